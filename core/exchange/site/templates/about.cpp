// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"
#include "core/exchange/site/sitetemplates.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

void fact(SitePage &page, const QString &what, const QString &value)
{
    page.html().open("div");
    page.say("dt", what);
    page.say("dd", value);
    page.html().close();
}

void facts(SitePage &page)
{
    const SiteContext &context = page.context();
    const auto count = [&](qint64 number) { return context.locale.toString(number); };
    page.html().open("dl", {{"class", QStringLiteral("facts")}});
    fact(page, siteWords(QT_TRANSLATE_NOOP("site", "As it was on")),
         page.date(PartialDate::fromDay(page.content().info().lastChange.toUTC().date())));
    fact(page, siteWords(QT_TRANSLATE_NOOP("site", "Made with")), QStringLiteral("Kinfolio " KINFOLIO_VERSION));
    fact(page, siteWords(QT_TRANSLATE_NOOP("site", "Records that are shown")), count(page.content().total()));
    fact(page, siteWords(QT_TRANSLATE_NOOP("site", "Files with checksums")), count(context.checkedFiles));
    if (context.audience != Audience::Me)
        fact(page, siteWords(QT_TRANSLATE_NOOP("site", "Records that the learner keeps private")), count(context.keptPrivate));
    page.html().close();
}

void madeFor(SitePage &page)
{
    switch (page.context().audience) {
    case Audience::Everyone:
        return page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "This is what the learner shows to everyone. Other people may be shown more.")));
    case Audience::Chosen:
        return page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "This is what the learner shows to people of their choice. Please ask before you pass it on.")));
    case Audience::Me:
        return page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "This is the learner's own copy. It holds private things and is not meant for others.")),
                        QStringLiteral("strong"));
    }
}

void command(SitePage &page, const QString &system, const QString &line)
{
    page.say("h3", system);
    page.html().open("pre", {{"dir", QStringLiteral("ltr")}});
    page.html().element("code", line);
    page.html().close();
}

void howToCheck(SitePage &page)
{
    page.heading("h2", siteWords(QT_TRANSLATE_NOOP("site", "How to check it without Kinfolio")), QStringLiteral("check"));
    page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "Unpack the file if it is a single one: it is a zip archive. Then open a terminal in the folder "
                                              "that holds manifest-sha256.txt and type:")));
    command(page, QStringLiteral("Linux"), QStringLiteral("sha256sum --quiet -c manifest-sha256.txt"));
    command(page, QStringLiteral("macOS"), QStringLiteral("shasum -a 256 -c manifest-sha256.txt | grep -v ': OK$'"));
    command(page, QStringLiteral("Windows PowerShell"),
            QStringLiteral("Get-Content -LiteralPath manifest-sha256.txt | ForEach-Object {\n"
                           "  $h, $f = $_ -split '  ', 2\n"
                           "  $now = Get-FileHash -LiteralPath $f -Algorithm SHA256\n"
                           "  if ($now.Hash -ne $h) { \"CHANGED: $f\" }\n"
                           "}"));
    page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "When nothing is printed, every listed file is there and unchanged. Otherwise the files are named.")));
}

} // namespace

void writeAbout(SitePage &page)
{
    HtmlWriter &html = page.html();
    writePageHead(page, SitePage::placeName(page.place()), {});
    html.open("div", {{"class", QStringLiteral("wrap about")}});
    html.open("div");
    madeFor(page);
    facts(page);
    page.heading("h2", siteWords(QT_TRANSLATE_NOOP("site", "What that says, and what it does not")), QStringLiteral("limits"));
    html.open("ul");
    for (const char *sentence : {
             QT_TRANSLATE_NOOP("site", "Checksums show whether a file was damaged or changed by mistake. They are no signature: who changes a file "
                                       "on purpose can write a new list."),
             QT_TRANSLATE_NOOP("site", "They do not say whether what is told here is true, or who wrote it."),
             QT_TRANSLATE_NOOP("site", "Badges come as their issuers made them. The page of the badges says what was checked."),
             QT_TRANSLATE_NOOP("site", "These pages run no program and load nothing from the internet."),
         })
        page.say("li", siteWords(sentence));
    html.close();
    html.close();
    html.open("div");
    howToCheck(page);
    html.close();
    html.close();
}

} // namespace kinfolio
