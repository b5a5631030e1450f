// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/wantedbadge.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"

#include <QRegularExpression>

#include <algorithm>

namespace kinfolio {

namespace {

bool isSame(const QString &a, const QString &b)
{
    return foldForSearch(a.simplified()) == foldForSearch(b.simplified());
}

bool waitsFor(const Goal &goal, const Badge &badge)
{
    const bool isOpen = goal.state.isEmpty() || goal.state == QLatin1String("open");
    return isOpen && isFulfilledBy(goal, badge);
}

std::unique_ptr<Goal> reached(const Goal &goal)
{
    auto closed = std::make_unique<Goal>(goal);
    closed->state = QStringLiteral("reached");
    for (CheckStep &step : closed->steps)
        step.done = true;
    return closed;
}

} // namespace

bool isFulfilledBy(const Goal &goal, const Badge &badge)
{
    if (!goal.badgeId.isEmpty() && goal.badgeId == badge.achievement)
        return true;
    return !goal.badgeName.trimmed().isEmpty() && isSame(goal.badgeName, badge.title)
        && (goal.badgeIssuer.trimmed().isEmpty() || isSame(goal.badgeIssuer, badge.issuer));
}

QStringList criteriaSteps(const QString &criteria)
{
    constexpr qsizetype MostSteps = 40;
    constexpr int LongestStep = 300;
    static const QRegularExpression item(QStringLiteral("^\\s*(?:[-*+]|\\d{1,3}[.)])\\s+(.*)$"));
    QStringList items;
    QStringList paragraphs;
    for (const QString &line : criteria.split(u'\n', Qt::SkipEmptyParts)) {
        const auto match = item.match(line);
        const QString words = plainLine(markdownPlainText(match.hasMatch() ? match.captured(1) : line), LongestStep);
        if (words.isEmpty())
            continue;
        (match.hasMatch() ? items : paragraphs).append(words);
    }
    const QStringList &steps = items.isEmpty() ? paragraphs : items;
    return steps.first(std::min(MostSteps, steps.size()));
}

Result<std::vector<Change>> goalsClosedBy(const Badge &badge, const RecordStore &records)
{
    Edit edit;
    const auto done = records.forEach(Goal::info(), RecordStore::Where::InUse, [&](const RecordStore::Row &row) -> Result<> {
        const auto &goal = static_cast<const Goal &>(*row.record);
        if (waitsFor(goal, badge)) {
            edit.put(reached(goal));
            edit.link(badge.id, LinkRole::AwardedFor, goal.id);
        }
        return {};
    });
    if (!done)
        return fail(done.error());
    return std::move(edit.changes);
}

} // namespace kinfolio
