// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads all records and their links on a worker, for what is worked out from them together; anew when something changed while
// it is looked at.

#pragma once

#include "core/overview/recordgraph.h"
#include "ui/models/work.h"
#include "ui/shell/page.h"

#include <QTimer>

namespace kinfolio {

class GraphReader final : public QObject {
    Q_OBJECT

public:
    /// \param watcher reads only while this is on the screen
    GraphReader(const PageContext &context, QWidget *watcher);

    /// Has what was read looked at again, now or when the watcher is shown.
    void refresh();

Q_SIGNALS:
    void read(const std::shared_ptr<const kinfolio::RecordGraph> &graph);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();

    PageContext m_context;
    QWidget *m_watcher;
    QTimer m_pause;
    bool m_stale = true;
    Work m_work;
};

} // namespace kinfolio
