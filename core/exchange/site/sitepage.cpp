// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepage.h"

#include "core/base/text.h"
#include "core/exchange/site/siteshapes.h"
#include "core/exchange/site/sitesorts.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

constexpr int LongestTitle = 68;

constexpr std::initializer_list<SitePlace> InHeader = {SitePlace::Cover,     SitePlace::Showcases, SitePlace::Projects,
                                                       SitePlace::Interests, SitePlace::People,    SitePlace::Badges,
                                                       SitePlace::Opportunities, SitePlace::Journal, SitePlace::More, SitePlace::Story,
                                                       SitePlace::About};
constexpr std::initializer_list<SitePlace> InFoot = {
    SitePlace::Cover,         SitePlace::Showcases, SitePlace::Projects, SitePlace::Interests, SitePlace::People,     SitePlace::Badges,
    SitePlace::Opportunities, SitePlace::Journal,   SitePlace::More,      SitePlace::Story,    SitePlace::Files,     SitePlace::Everything, SitePlace::About};

} // namespace

QString siteWords(const char *text)
{
    return QCoreApplication::translate("site", text);
}

SiteContext::SiteContext(const SiteContent &shown, Audience shownTo)
    : content(shown)
    , audience(shownTo)
    , language(QCoreApplication::translate("site", "en", "the code of the language into which this is translated"))
{
    if (QLocale(language).language() == QLocale(shown.language()).language())
        language = shown.language();
    locale = QLocale(language);
}

SitePage::SitePage(const SiteContext &context, SitePlace place, qsizetype part)
    : m_context(context)
    , m_place(place)
    , m_part(part)
{
}

QList<const RecordBase *> SitePage::records() const
{
    const SitePart part = content().parts(m_place).at(m_part);
    return content().records(m_place).mid(part.first, part.count);
}

QString SitePage::to(const QString &path) const
{
    static const QString folder = QStringLiteral("pages/");
    if (m_place == SitePlace::Cover)
        return path;
    return path.startsWith(folder) ? path.mid(folder.size()) : QStringLiteral("../") + path;
}

QString SitePage::languageOf(const RecordBase &record) const
{
    const QString language = record.language.isEmpty() ? content().language() : record.language;
    return language == m_context.language ? QString() : language;
}

void SitePage::say(const char *element, const QString &words, const QString &cssClass)
{
    m_body.element(element, words, {{"class", cssClass}});
}

void SitePage::sayLink(const QString &words, const QString &address, const QString &cssClass)
{
    m_body.element("a", words, {{"href", address}, {"class", cssClass}});
}

void SitePage::heading(const char *element, const QString &words, const QString &id)
{
    m_body.element(element, words, {{"id", id}});
}

void SitePage::theirs(const char *element, const QString &words, const RecordBase &record, const QString &cssClass)
{
    m_body.element(element, plainLine(words, 1000),
                   {{"class", cssClass}, {"lang", languageOf(record)}, {"dir", QStringLiteral("auto")}});
}

void SitePage::longText(const QString &markdown, const RecordBase &record, int topHeading, const QString &cssClass)
{
    m_body.open("div", {{"class", cssClass}, {"lang", languageOf(record)}, {"dir", QStringLiteral("auto")}});
    m_body.markdown(markdown, topHeading);
    m_body.close();
}

void SitePage::linkTo(const RecordBase &record, const QString &cssClass)
{
    const QString address = content().address(record);
    m_body.element(address.isEmpty() ? "span" : "a", plainLine(recordTitle(record), 200),
                   {{"href", address.isEmpty() ? QString() : to(address)},
                    {"class", cssClass},
                    {"lang", languageOf(record)},
                    {"dir", QStringLiteral("auto")}});
}

void SitePage::linkOut(const QString &address)
{
    m_body.open("span", {{"class", QStringLiteral("out")}, {"dir", QStringLiteral("ltr")}});
    m_body.link(address, address);
    m_body.close();
}

void SitePage::use(const QString &symbol, const QString &cssClass)
{
    if (!m_symbols.contains(symbol))
        m_symbols.append(symbol);
    useSymbol(m_body, symbol, cssClass);
}

void SitePage::tile(const RecordBase &record, const QString &cssClass)
{
    const QString classes = QStringLiteral("tile k-") + record.kind().key();
    use(tileOf(content(), record), cssClass.isEmpty() ? classes : classes + QLatin1Char(' ') + cssClass);
}

void SitePage::icon(const QString &name)
{
    use(QStringLiteral("icon-") + name, QStringLiteral("icon"));
}

QString SitePage::date(const PartialDate &date) const
{
    return words::dateText(date, m_context.locale);
}

QString SitePage::placeName(SitePlace place)
{
    switch (place) {
    case SitePlace::Cover:
        return siteWords(QT_TRANSLATE_NOOP("site", "Home"));
    case SitePlace::Projects:
        return siteWords(QT_TRANSLATE_NOOP("site", "Projects"));
    case SitePlace::Interests:
        return siteWords(QT_TRANSLATE_NOOP("site", "Interests"));
    case SitePlace::People:
        return siteWords(QT_TRANSLATE_NOOP("site", "People"));
    case SitePlace::Badges:
        return siteWords(QT_TRANSLATE_NOOP("site", "Badges"));
    case SitePlace::Opportunities:
        return siteWords(QT_TRANSLATE_NOOP("site", "Opportunities"));
    case SitePlace::Journal:
        return siteWords(QT_TRANSLATE_NOOP("site", "Journal"));
    case SitePlace::Showcases:
        return siteWords(QT_TRANSLATE_NOOP("site", "Showcases"));
    case SitePlace::Files:
        return siteWords(QT_TRANSLATE_NOOP("site", "Files"));
    case SitePlace::More:
        return siteWords(QT_TRANSLATE_NOOP("site", "More"));
    case SitePlace::Story:
        return siteWords(QT_TRANSLATE_NOOP("site", "Story"));
    case SitePlace::Everything:
        return siteWords(QT_TRANSLATE_NOOP("site", "List of everything"));
    case SitePlace::About:
        return siteWords(QT_TRANSLATE_NOOP("site", "About this portfolio"));
    }
    Q_UNREACHABLE_RETURN({});
}

