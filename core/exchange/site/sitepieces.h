// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pieces that pages of a site are made of: files as pictures, players or links, tables of facts, connections.

#pragma once

#include "core/exchange/site/sitepage.h"

namespace kinfolio {

[[nodiscard]] QString textOf(const RecordBase &record, const char *field);
[[nodiscard]] PartialDate dateOf(const RecordBase &record, const char *field);
/// What a choice of the record says, in words; empty when nothing was chosen.
[[nodiscard]] QString choiceOf(const RecordBase &record, const char *field);
/// When the record was, in words, as its kind tells it.
[[nodiscard]] QString whenOf(const SitePage &page, const RecordBase &record);
/// Its first paragraph as plain words.
[[nodiscard]] QString firstWords(const RecordBase &record, int longest);

/// The pictures that can stand for a record, the best first: its own, and those of the files that belong to it.
[[nodiscard]] QList<const RecordBase *> facesOf(const SitePage &page, const RecordBase &record);
[[nodiscard]] bool hasPicture(const SitePage &page, const RecordBase &record);
/// The picture of a record alone; writes nothing when it has none. \param first whether it is seen at once
void writePicture(SitePage &page, const RecordBase &record, bool first = false);
/// The player of a sound or a film alone; false when the record has none.
bool writePlayer(SitePage &page, const RecordBase &record);
/// The file of a record: picture, player or link, with what is said about it and a link to the file itself.
void writeFigure(SitePage &page, const RecordBase &record);
/// A link to the file of a record alone; writes nothing when it has none.
void writeFileLinkOf(SitePage &page, const RecordBase &record);
/// The files that belong to a record: pictures, then rows. Gives them.
QList<const RecordBase *> writeGallery(SitePage &page, const RecordBase &record);

/// Title of an article with its tile and what is said below it, and the anchor that links lead to.
void openArticle(SitePage &page, const RecordBase &record, const QString &cssClass);
/// What is said in one line below a title, such as state and time.
void writeCaption(SitePage &page, const RecordBase &record);
/// The short fields of a record and its lists, but for those that stand in its caption or elsewhere on the page.
void writeFacts(SitePage &page, const RecordBase &record, const QStringList &shownElsewhere);
/// With whom and what the record is connected, but for those records that stand elsewhere on the page.
void writeConnections(SitePage &page, const RecordBase &record, const QList<const RecordBase *> &shownElsewhere = {});
/// Facts and connections together, beside the text where there is room.
void writeSide(SitePage &page, const RecordBase &record, const QStringList &shownFields,
               const QList<const RecordBase *> &shownRecords);
enum class StateWords {
    Headline,
    Whole, ///< with the reasons
};
/// What was checked about a badge and what was not; nothing more is known about a badge than this.
void writeBadgeStates(SitePage &page, const RecordBase &badge, StateWords words);
/// The head of a page: title and one sentence.
void writePageHead(SitePage &page, const QString &title, const QString &sentence);

} // namespace kinfolio
