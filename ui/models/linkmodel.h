// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a record is connected with: the records at the other ends, grouped under the words for their roles.

#pragma once

#include "ui/models/recorddigest.h"

#include "core/portfolio/portfolio.h"

#include <QAbstractListModel>

namespace kinfolio {

class LinkModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Show {
        Connections, ///< grouped, with headings
        Work, ///< only what was made in the record, without headings
    };

    LinkModel(Portfolio &portfolio, Show show, QObject *parent = nullptr);

    /// An invalid id empties the model.
    void setRecord(RecordId id);
    [[nodiscard]] RecordId record() const { return m_record; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        LinkId link; ///< invalid in a heading
        RecordId other;
        RecordDigest digest; ///< of the other end; a heading has a title only
    };

    void rebuild();
    [[nodiscard]] bool isShownElsewhere(const Link &link, const QString &kind) const;
    [[nodiscard]] QList<Row> connections(const QList<Link> &links) const;
    [[nodiscard]] QList<Row> work(const QList<Link> &links) const;
    [[nodiscard]] Row rowOf(const Link &link) const;
    void onChanged(const ChangeSet &changes);

    Portfolio &m_portfolio;
    Show m_show;
    RecordId m_record;
    QList<Row> m_rows;
};

} // namespace kinfolio
