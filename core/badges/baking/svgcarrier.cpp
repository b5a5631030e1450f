// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/baking/carriers.h"

#include "core/badges/svgbadge.h"
#include "core/pictures/svgscan.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

struct Range {
    qsizetype start = 0;
    qsizetype end = 0;
};

// "svg:svg" of `<svg:svg width="1">`
QByteArrayView nameOf(QByteArrayView tag)
{
    const auto rest = tag.sliced(1);
    const auto isEnd = [](char c) {
        return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    };
    return rest.first(std::ranges::find_if(rest, isEnd) - rest.begin());
}

bool isSvgName(QByteArrayView name)
{
    return name == "svg" || name.endsWith(":svg");
}

// Behind the tag that ends the element which begins with this one.
qsizetype endOfElement(const QList<SvgTag> &tags, qsizetype first)
{
    qsizetype depth = 0;
    for (qsizetype i = first; i < tags.size(); ++i) {
        if (tags.at(i).kind == SvgTag::Kind::Open)
            ++depth;
        else if (tags.at(i).kind == SvgTag::Kind::Close)
            --depth;
        if (depth <= 0)
            return tags.at(i).end;
    }
    return tags.last().end;
}

// The elements with these places in the order of beginnings, each whole; one inside of another goes with it.
QList<Range> rangesOf(const QList<SvgTag> &tags, const QList<qsizetype> &elements)
{
    QList<Range> ranges;
    auto next = elements.begin();
    qsizetype element = -1;
    for (qsizetype i = 0; i < tags.size() && next != elements.end(); ++i) {
        if (tags.at(i).kind == SvgTag::Kind::Close || ++element != *next)
            continue;
        ++next;
        if (ranges.isEmpty() || tags.at(i).start >= ranges.last().end)
            ranges.append({tags.at(i).start, endOfElement(tags, i)});
    }
    return ranges;
}

// Text for an element that every parser gives back to the letter: all of it in CDATA, but for what that
// cannot hold. Parsers make line feeds of carriage returns, and not of references to them.
QByteArray cdata(QStringView text, bool isUtf8)
{
    const QString open = u"<![CDATA["_s;
    const QString close = u"]]>"_s;
    QString written = open;
    for (const uint c : text.toUcs4()) {
        if (c == u'\r' || (c > 0x7e && !isUtf8))
            written += close + u"&#%1;"_s.arg(c) + open;
        else if (c == u'>' && written.endsWith("]]"_L1))
            written += close + open + u'>';
        else
            written += QChar::fromUcs4(c);
    }
    written += close;
    return written.remove(open + close).toUtf8();
}

QByteArray attribute(QStringView value)
{
    QString written;
    for (const uint c : value.toUcs4()) {
        const bool isPlain = c >= 0x20 && c <= 0x7e && !"&<>\"'"_L1.contains(QLatin1Char(char(c)));
        written += isPlain ? QString(QLatin1Char(char(c))) : u"&#%1;"_s.arg(c);
    }
    return written.toUtf8();
}

QByteArray badgeElement(const BadgeToBake &badge, bool isUtf8)
{
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::ConvertInitialBom); // a byte order mark is kept too
    const QString text = decode(badge.text);
    const bool isNew = badge.version >= 3;
    const QByteArray name = isNew ? "openbadges:credential" : "openbadges:assertion";
    QByteArray element =
        '<' + name + " xmlns:openbadges=\"" + (isNew ? CredentialNamespace : AssertionNamespace) + '"';
    if (badge.kind == BadgeTextKind::Jwt)
        return element + " verify=\"" + attribute(text) + "\"/>";
    if (!badge.address.isEmpty())
        element += " verify=\"" + attribute(badge.address) + '"';
    return element + '>' + cdata(text, isUtf8) + "</" + name + '>';
}

} // namespace

Result<QByteArray> bakeIntoSvg(const BadgeToBake &badge, QByteArrayView svg)
{
    const auto old = badgeElementsInSvg(svg);
    if (!old)
        return fail(old.error());
    const auto found = svgTags(svg, ErrorCode::BadgeTooLarge, ErrorCode::BadgeDamaged);
    if (!found)
        return fail(found.error());
    const auto &tags = found->tags;
    if (tags.isEmpty() || tags.first().kind == SvgTag::Kind::Close
        || !isSvgName(nameOf(svg.sliced(tags.first().start, tags.first().end - tags.first().start))))
        return fail(ErrorCode::BadgeNoCarrier, {}, u"XML that is no drawing"_s);

    const SvgTag &root = tags.first();
    const QByteArray element = badgeElement(badge, found->isUtf8);
    QByteArray baked;
    baked.reserve(svg.size() + element.size() + 16);
    if (root.kind == SvgTag::Kind::Empty) {
        const auto name = nameOf(svg.sliced(root.start, root.end - root.start));
        baked.append(svg.first(root.end - 2))
            .append('>')
            .append(element)
            .append("</")
            .append(name)
            .append('>');
    } else {
        baked.append(svg.first(root.end)).append(element);
    }
    qsizetype copied = root.end;
    for (const Range &range : rangesOf(tags, *old)) {
        baked.append(svg.sliced(copied, range.start - copied));
        copied = range.end;
    }
    return baked.append(svg.sliced(copied));
}

} // namespace kinfolio
