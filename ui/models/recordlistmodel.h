// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of one kind, or of all, in one of a few orders, or a part of them. Keeps ids; the rest is read when a row is
// shown.

#pragma once

#include "core/collections/tablequery.h"
#include "ui/models/nameorder.h"
#include "ui/models/recorddigest.h"

#include <QAbstractListModel>

#include <optional>

namespace kinfolio {

class RecordListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Order { Newest, Name, Changed, Dated };
    Q_ENUM(Order)

    /// Newest first until setOrder() says otherwise.
    /// \param kind nullptr means all kinds \param limit how many at most, 0 for all
    RecordListModel(Portfolio &portfolio, const KindInfo *kind, int limit = 0, QObject *parent = nullptr);

    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    /// Leaves what gives one answer to the kind's filterField(); an empty answer leaves all.
    void setFilter(const QString &choice);
    [[nodiscard]] const QString &filter() const { return m_filter; }
    /// Leaves of these only what fits here too.
    void setNarrowing(const RecordFilter &narrowing);
    [[nodiscard]] const RecordFilter &narrowing() const { return m_narrowing; }
    [[nodiscard]] bool isNarrowed() const { return !m_filter.isEmpty() || !m_narrowing.isEmpty(); }
    /// Narrowed by nothing any more.
    void showAll();
    /// How many of the kind there are, whatever the filter, and how many give each answer to its filterField(). Counted once
    /// for all who show it, until something changes.
    struct Counts {
        qint64 all = 0;
        QHash<QString, qint64> byAnswer;
    };
    [[nodiscard]] const Counts &counts() const;
    /// Another minute has begun: of those in other time zones the time there is another.
    void tellTime();
    /// The record that is being worked on stays, whatever it answers now, until another one is in hand.
    void setInHand(RecordId id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] RecordId idAt(int row) const;
    /// -1 when the record is not in the list.
    [[nodiscard]] int rowOf(RecordId id) const;

Q_SIGNALS:
    /// After the rows were read anew for another filter or narrowing.
    void filterChanged();

private:
    [[nodiscard]] QList<RecordId> read() const;
    [[nodiscard]] QList<RecordId> readAll() const;
    [[nodiscard]] const RecordDigest &digestAt(int row) const;
    void narrow(const QString &choice, const RecordFilter &narrowing);
    void onChanged(const ChangeSet &changes);
    /// Takes over what came and went, so that views keep their place.
    void follow(const QList<RecordId> &now);
    void removeAllBut(const QList<RecordId> &now);
    void insertAndMove(const QList<RecordId> &now);

    Portfolio &m_portfolio;
    const KindInfo *m_kind;
    int m_limit;
    Order m_order = Order::Newest;
    QString m_filter;
    RecordFilter m_narrowing;
    RecordId m_inHand;
    bool m_mayHoldMore = false; ///< what was in hand may answer something else by now
    mutable NameOrder m_names;
    QList<RecordId> m_rows; // read from what is above
    mutable QHash<RecordId, RecordDigest> m_digests;
    mutable std::optional<Counts> m_counts;
};

} // namespace kinfolio
