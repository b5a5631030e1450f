// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One step of undo: an edit that was carried out, kept as the edit that takes it back.

#pragma once

#include "core/portfolio/portfolio.h"

#include <QUndoCommand>

#include <functional>

namespace kinfolio {

class EditCommand final : public QUndoCommand {
public:
    using OnError = std::function<void(const Error &)>;

    /// \param inverse takes back what was just carried out
    /// \param mergeKey commands in a row with the same key that is not empty become one step
    EditCommand(Portfolio &portfolio, Edit inverse, const QString &text, QString mergeKey, OnError onError);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    void swap();

    Portfolio &m_portfolio;
    Edit m_other; ///< leads to the other state, whichever we are in
    QString m_mergeKey;
    OnError m_onError;
    bool m_carriedOut = true; ///< pushing onto the stack must not do it a second time
};

} // namespace kinfolio
