// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a framework of Mahara's SmartEvidence (".matrix", JSON). Its four states of evidence are ours as well.

#pragma once

#include "core/exchange/frameworks/frameworkfile.h"

namespace kinfolio {

/// Errors: JsonInvalid and its kin, FrameworkInvalid (no name, no standards), FrameworkTooLarge.
///
/// Such a file has no identifiers: the framework is known by its name and its institution, a standard by its place, that is by
/// standardid or elementid. Where two elements have the same one, as in Mahara's own example, the second gets a number.
[[nodiscard]] Result<FrameworkFile> readMatrix(const ByteSource &source);
/// Whether an object of JSON is such a framework; stops reading as soon as it is clear.
[[nodiscard]] bool isMatrix(const ByteSource &source);
[[nodiscard]] FrameworkFormat matrixFormat();

} // namespace kinfolio
