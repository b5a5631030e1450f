// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/textchange.h"

#include <QPlainTextEdit>

namespace kinfolio {

TextRange selectionOf(const QPlainTextEdit &edit)
{
    const QTextCursor cursor = edit.textCursor();
    return {cursor.selectionStart(), cursor.selectionEnd()};
}

void applyChange(QPlainTextEdit &edit, const TextChange &change)
{
    if (edit.isReadOnly())
        return;
    QTextCursor cursor = edit.textCursor();
    cursor.beginEditBlock();
    cursor.setPosition(int(change.replaced.from));
    cursor.setPosition(int(change.replaced.to), QTextCursor::KeepAnchor);
    cursor.insertText(change.with);
    cursor.endEditBlock();
    cursor.setPosition(int(change.selected.from));
    cursor.setPosition(int(change.selected.to), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
}

} // namespace kinfolio
