// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitesorts.h"
#include "core/exchange/site/sitetemplates.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/opportunity.h"
#include "core/records/project.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestWords = 140;

// What a reader looks for first when following somebody's way.
bool isGreat(const KindInfo &kind)
{
    return &kind == &Project::info() || &kind == &Badge::info() || &kind == &Opportunity::info();
}

void intro(SitePage &page, const RecordBase &learner)
{
    HtmlWriter &html = page.html();
    html.open("div", {{"class", QStringLiteral("wrap intro")}});
    html.open("div", {{"class", QStringLiteral("text")}});
    if (const QString story = textOf(learner, "story"); !story.isEmpty())
        page.longText(story, learner, 2, QStringLiteral("prose voice"));
    html.close();
    html.open("div", {{"class", QStringLiteral("side")}});
    writeFacts(page, learner, {});
    html.close();
    html.close();
}

// The entries of one page. The same picture and the same words do not come twice.
class Timeline {
public:
    explicit Timeline(SitePage &page)
        : m_page(page)
    {
    }

    void write(const SiteMoment &moment)
    {
        const RecordBase &record = *moment.record;
        const bool great = isGreat(record.kind());
        HtmlWriter &html = m_page.html();
        html.open("li", {{"class", great ? QStringLiteral("great") : QString()}});
        m_page.tile(record, great ? QString() : QStringLiteral("small"));
        html.open("div", {{"class", QStringLiteral("told")}});
        m_page.linkTo(record, great ? QStringLiteral("name") : QString());
        m_page.say("p", caption(moment), QStringLiteral("quiet"));
        const bool isNew = !m_told.contains(&record);
        m_told.insert(&record);
        if (const QString words = great && isNew ? firstWords(record, LongestWords) : QString(); !words.isEmpty())
            m_page.theirs("p", words, record);
        html.close();
        if (const RecordBase *face = faceOf(record)) {
            html.open("div", {{"class", &record.kind() == &Badge::info() ? QStringLiteral("thumb art") : QStringLiteral("thumb")}});
            writePicture(m_page, *face);
            html.close();
        }
        html.close();
    }

private:
    [[nodiscard]] QString caption(const SiteMoment &moment) const
    {
        const RecordBase &record = *moment.record;
        QStringList facts = {m_page.date(moment.date), sortOf(m_page.content(), record)};
        const auto dates = std::ranges::count_if(record.kind().own, [](const FieldInfo &field) { return field.has(FieldFlag::InTimeline); });
        if (&record.kind() == &Opportunity::info())
            facts.append(choiceOf(record, "state"));
        else if (dates > 1)
            facts.append(words::fieldLabel(*moment.field));
        facts.removeAll(QString());
        return facts.join(QStringLiteral(" · "));
    }

    // A picture of what is great or a picture itself, unless it was there before.
    const RecordBase *faceOf(const RecordBase &record)
    {
        const bool isFile = &record.kind() == &Artifact::info();
        if (!isFile && !isGreat(record.kind()))
            return nullptr;
        const auto faces = facesOf(m_page, record);
        for (const RecordBase *face : faces) {
            const QString path = m_page.content().file(*face)->path;
            if ((isFile && face != &record) || m_seen.contains(path))
                continue;
            m_seen.insert(path);
            return face;
        }
        return nullptr;
    }

    SitePage &m_page;
    QSet<const RecordBase *> m_told;
    QSet<QString> m_seen;
};

} // namespace

void writeStory(SitePage &page)
{
    const SiteContent &content = page.content();
    HtmlWriter &html = page.html();
    writePageHead(page, SitePage::placeName(page.place()), {});
    const RecordBase *learner = content.learner();
    if (page.part() == 0 && learner)
        intro(page, *learner);
    const SitePart part = content.parts(page.place()).at(page.part());
    if (part.count == 0)
        return;
    html.open("section", {{"class", QStringLiteral("wrap timeline")}, {"aria-labelledby", QStringLiteral("timeline")}});
    page.heading("h2", siteWords(QT_TRANSLATE_NOOP("site", "What happened when")), QStringLiteral("timeline"));
    Timeline timeline(page);
    int year = 0;
    const auto closeYear = [&] {
        html.close();
        html.close();
    };
    for (const SiteMoment &moment : content.moments().mid(part.first, part.count)) {
        if (moment.date.start().year != year) {
            if (year != 0)
                closeYear();
            year = moment.date.start().year;
            html.open("div", {{"class", QStringLiteral("year")}});
            html.element("h3", QString::number(year));
            html.open("ol");
        }
        timeline.write(moment);
    }
    closeYear();
    html.close();
}

} // namespace kinfolio
