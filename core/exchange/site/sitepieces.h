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
/// The file of a record: picture, player or link, with what is said about it and a link to the file itself.
void writeFigure(SitePage &page, const RecordBase &record, const char *titleElement);
/// A link to the file of a record alone; writes nothing when it has none.
void writeFileLinkOf(SitePage &page, const RecordBase &record);
/// The files that belong to a record, the first ones as pictures.
void writeGallery(SitePage &page, const RecordBase &record);

/// Title of an article with its tile, kind and time, and the anchor that links lead to.
void openArticle(SitePage &page, const RecordBase &record, const QString &cssClass);
/// The short fields of a record that are shown nowhere else.
void writeFacts(SitePage &page, const RecordBase &record, const QStringList &shownElsewhere);
/// With whom and what the record is connected, but not the files of its gallery.
void writeConnections(SitePage &page, const RecordBase &record, bool withFiles = false);
/// Facts and connections together, beside the text where there is room.
void writeSide(SitePage &page, const RecordBase &record, const QStringList &shownElsewhere, bool withFiles = false);
/// The head of a page: title and one sentence.
void writePageHead(SitePage &page, const QString &title, const QString &sentence);

} // namespace kinfolio
