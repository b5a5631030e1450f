// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/selfchecks.h"

#include "core/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinfolio {

namespace {

int stepOf(const FieldInfo &field, const Reflection &page)
{
    const QString answer = field.get(page).toString();
    const auto found = std::ranges::find_if(field.choices, [&](const ChoiceInfo &choice) { return answer == QLatin1String(choice.value); });
    return found == field.choices.end() ? -1 : int(found - field.choices.begin());
}

struct SelfCheckWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::SelfCheckWords)
};

QString whenOf(const SelfCheck &check)
{
    const PartialDate &date = check.record->date;
    return words::dateText(date.isEmpty() ? PartialDate::fromDay(check.day) : date);
}

} // namespace

QList<SelfCheck> selfChecks(const std::vector<std::shared_ptr<const Reflection>> &pages)
{
    QList<SelfCheck> checks;
    for (const auto &page : pages) {
        if (page->type != QLatin1String("selfCheck"))
            continue;
        SelfCheck check{page, page->date.isEmpty() ? page->created.date() : page->date.start().firstDay(), {}};
        for (size_t i = 0; i < SelfCheckFields.size(); ++i)
            check.answers.at(i) = stepOf(selfCheckField(i), *page);
        if (std::ranges::any_of(check.answers, [](int answer) { return answer >= 0; }))
            checks.append(check);
    }
    std::ranges::stable_sort(checks, {}, &SelfCheck::day);
    return checks;
}

std::optional<int> changeOf(const QList<SelfCheck> &checks, size_t question)
{
    std::optional<int> first;
    std::optional<int> last;
    for (const SelfCheck &check : checks) {
        const int answer = check.answers.at(question);
        if (answer < 0)
            continue;
        if (first)
            last = answer;
        else
            first = answer;
    }
    return last ? std::optional(*last - *first) : std::nullopt;
}

const FieldInfo &selfCheckField(size_t question)
{
    return *Reflection::info().field(QString::fromLatin1(SelfCheckFields.at(question)));
}

QString changeWords(const QList<SelfCheck> &checks, size_t question)
{
    const FieldInfo &field = selfCheckField(question);
    const auto answered = [&](const SelfCheck &check) { return check.answers.at(question) >= 0; };
    const auto word = [&](const SelfCheck &check) { return words::choiceLabel(field, field.get(*check.record).toString()); };
    const auto first = std::ranges::find_if(checks, answered);
    if (first == checks.end())
        return SelfCheckWords::tr("Not answered yet.");
    const auto change = changeOf(checks, question);
    if (!change)
        return SelfCheckWords::tr("%1: “%2”. The next time you see what changed.", "a date, an answer").arg(whenOf(*first), word(*first));
    const QString now = word(*std::find_if(checks.rbegin(), checks.rend(), answered));
    if (*change == 0)
        return SelfCheckWords::tr("“%1”, the same as on the first day, %2.", "an answer, a date").arg(now, whenOf(*first));
    return (*change > 0 ? SelfCheckWords::tr("More than on the first day, %1: from “%2” to “%3”.", "a date, two answers")
                        : SelfCheckWords::tr("Less than on the first day, %1: from “%2” to “%3”.", "a date, two answers"))
        .arg(whenOf(*first), word(*first), now);
}

} // namespace kinfolio
