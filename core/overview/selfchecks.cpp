// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/selfchecks.h"

#include <algorithm>

namespace kinfolio {

namespace {

int stepOf(const FieldInfo &field, const Reflection &page)
{
    const QString answer = field.get(page).toString();
    const auto found = std::ranges::find_if(field.choices, [&](const ChoiceInfo &choice) { return answer == QLatin1String(choice.value); });
    return found == field.choices.end() ? -1 : int(found - field.choices.begin());
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
            check.answers.at(i) = stepOf(*Reflection::info().field(QString::fromLatin1(SelfCheckFields.at(i))), *page);
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

} // namespace kinfolio
