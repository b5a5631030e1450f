// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/link.h"

#include "core/base/clock.h"
#include "core/base/json.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio {

namespace {

constexpr auto Roles = std::to_array<RoleInfo>({
    {LinkRole::SparkedBy, "sparkedBy", QT_TRANSLATE_NOOP("link", "sparked by"), QT_TRANSLATE_NOOP("link", "sparked")},
    {LinkRole::SupportedBy, "supportedBy", QT_TRANSLATE_NOOP("link", "helped by"),
     QT_TRANSLATE_NOOP("link", "helped with")},
    {LinkRole::IntroducedBy, "introducedBy", QT_TRANSLATE_NOOP("link", "introduced by"),
     QT_TRANSLATE_NOOP("link", "introduced")},
    {LinkRole::MemberOf, "memberOf", QT_TRANSLATE_NOOP("link", "member of"), QT_TRANSLATE_NOOP("link", "has member")},
    {LinkRole::PartOf, "partOf", QT_TRANSLATE_NOOP("link", "part of"), QT_TRANSLATE_NOOP("link", "has part")},
    {LinkRole::ProducedIn, "producedIn", QT_TRANSLATE_NOOP("link", "made in"), QT_TRANSLATE_NOOP("link", "produced")},
    {LinkRole::EvidenceFor, "evidenceFor", QT_TRANSLATE_NOOP("link", "evidence for"),
     QT_TRANSLATE_NOOP("link", "shown by")},
    {LinkRole::AwardedFor, "awardedFor", QT_TRANSLATE_NOOP("link", "awarded for"),
     QT_TRANSLATE_NOOP("link", "earned me")},
    {LinkRole::AppliedTo, "appliedTo", QT_TRANSLATE_NOOP("link", "used for"), QT_TRANSLATE_NOOP("link", "uses")},
    {LinkRole::ReflectsOn, "reflectsOn", QT_TRANSLATE_NOOP("link", "reflects on"),
     QT_TRANSLATE_NOOP("link", "reflected on in")},
    {LinkRole::RespondsTo, "respondsTo", QT_TRANSLATE_NOOP("link", "responds to"),
     QT_TRANSLATE_NOOP("link", "answered by")},
    {LinkRole::Attended, "attended", QT_TRANSLATE_NOOP("link", "attended"), QT_TRANSLATE_NOOP("link", "attended by")},
    {LinkRole::FollowsFrom, "followsFrom", QT_TRANSLATE_NOOP("link", "follows from"),
     QT_TRANSLATE_NOOP("link", "led to")},
    {LinkRole::Includes, "includes", QT_TRANSLATE_NOOP("link", "includes"), QT_TRANSLATE_NOOP("link", "shown in")},
    {LinkRole::RelatedTo, "relatedTo", QT_TRANSLATE_NOOP("link", "related to"),
     QT_TRANSLATE_NOOP("link", "related to")},
});

} // namespace

std::span<const RoleInfo> allRoles()
{
    return Roles;
}

const RoleInfo &roleInfo(LinkRole role)
{
    return Roles.at(size_t(role));
}

std::optional<LinkRole> roleFromText(QStringView name)
{
    for (const RoleInfo &info : Roles) {
        if (name == QLatin1String(info.name))
            return info.role;
    }
    return {};
}

QJsonObject linkToJson(const Link &link)
{
    QJsonObject json{
        {QStringLiteral("id"), link.id.text()},
        {QStringLiteral("from"), link.from.text()},
        {QStringLiteral("role"), QLatin1String(roleInfo(link.role).name)},
        {QStringLiteral("to"), link.to.text()},
        {QStringLiteral("created"), stampText(link.created)},
    };
    if (link.position != 0)
        json.insert(QStringLiteral("position"), link.position);
    if (!link.note.isEmpty())
        json.insert(QStringLiteral("note"), link.note);
    return json;
}

Result<Link> linkFromJson(const QJsonObject &json)
{
    Link link;
    link.id = LinkId::fromText(json.value(QLatin1String("id")).toString());
    link.from = RecordId::fromText(json.value(QLatin1String("from")).toString());
    link.to = RecordId::fromText(json.value(QLatin1String("to")).toString());
    if (!link.from.isValid() || !link.to.isValid())
        return fail(ErrorCode::LinkInvalid, QString::fromUtf8(jsonText(json)), QStringLiteral("from and to are needed"));
    const QString roleName = json.value(QLatin1String("role")).toString();
    const auto role = roleFromText(roleName);
    if (!role)
        return fail(ErrorCode::LinkInvalid, roleName, QStringLiteral("unknown role"));
    link.role = *role;
    link.position = json.value(QLatin1String("position")).toInteger();
    link.note = json.value(QLatin1String("note")).toString();
    link.created = stampFromText(json.value(QLatin1String("created")).toString());
    return link;
}

} // namespace kinfolio
