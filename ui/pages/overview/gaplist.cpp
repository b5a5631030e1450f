// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/gaplist.h"

#include "core/base/text.h"
#include "core/records/artifact.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/impact.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "ui/look/appearance.h"
#include "ui/pages/record/relate.h"
#include "ui/shell/newrecord.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

using What = Gap::What;

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
        connect(action, &QPushButton::clicked, this, [this, gap] { act(gap); });
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

void GapList::addFor(const Gap &gap, const KindInfo &kind, LinkRole role, bool outwards)
{
    Link link;
    link.role = role;
    (outwards ? link.to : link.from) = gap.record->id;
    m_context.shell.add(newRecord(kind, m_context.session.portfolio().environment().clock), {link});
}

void GapList::act(const Gap &gap)
{
    switch (gap.what) {
    case What::InterestAlone:
        return addFor(gap, Ask::info(), LinkRole::SparkedBy, true);
    case What::InterestWithoutProject:
        return addFor(gap, Project::info(), LinkRole::SparkedBy, true);
    case What::InterestWithoutOpportunity:
        return addFor(gap, Opportunity::info(), LinkRole::FollowsFrom, true);
    case What::NeedUnanswered:
        return addFor(gap, Project::info(), LinkRole::RespondsTo, true);
    case What::ProjectWithoutImpact:
        return addFor(gap, Impact::info(), LinkRole::FollowsFrom, true);
    case What::PersonUnheard:
        return addFor(gap, Ask::info(), LinkRole::AppliedTo, true);
    case What::ProjectWithoutEvidence:
        return m_context.shell.askForFiles(gap.record->id);
    case What::BadgeUnconnected:
        return askAndConnect(m_context, {gap.record->id}, window());
    case What::NoPeople:
        return m_context.shell.create(Person::info());
    case What::FollowUpDue:
    case What::ThanksOwed:
    case What::RequirementsOpen:
    case What::ProjectWithoutQuestion:
    case What::ProjectWithoutPartner:
    case What::GoalWithoutSteps:
        return m_context.shell.goToRecord(gap.record->id);
    }
}

} // namespace kinfolio
