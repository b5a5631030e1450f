// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/earlier/earlierpage.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QHBoxLayout>
#include <QLocale>

namespace kinfolio {

namespace {

constexpr int TileSide = 36;

IconLabel *tile(const Appearance &appearance, const QString &icon)
{
    auto *label = new IconLabel(appearance, icon, Ink::OnAccentSoft, TileSide);
    label->setTile(true);
    return label;
}

/// A card with a tile, two lines and a button.
Card *rowCard(const Appearance &appearance, const QString &icon, Label *title, Label *words, QPushButton *button)
{
    const Look::Measures &m = appearance.look().measures();
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(title->wrapped());
    lines->addWidget(words->wrapped());
    auto *card = new Card(appearance);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(m.l, m.m, m.m, m.m);
    row->setSpacing(m.m);
    row->addWidget(tile(appearance, icon));
    row->addLayout(lines, 1);
    row->addWidget(button);
    return card;
}

} // namespace

EarlierPage::EarlierPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
{
    const Appearance &appearance = context.appearance;
    const Look::Measures &m = appearance.look().measures();
    auto *scroll = new PageScroll(appearance, tr("Earlier states"));
    const QString words = tr("Kinfolio remembers how everything was: when you open your portfolio, and every half hour while you "
                             "change it. Going back loses nothing: how it is now is remembered too.");
    scroll->rows()->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, words))->wrapped());
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(m.s);
    m_none = new Label(appearance, Look::Type::Body, Ink::TextMuted, tr("There is none yet. The first one comes by itself."));
    scroll->rows()->addWidget(m_none->wrapped());
    m_none->hide();
    scroll->rows()->addLayout(m_rows);
    scroll->rows()->addSpacing(m.l);
    scroll->rows()->addWidget(makeElsewhere());
    scroll->rows()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    const auto again = [this] {
        if (isVisible())
            read();
    };
    connect(&context.session.snapshots(), &SnapshotKeeper::taken, this, again);
    connect(&context.session.portfolio(), &Portfolio::changed, this, again);
}

QWidget *EarlierPage::makeElsewhere()
{
    const Appearance &appearance = m_context.appearance;
    QPushButton *copy = plainButton(appearance, tr("Make a copy"), QStringLiteral("share"));
    connect(copy, &QPushButton::clicked, this, [this] { m_context.shell.go({QStringLiteral("share"), {}}); });
    m_elsewhere = new Label(appearance, Look::Type::Caption, Ink::TextMuted);
    auto *title = new Label(appearance, Look::Type::Strong, Ink::Text, tr("A copy somewhere else"));
    return rowCard(appearance, QStringLiteral("usb-drive"), title, m_elsewhere, copy);
}

void EarlierPage::open(RecordId)
{
    read();
}

void EarlierPage::read()
{
    m_isStale = m_reading.isRunning();
    if (m_isStale)
        return;
    m_reading.start<Result<EarlierStates>>(
        [environment = m_context.session.portfolio().environment(), folder = m_context.session.portfolio().folder()](
            const Progress &progress) { return earlierStates(environment.files, folder, progress); },
        [this](const Result<EarlierStates> &states) {
            if (m_isStale)
                return read();
            if (!states)
                return m_context.shell.say(states.error());
            show(*states);
        });
}

void EarlierPage::show(const EarlierStates &states)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const EarlierState &state : states.states)
        m_rows->addWidget(makeRow(state, states.recordsNow));
    m_none->setVisible(states.states.isEmpty());
    const QString date = QLocale().toString(states.lastCopyElsewhere.toLocalTime().date(), QLocale::LongFormat);
    m_elsewhere->setText(states.lastCopyElsewhere.isValid()
                             ? tr("These states lie in the folder of your portfolio. The last backup outside of it is of %1.").arg(date)
                             : tr("These states lie in the folder of your portfolio. Computers break and sticks get lost, so put "
                                  "your own backup somewhere else too."));
}

QWidget *EarlierPage::makeRow(const EarlierState &state, qint64 recordsNow)
{
    const Appearance &appearance = m_context.appearance;
    const QString when = whenWords(state.snapshot.taken, m_context.session.portfolio().environment().clock.now());
    QPushButton *back = plainButton(appearance, tr("Go back to this"), QStringLiteral("arrow-counterclockwise"));
    back->setAccessibleName(tr("Go back to how it was: %1", "when").arg(when));
    back->setVisible(m_context.session.canChange());
    connect(back, &QPushButton::clicked, this, [this, name = state.snapshot.name] { m_context.shell.goBackTo(name); });
    return rowCard(appearance, QStringLiteral("clock-history"), new Label(appearance, Look::Type::Strong, Ink::Text, when),
                   new Label(appearance, Look::Type::Caption, Ink::TextMuted, recordsWords(state.records, recordsNow)), back);
}

} // namespace kinfolio
