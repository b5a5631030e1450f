// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safesvg.h"

#include "core/pictures/pictureheader.h"
#include "core/pictures/svgscan.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr qint64 MaxElements = 10'000;
constexpr int MaxUseDepth = 16;
constexpr double MaxSide = 10'000;
// Coordinates and scales beyond this draw nothing sensible and drive rasterisers into corners.
constexpr double MaxNumber = 1e7;

const auto SvgNamespace = "http://www.w3.org/2000/svg"_L1;
const auto XlinkNamespace = "http://www.w3.org/1999/xlink"_L1;

bool isAllowedElement(QStringView name)
{
    static const QSet<QString> names{u"svg"_s,
                                     u"g"_s,
                                     u"defs"_s,
                                     u"symbol"_s,
                                     u"use"_s,
                                     u"path"_s,
                                     u"rect"_s,
                                     u"circle"_s,
                                     u"ellipse"_s,
                                     u"line"_s,
                                     u"polyline"_s,
                                     u"polygon"_s,
                                     u"text"_s,
                                     u"tspan"_s,
                                     u"image"_s,
                                     u"linearGradient"_s,
                                     u"radialGradient"_s,
                                     u"stop"_s,
                                     u"style"_s,
                                     u"switch"_s};
    return names.contains(name.toString());
}

bool isAllowedAttribute(QStringView name)
{
    static const QSet<QString> names{u"id"_s,
                                     u"class"_s,
                                     u"style"_s,
                                     u"transform"_s,
                                     u"viewBox"_s,
                                     u"preserveAspectRatio"_s,
                                     u"version"_s,
                                     u"x"_s,
                                     u"y"_s,
                                     u"x1"_s,
                                     u"y1"_s,
                                     u"x2"_s,
                                     u"y2"_s,
                                     u"dx"_s,
                                     u"dy"_s,
                                     u"cx"_s,
                                     u"cy"_s,
                                     u"r"_s,
                                     u"rx"_s,
                                     u"ry"_s,
                                     u"fx"_s,
                                     u"fy"_s,
                                     u"width"_s,
                                     u"height"_s,
                                     u"d"_s,
                                     u"points"_s,
                                     u"rotate"_s,
                                     u"fill"_s,
                                     u"fill-opacity"_s,
                                     u"fill-rule"_s,
                                     u"stroke"_s,
                                     u"stroke-width"_s,
                                     u"stroke-opacity"_s,
                                     u"stroke-linecap"_s,
                                     u"stroke-linejoin"_s,
                                     u"stroke-miterlimit"_s,
                                     u"stroke-dasharray"_s,
                                     u"stroke-dashoffset"_s,
                                     u"opacity"_s,
                                     u"color"_s,
                                     u"display"_s,
                                     u"visibility"_s,
                                     u"vector-effect"_s,
                                     u"gradientUnits"_s,
                                     u"gradientTransform"_s,
                                     u"spreadMethod"_s,
                                     u"offset"_s,
                                     u"stop-color"_s,
                                     u"stop-opacity"_s,
                                     u"font-family"_s,
                                     u"font-size"_s,
                                     u"font-style"_s,
                                     u"font-variant"_s,
                                     u"font-weight"_s,
                                     u"text-anchor"_s,
                                     u"text-decoration"_s,
                                     u"letter-spacing"_s,
                                     u"word-spacing"_s};
    return names.contains(name.toString());
}

bool holdsNumbers(QStringView name)
{
    static const QSet<QString> names{u"transform"_s,
                                     u"viewBox"_s,
                                     u"x"_s,
                                     u"y"_s,
                                     u"x1"_s,
                                     u"y1"_s,
                                     u"x2"_s,
                                     u"y2"_s,
                                     u"dx"_s,
                                     u"dy"_s,
                                     u"cx"_s,
                                     u"cy"_s,
                                     u"r"_s,
                                     u"rx"_s,
                                     u"ry"_s,
                                     u"fx"_s,
                                     u"fy"_s,
                                     u"d"_s,
                                     u"points"_s,
                                     u"stroke-width"_s,
                                     u"stroke-dasharray"_s,
                                     u"font-size"_s,
                                     u"gradientTransform"_s};
    return names.contains(name.toString());
}

