// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets a file be dragged from a list or a picture into another program. What is handed over is a copy, under the name that
// the learner knows; links and texts go as what they are.

#pragma once

#include "ui/shell/recordfiles.h"

#include <QPoint>

#include <memory>

class QAbstractItemView;
class QMimeData;

namespace kinfolio {

class DragOut final : public QObject {
    Q_OBJECT

public:
    /// What would go along from a point, in coordinates of the watched widget.
    using RecordsAt = std::function<QList<RecordId>(QPoint)>;

    DragOut(const PageContext &context, QWidget *watched, RecordsAt recordsAt);
    /// A row of a list, or all that are chosen when it is one of them; it lives as long as the list.
    static DragOut *ofList(const PageContext &context, QAbstractItemView *list);

    /// What another program gets; nullptr when the records have nothing to hand over.
    [[nodiscard]] std::unique_ptr<QMimeData> dataOf(const QList<RecordId> &records);

    /// The format by which lists of ours know a single record.
    [[nodiscard]] static QString recordFormat();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drag();

    PageContext m_context;
    QWidget *m_watched;
    RecordsAt m_recordsAt;
    RecordFiles m_files;
    QPoint m_from;
    QList<RecordId> m_pressed;
};

} // namespace kinfolio
