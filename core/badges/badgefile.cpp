// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "badgefile.h"

#include "core/badges/badgejson.h"
#include "core/badges/pngbadge.h"
#include "core/badges/pngchunks.h"
#include "core/badges/svgbadge.h"
#include "core/pictures/svgscan.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

QString fileTypeOf(BadgeContainer container)
{
    switch (container) {
    case BadgeContainer::Png:
        return u"image/png"_s;
    case BadgeContainer::Svg:
        return u"image/svg+xml"_s;
    case BadgeContainer::Json:
        return u"application/json"_s;
    case BadgeContainer::Jwt:
        return u"application/jwt"_s;
    }
    return {};
}

} // namespace

Result<BadgeText> extractBadge(QByteArrayView fileBytes)
{
    if (fileBytes.size() > MaxBadgeFile)
        return fail(ErrorCode::BadgeTooLarge, {}, u"the file is over 20 MiB"_s);
    if (isPng(fileBytes))
        return badgeInPng(fileBytes);
    const auto kind = badgeTextKind(fileBytes);
    if (kind == BadgeTextKind::Json || kind == BadgeTextKind::Jwt) {
        if (fileBytes.size() > MaxBadgeText)
            return fail(ErrorCode::BadgeTooLarge, {}, u"the badge text is over 4 MiB"_s);
        return BadgeText{kind == BadgeTextKind::Json ? BadgeContainer::Json : BadgeContainer::Jwt,
                         fileBytes.toByteArray(),
                         {}};
    }
    if (looksLikeSvg(fileBytes))
        return badgeInSvg(fileBytes);
    return fail(ErrorCode::BadgeNotABadge, {}, u"no kind of file that can hold a badge"_s);
}

Result<BadgeFacts> readBadge(QByteArrayView fileBytes)
{
    const auto found = extractBadge(fileBytes);
    if (!found)
        return fail(found.error());
    const bool baked = found->container == BadgeContainer::Png || found->container == BadgeContainer::Svg;
    auto facts = factsOfBadgeText(found->text, baked);
    if (!facts)
        return fail(facts.error());
    facts->container = found->container;
    facts->mediaType = fileTypeOf(found->container);
    facts->warnings = found->warnings + facts->warnings;
    return facts;
}

} // namespace kinfolio
