// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sentences around each kind: what a new one is called, what an empty page says.

#pragma once

#include "core/records/descriptor.h"
#include "ui/widgets/emptyview.h"

namespace kinfolio {

/// The name that a new record has until somebody types another: "New project".
/// Whether people make records of the kind by hand wherever they are; others come by another way.
[[nodiscard]] bool isMadeByHand(const KindInfo &kind);
[[nodiscard]] QString newRecordName(const KindInfo &kind);
/// Words for a button that makes one: "Add a person".
[[nodiscard]] QString addWords(const KindInfo &kind);
/// What all of them together are called, on the rail and above the list: "Journal".
[[nodiscard]] QString collectionName(const KindInfo &kind);
[[nodiscard]] EmptyView::Words emptyWords(const KindInfo &kind);

} // namespace kinfolio
