// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/editcommand.h"

namespace kinfolio {

EditCommand::EditCommand(Portfolio &portfolio, Edit inverse, const QString &text, QString mergeKey, OnError onError)
    : QUndoCommand(text)
    , m_portfolio(portfolio)
    , m_other(std::move(inverse))
    , m_mergeKey(std::move(mergeKey))
    , m_onError(std::move(onError))
{
}

void EditCommand::undo()
{
    swap();
}

void EditCommand::redo()
{
    if (std::exchange(m_carriedOut, false))
        return;
    swap();
}

int EditCommand::id() const
{
    return m_mergeKey.isEmpty() ? -1 : 1;
}

bool EditCommand::mergeWith(const QUndoCommand *next)
{
    // Ours leads back to the older state, and that is where one undo should go.
    return static_cast<const EditCommand *>(next)->m_mergeKey == m_mergeKey;
}

void EditCommand::swap()
{
    auto back = m_portfolio.apply(m_other);
    if (back) {
        m_other = std::move(*back);
        return;
    }
    // The step cannot be taken any more, for instance because the disk is full; the stack drops it.
    setObsolete(true);
    m_onError(back.error());
}

} // namespace kinfolio
