// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"
#include "core/records/badge.h"
#include "core/records/kinds/impact.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace kinfolio {

namespace {

constexpr int LongestWords = 180;

// What is seen of it: picture, player or its first words, all in the same frame. Gives whether words stand there.
// \param choice no picture of it stands for another one
bool writeView(SitePage &page, const RecordBase &shown, const QList<const RecordBase *> &choice)
{
    HtmlWriter &html = page.html();
    auto faces = facesOf(page, shown);
    faces.removeIf([&](const RecordBase *face) { return face != &shown && choice.contains(face); });
    if (!faces.isEmpty()) {
        const bool isBadge = &shown.kind() == &Badge::info() && faces.first() == &shown;
        html.open("div", {{"class", isBadge ? QStringLiteral("picture art") : QStringLiteral("picture")}});
        writePicture(page, *faces.first());
        html.close();
        return false;
    }
    html.open("div", {{"class", QStringLiteral("picture words")}});
    page.tile(shown);
    const QString first = firstWords(shown, LongestWords);
    const bool words = !writePlayer(page, shown) && !first.isEmpty();
    if (words)
        page.theirs("p", first, shown, QStringLiteral("voice"));
    html.close();
    return words;
}

void writeShown(SitePage &page, const RecordBase &showcase, const SiteConnection &shown, const QList<const RecordBase *> &choice)
{
    HtmlWriter &html = page.html();
    html.open("li");
    const bool words = writeView(page, *shown.other, choice);
    html.open("div", {{"class", QStringLiteral("told")}});
    html.open("h3");
    page.linkTo(*shown.other);
    html.close();
    writeCaption(page, *shown.other);
    const QString first = words ? QString() : firstWords(*shown.other, LongestWords);
    if (!shown.note.isEmpty())
        page.theirs("p", shown.note, showcase, QStringLiteral("voice"));
    else if (!first.isEmpty())
        page.theirs("p", first, *shown.other);
    html.close();
    html.close();
}

// What changed because of what is shown, each once.
QList<const Impact *> impactsOf(const SitePage &page, const QList<const RecordBase *> &choice)
{
    QList<const Impact *> impacts;
    for (const RecordBase *shown : choice) {
        for (const SiteConnection &one : page.content().connections(*shown)) {
            const bool follows = one.role == DirectedRole{LinkRole::FollowsFrom, false} && &one.other->kind() == &Impact::info();
            const auto *impact = follows ? static_cast<const Impact *>(one.other) : nullptr;
            if (impact && !impacts.contains(impact))
                impacts.append(impact);
        }
    }
    return impacts;
}

void writeImpacts(SitePage &page, const QList<const Impact *> &impacts)
{
    if (impacts.isEmpty())
        return;
    page.html().open("div", {{"class", QStringLiteral("changed")}});
    page.say("h3", siteWords(QT_TRANSLATE_NOOP("site", "What it changed")));
    qint64 people = 0;
    page.html().open("ul", {{"class", QStringLiteral("links")}});
    for (const Impact *impact : impacts) {
        people += impact->people;
        page.html().open("li");
        page.tile(*impact, QStringLiteral("small"));
        page.linkTo(*impact);
        page.html().close();
    }
    page.html().close();
    if (people > 0)
        page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "People it reached: %1")).arg(page.context().locale.toString(people)));
    page.html().close();
}

void writeShowcase(SitePage &page, const RecordBase &showcase)
{
    HtmlWriter &html = page.html();
    auto shown = page.content().connections(showcase);
    shown.removeIf([](const SiteConnection &one) { return one.role != DirectedRole{LinkRole::Includes, true}; });
    QList<const RecordBase *> choice;
    std::ranges::transform(shown, std::back_inserter(choice), &SiteConnection::other);
    openArticle(page, showcase, QStringLiteral("showcase"));
    html.open("div", {{"class", QStringLiteral("text")}});
    if (const QString purpose = textOf(showcase, "purpose"); !purpose.isEmpty())
        page.theirs("p", purpose, showcase, QStringLiteral("voice"));
    if (const QString text = textOf(showcase, "introduction"); !text.isEmpty())
        page.longText(text, showcase, 3, QStringLiteral("prose"));
    html.close();
    writeSide(page, showcase, {QStringLiteral("purpose")}, choice);
    if (!shown.isEmpty()) {
        html.open("ol", {{"class", QStringLiteral("choice")}});
        for (const SiteConnection &one : std::as_const(shown))
            writeShown(page, showcase, one, choice);
        html.close();
    }
    writeImpacts(page, impactsOf(page, choice));
    html.close();
}

} // namespace

void writeShowcases(SitePage &page)
{
    writePageHead(page, SitePage::placeName(page.place()), siteWords(QT_TRANSLATE_NOOP("site", "Put together for somebody.")));
    const auto showcases = page.records();
    for (const RecordBase *showcase : showcases)
        writeShowcase(page, *showcase);
}

} // namespace kinfolio