void SitePage::pageList(HtmlWriter &html, bool all) const
{
    html.open("ul");
    for (const SitePlace place : all ? InFoot : InHeader) {
        if (content().parts(place).isEmpty())
            continue;
        html.open("li");
        html.element("a", placeName(place),
                     {{"href", to(place)}, {"aria-current", place == m_place ? QStringLiteral("page") : QString()}});
        html.close();
    }
    html.close();
}

void SitePage::header(HtmlWriter &html) const
{
    html.element("a", siteWords(QT_TRANSLATE_NOOP("site", "Skip to the content")),
                 {{"class", QStringLiteral("skip")}, {"href", QStringLiteral("#content")}});
    html.open("header", {{"class", QStringLiteral("top")}});
    html.open("div", {{"class", QStringLiteral("wrap")}});
    html.element("a", plainLine(content().learnerName(), 60),
                 {{"class", QStringLiteral("brand")},
                  {"href", to(SitePlace::Cover)},
                  {"lang", content().learner() ? languageOf(*content().learner()) : QString()},
                  {"dir", QStringLiteral("auto")}});
    html.open("a", {{"class", QStringLiteral("menu")}, {"href", QStringLiteral("#pages")}});
    useSymbol(html, QStringLiteral("icon-list"), QStringLiteral("icon"));
    html.text(siteWords(QT_TRANSLATE_NOOP("site", "Pages")));
    html.close();
    html.open("nav", {{"class", QStringLiteral("nav")},
                      {"aria-label", siteWords(QT_TRANSLATE_NOOP("site", "Main pages"))}});
    pageList(html, false);
    html.close();
    html.close();
    html.close();
}

void SitePage::pager(HtmlWriter &html) const
{
    const qsizetype parts = content().parts(m_place).size();
    if (parts < 2)
        return;
    html.open("nav", {{"class", QStringLiteral("pager wrap")},
                      {"aria-label", siteWords(QT_TRANSLATE_NOOP("site", "Parts of this page"))}});
    const auto link = [&](qsizetype part, const QString &words, const char *rel) {
        if (part >= 0 && part < parts)
            html.element("a", words, {{"href", to(m_place, part)}, {"rel", QString::fromLatin1(rel)}});
    };
    link(m_part - 1, siteWords(QT_TRANSLATE_NOOP("site", "Previous part")), "prev");
    html.element("span", siteWords(QT_TRANSLATE_NOOP("site", "Part %1 of %2")).arg(m_part + 1).arg(parts));
    link(m_part + 1, siteWords(QT_TRANSLATE_NOOP("site", "Next part")), "next");
    html.close();
}

void SitePage::foot(HtmlWriter &html) const
{
    html.open("footer", {{"class", QStringLiteral("foot")}});
    html.open("div", {{"class", QStringLiteral("wrap")}});
    html.open("nav", {{"id", QStringLiteral("pages")}, {"aria-label", siteWords(QT_TRANSLATE_NOOP("site", "All pages"))}});
    pageList(html, true);
    html.close();
    const PartialDate day = PartialDate::fromDay(content().info().lastChange.toUTC().date());
    html.open("p");
    html.text(siteWords(QT_TRANSLATE_NOOP("site", "%1 files with checksums, made with Kinfolio from the portfolio as it was on %2."))
                  .arg(m_context.locale.toString(m_context.checkedFiles), date(day))
              + QLatin1Char(' '));
    html.element("a", siteWords(QT_TRANSLATE_NOOP("site", "How to check")),
                 {{"href", to(SitePlace::About) + QStringLiteral("#check")}});
    html.close();
    if (m_context.audience != Audience::Me && !content().records(SitePlace::People).isEmpty())
        html.element("p", siteWords(QT_TRANSLATE_NOOP("site", "The names of others appear as the learner decided to show them.")));
    html.close();
    html.close();
}

QByteArray SitePage::finish(const QString &title)
{
    const QString name = plainLine(content().learnerName(), 40);
    const bool cover = m_place == SitePlace::Cover;
    HtmlWriter document({m_context.language, m_context.locale.textDirection() == Qt::RightToLeft,
                         plainLine(cover ? name : title + QStringLiteral(" - ") + name, LongestTitle),
                         to(QStringLiteral("style.css"))});
    QStringList symbols = m_symbols;
    if (!symbols.contains(QLatin1String("icon-list")))
        symbols.append(QStringLiteral("icon-list"));
    writeSymbols(document, symbols);
    header(document);
    document.open("main", {{"id", QStringLiteral("content")}});
    document.insert(m_body);
    pager(document);
    document.close();
    foot(document);
    return document.finish();
}

} // namespace kinfolio
