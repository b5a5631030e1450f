// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/edithistory.h"

#include "ui/models/editcommand.h"

namespace kinfolio {

EditHistory::EditHistory(Portfolio &portfolio, QObject *parent)
    : QObject(parent)
    , m_portfolio(portfolio)
{
    // What was deleted for good must not come back, and edits of another state do not fit a restored one.
    connect(&portfolio, &Portfolio::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything)
            m_stack.clear();
    });
}

Result<> EditHistory::perform(const Edit &edit, const QString &text, const QString &mergeKey)
{
    auto inverse = m_portfolio.apply(edit);
    if (!inverse)
        return fail(inverse.error());
    note(std::move(*inverse), text, mergeKey);
    return {};
}

Result<> EditHistory::file(StagedFiles &staged, const QString &text)
{
    auto inverse = fileInto(m_portfolio, staged);
    if (!inverse)
        return fail(inverse.error());
    note(std::move(*inverse), text);
    return {};
}

void EditHistory::note(Edit inverse, const QString &text, const QString &mergeKey)
{
    if (inverse.isEmpty())
        return;
    m_stack.push(new EditCommand(m_portfolio, std::move(inverse), text, mergeKey,
                                 [this](const Error &error) { Q_EMIT failed(error); }));
}

} // namespace kinfolio
