// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/likelyrole.h"

#include <array>

namespace kinfolio {

namespace {

struct Likely {
    const char *from;
    const char *to;
    LinkRole role;
};

// The first line that fits counts; each is read from both ends.
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
    // A group is where an interest is at home, where people are members and things are made.
    {"person", "group", LinkRole::MemberOf},
    {"learner", "group", LinkRole::MemberOf},
    {"interest", "group", LinkRole::PartOf},
    {"project", "group", LinkRole::ProducedIn},
    {"artifact", "group", LinkRole::ProducedIn},
    {"badge", "group", LinkRole::AwardedFor},
    {"group", "group", LinkRole::PartOf},
    // Thinking about something; a person in it is one who helped.
    {"reflection", "person", LinkRole::SupportedBy},
    {"reflection", "reflection", LinkRole::FollowsFrom},
    {"reflection", "project", LinkRole::ReflectsOn},
    {"reflection", "interest", LinkRole::ReflectsOn},
    {"reflection", "artifact", LinkRole::ReflectsOn},
    {"reflection", "badge", LinkRole::ReflectsOn},
    {"reflection", "group", LinkRole::ReflectsOn},
    {"reflection", "opportunity", LinkRole::ReflectsOn},
    // What is handed in for an opportunity, and who opened the door.
    {"project", "opportunity", LinkRole::AppliedTo},
    {"badge", "opportunity", LinkRole::AppliedTo},
    {"artifact", "opportunity", LinkRole::AppliedTo},
    {"showcase", "opportunity", LinkRole::AppliedTo},
    {"opportunity", "person", LinkRole::IntroducedBy},
    {"opportunity", "interest", LinkRole::FollowsFrom},
    {"opportunity", "group", LinkRole::PartOf},
    {"opportunity", "opportunity", LinkRole::FollowsFrom},
    // A showcase shows whatever it is given.
    {"showcase", "project", LinkRole::Includes},
    {"showcase", "artifact", LinkRole::Includes},
    {"showcase", "badge", LinkRole::Includes},
    {"showcase", "interest", LinkRole::Includes},
    {"showcase", "reflection", LinkRole::Includes},
    {"showcase", "group", LinkRole::Includes},
    {"showcase", "person", LinkRole::SupportedBy},
});

} // namespace

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
