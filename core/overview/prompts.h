// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions with which a page of the journal can begin: those along the learning cycle, and those of template packs.

#pragma once

#include "core/records/kinds/pack.h"

#include <QList>

#include <memory>

namespace kinfolio {

struct Reflection;

struct PromptGroup {
    QString title;
    QString stage; ///< of the learning cycle, as Reflection has it; empty for those of a pack
    QStringList questions;
};

/// Those of the learning cycle first, in its order, then a group for each pack that has any.
[[nodiscard]] QList<PromptGroup> journalPrompts(const std::vector<std::shared_ptr<const Pack>> &packs);

/// Puts a question at the end of the page, in bold and on a line of its own, with room for the answer below it. A page that has no
/// place in the learning cycle yet gets that of the question.
void beginWith(Reflection &page, const QString &question, const QString &stage);

} // namespace kinfolio
