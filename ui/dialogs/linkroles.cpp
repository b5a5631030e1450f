// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/linkroles.h"

#include "core/words/words.h"

#include <array>

namespace kinfolio {

namespace {

struct Likely {
    const char *from;
    const char *to;
    LinkRole role;
};

constexpr auto LikelyRoles = std::to_array<Likely>({
    {"project", "interest", LinkRole::SparkedBy},
    {"project", "person", LinkRole::SupportedBy},
    {"interest", "person", LinkRole::SupportedBy},
    {"interest", "project", LinkRole::FollowsFrom},
    {"person", "person", LinkRole::IntroducedBy},
    {"artifact", "project", LinkRole::ProducedIn},
    {"artifact", "interest", LinkRole::SparkedBy},
    {"artifact", "badge", LinkRole::EvidenceFor},
    {"badge", "project", LinkRole::AwardedFor},
    {"badge", "interest", LinkRole::AwardedFor},
    {"badge", "person", LinkRole::SupportedBy},
    {"project", "project", LinkRole::FollowsFrom},
});

} // namespace

QString DirectedRole::words() const
{
    return outwards ? words::roleLabel(role) : words::roleInverse(role);
}

QList<DirectedRole> directedRoles()
{
    QList<DirectedRole> all;
    for (const RoleInfo &info : allRoles()) {
        const DirectedRole out{info.role, true};
        const DirectedRole in{info.role, false};
        all.append(out);
        if (in.words() != out.words())
            all.append(in);
    }
    return all;
}

DirectedRole likelyRole(const QString &kind, const QString &otherKind)
{
    for (const Likely &likely : LikelyRoles) {
        if (kind == QLatin1String(likely.from) && otherKind == QLatin1String(likely.to))
            return {likely.role, true};
    }
    for (const Likely &likely : LikelyRoles) {
        if (kind == QLatin1String(likely.to) && otherKind == QLatin1String(likely.from))
            return {likely.role, false};
    }
    return {};
}

} // namespace kinfolio
