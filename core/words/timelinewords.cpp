// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/timelinewords.h"

#include "core/base/text.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kinfolio::words {

namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::TimelineWords)
};

struct Sentence {
    const char *kind;
    const char *field;
    const char *words;
};

// What happened on a day, where a sentence says it better than the name of the field beside the date.
constexpr auto Sentences = std::to_array<Sentence>({
    {"project", "started", QT_TRANSLATE_NOOP("kinfolio::TimelineWords", "%1 begins")},
    {"project", "finished", QT_TRANSLATE_NOOP("kinfolio::TimelineWords", "%1 is finished")},
    {"experience", "started", QT_TRANSLATE_NOOP("kinfolio::TimelineWords", "%1 begins")},
    {"goal", "reached", QT_TRANSLATE_NOOP("kinfolio::TimelineWords", "Reached: %1")},
});

const Sentence *sentenceFor(const TimelineEntry &entry)
{
    const auto *found = std::ranges::find_if(Sentences, [&](const Sentence &sentence) {
        return entry.kind->key() == QLatin1String(sentence.kind)
            && entry.field->key() == QLatin1String(sentence.field);
    });
    return found == Sentences.end() ? nullptr : found;
}

// Of a kind with one date everybody knows what it is; "Day" says nothing.
bool needsName(const TimelineEntry &entry)
{
    const auto dated = std::ranges::count_if(
        entry.kind->own, [](const FieldInfo &info) { return info.has(FieldFlag::InTimeline); });
    return dated > 1 && entry.level.isEmpty() && !sentenceFor(entry);
}

} // namespace

QString periodName(const TimelinePeriod &period, int firstMonth)
{
    if (period.type == TimelinePeriod::Type::OpenYear)
        return TimelineWords::tr("%1, without a month", "dates of which the year alone is known")
            .arg(period.year);
    if (firstMonth == 1)
        return TimelineWords::tr("School year %1").arg(period.year);
    const QString second = QStringLiteral("%1").arg((period.year + 1) % 100, 2, 10, QLatin1Char('0'));
    return TimelineWords::tr("School year %1/%2", "the years in which it begins and ends")
        .arg(period.year)
        .arg(second);
}

QString entryTitle(const TimelineEntry &entry)
{
    const QString title = plainLine(entry.title);
    if (!entry.level.isEmpty())
        return TimelineWords::tr("%1: %2", "a level, what it is about")
            .arg(choiceLabel(*entry.field, entry.level), title);
    const Sentence *sentence = sentenceFor(entry);
    return sentence ? TimelineWords::tr(sentence->words).arg(title) : title;
}

QString entryCaption(const TimelineEntry &entry)
{
    const FieldInfo *setting = entry.kind->field(u"setting");
    const QString date = shortDateText(entry.date);
    QStringList parts{
        needsName(entry)
            ? TimelineWords::tr("%1: %2", "what a date means, the date").arg(fieldLabel(*entry.field), date)
            : date,
        entry.setting.isEmpty() ? QString() : choiceLabel(*setting, entry.setting), plainLine(entry.note)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace kinfolio::words
