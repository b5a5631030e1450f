// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/walletfoot.h"

#include "core/base/text.h"
#include "core/records/kinds/goal.h"
#include "ui/look/appearance.h"
#include "ui/shell/pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelbar.h"
#include "ui/widgets/rowstack.h"

#include <QLocale>
#include <QHBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int MostWanted = 2; // the others are among the goals
constexpr int TileSide = 36;
constexpr int LongestName = 120;

bool isWanted(const Goal &goal)
{
    return !goal.badgeName.isEmpty() && (goal.state.isEmpty() || goal.state == QLatin1String("open"));
}

} // namespace

WalletFoot::WalletFoot(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_wanted(new RowStack(context.appearance.look().measures().s))
{
    const Look::Measures &m = context.appearance.look().measures();
    auto *meaning = linkButton(context.appearance, tr("What the words mean"), QStringLiteral("info-circle"));
    connect(meaning, &QPushButton::clicked, this, [this] { m_context.shell.go({HelpPageId, {}, QStringLiteral("badge-words")}); });
    auto *line = new QHBoxLayout;
    line->setSpacing(m.l);
    line->addWidget((new Label(context.appearance, Look::Type::Caption, Ink::TextSecondary,
                               tr("Checked on this computer, without the internet. A signature shows that a file was not changed. It does not "
                                  "show who made it.")))->wrapped(), 1);
    line->addWidget(meaning);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    layout->addWidget(m_wanted);
    layout->addLayout(line);
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

void WalletFoot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void WalletFoot::refresh()
{
    m_stale = false;
    QList<QWidget *> rows;
    const auto goals = m_context.session.reader().records(Goal::info());
    for (const RecordPtr &record : goals ? *goals : std::vector<RecordPtr>()) {
        const auto &goal = static_cast<const Goal &>(*record);
        if (!isWanted(goal) || rows.size() >= MostWanted)
            continue;
        const qsizetype done = std::ranges::count(goal.steps, true, &CheckStep::done);
        const QString steps = tr("%1 of %2 steps").arg(QLocale().toString(done), QLocale().toString(goal.steps.size()));
        auto *card = new CardButton(m_context.appearance, new KindTile(m_context.appearance, Goal::info().key(), TileSide),
                                    tr("You want: %1").arg(plainLine(goal.badgeName, LongestName)),
                                    goal.steps.isEmpty() ? plainLine(goal.badgeIssuer, LongestName) : steps);
        if (!goal.steps.isEmpty()) {
            auto *bar = new LevelBar(m_context.appearance);
            bar->show(done, goal.steps.size(), steps);
            card->setEnd(bar);
        }
        connect(card, &QAbstractButton::clicked, this, [this, id = goal.id] { m_context.shell.goToRecord(id); });
        rows.append(card);
    }
    m_wanted->setRows(rows);
    m_wanted->setVisible(!rows.isEmpty());
}

} // namespace kinfolio
