// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides, thing by thing, what of a template pack comes into a portfolio. Changes nothing.

#pragma once

#include "core/exchange/packs/packfile.h"
#include "core/exchange/plannedimport.h"

namespace kinfolio {

/// A pack is known by its identifier, each thing in it by its own. What the learner never touched becomes what the file says;
/// what they changed stays as it is; what they threw away stays away, unless they threw away the whole pack and bring it in
/// again. A file that is older than what is there changes nothing. What a newer one has no more stays.
///
/// What came lies below the pack by a link PartOf; the blocks of a page are its links Includes. A framework that was there
/// before does not become a part of the pack. The ids of new records follow from the identifiers.
[[nodiscard]] Result<PlannedImport> planPack(const PackFile &file, const PortfolioReader &portfolio);

} // namespace kinfolio
