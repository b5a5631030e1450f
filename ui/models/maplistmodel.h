// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The connection map as a list: the answer to a question in its order of reading, or everything by kind. What the picture
// shows and this does not say would be hidden from those who do not see it.

#pragma once

#include "core/map/mapquestions.h"
#include "ui/models/recorddigest.h"

#include <QAbstractListModel>

namespace kinfolio {

class MapListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// All that is on the map, under the words for its kinds, by name.
    void showAll(const MapGraph &map);
    /// \param map all of it, since an answer may name what is not shown now
    void showAnswer(const MapGraph &map, const MapAnswer &answer);

    /// The first row of a record; invalid when it has none.
    [[nodiscard]] QModelIndex indexOf(RecordId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        RecordId record; ///< invalid in a heading, and between two that are connected
        RecordDigest digest;
        int level = 0;
        bool isThread = false;
    };

    [[nodiscard]] static Row rowOf(const MapNode &node);
    void replace(QList<Row> rows);

    QList<Row> m_rows;
};

} // namespace kinfolio
