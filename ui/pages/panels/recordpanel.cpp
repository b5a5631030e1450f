// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/recordpanel.h"

#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "core/records/kinds/pack.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "ui/pages/panels/askpanel.h"
#include "ui/pages/panels/badgepartspanel.h"
#include "ui/pages/panels/goalpanel.h"
#include "ui/pages/panels/localtimepanel.h"
#include "ui/pages/panels/meetingpanel.h"
#include "ui/pages/panels/missingpanel.h"
#include "ui/pages/panels/needspanel.h"
#include "ui/pages/panels/partnerspanel.h"
#include "ui/pages/panels/pathwaypanel.h"
#include "ui/pages/panels/packpanel.h"
#include "ui/pages/panels/promptspanel.h"
#include "ui/pages/panels/requirementspanel.h"
#include "ui/pages/panels/stagespanel.h"
#include "ui/pages/panels/stepspanel.h"
#include "ui/pages/panels/talkspanel.h"
#include "ui/pages/panels/trailpanel.h"
#include "ui/pages/panels/verdictpanel.h"
#include "ui/shell/kindwords.h"

namespace kinfolio {

RecordPanel::RecordPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        m_stale = true;
        // One that has nothing to show is hidden, and may have something now.
        if (parentWidget() && parentWidget()->isVisible())
            showRecord(m_record);
    });
}

void RecordPanel::showRecord(RecordId id)
{
    m_record = id;
    m_stale = false;
    if (id.isValid())
        refresh();
}

void RecordPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    catchUp();
}

void RecordPanel::catchUp()
{
    if (m_stale)
        showRecord(m_record);
}

QDate RecordPanel::today() const
{
    return m_context.session.portfolio().environment().clock.now().toLocalTime().date();
}

void RecordPanel::addJoined(std::unique_ptr<RecordBase> made, LinkRole role)
{
    m_context.shell.add(std::move(made), {outwards(role, m_record)});
}

Link RecordPanel::outwards(LinkRole role, RecordId to)
{
    Link link;
    link.role = role;
    link.to = to;
    return link;
}

Link RecordPanel::inwards(RecordId from, LinkRole role)
{
    Link link;
    link.from = from;
    link.role = role;
    return link;
}

bool RecordPanel::perform(const Edit &edit, const QString &words)
{
    const auto done = m_context.session.history().perform(edit, words);
    if (!done)
        m_context.shell.say(done.error());
    return done.has_value();
}

QList<RecordPanel *> makePanels(const PageContext &context, const KindInfo &kind)
{
    if (&kind == &Project::info())
        return {new PartnersPanel(context), new NeedsPanel(context), new MissingPanel(context), new StepsPanel(context)};
    if (&kind == &Opportunity::info())
        return {new StagesPanel(context), new RequirementsPanel(context), new TrailPanel(context, kind)};
    if (&kind == &Person::info())
        return {new MissingPanel(context), new TalksPanel(context), new TrailPanel(context, kind)};
    if (&kind == &Group::info())
        return {new LocalTimePanel(context)};
    if (&kind == &Ask::info())
        return {new AskPanel(context)};
    if (&kind == &Meeting::info())
        return {new MeetingPanel(context)};
    if (&kind == &Goal::info())
        return {new GoalPanel(context)};
    if (&kind == &Interest::info())
        return {new PathwayPanel(context), new MissingPanel(context)};
    if (&kind == &Badge::info())
        return {new VerdictPanel(context), new BadgePartsPanel(context), new MissingPanel(context)};
    if (&kind == &Need::info())
        return {new MissingPanel(context)};
    if (&kind == &Reflection::info())
        return {new PromptsPanel(context)};
    if (&kind == &Pack::info())
        return {new PackPanel(context)};
    return {};
}

} // namespace kinfolio
