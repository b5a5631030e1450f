// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sentences for what was found without anything going wrong: problems of a portfolio or an archive, warnings
// of exports and imports, and what stayed behind.

#include "core/words/words.h"

#include "core/base/text.h"
#include "core/records/kinds.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio::words {

namespace {

struct FindingRow {
    const char *code;
    const char *text; ///< with %1 for the subject
};

constexpr auto Problems = std::to_array<FindingRow>({
    {"media.missing",
     QT_TRANSLATE_NOOP("problem", "The file %1 is missing. Add it again from where you have it.")},
    {"media.damaged",
     QT_TRANSLATE_NOOP("problem",
                       "The file %1 is damaged: it is not what was put in. Add it again from where you have "
                       "it.")},
    {"media.unreferenced",
     QT_TRANSLATE_NOOP("problem", "Nothing uses the file %1 any more. Repairing removes it to free space.")},
    {"media.unknown-file",
     QT_TRANSLATE_NOOP("problem",
                       "The file %1 lies in the media folder but is not part of the portfolio. You can leave "
                       "it there.")},
    {"database.damaged",
     QT_TRANSLATE_NOOP("problem", "The database is damaged (%1). Repairing builds it anew from all that can be read.")},
    {"link.broken", QT_TRANSLATE_NOOP("problem", "A connection leads nowhere: %1. Repairing leaves it out.")},
    {"record.incomplete",
     QT_TRANSLATE_NOOP("problem", "The entry %1 has lost its content. Repairing looks for it in the copies.")},
    {"record.garbled",
     QT_TRANSLATE_NOOP("problem",
                       "A text of the entry %1 is garbled: a part of the file was overwritten. Repairing looks for "
                       "it in the copies.")},
    {"journal.unreadable",
     QT_TRANSLATE_NOOP("problem", "The list of changes in %1 is damaged. Repairing begins it anew.")},
    {"journal.behind",
     QT_TRANSLATE_NOOP("problem",
                       "The list of changes misses something; it reaches to %1. Repairing begins it anew.")},
    {"search.stale",
     QT_TRANSLATE_NOOP("problem",
                       "Searching may miss things: the index does not fit (%1). Repairing makes it anew.")},
    {"staging.leftover",
     QT_TRANSLATE_NOOP("problem", "Unfinished work was left behind in %1. Repairing clears it away.")},
    {"snapshot.unreadable", QT_TRANSLATE_NOOP("problem", "The snapshot %1 cannot be used any more.")},
});

constexpr auto Warnings = std::to_array<FindingRow>({
    {"archive.rewritten",
     QT_TRANSLATE_NOOP("warning",
                       "The contents are complete; only the container was packed again by another program.")},
    {"media.keeps-metadata",
     QT_TRANSLATE_NOOP("warning",
                       "%1 may still say where and when it was made, because that cannot be taken out.")},
    {"media.missing", QT_TRANSLATE_NOOP("warning", "The file of %1 is missing and was left out.")},
    {"portfolio.older-state",
     QT_TRANSLATE_NOOP("warning",
                       "Another computer is writing to this portfolio. What went out is its state of %1.")},
    {"site.pictures-not-reduced",
     QT_TRANSLATE_NOOP("warning",
                       "The pages show the pictures in full size, because the program kinfolio-decode is missing.")},
    {"record.unknown-field",
     QT_TRANSLATE_NOOP("warning", "This version does not know %1. It is kept, but not shown.")},
    {"badge.second-badge",
     QT_TRANSLATE_NOOP("warning", "%1 holds more than one badge; the first one counts.")},
    {"badge.old-baking",
     QT_TRANSLATE_NOOP("warning", "%1 carries its badge in an old way. It could be read all the same.")},
    {"badge.pointer-only",
     QT_TRANSLATE_NOOP(
         "warning",
         "%1 holds only the address of the badge. Kinfolio never goes online, so ask the issuer "
         "for the full file.")},
    {"badge.name-unknown",
     QT_TRANSLATE_NOOP("warning", "%1 does not say what the badge is called. You can give it a name.")},
    {"badge.issuer-unknown", QT_TRANSLATE_NOOP("warning", "%1 does not say in words who issued the badge.")},
    {"badge.issued-unreadable",
     QT_TRANSLATE_NOOP("warning", "The day on which the badge in %1 was issued could not be read.")},
    {"badge.expires-unreadable",
     QT_TRANSLATE_NOOP("warning", "The day on which the badge in %1 ends could not be read.")},
    {"badge.unsafe-address",
     QT_TRANSLATE_NOOP("warning", "%1 holds an address that is not safe; it was left out.")},
    {"badge.huge-number",
     QT_TRANSLATE_NOOP("warning", "%1 holds a number beyond all measure; it was left out.")},
    {"badge.entities",
     QT_TRANSLATE_NOOP("warning", "The picture %1 is built in a risky way. It is kept, but not drawn.")},
    {"badge.picture-damaged",
     QT_TRANSLATE_NOOP("warning", "The badge in %1 could be read, but its picture is damaged.")},
    {"badge.collection", QT_TRANSLATE_NOOP("warning", "%1 holds a set of badges; it is kept as one entry.")},
    {"badge.transcript",
     QT_TRANSLATE_NOOP("warning", "%1 is a transcript. It is kept as an entry beside those of the badges in it.")},
    {"badge.passed-over", QT_TRANSLATE_NOOP("warning", "%1 is no badge and was left out.")},
    {"badge.too-many-parts",
     QT_TRANSLATE_NOOP("warning", "%1 holds very many badges; only the first ones were read.")},
    {"badge.part-unreadable", QT_TRANSLATE_NOOP("warning", "A badge in the set %1 could not be read.")},
    {"badge.shows-recipient",
     QT_TRANSLATE_NOOP("warning",
                       "Whoever gets %1 can read whom it was given to. Think before you share it.")},
    {"framework.circle",
     QT_TRANSLATE_NOOP("warning", "In this file standards go in a circle (%1). The circle was cut open.")},
    {"framework.dangling",
     QT_TRANSLATE_NOOP("warning", "This file puts standards below something that it does not hold (%1). They stand at the top.")},
    {"framework.many-places",
     QT_TRANSLATE_NOOP("warning", "%1 belongs to more than 100 other standards. The first ones were kept.")},
    {"framework.item-unreadable",
     QT_TRANSLATE_NOOP("warning", "A standard without words or identifier was left out (%1).")},
    {"framework.elsewhere",
     QT_TRANSLATE_NOOP("warning", "Some standards point to other frameworks, which are not here (%1).")},
    {"pack.older",
     QT_TRANSLATE_NOOP("warning", "You have a newer version of %1 already. Nothing has changed.")},
    {"media.too-large",
     QT_TRANSLATE_NOOP("warning", "%1 was left out, because it is too large for an archive (over 4 GB).")},
    {"media.cannot-be-cleaned",
     QT_TRANSLATE_NOOP("warning",
                       "%1 was left out, because place and personal data in it cannot be taken out.")},
});

template<typename Table>
const FindingRow *find(const Table &table, const QString &code)
{
    for (const FindingRow &row : table) {
        if (code == QLatin1String(row.code))
            return &row;
    }
    return nullptr;
}

// Findings may also be named after an error.
QString sentenceByName(const QString &code, const QString &subject)
{
    for (const ErrorCode known : allErrorCodes()) {
        if (errorName(known) == code)
            return sentence({known, subject, {}});
    }
    return subject.isEmpty() ? code : code + QStringLiteral(": ") + plainLine(subject);
}

QString whatName(const QString &what)
{
    if (const KindInfo *kind = kindByName(what))
        return kindPlural(*kind);
    if (what == QLatin1String("link"))
        return QCoreApplication::translate("leftOut", "Connections");
    if (what == QLatin1String("field"))
        return QCoreApplication::translate("leftOut", "Details");
    if (what == QLatin1String("media"))
        return QCoreApplication::translate("leftOut", "Files");
    return what;
}

const char *reasonText(const QString &reason)
{
    static constexpr auto reasons = std::to_array<FindingRow>({
        {"audience", QT_TRANSLATE_N_NOOP("leftOut", "%1: %Ln (not shown to these readers)")},
        {"hidden-end", QT_TRANSLATE_N_NOOP("leftOut", "%1: %Ln (one end stays with you)")},
        {"private-field",
         QT_TRANSLATE_N_NOOP("leftOut", "%1: %Ln (contact details and the like stay with you)")},
        {"cannot-be-cleaned",
         QT_TRANSLATE_N_NOOP("leftOut", "%1: %Ln (place and personal data in it cannot be taken out)")},
        {"too-large", QT_TRANSLATE_N_NOOP("leftOut", "%1: %Ln (too large for an archive)")},
        {"without-work", QT_TRANSLATE_N_NOOP("leftOut", "%1: %Ln (no work of yours is tied to them)")},
        {"in-bin", QT_TRANSLATE_N_NOOP("leftOut", "%1: %Ln (in the bin)")},
    });
    const FindingRow *row = find(reasons, reason);
    return row ? row->text : nullptr;
}

} // namespace

QString problem(const QString &code, const QString &subject)
{
    const FindingRow *row = find(Problems, code);
    return row ? QCoreApplication::translate("problem", row->text).arg(plainLine(subject))
               : sentenceByName(code, subject);
}

QString warning(const QString &code, const QString &subject)
{
    const FindingRow *row = find(Warnings, code);
    if (!row)
        return sentenceByName(code, subject);
    const QString text = QCoreApplication::translate("warning", row->text);
    return text.contains(QLatin1String("%1")) ? text.arg(plainLine(subject)) : text;
}

QString leftOut(const QString &what, const QString &reason, qint64 count)
{
    const char *text = reasonText(reason);
    if (!text)
        return QStringLiteral("%1: %2 (%3)").arg(whatName(what)).arg(count).arg(reason);
    return QCoreApplication::translate("leftOut", text, nullptr, int(count)).arg(whatName(what));
}

} // namespace kinfolio::words
