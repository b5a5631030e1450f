// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/html/htmltext.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype LongestEntity = 10;

bool isOneOf(const QString &name, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&](const char *one) { return name == QLatin1String(one); });
}

// The character of an entity between "&" and ";"; nothing when it is none that texts use.
QString characterOf(const QString &entity)
{
    static const QHash<QString, char32_t> named{
        {QStringLiteral("amp"), U'&'},      {QStringLiteral("lt"), U'<'},       {QStringLiteral("gt"), U'>'},
        {QStringLiteral("quot"), U'"'},     {QStringLiteral("apos"), U'\''},    {QStringLiteral("nbsp"), U' '},
        {QStringLiteral("ndash"), 0x2013},  {QStringLiteral("mdash"), 0x2014},  {QStringLiteral("lsquo"), 0x2018},
        {QStringLiteral("rsquo"), 0x2019},  {QStringLiteral("ldquo"), 0x201C},  {QStringLiteral("rdquo"), 0x201D},
        {QStringLiteral("hellip"), 0x2026}, {QStringLiteral("bull"), 0x2022},   {QStringLiteral("copy"), 0xA9},
        {QStringLiteral("deg"), 0xB0},      {QStringLiteral("times"), 0xD7},    {QStringLiteral("middot"), 0xB7},
    };
    char32_t character = named.value(entity);
    if (entity.startsWith(u'#')) {
        const bool hex = entity.startsWith(QLatin1String("#x"), Qt::CaseInsensitive);
        character = hex ? QStringView(entity).sliced(2).toUInt(nullptr, 16) : QStringView(entity).sliced(1).toUInt();
    }
    const bool sane = character >= 0x20 && character <= 0x10FFFF && !(character >= 0xD800 && character <= 0xDFFF);
    return sane ? QString::fromUcs4(&character, 1) : QString();
}

class Reader {
public:
    explicit Reader(const QString &html)
        : m_html(html)
    {
    }

    [[nodiscard]] QString read()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html.at(m_at);
            if (c == u'<' && beginsTag())
                tag();
            else if (c == u'&')
                entity();
            else
                add(m_html.at(m_at++));
        }
        return tidied();
    }

private:
    [[nodiscard]] bool beginsTag() const
    {
        const QChar next = m_at + 1 < m_html.size() ? m_html.at(m_at + 1) : QChar();
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }

    void tag()
    {
        const bool comment = QStringView(m_html).sliced(m_at).startsWith(QLatin1String("<!--"));
        const qsizetype end = find(comment ? QStringLiteral("-->") : QStringLiteral(">"), m_at + 1);
        qsizetype at = m_at + 1;
        const bool closing = at < m_html.size() && m_html.at(at) == u'/';
        if (closing)
            ++at;
        qsizetype nameEnd = at;
        while (nameEnd < end && m_html.at(nameEnd).isLetterOrNumber())
            ++nameEnd;
        const QString name = m_html.sliced(at, nameEnd - at).toLower();
        m_at = std::min(end + (comment ? 3 : 1), m_html.size());
        if (!closing && isOneOf(name, {"script", "style", "template"}))
            m_at = find(QStringLiteral("</") + name, m_at);
        if (name == QLatin1String("li") && !closing)
            m_text += QStringLiteral("\n- ");
        else if (isOneOf(name, {"p", "div", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}))
            m_text += QStringLiteral("\n\n");
        else if (isOneOf(name, {"br", "tr", "hr"}))
            m_text += u'\n';
        else if (isOneOf(name, {"td", "th"}))
            m_text += u' ';
    }

    // The end of the text where it is not to be found, and then it is not looked for again: so the whole stays linear.
    [[nodiscard]] qsizetype find(const QString &what, qsizetype from)
    {
        if (m_missing.contains(what))
            return m_html.size();
        const qsizetype found = m_html.indexOf(what, from, Qt::CaseInsensitive);
        if (found >= 0)
            return found;
        m_missing.append(what);
        return m_html.size();
    }

    void entity()
    {
        const qsizetype end = QStringView(m_html).sliced(m_at).left(LongestEntity + 2).indexOf(u';');
        const QString character = end > 1 ? characterOf(m_html.sliced(m_at + 1, end - 1)) : QString();
        m_text += character.isEmpty() ? QStringLiteral("&") : character;
        m_at += character.isEmpty() ? 1 : end + 1;
    }

    // Line ends in HTML are spaces.
    void add(QChar c) { m_text += c.isSpace() ? QChar(u' ') : c; }

    [[nodiscard]] QString tidied() const
    {
        QString text;
        bool gap = false;
        for (const QStringView line : QStringView(m_text).split(u'\n')) {
            const QString words = line.toString().simplified();
            if (words.isEmpty() || words == QLatin1String("-")) {
                gap = true;
                continue;
            }
            if (!text.isEmpty())
                text += gap ? QStringLiteral("\n\n") : QStringLiteral("\n");
            text += words;
            gap = false;
        }
        return text;
    }

    const QString &m_html;
    QString m_text;
    qsizetype m_at = 0;
    QStringList m_missing;
};

} // namespace

QString htmlToText(const QString &html)
{
    return Reader(html).read();
}

} // namespace kinfolio
