// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was found for the words typed so far.

#pragma once

#include "ui/models/recorddigest.h"

#include "core/portfolio/portfolio.h"

#include <QAbstractListModel>

namespace kinfolio {

class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// \param limit how many results at most
    explicit SearchModel(const Portfolio &portfolio, int limit = 30, QObject *parent = nullptr);

    /// Fast enough to be called for each key.
    void setQuery(const QString &query);
    /// Records that must not be offered, such as those that are being connected.
    void setExcept(const QList<RecordId> &ids) { m_except = ids; }
    /// Finds and offers these kinds only, in this order.
    void setKinds(const QList<const KindInfo *> &kinds) { m_kinds = kinds; }
    /// Offers the newest records while nothing is typed.
    void showNewest();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        RecordId id;
        RecordDigest digest;
    };

    [[nodiscard]] QList<Row> find(const QString &query) const;
    [[nodiscard]] QList<Row> newest() const;

    const Portfolio &m_portfolio;
    int m_limit;
    QList<RecordId> m_except;
    QList<const KindInfo *> m_kinds{nullptr}; ///< nullptr stands for all
    bool m_showsNewest = false;
    QList<Row> m_rows;
};

} // namespace kinfolio
