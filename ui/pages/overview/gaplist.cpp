// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/gaplist.h"

#include "core/base/text.h"
#include "core/records/person.h"
#include "core/records/recordjson.h"
#include "ui/look/appearance.h"
#include "ui/pages/overview/gapaction.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr int TileSide = 36;

} // namespace

GapList::GapList(const PageContext &context, qsizetype most, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_most(most)
    , m_rows(new RowStack(context.appearance.look().measures().s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);
}

void GapList::show(const QList<Gap> &gaps)
{
    QList<QWidget *> rows;
    for (const Gap &gap : gaps.first(m_most > 0 ? std::min(m_most, gaps.size()) : gaps.size()))
        rows.append(makeRow(gap));
    m_rows->setRows(rows);
}

qsizetype GapList::count() const
{
    return m_rows->count();
}

QWidget *GapList::makeRow(const Gap &gap)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    const QString sentence = gapWords(gap);
    auto *tile = new KindTile(appearance, gap.record ? gap.record->kind().key() : Person::info().key(), TileSide);
    if (gap.record && &gap.record->kind() == &Person::info())
        tile->setPerson(recordTitle(*gap.record));
    auto *buttons = new FlowLayout(nullptr, m.xs);
    if (m_context.session.canChange()) {
        QPushButton *action = plainButton(appearance, gapAction(gap));
        action->setAccessibleName(tr("%1: %2", "what one can do, what is missing").arg(gapAction(gap), sentence));
        connect(action, &QPushButton::clicked, this, [this, gap] { actOn(m_context, gap, window()); });
        buttons->addWidget(action);
    }
    if (gap.record) {
        QPushButton *open = quietButton(appearance, tr("Have a look"));
        open->setAccessibleName(tr("Go to “%1”: %2").arg(plainLine(recordTitle(*gap.record), 60), sentence));
        connect(open, &QPushButton::clicked, this, [this, id = gap.record->id] { m_context.shell.goToRecord(id); });
        buttons->addWidget(open);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(m.xs);
    words->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, sentence))->wrapped());
    words->addLayout(buttons);
    auto *row = new Card(appearance);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(m.m + 2, m.m, m.m + 2, m.m);
    line->setSpacing(m.m);
    line->addWidget(tile, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return row;
}

} // namespace kinfolio
