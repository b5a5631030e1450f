// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has a date, the latest first, with a heading above each school year. Keeps dates and titles; pictures,
// and who sees a record, are read when its row is shown.

#pragma once

#include "core/timeline/timeline.h"
#include "ui/models/recorddigest.h"

#include "core/portfolio/portfolio.h"

#include <QAbstractListModel>

namespace kinfolio {

class TimelineModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// \param firstMonth in which school years begin
    TimelineModel(Portfolio &portfolio, int firstMonth, QObject *parent = nullptr);

    void setFirstMonth(int month);
    [[nodiscard]] int firstMonth() const { return m_firstMonth; }
    void setFilter(const TimelineFilter &filter);
    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }
    /// What nobody sees is not followed until somebody does.
    void setShown(bool shown);

    /// Everything with a date, whatever the filter.
    [[nodiscard]] const std::vector<TimelineEntry> &entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] bool isSection(int row) const;
    /// The first row of a record; -1 when it has none.
    [[nodiscard]] int rowOf(RecordId record) const;

Q_SIGNALS:
    /// After the dates of the portfolio were read anew.
    void entriesChanged();

private:
    struct Row {
        TimelinePeriod period;
        std::optional<TimelineEntry> entry; ///< nothing for a heading

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Shown {
        RecordDigest digest;
        bool isOnlyMine = false;
    };

    void read();
    [[nodiscard]] QList<Row> arranged() const;
    /// Takes over what came and went in between, so that views keep their place.
    void follow(const QList<Row> &now);
    void onChanged(const ChangeSet &changes);
    [[nodiscard]] const Shown &shownOf(RecordId record) const;
    [[nodiscard]] QVariant entryData(const TimelineEntry &entry, int role) const;

    Portfolio &m_portfolio;
    int m_firstMonth;
    TimelineFilter m_filter;
    bool m_isShown = true;
    bool m_stale = false;
    std::vector<TimelineEntry> m_entries;
    QList<Row> m_rows;
    mutable QHash<RecordId, Shown> m_shown;
};

} // namespace kinfolio
