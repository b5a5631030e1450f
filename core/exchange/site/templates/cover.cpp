// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/connections/thread.h"
#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"
#include "core/markdown/markdown.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/interest.h"
#include "core/records/learner.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/records/showcase.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype MostWorks = 6;
constexpr qsizetype MostBadges = 6;
constexpr qsizetype MostInterests = 12;
constexpr qsizetype MostThanked = 40;

// The works that the learner chose to show come first, then what is finished and can be seen, then all other work.
QList<const RecordBase *> bestWorks(const SitePage &page)
{
    const SiteContent &content = page.content();
    QList<const RecordBase *> works;
    const auto take = [&](const RecordBase *work) {
        if (works.size() < MostWorks && !works.contains(work))
            works.append(work);
    };
    for (const RecordBase *showcase : content.records(SitePlace::Showcases)) {
        const auto shown = content.connected(*showcase, Project::info());
        for (const RecordBase *work : shown)
            take(work);
    }
    const auto &projects = content.records(SitePlace::Projects);
    for (const bool finished : {true, false}) {
        for (const RecordBase *work : projects) {
            if ((textOf(*work, "state") == QLatin1String("finished")) == finished && !facesOf(page, *work).isEmpty())
                take(work);
        }
    }
    std::ranges::for_each(projects, take);
    return works;
}

// One or two words below a name, where there is no room for a whole caption.
void shortCaption(SitePage &page, const RecordBase &record)
{
    const QString cssClass = QStringLiteral("quiet");
    const auto theirs = [&](const char *field) {
        if (const QString words = textOf(record, field); !words.isEmpty())
            page.theirs("span", words, record, cssClass);
    };
    if (&record.kind() == &Badge::info())
        return theirs("issuer");
    if (&record.kind() == &Person::info()) {
        const FieldInfo &roles = *record.kind().field(u"roles");
        const QJsonArray chosen = roles.get(record).toArray();
        return chosen.isEmpty() ? theirs("organisation")
                                : page.say("span", words::choiceLabel(roles, chosen.first().toString()), cssClass);
    }
    QStringList facts = {&record.kind() == &Opportunity::info() ? choiceOf(record, "state") : QString(), whenOf(page, record)};
    facts.removeAll(QString());
    if (!facts.isEmpty())
        page.say("span", facts.join(QStringLiteral(", ")), cssClass);
}

// For whom this was put together, where the learner says it, and when.
void purpose(SitePage &page)
{
    const SiteContent &content = page.content();
    const QString day = page.date(PartialDate::fromDay(content.info().lastChange.toUTC().date()));
    const RecordBase *showcase = content.madeFor();
    if (!showcase)
        return page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "Portfolio, %1")).arg(day), QStringLiteral("quiet"));
    HtmlWriter &html = page.html();
    html.open("p", {{"class", QStringLiteral("quiet")}});
    page.say("span", siteWords(QT_TRANSLATE_NOOP("site", "Portfolio for:")));
    html.text(QStringLiteral(" "));
    page.theirs("span", textOf(*showcase, "purpose"), *showcase);
    html.text(QStringLiteral(" · "));
    page.say("span", day);
    html.close();
}

void hero(SitePage &page, const RecordBase *face)
{
    const SiteContent &content = page.content();
    HtmlWriter &html = page.html();
    html.open("section", {{"class", QStringLiteral("wrap hero")}});
    html.open("div", {{"class", QStringLiteral("who")}});
    purpose(page);
    const RecordBase *learner = content.learner();
    if (learner) {
        page.theirs("h1", content.learnerName(), *learner);
        const QString story = markdownPlainText(textOf(*learner, "story")).section(QLatin1Char('\n'), 0, 0);
        if (!story.isEmpty())
            page.theirs("p", story, *learner, QStringLiteral("voice"));
    } else {
        page.say("h1", siteWords(QT_TRANSLATE_NOOP("site", "Portfolio")));
    }
    html.open("p", {{"class", QStringLiteral("ways")}});
    const auto way = [&](SitePlace place, const char *words, const QString &cssClass) {
        if (!content.parts(place).isEmpty())
            page.sayLink(siteWords(words), page.to(place), cssClass);
    };
    way(SitePlace::Projects, QT_TRANSLATE_NOOP("site", "See the projects"), QStringLiteral("first"));
    way(SitePlace::Story, QT_TRANSLATE_NOOP("site", "Read the story"), {});
    way(SitePlace::Everything, QT_TRANSLATE_NOOP("site", "List of everything"), {});
    html.close();
    html.close();
    if (face) {
        html.open("div", {{"class", QStringLiteral("face")}});
        writePicture(page, *face, true);
        html.close();
    }
    html.close();
}

