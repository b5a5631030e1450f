// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Drawings: the badge in one, and the copy of it that may be drawn, which is safe and stays as it is when it is made anew.

#include "core/badges/svgbadge.h"
#include "core/pictures/safesvg.h"
#include "tests/fuzz/fuzzing.h"

#include <QXmlStreamReader>

using namespace kinfolio;

namespace {

/// Every address that a style or an attribute could load is one inside of the drawing.
bool staysInside(QString value)
{
    value.removeIf([](QChar c) { return c.isSpace() || c == u'"' || c == u'\''; });
    for (qsizetype at = 0; (at = value.indexOf(QLatin1String("url("), at, Qt::CaseInsensitive)) >= 0;) {
        at += 4;
        if (at == value.size() || value.at(at) != u'#')
            return false;
    }
    return true;
}

void checkCopy(const QByteArray &copy)
{
    for (const char *never : {"<script", "<foreignObject", "<!DOCTYPE", "<!ENTITY"})
        fuzzing::must(!copy.contains(never), never);
    QXmlStreamReader xml(copy);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token != QXmlStreamReader::StartElement)
            continue;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            fuzzing::must(!attribute.name().startsWith(QLatin1String("on")), "nothing happens by itself");
            const bool isAddress = attribute.name() == QLatin1String("href");
            const bool isInside = attribute.value().startsWith(u'#') || attribute.value().trimmed().startsWith(QLatin1String("data:image/"));
            fuzzing::must(!isAddress || isInside, "addresses lead into the drawing");
            fuzzing::must(staysInside(attribute.value().toString()), "attributes load nothing");
        }
        if (xml.name() == QLatin1String("style"))
            fuzzing::must(staysInside(xml.readElementText(QXmlStreamReader::IncludeChildElements)), "styles load nothing");
    }
    fuzzing::must(!xml.hasError(), "a copy can be read");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzzing::bytesOf(data, size);
    (void)badgeInSvg(bytes);
    const auto safe = safeSvg(bytes);
    if (!safe)
        return 0;
    fuzzing::must(safe->size.width() >= 1 && safe->size.height() >= 1, "a drawing has a size");
    checkCopy(safe->text);
    // An end of line may be written in another way the first time.
    const auto again = safeSvg(safe->text);
    fuzzing::must(again.has_value(), "a safe copy is safe");
    const auto more = safeSvg(again->text);
    fuzzing::must(more && more->text == again->text, "a safe copy of a safe copy is the same");
    return 0;
}
