// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The same change at many records, as one edit.

#pragma once

#include "core/portfolio/edit.h"
#include "core/portfolio/portfolioreader.h"

namespace kinfolio {

struct BulkChange {
    enum class What {
        Set, ///< a Choice; an empty value takes the answer away
        Add, ///< to Tags or Choices
        Remove, ///< from them, whatever the case of its letters
    };
    What what = What::Set;
    QString field;
    QString value;
};

/// Names only the records in which it changes something; records of kinds without the field, or without that
/// answer, stay. Errors: RecordNotFound.
[[nodiscard]] Result<Edit> editOfAll(const PortfolioReader &reader, const QList<RecordId> &records,
                                     const BulkChange &change);

} // namespace kinfolio
