// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verb.h"

#include <algorithm>
#include <iterator>

namespace kinfolio::cli {

const std::vector<Verb> &allVerbs()
{
    static const std::vector<Verb> verbs = [] {
        std::vector<Verb> all;
        for (auto part : {portfolioVerbs(), recordVerbs(), fileVerbs(), badgeVerbs(), bakingVerbs(), exchangeVerbs(), checkVerbs()})
            std::ranges::move(part, std::back_inserter(all));
        return all;
    }();
    return verbs;
}

const Verb *verbByName(const QString &name)
{
    for (const Verb &verb : allVerbs()) {
        if (name == QLatin1String(verb.name))
            return &verb;
    }
    return nullptr;
}

} // namespace kinfolio::cli
