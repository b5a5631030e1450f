// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The roles that all models of records share, so that one delegate draws them all.

#pragma once

#include <Qt>

namespace kinfolio {

enum RecordRole {
    IdRole = Qt::UserRole + 1, ///< RecordId
    KindRole, ///< name of the kind
    CaptionRole, ///< the second line
    PictureRole, ///< MediaInfo; unset when there is none
    IconRole, ///< icon in place of the kind's own; may be empty
    EndRole, ///< a word or the keys at the end of a row
    SectionRole, ///< true for a heading between rows
    DetailsRole, ///< QStringList: the second line in parts, for cards with room
    MarkRole, ///< a word to be set off below, for cards with room
    StateRole, ///< what is known about it, as a headline
    StateInShortRole, ///< the same in few words, for a row
    StateReasonRole, ///< and why
    StandingRole, ///< int of VerdictStanding, how that is to be taken
    StateIconRole, ///< and its icon
    LinkIdRole, ///< LinkId, in LinkModel
    HasPictureRole, ///< whether there will be a picture, known without reading the record
    LevelRole, ///< how deep a row stands, in MapListModel
    ThreadRole, ///< true for a row that says how the two around it are connected, in MapListModel
};

} // namespace kinfolio
