// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of a record on its way out: opened by the system's program, saved elsewhere, shown where it lies, made ready to
// be dragged. Only copies ever leave.

#pragma once

#include "ui/models/outgoingfiles.h"
#include "ui/models/work.h"
#include "ui/shell/page.h"

namespace kinfolio {

class RecordFiles final : public QObject {
    Q_OBJECT

public:
    RecordFiles(const PageContext &context, QWidget *parent);

    /// Opens a read-only copy; asks first where opening could run something.
    void open(RecordId record);
    /// Asks where to, then copies.
    void saveCopy(RecordId record);
    void saveCopyTo(RecordId record, const QString &target);
    /// Opens the folder in which Kinfolio keeps the file.
    void showInFolder(RecordId record);
    /// The path of a copy; nothing when there is no file, or when it has to be made first because it is large. That is said.
    [[nodiscard]] std::optional<QString> copyNow(RecordId record);

    [[nodiscard]] Work &work() { return m_work; }

private:
    /// Runs `then` with the path of a copy when it is there.
    void withCopy(const RecordFile &file, std::function<void(const QString &)> then);
    /// Says that it is busy when it is.
    [[nodiscard]] bool isBusy();
    void tellFailure(const Error &error);

    PageContext m_context;
    QWidget *m_window;
    Work m_work;
};

} // namespace kinfolio
