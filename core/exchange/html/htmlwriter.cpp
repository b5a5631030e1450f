// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/html/htmlwriter.h"

#include "core/markdown/markdown.h"

#include <QRegularExpression>
#include <QUrl>

namespace kinfolio {

namespace {

// Characters that HTML does not allow at all (HTML Living Standard, 13.3) would make the page invalid.
QString allowed(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
        const bool nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        result += QStringView(QChar::fromUcs4(control || nonCharacter || surrogate ? U'\uFFFD' : c));
    }
    return result;
}

QByteArray escaped(const QString &text)
{
    return allowed(text).toHtmlEscaped().replace(QLatin1Char('\''), QLatin1String("&#39;")).toUtf8();
}

// Learners may write anything where a language is asked for; browsers and screen readers only know what they expect.
bool isLanguage(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"));
    return form.match(value).hasMatch();
}

bool isWanted(const HtmlWriter::Attribute &attribute)
{
    if (qstrcmp(attribute.name, "lang") == 0 || qstrcmp(attribute.name, "srclang") == 0)
        return isLanguage(attribute.value);
    return !attribute.value.isNull();
}

} // namespace

HtmlWriter::HtmlWriter(const Head &head)
{
    m_html = "<!DOCTYPE html>\n";
    open("html", {{"lang", isLanguage(head.language) ? head.language : QStringLiteral("en")}, {"dir", head.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr")}});
    open("head");
    empty("meta", {{"charset", QStringLiteral("utf-8")}});
    empty("meta", {{"http-equiv", QStringLiteral("Content-Security-Policy")},
                   {"content", QStringLiteral("default-src 'none'; img-src 'self'; media-src 'self' data:; style-src 'self'; "
                                              "base-uri 'none'; form-action 'none'")}});
    empty("meta", {{"name", QStringLiteral("viewport")}, {"content", QStringLiteral("width=device-width, initial-scale=1")}});
    empty("meta", {{"name", QStringLiteral("referrer")}, {"content", QStringLiteral("no-referrer")}});
    empty("meta", {{"name", QStringLiteral("color-scheme")}, {"content", QStringLiteral("light dark")}});
    element("title", head.title);
    empty("link", {{"rel", QStringLiteral("stylesheet")}, {"href", head.styleSheet}});
    close();
    open("body");
}

void HtmlWriter::startTag(const char *element, std::initializer_list<Attribute> attributes)
{
    m_html += '<';
    m_html += element;
    for (const Attribute &attribute : attributes) {
        if (!isWanted(attribute))
            continue;
        m_html += ' ';
        m_html += attribute.name;
        m_html += "=\"" + escaped(attribute.value) + '"';
    }
    m_html += '>';
}

void HtmlWriter::open(const char *element, std::initializer_list<Attribute> attributes)
{
    startTag(element, attributes);
    m_open.append(element);
}

void HtmlWriter::close()
{
    m_html += "</" + m_open.takeLast() + ">\n";
}

void HtmlWriter::text(const QString &text)
{
    m_html += escaped(text);
}

void HtmlWriter::element(const char *element, const QString &content, std::initializer_list<Attribute> attributes)
{
    open(element, attributes);
    text(content);
    close();
}

void HtmlWriter::empty(const char *element, std::initializer_list<Attribute> attributes)
{
    startTag(element, attributes);
    m_html += '\n';
}

void HtmlWriter::markdown(const QString &content, int topHeading)
{
    // Paper shows where a link leads, but not twice.
    static const QRegularExpression bare(QStringLiteral("<a href=\"([^\"]*)\">\\1</a>"));
    QString html = markdownHtml(allowed(content), topHeading);
    m_html += html.replace(bare, QStringLiteral("<a class=\"bare\" href=\"\\1\">\\1</a>")).toUtf8();
}

void HtmlWriter::insert(const HtmlWriter &piece)
{
    m_html += piece.m_html;
}

void HtmlWriter::link(const QString &address, const QString &content)
{
    const QString trimmed = address.trimmed();
    if (!isSafeLink(trimmed))
        return text(content);
    element("a", content, {{"href", QString::fromLatin1(QUrl(trimmed).toEncoded())}, {"rel", QStringLiteral("noreferrer noopener")}});
}

QByteArray HtmlWriter::finish()
{
    while (!m_open.isEmpty())
        close();
    return m_html;
}

} // namespace kinfolio
