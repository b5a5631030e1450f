// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts records in the order of their names, as people sort them. Which order that is depends on the language of who looks,
// so it is not stored; names are remembered instead, and a change costs what has changed.

#pragma once

#include "core/portfolio/portfolio.h"

#include <QCollator>

namespace kinfolio {

class NameOrder {
public:
    NameOrder();

    /// Of a kind, or of all; with a limit the newest so many of them.
    [[nodiscard]] QList<RecordId> read(const PortfolioReader &reader, const KindInfo *kind, int limit);
    /// What has changed is read anew.
    void forget(const ChangeSet &changes);

private:
    void learn(const PortfolioReader &reader, const KindInfo *kind, int limit, const QList<RecordId> &ids);
    void remember(const RecordSummary &summary);

    QCollator m_collator;
    QHash<RecordId, QCollatorSortKey> m_keys;
};

} // namespace kinfolio
