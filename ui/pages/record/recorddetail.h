// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One record with everything about it: header, form, pictures, connections. Edits in place.

#pragma once

#include "ui/models/linkmodel.h"
#include "ui/shell/page.h"

class QBoxLayout;

namespace kinfolio {

class BadgeFiles;
class ColumnScroll;
class ConnectionsPanel;
class DepthView;
class FittedList;
class Hairline;
class PictureView;
class RecordFiles;
class RecordForm;
class RecordHeader;
class RecordPanel;
class WorkOrder;

class RecordDetail final : public QWidget {
    Q_OBJECT

public:
    RecordDetail(const PageContext &context, const KindInfo &kind, QWidget *parent = nullptr);

    void showRecord(RecordId id);
    /// Whether it has the page to itself, and so begins at the page margin.
    void setAlone(bool alone);
    [[nodiscard]] RecordId record() const;
    [[nodiscard]] RecordForm &form() { return *m_form; }
    [[nodiscard]] ConnectionsPanel &connections() { return *m_connections; }
    [[nodiscard]] RecordFiles &files() { return *m_files; }
    [[nodiscard]] BadgeFiles &badgeFiles() { return *m_badgeFiles; }
    /// nullptr where no work can be put in order.
    [[nodiscard]] WorkOrder *workOrder() { return m_workOrder; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Notices when what is shown needs more width or less.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The connections beside the record or below it, as the width allows.
    void arrange();
    void build();
    void buildPicture();
    void buildWork();
    void refresh();
    void showPicture(const RecordBase &record);

    PageContext m_context;
    const KindInfo &m_kind;
    RecordFiles *m_files;
    BadgeFiles *m_badgeFiles;
    RecordHeader *m_header;
    QWidget *m_main = nullptr; ///< the record itself; the connections stand beside or below it
    RecordForm *m_form;
    ConnectionsPanel *m_connections;
    QList<RecordPanel *> m_panels; ///< what stands there because of its kind
    PictureView *m_picture = nullptr;
    DepthView *m_depth = nullptr;
    LinkModel m_work;
    FittedList *m_workList = nullptr;
    WorkOrder *m_workOrder = nullptr;
    QBoxLayout *m_parts = nullptr;
    QBoxLayout *m_columns = nullptr;
    Hairline *m_line = nullptr;
    ColumnScroll *m_area = nullptr;
};

} // namespace kinfolio
