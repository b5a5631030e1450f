// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/kinds.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
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
        &Learner::info(),    &Interest::info(), &Project::info(),     &Person::info(),   &Group::info(),
        &Reflection::info(), &Badge::info(),    &Opportunity::info(), &Artifact::info(), &Showcase::info(),
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