QList<ThreadStep> threadOf(const SiteContent &content)
{
    QList<RecordId> interests;
    for (const RecordBase *interest : content.records(SitePlace::Interests))
        interests.append(interest->id);
    const ThreadSource source{
        [&](RecordId id) { return content.record(id) ? content.record(id)->kind().key() : QString(); },
        [&](RecordId id) { return content.linksAt(id); },
    };
    return longestThread(source, interests);
}

void thread(SitePage &page, const QList<ThreadStep> &steps)
{
    const SiteContent &content = page.content();
    if (steps.size() < 2)
        return;
    HtmlWriter &html = page.html();
    html.open("section", {{"class", QStringLiteral("band")}, {"aria-labelledby", QStringLiteral("thread")}});
    html.open("div", {{"class", QStringLiteral("wrap")}});
    html.open("div", {{"class", QStringLiteral("row")}});
    page.heading("h2", siteWords(QT_TRANSLATE_NOOP("site", "How one thing led to another")), QStringLiteral("thread"));
    page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "Each step links to where it is told")), QStringLiteral("quiet"));
    html.close();
    html.open("ol", {{"class", QStringLiteral("thread")}});
    for (const ThreadStep &step : steps) {
        const RecordBase &record = *content.record(step.id);
        html.open("li");
        page.tile(record);
        html.open("div");
        page.say("span", &step == &steps.first() ? siteWords(QT_TRANSLATE_NOOP("site", "it began with")) : words::roleWords(step.role),
                 QStringLiteral("role"));
        page.linkTo(record, QStringLiteral("name"));
        shortCaption(page, record);
        html.close();
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

// What this file is, said on the first screen: how many files, and that anyone can check them.
void checkLine(SitePage &page)
{
    HtmlWriter &html = page.html();
    html.open("p", {{"class", QStringLiteral("check quiet")}});
    page.icon(QStringLiteral("file-earmark-check"));
    page.say("span", siteWords(QT_TRANSLATE_NOOP("site", "%1 files with checksums, as of %2."))
                         .arg(page.context().locale.toString(page.context().checkedFiles),
                              page.date(PartialDate::fromDay(page.content().info().lastChange.toUTC().date()))));
    page.sayLink(siteWords(QT_TRANSLATE_NOOP("site", "How to check")), page.to(SitePlace::About) + QStringLiteral("#check"));
    html.close();
}

void openSection(SitePage &page, const QString &title, const QString &id, SitePlace all, const QString &allWords)
{
    HtmlWriter &html = page.html();
    html.open("section", {{"class", QStringLiteral("wrap part")}, {"aria-labelledby", id}});
    html.open("div", {{"class", QStringLiteral("row")}});
    page.heading("h2", title, id);
    if (all == SitePlace::Projects)
        checkLine(page);
    else
        page.sayLink(allWords, page.to(all));
    html.close();
}

void works(SitePage &page, const QList<const RecordBase *> &best)
{
    if (best.isEmpty())
        return;
    HtmlWriter &html = page.html();
    openSection(page, SitePage::placeName(SitePlace::Projects), QStringLiteral("work"), SitePlace::Projects, {});
    html.open("div", {{"class", QStringLiteral("works")}});
    for (const RecordBase *work : best) {
        html.open("article", {{"class", QStringLiteral("work")}});
        html.open("div", {{"class", QStringLiteral("picture")}});
        if (const auto faces = facesOf(page, *work); !faces.isEmpty())
            writePicture(page, *faces.first(), true);
        else
            page.tile(*work);
        html.close();
        html.open("h3");
        page.linkTo(*work);
        html.close();
        if (const QString words = firstWords(*work, 140); !words.isEmpty())
            page.theirs("p", words, *work);
        html.close();
    }
    html.close();
    if (page.content().records(SitePlace::Projects).size() > best.size()) {
        html.open("p");
        page.sayLink(siteWords(QT_TRANSLATE_NOOP("site", "All projects")), page.to(SitePlace::Projects));
        html.close();
    }
    html.close();
}

void interests(SitePage &page)
{
    const auto all = page.content().records(SitePlace::Interests);
    if (all.isEmpty())
        return;
    HtmlWriter &html = page.html();
    openSection(page, siteWords(QT_TRANSLATE_NOOP("site", "What I am into")), QStringLiteral("interests"), SitePlace::Interests,
                siteWords(QT_TRANSLATE_NOOP("site", "All interests")));
    html.open("ul", {{"class", QStringLiteral("chips")}});
    for (const RecordBase *interest : all.first(std::min(MostInterests, all.size()))) {
        html.open("li");
        page.tile(*interest, QStringLiteral("small"));
        html.open("span");
        page.linkTo(*interest);
        if (const QString depth = choiceOf(*interest, "depth"); !depth.isEmpty())
            page.say("span", depth, QStringLiteral("quiet"));
        html.close();
        html.close();
    }
    html.close();
    html.close();
}

void badges(SitePage &page)
{
    const auto all = page.content().records(SitePlace::Badges);
    if (all.isEmpty())
        return;
    HtmlWriter &html = page.html();
    openSection(page, SitePage::placeName(SitePlace::Badges), QStringLiteral("badges"), SitePlace::Badges,
                siteWords(QT_TRANSLATE_NOOP("site", "All badges")));
    html.open("ul", {{"class", QStringLiteral("badges")}});
    for (const RecordBase *badge : all.first(std::min(MostBadges, all.size()))) {
        html.open("li", {{"class", QStringLiteral("card")}});
        html.open("div", {{"class", QStringLiteral("art")}});
        if (hasPicture(page, *badge))
            writePicture(page, *badge, true);
        else
            page.tile(*badge);
        html.close();
        html.open("div");
        page.linkTo(*badge, QStringLiteral("name"));
        writeCaption(page, *badge);
        writeBadgeStates(page, *badge, StateWords::Headline);
        html.close();
        html.close();
    }
    html.close();
    html.close();
}

void thanks(SitePage &page)
{
    QList<const RecordBase *> named;
    for (const RecordBase *one : page.content().records(SitePlace::People)) {
        const FieldInfo *agreed = one->kind().field(u"agreed");
        if (agreed && agreed->get(*one).toBool() && named.size() < MostThanked)
            named.append(one);
    }
    if (named.isEmpty())
        return;
    HtmlWriter &html = page.html();
    openSection(page, siteWords(QT_TRANSLATE_NOOP("site", "Thank you")), QStringLiteral("thanks"), SitePlace::People,
                siteWords(QT_TRANSLATE_NOOP("site", "All people and groups")));
    page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "People who helped, and who agreed to be named here.")), QStringLiteral("quiet"));
    html.open("ul", {{"class", QStringLiteral("chips")}});
    for (const RecordBase *one : std::as_const(named)) {
        html.open("li");
        page.tile(*one, QStringLiteral("small"));
        html.open("span");
        page.linkTo(*one);
        shortCaption(page, *one);
        html.close();
        html.close();
    }
    html.close();
    html.close();
}

// The work on the thread is the one whose story is told; a second picture of it does not repeat the card below.
const RecordBase *heroPicture(const SitePage &page, const QList<ThreadStep> &steps, QList<const RecordBase *> works)
{
    for (const ThreadStep &step : steps) {
        const RecordBase *record = page.content().record(step.id);
        if (&record->kind() == &Project::info())
            works.prepend(record);
    }
    for (const RecordBase *work : std::as_const(works)) {
        if (const auto faces = facesOf(page, *work); !faces.isEmpty())
            return faces.size() > 1 ? faces.at(1) : faces.first();
    }
    return nullptr;
}

} // namespace

void writeCover(SitePage &page)
{
    const auto steps = threadOf(page.content());
    const auto best = bestWorks(page);
    hero(page, heroPicture(page, steps, best));
    thread(page, steps);
    works(page, best);
    interests(page);
    badges(page);
    thanks(page);
}

} // namespace kinfolio
