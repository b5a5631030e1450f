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

class SvgBadgeReader {
public:
    explicit SvgBadgeReader(const QString &text)
        : m_xml(text)
    {
        m_xml.setEntityResolver(&m_entities);
    }

    Result<BadgeText> read()
    {
        while (!m_xml.atEnd() && !m_error)
            token();
        if (m_error)
            return fail(*m_error);
        if (m_xml.hasError())
            return fail(ErrorCode::BadgeDamaged, {}, m_xml.errorString());
        if (m_badges == 0)
            return fail(ErrorCode::BadgeNotABadge, {}, u"a drawing without a badge"_s);
        return badge();
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
            m_text += m_xml.text();
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
        const bool credential = m_xml.namespaceUri() == "https://purl.imsglobal.org/ob/v3p0"_L1
            && m_xml.name() == "credential"_L1;
        const bool assertion =
            m_xml.namespaceUri() == "http://openbadges.org"_L1 && m_xml.name() == "assertion"_L1;
        if (!credential && !assertion)
            return;
        if (++m_badges > 1)
            return;
        m_badgeDepth = m_depth;
        m_verify = m_xml.attributes().value("verify"_L1).toString();
        if (m_entities.used)
            stop(ErrorCode::BadgeDamaged, u"an entity inside the badge text"_s);
    }

    Result<BadgeText> badge() const
    {
        // A signed badge stands in the attribute; for a hosted one that is only its address.
        const auto verify = m_verify.trimmed();
        const auto text = m_text.trimmed();
        const bool isSigned = verify.startsWith("ey"_L1) && verify.count(u'.') == 2;
        BadgeText found{BadgeContainer::Svg, (isSigned || text.isEmpty() ? verify : text).toUtf8(), {}};
        if (found.text.isEmpty())
            return fail(ErrorCode::BadgeDamaged, {}, u"the badge in the drawing is empty"_s);
        if (m_badges > 1)
            found.warnings << QLatin1StringView(badgewarning::SecondBadge);
        return found;
    }

    void stop(ErrorCode code, const QString &detail) { m_error = Error{code, {}, detail}; }

    NoEntities m_entities;
    QXmlStreamReader m_xml;
    QString m_text;
    QString m_verify;
    std::optional<Error> m_error;
    int m_depth = 0;
    int m_badgeDepth = 0;
    int m_elements = 0;
    int m_badges = 0;
};

} // namespace

Result<BadgeText> badgeInSvg(QByteArrayView svg)
{
    const auto scanned = scanSvg(svg, ErrorCode::BadgeTooLarge, ErrorCode::BadgeDamaged);
    if (!scanned)
        return fail(scanned.error());
    auto found = SvgBadgeReader(scanned->text).read();
    if (found && scanned->declaredEntities)
        found->warnings << QLatin1StringView(badgewarning::Entities);
    return found;
}

} // namespace kinfolio
