// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns what core says in codes into sentences that a 13-year-old can act on. The one place for it: window and command
// line both come here. Nothing else in core knows a human language.

#pragma once

#include "core/base/error.h"
#include "core/connections/suggestions.h"
#include "core/records/descriptor.h"
#include "core/records/likelyrole.h"

#include <QLocale>

namespace kinfolio::words {

/// What happened and what to do next, in one or two sentences.
[[nodiscard]] QString sentence(const Error &error);
/// A sentence for a problem that verify or doctor found ("media.missing" ...); falls back to the code.
[[nodiscard]] QString problem(const QString &code, const QString &subject);
/// A sentence for a warning of an export or import.
[[nodiscard]] QString warning(const QString &code, const QString &subject);
/// Why something stayed behind, for a count: "3 records are only for you".
[[nodiscard]] QString leftOut(const QString &what, const QString &reason, qint64 count);

[[nodiscard]] QString kindName(const KindInfo &kind);
[[nodiscard]] QString kindPlural(const KindInfo &kind);
[[nodiscard]] QString fieldLabel(const FieldInfo &field);
/// What one should know before filling the field in; empty for most.
[[nodiscard]] QString fieldHint(const FieldInfo &field);
[[nodiscard]] QString choiceLabel(const FieldInfo &field, const QString &value);
/// "Geeking out since May 2024: my first circuit"
[[nodiscard]] QString levelText(const FieldInfo &field, const LevelMark &mark, const QLocale &locale = {});
/// "Draw the frame (done May 2024)"
[[nodiscard]] QString checkText(const CheckStep &step, const QLocale &locale = {});
/// The items of a field that holds levels or a checklist, a line each; none for other fields.
[[nodiscard]] QStringList entryTexts(const FieldInfo &field, const RecordBase &record, const QLocale &locale = {});
/// What a code of an open list is called: "English" for "en". The code itself when it has no name here.
[[nodiscard]] QString codeName(Vocabulary vocabulary, const QString &code);

struct NamedCode {
    QString code;
    QString name;
};
/// What one can choose from, languages and time zones by name. Takes some milliseconds.
[[nodiscard]] QList<NamedCode> namedCodes(Vocabulary vocabulary);
/// What a file of this media type is: "Picture", "Sound", "PDF".
[[nodiscard]] QString fileTypeWord(const QString &mediaType);
/// The icon that goes with the word, a name from resources/icons.txt.
[[nodiscard]] QString fileTypeIcon(const QString &mediaType);
[[nodiscard]] QString roleLabel(LinkRole role);
[[nodiscard]] QString roleInverse(LinkRole role);
/// "helped by" or "helped with".
[[nodiscard]] QString roleWords(const DirectedRole &role);
/// The same between two kinds, seen from the first: an ask "goes to" a person.
[[nodiscard]] QString roleWords(const DirectedRole &role, const QString &kind, const QString &otherKind);
/// Why two records may belong together: "Both have the tag “solar”."
[[nodiscard]] QString suggestionReason(const SuggestionReason &reason);
/// What deleting for good will do, to be read before it is done. \param files and \param snapshots how many go with it
[[nodiscard]] QString erasingForGood(const QStringList &titles, qint64 files, qint64 snapshots);
/// "May 2024", "2024", "17 May 2024", with an end where there is one, in the current locale or another.
[[nodiscard]] QString dateText(const PartialDate &date, const QLocale &locale = {});
/// The same where there is little room: "Sep 2024", "17 Sep 2024".
[[nodiscard]] QString shortDateText(const PartialDate &date, const QLocale &locale = {});
/// The README.txt of a portfolio folder.
[[nodiscard]] QString folderReadme();

} // namespace kinfolio::words
