// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a package of the CASE standard (Competencies and Academic Standards Exchange 1.0 and 1.1, CFPackage in JSON), as
// states, school districts and publishers hand out their frameworks. What it does not know it leaves alone.

#pragma once

#include "core/exchange/frameworks/frameworkfile.h"

namespace kinfolio {

/// Errors: JsonInvalid and its kin, FrameworkInvalid (no CFDocument, no title...), FrameworkDuplicate (two items with one
/// identifier), FrameworkTooLarge.
[[nodiscard]] Result<FrameworkFile> readCase(const ByteSource &source);
/// Whether an object of JSON is such a package; stops reading as soon as it is clear.
[[nodiscard]] bool isCase(const ByteSource &source);
[[nodiscard]] FrameworkFormat caseFormat();

} // namespace kinfolio