// An address in a style that is not '#id'. No regular expression: one that gives up on very many spaces says
// that there is none.
bool reachesOut(QStringView style)
{
    qsizetype at = 0;
    const auto skipSpace = [&] {
        while (at < style.size() && style.at(at).isSpace())
            ++at;
    };
    while ((at = style.indexOf("url"_L1, at, Qt::CaseInsensitive)) >= 0) {
        at += 3;
        skipSpace();
        if (at == style.size() || style.at(at) != u'(')
            continue;
        ++at;
        skipSpace();
        if (at < style.size() && (style.at(at) == u'"' || style.at(at) == u'\''))
            ++at;
        skipSpace();
        if (at == style.size() || style.at(at) != u'#')
            return true;
    }
    return false;
}

// Style that could load something, or hide that it does.
bool isPlainStyle(QStringView style)
{
    static constexpr std::array others{"expression"_L1, "image("_L1, "image-set("_L1, "src("_L1};
    return !style.contains(u'@') && !style.contains(u'\\') && !reachesOut(style)
        && std::ranges::none_of(others, [&](QLatin1StringView one) { return style.contains(one, Qt::CaseInsensitive); });
}

/// Whether every number in the text is one that can be drawn with.
bool hasSaneNumbers(QStringView text)
{
    static const QRegularExpression words(u"nan|inf"_s, QRegularExpression::CaseInsensitiveOption);
    if (words.matchView(text).hasMatch())
        return false;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto isPart = [](QChar c) { return c.isDigit() || c == u'.' || c == u'e' || c == u'E'; };
        if (!text.at(at).isDigit() && text.at(at) != u'.') {
            ++at;
            continue;
        }
        const auto start = at;
        while (at < text.size()
               && (isPart(text.at(at))
                   || ((text.at(at) == u'+' || text.at(at) == u'-') && text.at(at - 1).toLower() == u'e')))
            ++at;
        // Paths pack numbers ("1.5.5"); only a real one can be too large, and then by its length or its
        // exponent.
        bool isNumber = false;
        const auto number = text.sliced(start, at - start).toDouble(&isNumber);
        if ((isNumber && std::abs(number) > MaxNumber) || (!isNumber && at - start > 300))
            return false;
        const bool exponent = text.sliced(start, at - start).contains(u'e', Qt::CaseInsensitive);
        if (!isNumber && exponent)
            return false;
    }
    return true;
}

