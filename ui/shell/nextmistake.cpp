// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/nextmistake.h"

#include "ui/forms/texteditor.h"
#include "ui/shell/pagehits.h"
#include "ui/shell/workspace.h"
#include "ui/spelling/spellmarks.h"

#include <QCoreApplication>
#include <QPlainTextEdit>

#include <algorithm>

namespace kinfolio {

namespace {

struct Stop {
    QPointer<TextEditor> editor;
    int from = 0;
};

QPlainTextEdit *inputOf(const TextEditor &editor)
{
    return qobject_cast<QPlainTextEdit *>(editor.input());
}

// Every text once, first the rest of the one with the cursor, last its beginning.
QList<Stop> wayThrough(const QWidget &page)
{
    QList<Stop> way;
    for (TextEditor *editor : page.findChildren<TextEditor *>()) {
        if (editor->isVisible() && !inputOf(*editor)->isReadOnly())
            way.append({editor, 0});
    }
    const auto here = std::ranges::find_if(way, [](const Stop &stop) { return inputOf(*stop.editor)->hasFocus(); });
    if (here == way.end())
        return way;
    std::ranges::rotate(way, here);
    way.append(way.first());
    way.first().from = inputOf(*way.first().editor)->textCursor().selectionEnd();
    return way;
}

/// \param trouble why nothing was found so far, when there is a reason
void goOn(Workspace &workspace, QList<Stop> way, const QString &trouble = {})
{
    while (!way.isEmpty() && !way.first().editor)
        way.removeFirst();
    if (way.isEmpty()) {
        const QString none = QCoreApplication::translate("command", "No spelling mistakes were found on this page.");
        return workspace.say({Message::Kind::Notice, trouble.isEmpty() ? none : trouble, {}, {}});
    }
    const Stop stop = way.takeFirst();
    stop.editor->spellMarks().findMistake(stop.from, [&workspace, way, editor = stop.editor](std::optional<TextRange> mistake) {
        if (!mistake)
            return goOn(workspace, way, editor->spellMarks().trouble());
        editor->startTyping();
        reveal({editor->input(), *mistake, {}});
    });
}

} // namespace

void goToNextMistake(Workspace &workspace)
{
    goOn(workspace, wayThrough(*workspace.currentPage()));
}

} // namespace kinfolio
