// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A badge on its way to a wallet or a web page: its credential alone, as it was signed, or put into a picture. The original file goes
// out through RecordFiles.

#pragma once

#include "ui/models/work.h"
#include "ui/shell/page.h"

namespace kinfolio {

class BadgeFiles final : public QObject {
    Q_OBJECT

public:
    BadgeFiles(const PageContext &context, QWidget *parent);

    /// Asks where to, then writes the credential byte for byte.
    void saveCredential(RecordId badge);
    void saveCredentialTo(RecordId badge, const QString &target);
    /// Asks for a picture and where to, then puts the credential into a copy of the picture.
    void bake(RecordId badge);
    void bakeInto(RecordId badge, const QString &picture, const QString &target);

private:
    using Make = std::function<Result<QByteArray>(Files &files, const QByteArray &badge)>;
    /// Reads the file of the badge, makes something of it and writes that, all on a worker.
    void write(RecordId badge, const QString &target, Make make);
    [[nodiscard]] QString askForTarget(RecordId badge, const QString &title, const QString &extension) const;

    PageContext m_context;
    QWidget *m_window;
    Work m_work; // destroyed first: it waits for the thread
};

} // namespace kinfolio
