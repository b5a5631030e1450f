// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/kinds.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/collection.h"
#include "core/records/kinds/evidence.h"
#include "core/records/kinds/experience.h"
#include "core/records/kinds/feedback.h"
#include "core/records/kinds/framework.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/records/kinds/issuernote.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "core/records/kinds/pack.h"
#include "core/records/kinds/requirement.h"
#include "core/records/kinds/skill.h"
#include "core/records/kinds/standard.h"
#include "core/records/kinds/step.h"
#include "core/records/learner.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"

namespace kinfolio {

const std::vector<const KindInfo *> &allKinds()
{
    static const std::vector<const KindInfo *> kinds = {
        &Learner::info(),    &Interest::info(),    &Skill::info(),       &Goal::info(),
        &Project::info(),    &Step::info(),        &Artifact::info(),    &Impact::info(),
        &Person::info(),     &Group::info(),       &Ask::info(),         &Meeting::info(),
        &Need::info(),       &Feedback::info(),    &Reflection::info(),  &Badge::info(),
        &IssuerNote::info(), &IssuerDocument::info(), &Experience::info(),  &Opportunity::info(), &Requirement::info(),
        &Framework::info(),  &Standard::info(),    &Evidence::info(),    &Showcase::info(),
        &Collection::info(), &Pack::info(),
    };
    return kinds;
}

const KindInfo *kindByName(QStringView name)
{
    for (const KindInfo *kind : allKinds()) {
        if (name == QLatin1String(kind->name))
            return kind;
    }
    return nullptr;
}

} // namespace kinfolio
