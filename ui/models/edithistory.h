// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one way in which the window changes a portfolio, so that everything can be undone.

#pragma once

#include "core/portfolio/filing.h"
#include "core/portfolio/portfolio.h"

#include <QUndoStack>

namespace kinfolio {

class EditHistory : public QObject {
    Q_OBJECT

public:
    explicit EditHistory(Portfolio &portfolio, QObject *parent = nullptr);

    /// Carries out an edit at once. \param text what was done, for "Undo ..." \param mergeKey see EditCommand
    [[nodiscard]] Result<> perform(const Edit &edit, const QString &text, const QString &mergeKey = {});
    /// As perform, for files that a worker has staged.
    [[nodiscard]] Result<> file(StagedFiles &staged, const QString &text);
    /// Remembers an edit that somebody else carried out, such as an import.
    void note(Edit inverse, const QString &text, const QString &mergeKey = {});

    [[nodiscard]] QUndoStack &stack() { return m_stack; }

Q_SIGNALS:
    /// An undo or redo was not possible.
    void failed(const kinfolio::Error &error);

private:
    Portfolio &m_portfolio;
    QUndoStack m_stack;
};

} // namespace kinfolio
