// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What joins two records: a role from a closed list, read from either end.

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>

#include <span>

namespace kinfolio {

enum class LinkRole {
    SparkedBy,
    SupportedBy,
    IntroducedBy,
    MemberOf,
    PartOf,
    ProducedIn,
    EvidenceFor,
    AwardedFor,
    AppliedTo,
    ReflectsOn,
    RespondsTo,
    Attended,
    FollowsFrom,
    Includes,
    RelatedTo,
};

struct RoleInfo {
    LinkRole role;
    const char *name; ///< stored and exported
    const char *label; ///< "project helped by person", for translation in the context "link"
    const char *inverse; ///< the same seen from the other end
};

[[nodiscard]] std::span<const RoleInfo> allRoles();
[[nodiscard]] const RoleInfo &roleInfo(LinkRole role);
[[nodiscard]] std::optional<LinkRole> roleFromText(QStringView name);

struct Link {
    LinkId id;
    RecordId from;
    LinkRole role = LinkRole::RelatedTo;
    RecordId to;
    qint64 position = 0; ///< order among the links of one record and role, from 1; 0 means after those, by time of making
    QString note;
    QDateTime created; ///< UTC

    friend bool operator==(const Link &, const Link &) = default;
};

/// The native JSON of a link: id, from, role, to, position, note, created.
[[nodiscard]] QJsonObject linkToJson(const Link &link);
/// Reads it; LinkInvalid names what is wrong. A missing id stays invalid and is made when the link is stored.
[[nodiscard]] Result<Link> linkFromJson(const QJsonObject &json);

} // namespace kinfolio
