// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows how far an import into the open portfolio is. A portfolio lives on the thread of the window, so the import runs
// there too and this dialog keeps the window alive meanwhile.

#pragma once

#include "core/exchange/exchange.h"

#include <QDialog>

namespace kinfolio {

class Appearance;
class LiveBar;

class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const Appearance &appearance, const QString &fileName, QWidget *parent = nullptr);

    /// Returns when it is done, stopped or failed.
    [[nodiscard]] Result<ImportReport> run(Portfolio &portfolio, const ImportRequest &request);

protected:
    void reject() override;

private:
    LiveBar *m_bar;
};

/// What an import did, in one sentence.
[[nodiscard]] QString importSentence(const ImportReport &report);

} // namespace kinfolio
