// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "svgbadge.h"

#include "core/pictures/svgscan.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr int MaxElements = 200'000;

// Entities are never expanded. Outside of the badge they are part of the picture and do not matter here.
class NoEntities final : public QXmlStreamEntityResolver {
public:
    QString resolveUndeclaredEntity(const QString &) override
    {
        used = true;
        return u" "_s; // nothing at all would be an error
    }
    bool used = false;
};

// What stands in the element. White space around its CDATA only puts it in lines of its own; within it belongs to the badge.
class BadgeCharacters {
public:
    void append(QStringView characters, bool isCdata)
    {
        if (isCdata && m_cdataStart < 0)
            m_cdataStart = m_text.size();
        m_text += characters;
        if (isCdata)
            m_cdataEnd = m_text.size();
    }

    [[nodiscard]] qsizetype size() const { return m_text.size(); }

    [[nodiscard]] QString text() const
    {
        const auto all = QStringView(m_text);
        if (m_cdataStart < 0)
            return all.trimmed().toString();
        qsizetype start = 0;
        while (start < m_cdataStart && isLayout(all.at(start)))
            ++start;
        qsizetype end = all.size();
        while (end > m_cdataEnd && isLayout(all.at(end - 1)))
            --end;
        return all.sliced(start, end - start).toString();
    }

private:
    // Not a carriage return: parsers take all of those away but the ones that are written as references, which are meant.
    static bool isLayout(QChar c) { return c == u' ' || c == u'\n' || c == u'\t'; }

    QString m_text;
    qsizetype m_cdataStart = -1;
    qsizetype m_cdataEnd = 0;
};

class SvgBadgeReader {
public:
    Result<> read(QByteArrayView svg)
    {
        const auto scanned = scanSvg(svg, ErrorCode::BadgeTooLarge, ErrorCode::BadgeDamaged);
        if (!scanned)
            return fail(scanned.error());
        m_declaredEntities = scanned->declaredEntities;
        m_xml.setEntityResolver(&m_entities);
        m_xml.addData(scanned->text);
        while (!m_xml.atEnd() && !m_error)
            token();
        if (m_error)
            return fail(*m_error);
        if (m_xml.hasError())
            return fail(ErrorCode::BadgeDamaged, {}, m_xml.errorString());
        return {};
    }

    [[nodiscard]] const QList<qsizetype> &badgeElements() const { return m_badges; }

    [[nodiscard]] Result<BadgeText> badge() const
    {
        if (m_badges.isEmpty())
            return fail(ErrorCode::BadgeNotABadge, {}, u"a drawing without a badge"_s);
        // A signed badge stands in the attribute; for a hosted one that is only its address.
        const auto verify = m_verify.trimmed();
        const auto text = m_text.text();
        const bool isSigned = verify.startsWith("ey"_L1) && verify.count(u'.') == 2;
        BadgeText found{BadgeContainer::Svg, (isSigned || text.isEmpty() ? m_verify : text).toUtf8(), {}};
        if (found.text.trimmed().isEmpty())
            return fail(ErrorCode::BadgeDamaged, {}, u"the badge in the drawing is empty"_s);
        if (m_badges.size() > 1)
            found.warnings << QLatin1StringView(badgewarning::SecondBadge);
        if (m_declaredEntities)
            found.warnings << QLatin1StringView(badgewarning::Entities);
        return found;
    }

private:
    void token()
    {
        m_entities.used = false;
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            return startElement();
        case QXmlStreamReader::EndElement:
            if (--m_depth < m_badgeDepth)
                m_badgeDepth = 0;
            return;
        case QXmlStreamReader::Characters:
            if (m_badgeDepth == 0)
                return;
            if (m_entities.used)
                return stop(ErrorCode::BadgeDamaged, u"an entity inside the badge text"_s);
            m_text.append(m_xml.text(), m_xml.isCDATA());
            if (m_text.size() > MaxBadgeText)
                stop(ErrorCode::BadgeTooLarge, u"the badge text is too large"_s);
            return;
        default:
            return;
        }
    }

    void startElement()
    {
        if (++m_depth > MaxXmlDepth)
            return stop(ErrorCode::BadgeTooLarge, u"too deep nesting"_s);
        if (++m_elements > MaxElements)
            return stop(ErrorCode::BadgeTooLarge, u"too many elements"_s);
        const bool credential = m_xml.namespaceUri() == QLatin1StringView(CredentialNamespace)
            && m_xml.name() == "credential"_L1;
        const bool assertion =
            m_xml.namespaceUri() == QLatin1StringView(AssertionNamespace) && m_xml.name() == "assertion"_L1;
        if (!credential && !assertion)
            return;
        m_badges.append(m_elements - 1);
        if (m_badges.size() > 1)
            return;
        m_badgeDepth = m_depth;
        m_verify = m_xml.attributes().value("verify"_L1).toString();
        if (m_entities.used)
            stop(ErrorCode::BadgeDamaged, u"an entity inside the badge text"_s);
    }

    void stop(ErrorCode code, const QString &detail) { m_error = Error{code, {}, detail}; }

    NoEntities m_entities;
    QXmlStreamReader m_xml;
    BadgeCharacters m_text;
    QString m_verify;
    std::optional<Error> m_error;
    bool m_declaredEntities = false;
    int m_depth = 0;
    int m_badgeDepth = 0;
    qsizetype m_elements = 0;
    QList<qsizetype> m_badges;
};

} // namespace

Result<BadgeText> badgeInSvg(QByteArrayView svg)
{
    SvgBadgeReader reader;
    if (auto read = reader.read(svg); !read)
        return fail(read.error());
    return reader.badge();
}

Result<QList<qsizetype>> badgeElementsInSvg(QByteArrayView svg)
{
    SvgBadgeReader reader;
    if (auto read = reader.read(svg); !read)
        return fail(read.error());
    return reader.badgeElements();
}

} // namespace kinfolio
