// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/linkroles.h"

#include "core/words/words.h"

namespace kinfolio {

QList<DirectedRole> directedRoles()
{
    QList<DirectedRole> all;
    for (const RoleInfo &info : allRoles()) {
        const DirectedRole out{info.role, true};
        const DirectedRole in{info.role, false};
        all.append(out);
        if (words::roleWords(in) != words::roleWords(out))
            all.append(in);
    }
    return all;
}

} // namespace kinfolio
