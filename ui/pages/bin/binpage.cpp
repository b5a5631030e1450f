// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/bin/binpage.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/dialogs/erasedialog.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>

#include <algorithm>

namespace kinfolio {

BinPage::BinPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
{
    auto *scroll = new PageScroll(context.appearance, tr("Bin"));
    QPushButton *all = plainButton(context.appearance, tr("Empty the bin …"), QStringLiteral("trash3"));
    connect(all, &QPushButton::clicked, this, &BinPage::eraseAll);
    scroll->head()->addWidget(all, 0, Qt::AlignVCenter);
    all->setVisible(context.session.canChange());
    scroll->rows()->addWidget((new Label(context.appearance, Look::Type::Body, Ink::TextSecondary,
                                         tr("What you threw away. It can come back with all its connections.")))
                                  ->wrapped());
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(context.appearance.look().measures().s);
    scroll->rows()->addLayout(m_rows);
    scroll->rows()->addStretch(1);
    m_stack->addWidget(new EmptyView(context.appearance, QStringLiteral("artifact"),
                                     {tr("The bin is empty"), tr("What you throw away waits here."), {}, QStringLiteral("trash3")}));
    m_stack->addWidget(scroll);
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        if (isVisible())
            refill();
    });
}

void BinPage::open(RecordId)
{
    refill();
}

void BinPage::refill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    auto bin = m_context.session.reader().bin();
    if (!bin)
        return m_context.shell.say(bin.error());
    std::ranges::sort(*bin, std::greater(), &BinnedRecord::binnedAt);
    m_shown.clear();
    for (const BinnedRecord &binned : *bin) {
        m_rows->addWidget(makeRow(binned));
        m_shown.append(binned.record->id);
    }
    m_stack->setCurrentIndex(bin->empty() ? 0 : 1);
}

QWidget *BinPage::makeRow(const BinnedRecord &binned)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    const KindInfo &kind = binned.record->kind();
    const QString title = plainLine(recordTitle(*binned.record));
    const QString when = QLocale().toString(binned.binnedAt.toLocalTime().date(), QLocale::LongFormat);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, title))->wrapped());
    words->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted,
                                tr("%1 · thrown away on %2", "kind of thing, date").arg(kinfolio::words::kindName(kind), when)))
                         ->wrapped());
    QPushButton *back = plainButton(appearance, tr("Put back"), QStringLiteral("arrow-counterclockwise"));
    back->setAccessibleName(tr("Put “%1” back").arg(title));
    connect(back, &QPushButton::clicked, this, [this, id = binned.record->id, title] { restore(id, title); });
    QToolButton *gone = iconButton(appearance, QStringLiteral("trash3"), tr("Delete “%1” for good …").arg(title));
    connect(gone, &QToolButton::clicked, this, [this, id = binned.record->id] { eraseForGood({id}); });
    auto *card = new Card(appearance);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(m.l, m.m, m.m, m.m);
    row->setSpacing(m.m);
    row->addWidget(new KindTile(appearance, kind.key(), 36));
    row->addLayout(words, 1);
    for (QWidget *button : {static_cast<QWidget *>(back), static_cast<QWidget *>(gone)}) {
        row->addWidget(button);
        button->setVisible(m_context.session.canChange());
    }
    return card;
}

void BinPage::restore(RecordId id, const QString &title)
{
    Edit edit;
    edit.changes.emplace_back(RestoreRecord{id});
    if (const auto done = m_context.session.history().perform(edit, tr("Put “%1” back").arg(title)); !done)
        return m_context.shell.say(done.error());
    m_context.shell.say({Message::Kind::Good, tr("“%1” is back.").arg(title), tr("Show it"),
                         [shell = &m_context.shell, id] { shell->goToRecord(id); }});
}

void BinPage::eraseAll()
{
    eraseForGood(m_shown);
}

void BinPage::eraseForGood(const QList<RecordId> &records)
{
    m_context.session.flush();
    Portfolio &portfolio = m_context.session.portfolio();
    const auto plan = portfolio.planErasure(records);
    if (!plan)
        return m_context.shell.say(plan.error());
    EraseDialog dialog(m_context.appearance, portfolio, records, *plan, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!dialog.outcome())
        return m_context.shell.say(dialog.outcome().error());
    m_context.shell.say({Message::Kind::Good, tr("Deleted for good: %1.").arg(QLocale().toString(dialog.outcome()->records)), {}, {}});
}

} // namespace kinfolio
