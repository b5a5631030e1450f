// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/baking/baking.h"

#include "core/badges/badgefile.h"
#include "core/badges/baking/carriers.h"
#include "core/badges/pngchunks.h"
#include "core/pictures/svgscan.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// The carriers read the picture as a badge is read; here it is only a picture.
Error aboutPicture(Error error)
{
    if (error.code == ErrorCode::BadgeDamaged)
        error.code = ErrorCode::PictureDamaged;
    return error;
}

Result<BadgeToBake> toBake(QByteArrayView credential)
{
    if (credential.size() > MaxBadgeText)
        return fail(ErrorCode::BadgeTooLarge, {}, u"the badge text is over 4 MiB"_s);
    const auto facts = readBadge(credential);
    if (!facts)
        return fail(facts.error());
    if (facts->container != BadgeContainer::Json && facts->container != BadgeContainer::Jwt)
        return fail(ErrorCode::BadgeNotABadge, {}, u"a picture where the text of a badge is wanted"_s);
    if (facts->warnings.contains(QLatin1StringView(badgewarning::Collection)))
        return fail(ErrorCode::BadgeNotABadge, {}, u"a set of badges, and a picture carries one"_s);
    BadgeToBake badge{credential,
                      facts->container == BadgeContainer::Json ? BadgeTextKind::Json : BadgeTextKind::Jwt,
                      facts->version,
                      {}};
    // "verify" of an old badge is where it lies on the web.
    if (badge.version < 3 && badge.kind == BadgeTextKind::Json && facts->assertionId.startsWith("http"_L1))
        badge.address = facts->assertionId;
    return badge;
}

Result<QByteArray> baked(const BadgeToBake &badge, QByteArrayView picture)
{
    if (picture.size() > MaxBadgeFile)
        return fail(ErrorCode::BadgeTooLarge, {}, u"the picture is over 20 MiB"_s);
    if (isPng(picture))
        return bakeIntoPng(badge, picture);
    if (looksLikeSvg(picture))
        return bakeIntoSvg(badge, picture);
    return fail(ErrorCode::BadgeNoCarrier, {}, u"neither PNG nor SVG"_s);
}

} // namespace

Result<BadgeText> credentialIn(QByteArrayView fileBytes)
{
    const auto facts = readBadge(fileBytes);
    if (!facts)
        return fail(facts.error());
    if (facts->warnings.contains(QLatin1String(badgewarning::PointerOnly)))
        return fail(ErrorCode::BadgePointerOnly, {}, facts->assertionId);
    return extractBadge(fileBytes);
}

Result<QByteArray> bakeBadge(QByteArrayView credential, QByteArrayView picture)
{
    const auto badge = toBake(credential);
    if (!badge)
        return fail(badge.error());
    auto made = baked(*badge, picture);
    if (!made)
        return fail(aboutPicture(made.error()));
    // Whoever gets the picture must find this badge in it, and no other.
    const auto found = extractBadge(*made);
    if (!found && found.error().code == ErrorCode::BadgeTooLarge)
        return fail(found.error());
    if (!found || found->text != credential
        || found->warnings.contains(QLatin1StringView(badgewarning::SecondBadge)))
        return fail(ErrorCode::PictureDamaged, {}, u"the badge cannot be read back from this picture"_s);
    return made;
}

} // namespace kinfolio
