// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides, standard by standard, what of a framework comes into a portfolio. Changes nothing.

#pragma once

#include "core/exchange/frameworks/frameworkfile.h"
#include "core/exchange/plannedimport.h"

namespace kinfolio {

/// A framework is known by its identifier and its creator, a standard by its identifier within the framework. Those that are
/// there keep their ids, and with them tags, audience and evidence; fields that the file says differently change. A standard that
/// the file has no more is marked as retired, and no longer so when it comes back. Nothing is ever removed but the place of a
/// standard below another one.
///
/// Standards lie below their framework by a link PartOf, whose position is their place in the whole tree, and below the
/// standards that they belong to by another. All else that the file says of two standards is a link with a note.
///
/// The ids of new records follow from the identifiers, so that the same framework is the same for two learners.
[[nodiscard]] Result<PlannedImport> planFramework(const FrameworkFile &file, const PortfolioReader &portfolio);
/// The id of a framework where none of that identifier and creator is there yet.
[[nodiscard]] RecordId newFrameworkId(const FrameworkFile &file);

} // namespace kinfolio
