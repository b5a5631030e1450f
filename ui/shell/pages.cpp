// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/collection.h"
#include "core/records/kinds/evidence.h"
#include "core/records/kinds/experience.h"
#include "core/records/kinds/feedback.h"
#include "core/records/kinds/framework.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/records/kinds/issuernote.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "core/records/kinds/pack.h"
#include "core/records/kinds/requirement.h"
#include "core/records/kinds/skill.h"
#include "core/records/kinds/standard.h"
#include "core/records/kinds/step.h"
#include "core/records/learner.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
#include "core/words/words.h"
#include "ui/pages/bin/binpage.h"
#include "ui/pages/earlier/earlierpage.h"
#include "ui/pages/help/helppage.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/overview/gapspage.h"
#include "ui/pages/overview/reportspage.h"
#include "ui/pages/overview/selfcheckspage.h"
#include "ui/pages/overview/supportpage.h"
#include "ui/pages/map/mappage.h"
#include "ui/pages/pathway/pathwaypage.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/share/sharepage.h"
#include "ui/pages/table/tablepage.h"
#include "ui/pages/timeline/timelinepage.h"
#include "ui/pages/standards/standardspage.h"
#include "ui/shell/kindwords.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

QString pageWord(const char *word)
{
    return QCoreApplication::translate("page", word);
}

template<typename P>
PageInfo page(const char *id, const char *label, const char *icon, const char *help, bool atBottom = false,
              const QString &under = {})
{
    return {QLatin1String(id), pageWord(label), QLatin1String(icon), nullptr, atBottom, under, false, QLatin1String(help),
            [](const PageContext &context) { return new P(context); }};
}

PageInfo recordPage(const KindInfo &kind, const char *icon, const char *help, const QString &under = {})
{
    return {kind.key(), collectionName(kind), QLatin1String(icon), &kind, false, under, kind.whole != nullptr, QLatin1String(help),
            [&kind](const PageContext &context) { return new RecordPage(context, kind); }};
}

// What only its own page elsewhere makes and lists.
PageInfo aside(PageInfo page)
{
    page.aside = true;
    return page;
}

PageInfo learnerPage()
{
    const KindInfo &kind = Learner::info();
    return {kind.key(), pageWord(QT_TRANSLATE_NOOP("page", "About me")), QStringLiteral("person-circle"), nullptr, true, {}, false,
            QStringLiteral("first-steps"),
            [&kind](const PageContext &context) { return new RecordPage(context, kind); }};
}

} // namespace

std::vector<PageInfo> allPages()
{
    return {
        page<HomePage>("home", QT_TRANSLATE_NOOP("page", "Home"), "house", "first-steps"),
        aside(page<GapsPage>("gaps", QT_TRANSLATE_NOOP("page", "What next?"), "signpost-split", "first-steps", false, QStringLiteral("home"))),
        aside(page<PathwayPage>(PathwayPageId.data(), QT_TRANSLATE_NOOP("page", "Pathway"), "signpost-2", "pathway", false, QStringLiteral("home"))),
        aside(page<TablePage>(TablePageId.data(), QT_TRANSLATE_NOOP("page", "Table"), "table", "tables", false, QStringLiteral("home"))),
        aside(page<ReportsPage>(ReportsPageId.data(), QT_TRANSLATE_NOOP("page", "Reports"), "bar-chart-line", "overview", false,
                                QStringLiteral("home"))),
        recordPage(Interest::info(), "fire", "interests"),
        recordPage(Skill::info(), "speedometer2", "interests", Interest::info().key()),
        recordPage(Goal::info(), "flag", "interests", Interest::info().key()),
        recordPage(Project::info(), "hammer", "projects"),
        recordPage(Artifact::info(), "image", "projects", Project::info().key()),
        recordPage(Impact::info(), "heart", "projects", Project::info().key()),
        recordPage(Step::info(), "tools", "projects", Project::info().key()),
        recordPage(Person::info(), "person", "people"),
        aside(page<SupportPage>(SupportPageId.data(), QT_TRANSLATE_NOOP("page", "Support map"), "diagram-2", "overview", false,
                                Person::info().key())),
        recordPage(Group::info(), "people", "people", Person::info().key()),
        recordPage(Ask::info(), "patch-question", "people", Person::info().key()),
        recordPage(Meeting::info(), "chat-dots", "people", Person::info().key()),
        recordPage(Need::info(), "ear", "people", Person::info().key()),
        recordPage(Reflection::info(), "journal-text", "looking-back"),
        aside(page<SelfChecksPage>(SelfChecksPageId.data(), QT_TRANSLATE_NOOP("page", "Self-checks"), "check2-square", "overview", false,
                                   Reflection::info().key())),
        recordPage(Feedback::info(), "chat-square-quote", "looking-back", Reflection::info().key()),
        recordPage(Badge::info(), "award", "badges"),
        page<StandardsPage>("standards", QT_TRANSLATE_NOOP("page", "Standards"), "card-checklist", "standards", false,
                            Badge::info().key()),
        recordPage(IssuerNote::info(), "shield-check", "badges", Badge::info().key()),
        recordPage(IssuerDocument::info(), "file-earmark-text", "badges", Badge::info().key()),
        aside(recordPage(Framework::info(), "diagram-2", "badges", Badge::info().key())),
        recordPage(Standard::info(), "card-checklist", "badges", Badge::info().key()),
        aside(recordPage(Evidence::info(), "list-check", "badges", Badge::info().key())),
        recordPage(Opportunity::info(), "door-open", "looking-back"),
        recordPage(Experience::info(), "briefcase", "looking-back", Opportunity::info().key()),
        recordPage(Requirement::info(), "check2-square", "looking-back", Opportunity::info().key()),
        page<MapPage>("map", QT_TRANSLATE_NOOP("page", "Map"), "bezier2", "map"),
        page<TimelinePage>("timeline", QT_TRANSLATE_NOOP("page", "Timeline"), "calendar3", "timeline"),
        page<SharePage>("share", QT_TRANSLATE_NOOP("page", "Share"), "share", "sharing"),
        recordPage(Showcase::info(), "easel", "sharing", QStringLiteral("share")),
        page<BinPage>("bin", QT_TRANSLATE_NOOP("page", "Bin"), "trash3", "your-data", true),
        page<SettingsPage>("settings", QT_TRANSLATE_NOOP("page", "Settings"), "gear", "comfort", true),
        page<EarlierPage>("earlier", QT_TRANSLATE_NOOP("page", "Earlier states"), "clock-history", "your-data", true,
                          QStringLiteral("settings")),
        aside(recordPage(Collection::info(), "funnel", "comfort", QStringLiteral("settings"))),
        recordPage(Pack::info(), "box-seam", "packs", QStringLiteral("settings")),
        page<HelpPage>(HelpPageId.data(), QT_TRANSLATE_NOOP("page", "Help"), "question-circle", "first-steps", true),
        learnerPage(),
    };
}

QString pageFor(const KindInfo &kind)
{
    // A saved search is shown by what it finds.
    if (&kind == &Collection::info())
        return TablePageId;
    return kind.key();
}

} // namespace kinfolio
