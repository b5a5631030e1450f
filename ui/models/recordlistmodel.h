// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of one kind, or of all, in one of a few orders. Keeps ids; the rest is read when a row is shown.

#pragma once

#include "ui/models/recorddigest.h"

#include "core/portfolio/portfolio.h"

#include <QAbstractListModel>

namespace kinfolio {

class RecordListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Order { Newest, Name, Changed };
    Q_ENUM(Order)

    /// Newest first until setOrder() says otherwise.
    /// \param kind nullptr means all kinds \param limit how many at most, 0 for all
    RecordListModel(Portfolio &portfolio, const KindInfo *kind, int limit = 0, QObject *parent = nullptr);

    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] RecordId idAt(int row) const;
    /// -1 when the record is not in the list.
    [[nodiscard]] int rowOf(RecordId id) const;

private:
    [[nodiscard]] QList<RecordId> read() const;
    [[nodiscard]] QList<RecordId> readByName() const;
    [[nodiscard]] const RecordDigest &digestAt(int row) const;
    void onChanged(const ChangeSet &changes);
    /// Takes over what came and went, so that views keep their place.
    void follow(const QList<RecordId> &now);
    void removeAllBut(const QList<RecordId> &now);
    void insertAndMove(const QList<RecordId> &now);

    Portfolio &m_portfolio;
    const KindInfo *m_kind;
    int m_limit;
    Order m_order = Order::Newest;
    QList<RecordId> m_rows;
    mutable QHash<RecordId, RecordDigest> m_digests;
};

} // namespace kinfolio
