// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/home/upcomingpart.h"

#include "core/portfolio/copyreminder.h"
#include "core/records/opportunity.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>

namespace kinfolio {

namespace {

constexpr qsizetype MostShown = 3;
constexpr int TileSide = 36;
constexpr qint64 SoonDays = 14;

Look::State stateOf(const Upcoming &upcoming)
{
    if (upcoming.daysLeft < 0)
        return Look::State::Danger;
    return upcoming.daysLeft <= SoonDays ? Look::State::Warning : Look::State::Notice;
}

} // namespace

UpcomingPart::UpcomingPart(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout)
{
    const Look::Measures &m = context.appearance.look().measures();
    QPushButton *all = linkButton(context.appearance, tr("All opportunities"));
    connect(all, &QPushButton::clicked, this, [this] { m_context.shell.go({Opportunity::info().key(), {}}); });
    m_rows->setSpacing(m.s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    layout->addLayout(sectionHead(context.appearance, tr("Coming up"), all));
    layout->addLayout(m_rows);
    layout->addStretch(1);
}

bool UpcomingPart::isEmpty() const
{
    // A layout calls itself empty while its rows are not shown yet.
    return m_rows->count() == 0;
}

void UpcomingPart::refill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QDate today = m_context.session.portfolio().environment().clock.now().toLocalTime().date();
    for (const Upcoming &upcoming : comingUp(m_context.session.reader(), today, MostShown))
        m_rows->addWidget(makeRow(upcoming));
    if (QWidget *row = makeCopyRow())
        m_rows->addWidget(row);
    setVisible(!isEmpty());
}

QWidget *UpcomingPart::makeRow(const Upcoming &upcoming)
{
    auto *row = new CardButton(m_context.appearance, new KindTile(m_context.appearance, upcoming.kind, TileSide),
                               upcoming.title, upcoming.words);
    auto *chip = new Chip(m_context.appearance);
    chip->showState(stateOf(upcoming), timeLeft(upcoming));
    row->setEnd(chip);
    connect(row, &CardButton::clicked, this, [this, id = upcoming.record] { m_context.shell.goToRecord(id); });
    return row;
}

QWidget *UpcomingPart::makeCopyRow()
{
    const auto info = m_context.session.reader().info();
    const auto last = m_context.session.reader().lastCopyElsewhere();
    const QDateTime now = m_context.session.portfolio().environment().clock.now();
    if (!m_context.session.canChange() || !info || !last || !isCopyDue(*info, *last, now))
        return nullptr;
    const QString date = QLocale().toString(last->toLocalTime().date(), QLocale::LongFormat);
    auto *tile = new IconLabel(m_context.appearance, QStringLiteral("usb-drive"), Ink::OnAccentSoft, TileSide);
    tile->setTile(true);
    auto *row = new CardButton(m_context.appearance, tile, tr("Put a copy somewhere else"),
                               last->isValid() ? tr("The last one is of %1.").arg(date) : tr("Computers break, and sticks get lost."));
    connect(row, &CardButton::clicked, this, [this] { m_context.shell.go({QStringLiteral("share"), {}}); });
    return row;
}

QHBoxLayout *sectionHead(const Appearance &appearance, const QString &title, QPushButton *button)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, appearance.look().measures().m, 0, 0);
    head->addWidget(new Label(appearance, Look::Type::Title, Ink::Text, title), 1);
    head->addWidget(button);
    return head;
}

} // namespace kinfolio
