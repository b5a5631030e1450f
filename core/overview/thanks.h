// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is to be thanked: whoever opened a door and has not heard of it, and the list of all who lent, paid or helped.

#pragma once

#include "core/overview/recordgraph.h"
#include "core/records/person.h"

namespace kinfolio {

/// Whether somebody was thanked, and not before a day from which on there was something to thank for.
[[nodiscard]] bool isThanked(const Person &person, const PartialDate &since = {});

struct Acknowledgement {
    std::shared_ptr<const Person> person;
    QStringList gives; ///< choices of Person::sponsors
    std::vector<RecordPtr> helpedWith; ///< the projects that they are joined to as helpers
    /// Others may read the name: it would be in what is handed in to everyone.
    bool mayBeNamed = false;
};

/// Those who lend or pay for something first, then those who helped with a project, both by name.
[[nodiscard]] QList<Acknowledgement> acknowledgements(const RecordGraph &graph);
/// "Tools, space; helped with Drone".
[[nodiscard]] QString acknowledgementWords(const Acknowledgement &one);
/// A line for each, to be put somewhere else. Who has not agreed to be named is counted and not named.
[[nodiscard]] QString acknowledgementText(const QList<Acknowledgement> &all);

} // namespace kinfolio
