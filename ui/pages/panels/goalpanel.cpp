// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/goalpanel.h"

#include "core/records/kinds/goal.h"
#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelbar.h"

#include <QHBoxLayout>

namespace kinfolio {

GoalPanel::GoalPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_bar(new LevelBar(context.appearance))
    , m_words(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(context.appearance.look().measures().m);
    row->addWidget(m_bar);
    row->addWidget(m_words->wrapped(), 1);
}

void GoalPanel::refresh()
{
    const auto found = context().session.reader().record(record());
    if (!found)
        return;
    const auto &goal = static_cast<const Goal &>(**found);
    const qsizetype done = doneCount(goal.steps);
    const qsizetype all = goal.steps.size();
    QString words = tr("%1 of %2 steps done").arg(QLocale().toString(done), QLocale().toString(all));
    if (!goal.badgeName.isEmpty() && goal.state != QLatin1String("reached"))
        words = tr("%1. Closes by itself when the badge “%2” arrives.").arg(words, goal.badgeName);
    m_bar->show(done, all, words);
    m_words->setText(words);
    setVisible(all > 0);
}

} // namespace kinfolio