double lengthOf(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^\s*\+?([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(px|pt|mm|cm|in|pc)?\s*$)"_s);
    const auto match = pattern.matchView(text);
    return match.hasMatch() ? match.capturedView(1).toDouble() : 0;
}

QSizeF naturalSize(const QXmlStreamAttributes &attributes)
{
    QSizeF box;
    static const QRegularExpression separators(uR"([\s,]+)"_s);
    const auto parts = attributes.value("viewBox"_L1).toString().split(separators, Qt::SkipEmptyParts);
    if (parts.size() == 4)
        box = QSizeF(parts[2].toDouble(), parts[3].toDouble());
    const QSizeF own(lengthOf(attributes.value("width"_L1)), lengthOf(attributes.value("height"_L1)));
    const auto isDrawable = [](const QSizeF &s) {
        return std::isfinite(s.width()) && std::isfinite(s.height()) && s.width() > 0 && s.height() > 0;
    };
    auto size = isDrawable(box) ? box : own;
    if (!isDrawable(size))
        return {};
    // Only the proportions matter for drawing into a box.
    const auto longest = qMax(size.width(), size.height());
    if (longest > MaxSide)
        size *= MaxSide / longest;
    return size.expandedTo(QSizeF(1, 1));
}

class SvgRewriter {
public:
    explicit SvgRewriter(const QString &text)
        : m_xml(text)
        , m_out(&m_result.text)
    {
        m_xml.setEntityResolver(&m_entities);
    }

    Result<SafeSvg> run()
    {
        while (!m_xml.atEnd() && !m_error)
            token();
        if (!m_error && m_xml.hasError())
            stop(ErrorCode::PictureDamaged, m_xml.errorString());
        if (!m_error && m_result.size.isEmpty())
            stop(ErrorCode::PictureDamaged, u"the drawing has no size"_s);
        if (!m_error && weight(0, 0) > MaxElements)
            stop(ErrorCode::PictureTooLarge, u"the drawing is too complex"_s);
        if (m_error)
            return fail(*m_error);
        return std::move(m_result);
    }

private:
    class NoEntities final : public QXmlStreamEntityResolver {
        QString resolveUndeclaredEntity(const QString &) override { return u" "_s; }
    };

    /// An element of the copy, for counting what is drawn.
    struct Node {
        std::vector<qsizetype> children;
        QString uses;
        qint64 weight = -1; // elements drawn, with all uses; -1 unknown
        bool open = false; // being counted: meeting it again is a circle
    };

    void token()
    {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            return startElement();
        case QXmlStreamReader::EndElement:
            if (--m_depth >= 0 && m_skipFrom == 0) {
                endElement();
            } else if (m_depth < m_skipFrom) {
                m_skipFrom = 0;
            }
            return;
        case QXmlStreamReader::Characters:
            return characters();
        default:
            return;
        }
    }

    void startElement()
    {
        if (++m_depth > MaxXmlDepth)
            return stop(ErrorCode::PictureTooLarge, u"too deep nesting"_s);
        if (++m_elements > MaxElements)
            return stop(ErrorCode::PictureTooLarge, u"too many elements"_s);
        if (m_skipFrom > 0)
            return;
        const auto name = m_xml.name();
        const bool isSvg = m_xml.namespaceUri() == SvgNamespace || m_xml.namespaceUri().isEmpty();
        if (m_depth == 1 && (!isSvg || name != "svg"_L1))
            return stop(ErrorCode::PictureDamaged, u"not a drawing"_s);
        if (!isSvg || !isAllowedElement(name)) {
            m_skipFrom = m_depth;
            return;
        }
        if (name == "image"_L1 && !isInnerPicture()) {
            m_skipFrom = m_depth;
            return;
        }
        open(name);
    }

    void open(QStringView name)
    {
        m_inStyle = name == "style"_L1;
        m_result.hasText |= name == "text"_L1;
        const auto node = qsizetype(m_nodes.size());
        m_nodes.push_back({});
        if (!m_path.empty())
            m_nodes[size_t(m_path.back())].children.push_back(node);
        m_path.push_back(node);
        m_out.writeStartElement(name.toString());
        if (m_depth == 1) {
            m_out.writeAttribute("xmlns"_L1, SvgNamespace);
            m_out.writeAttribute("xmlns:xlink"_L1, XlinkNamespace);
            m_result.size = naturalSize(m_xml.attributes());
        }
        attributes(node);
    }

    void attributes(qsizetype node)
    {
        for (const auto &attribute : m_xml.attributes()) {
            const auto name = attribute.name();
            const auto value = attribute.value();
            if (name == "href"_L1
                && (attribute.namespaceUri().isEmpty() || attribute.namespaceUri() == XlinkNamespace)) {
                address(value, node);
                continue;
            }
            // At the top, the box counts and not a width in kilometres.
            if (m_depth == 1
                && (name == "width"_L1 || name == "height"_L1 || name == "x"_L1 || name == "y"_L1))
                continue;
            if (!attribute.namespaceUri().isEmpty() || !isAllowedAttribute(name) || !isPlainStyle(value))
                continue;
            if (holdsNumbers(name) && !hasSaneNumbers(value))
                return stop(ErrorCode::PictureDamaged, u"numbers beyond all measure"_s);
            if (name == "id"_L1)
                m_ids.insert(value.toString(), node);
            m_out.writeAttribute(name.toString(), value.toString());
        }
        if (m_depth == 1) {
            if (!m_xml.attributes().hasAttribute("viewBox"_L1) && !m_result.size.isEmpty())
                m_out.writeAttribute("viewBox"_L1,
                                     u"0 0 %1 %2"_s.arg(m_result.size.width()).arg(m_result.size.height()));
            m_out.writeAttribute("width"_L1, QString::number(m_result.size.width()));
            m_out.writeAttribute("height"_L1, QString::number(m_result.size.height()));
        }
    }

    void address(QStringView value, qsizetype node)
    {
        const bool local = value.startsWith(u'#');
        if (!local && m_xml.name() != "image"_L1)
            return;
        if (m_xml.name() == "use"_L1)
            m_nodes[size_t(node)].uses = value.sliced(1).toString();
        m_out.writeAttribute("xlink:href"_L1, value.toString());
    }

    // A picture inside of the drawing: only one that is carried along and is what it says.
    bool isInnerPicture()
    {
        QString value;
        for (const auto &attribute : m_xml.attributes()) {
            if (attribute.name() == "href"_L1)
                value = attribute.value().toString().trimmed();
        }
        const auto pixels = embeddedPicturePixels(value);
        if (!pixels)
            return false;
        m_pixels += *pixels;
        if (m_pixels > MaxEmbeddedPixels)
            stop(ErrorCode::PictureTooLarge, u"the pictures inside are too large"_s);
        return true;
    }

    void characters()
    {
        if (m_skipFrom > 0 || m_path.empty())
            return;
        if (m_inStyle)
            m_style += m_xml.text();
        else
            m_out.writeCharacters(m_xml.text().toString());
    }

    void endElement()
    {
        // Judged as a whole: pieces could be harmless one by one.
        if (m_inStyle && !m_style.isEmpty() && isPlainStyle(m_style))
            m_out.writeCharacters(m_style);
        m_inStyle = false;
        m_style.clear();
        m_path.pop_back();
        m_out.writeEndElement();
    }

    /// How many elements drawing this one comes to.
    qint64 weight(qsizetype index, int uses)
    {
        auto &node = m_nodes[size_t(index)];
        if (node.weight >= 0)
            return node.weight;
        if (node.open || uses > MaxUseDepth)
            return MaxElements + 1;
        node.open = true;
        qint64 sum = 1;
        for (const auto child : node.children)
            sum += weight(child, uses);
        if (const auto used = m_ids.constFind(node.uses); !node.uses.isEmpty() && used != m_ids.cend())
            sum += weight(*used, uses + 1);
        node.open = false;
        node.weight = qMin(sum, MaxElements + 1);
        return node.weight;
    }

    void stop(ErrorCode code, const QString &detail)
    {
        if (!m_error)
            m_error = Error{code, {}, detail};
    }

    NoEntities m_entities;
    QXmlStreamReader m_xml;
    SafeSvg m_result;
    QXmlStreamWriter m_out;
    std::vector<Node> m_nodes;
    std::vector<qsizetype> m_path; // open elements of the copy
    QHash<QString, qsizetype> m_ids;
    QString m_style;
    std::optional<Error> m_error;
    qint64 m_pixels = 0;
    qint64 m_elements = 0;
    int m_depth = 0;
    int m_skipFrom = 0; // depth of the element that is left out with all in it
    bool m_inStyle = false;
};

} // namespace

Result<SafeSvg> safeSvg(QByteArrayView bytes)
{
    const auto scanned = scanSvg(bytes, ErrorCode::PictureTooLarge, ErrorCode::PictureDamaged);
    if (!scanned)
        return fail(scanned.error());
    // A plain document type is what drawing programs write; one that declares entities is not what it looks
    // like.
    if (scanned->declaredEntities)
        return fail(ErrorCode::PictureUnsupported, {}, u"the drawing declares entities"_s);
    return SvgRewriter(scanned->text).run();
}

} // namespace kinfolio
