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
    // An ask goes to somebody, about something, and leads on.
    {"ask", "person", LinkRole::AppliedTo},
    {"ask", "group", LinkRole::AppliedTo},
    {"ask", "interest", LinkRole::SparkedBy},
    {"ask", "project", LinkRole::PartOf},
    {"ask", "opportunity", LinkRole::PartOf},
    {"ask", "ask", LinkRole::FollowsFrom},
    {"meeting", "ask", LinkRole::FollowsFrom},
    {"person", "meeting", LinkRole::Attended},
    {"group", "meeting", LinkRole::Attended},
    {"meeting", "project", LinkRole::PartOf},
    {"meeting", "meeting", LinkRole::FollowsFrom},
    {"artifact", "meeting", LinkRole::ProducedIn},
    {"need", "meeting", LinkRole::FollowsFrom},
    {"need", "group", LinkRole::PartOf},
    {"project", "need", LinkRole::RespondsTo},
    {"impact", "project", LinkRole::FollowsFrom},
    {"impact", "need", LinkRole::RespondsTo},
    {"artifact", "impact", LinkRole::EvidenceFor},
    {"feedback", "person", LinkRole::SupportedBy},
    {"feedback", "project", LinkRole::ReflectsOn},
    {"feedback", "artifact", LinkRole::ReflectsOn},
    {"feedback", "showcase", LinkRole::ReflectsOn},
    {"feedback", "impact", LinkRole::EvidenceFor},
    // What one wants, what one can, where one was.
    {"goal", "interest", LinkRole::SparkedBy},
    {"goal", "person", LinkRole::SupportedBy},
    {"project", "goal", LinkRole::AppliedTo},
    {"badge", "goal", LinkRole::AwardedFor},
    {"goal", "opportunity", LinkRole::AppliedTo},
    {"goal", "goal", LinkRole::PartOf},
    {"skill", "interest", LinkRole::SparkedBy},
    {"project", "skill", LinkRole::EvidenceFor},
    {"badge", "skill", LinkRole::EvidenceFor},
    {"artifact", "skill", LinkRole::EvidenceFor},
    {"reflection", "skill", LinkRole::ReflectsOn},
    {"skill", "person", LinkRole::SupportedBy},
    {"skill", "opportunity", LinkRole::AppliedTo},
    {"experience", "group", LinkRole::PartOf},
    {"experience", "person", LinkRole::SupportedBy},
    {"project", "experience", LinkRole::ProducedIn},
    {"experience", "opportunity", LinkRole::AppliedTo},
    {"badge", "experience", LinkRole::AwardedFor},
    {"reflection", "experience", LinkRole::ReflectsOn},
    {"issuerNote", "group", LinkRole::RelatedTo},
    {"badge", "issuerNote", LinkRole::SupportedBy},
    {"issuerDocument", "issuerNote", LinkRole::ProducedIn},
    // Parts of a whole, and what shows that they are met.
    {"step", "project", LinkRole::PartOf},
    {"artifact", "step", LinkRole::ProducedIn},
    {"step", "person", LinkRole::SupportedBy},
    {"requirement", "opportunity", LinkRole::PartOf},
    {"project", "requirement", LinkRole::EvidenceFor},
    {"artifact", "requirement", LinkRole::EvidenceFor},
    {"badge", "requirement", LinkRole::EvidenceFor},
    {"person", "requirement", LinkRole::EvidenceFor},
    {"skill", "requirement", LinkRole::EvidenceFor},
    {"experience", "requirement", LinkRole::EvidenceFor},
    {"feedback", "requirement", LinkRole::EvidenceFor},
    {"standard", "framework", LinkRole::PartOf},
    {"standard", "standard", LinkRole::PartOf},
    {"evidence", "standard", LinkRole::EvidenceFor},
    {"evidence", "skill", LinkRole::EvidenceFor},
    {"evidence", "project", LinkRole::Includes},
    {"evidence", "artifact", LinkRole::Includes},
    {"evidence", "badge", LinkRole::Includes},
    {"evidence", "reflection", LinkRole::Includes},
    {"evidence", "interest", LinkRole::Includes},
    {"evidence", "person", LinkRole::SupportedBy},
    {"goal", "pack", LinkRole::PartOf},
    {"showcase", "pack", LinkRole::PartOf},
    {"framework", "pack", LinkRole::PartOf},
    {"collection", "pack", LinkRole::PartOf},
    // A showcase shows whatever it is given.
    {"showcase", "project", LinkRole::Includes},
    {"showcase", "artifact", LinkRole::Includes},
    {"showcase", "badge", LinkRole::Includes},
    {"showcase", "interest", LinkRole::Includes},
    {"showcase", "reflection", LinkRole::Includes},
    {"showcase", "group", LinkRole::Includes},
    {"showcase", "impact", LinkRole::Includes},
    {"showcase", "skill", LinkRole::Includes},
    {"showcase", "experience", LinkRole::Includes},
    {"showcase", "feedback", LinkRole::Includes},
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
