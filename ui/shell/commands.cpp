// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commands.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "ui/look/appearance.h"
#include "ui/shell/kindwords.h"
#include "ui/shell/nextmistake.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QShortcut>

namespace kinfolio {

namespace {

constexpr int TextStep = 10;
constexpr int PagesWithKeys = 9;

// Not called tr(): lupdate would take a call for QObject's and pass over the words in it.
QString said(const char *text)
{
    return QCoreApplication::translate("command", text);
}

void addNavigation(Commands &commands, Workspace &w)
{
    using enum Command::Group;
    commands.push_back({Find, said(QT_TRANSLATE_NOOP("command", "Search, or do something")), QStringLiteral("search"),
                        {Qt::CTRL | Qt::Key_K}, [&w] { w.startSearch(); }});
    commands.push_back({Find, said(QT_TRANSLATE_NOOP("command", "Find on this page")), QStringLiteral("search"),
                        {QKeySequence::Find}, [&w] { w.findHere(); }});
    commands.push_back({Find, said(QT_TRANSLATE_NOOP("command", "Find the next one")), QStringLiteral("chevron-down"),
                        {Qt::Key_F3}, [&w] { w.findAgain(1); }});
    commands.push_back({Find, said(QT_TRANSLATE_NOOP("command", "Find the one before")), QStringLiteral("chevron-up"),
                        {Qt::SHIFT | Qt::Key_F3}, [&w] { w.findAgain(-1); }});
    commands.push_back({Find, said(QT_TRANSLATE_NOOP("command", "Find the next spelling mistake")), QStringLiteral("spellcheck"),
                        {Qt::Key_F7}, [&w] { goToNextMistake(w); }});
    commands.push_back({Go, said(QT_TRANSLATE_NOOP("command", "Go back")), QStringLiteral("chevron-left"),
                        {Qt::ALT | Qt::Key_Left}, [&w] { w.goBack(); }});
    commands.push_back({Go, said(QT_TRANSLATE_NOOP("command", "Go forward")), QStringLiteral("chevron-right"),
                        {Qt::ALT | Qt::Key_Right}, [&w] { w.goForward(); }});
    commands.push_back({Go, said(QT_TRANSLATE_NOOP("command", "Go to the next part of the window")), QStringLiteral("arrow-right"),
                        {Qt::Key_F6}, [&w] { w.nextPane(1); }});
    commands.push_back({Go, said(QT_TRANSLATE_NOOP("command", "Go to the part before")), QStringLiteral("chevron-left"),
                        {Qt::SHIFT | Qt::Key_F6}, [&w] { w.nextPane(-1); }});
    int places = 0;
    for (const PageInfo &page : w.pages()) {
        QList<QKeySequence> keys;
        if (page.under.isEmpty() && places < PagesWithKeys)
            keys.append(Qt::CTRL | Qt::Key(Qt::Key_1 + places++));
        commands.push_back({Go, said(QT_TRANSLATE_NOOP("command", "Go to %1")).arg(page.label), page.icon, keys,
                            [&w, id = page.id] { w.go({id, {}}); }, page.label});
    }
}

void addMaking(Commands &commands, Workspace &w)
{
    using enum Command::Group;
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Make something new here")), QStringLiteral("plus-lg"),
                        {QKeySequence::New}, [&w] { w.makeNew(); }});
    for (const PageInfo &page : w.pages()) {
        if (page.kind && isMadeByHand(*page.kind) && page.kind != &Badge::info() && page.kind != &Artifact::info())
            commands.push_back({Do, addWords(*page.kind), page.icon, {}, [&w, kind = page.kind] { w.create(*kind); }});
    }
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Add files")), QStringLiteral("upload"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, [&w] { w.askForFilesHere(); }});
    // A text field with the cursor in it takes these keys first.
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Paste a picture, a link, a text or files")),
                        QStringLiteral("clipboard-plus"), {QKeySequence::Paste}, [&w] { w.paste(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Bring in a badge")), QStringLiteral("award"), {},
                        [&w] { w.askForBadges(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Bring in a Kinfolio file")), QStringLiteral("box-arrow-in-down"), {},
                        [&w] { w.askForImport(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Add a template pack")), QStringLiteral("box-seam"), {},
                        [&w] { w.askForPack(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Describe pictures")), QStringLiteral("image"), {},
                        [&w] { w.describePictures(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Print this page …")), QStringLiteral("printer"),
                        {QKeySequence::Print}, [&w] { w.print(PrintScope::Page); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Print this list …")), QStringLiteral("printer"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, [&w] { w.print(PrintScope::List); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Undo")), QStringLiteral("arrow-counterclockwise"),
                        {QKeySequence::Undo}, [&w] { w.session().undo(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Redo")), QStringLiteral("arrow-clockwise"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, [&w] { w.session().redo(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Open another portfolio …")), QStringLiteral("folder2-open"),
                        {QKeySequence::Open}, [&w] { Q_EMIT w.openWanted(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "New window")), QStringLiteral("plus-lg"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, [&w] { Q_EMIT w.windowWanted(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Copy this portfolio to a stick …")), QStringLiteral("folder2-open"), {},
                        [&w] { w.askForCopy(); }});
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Which copy is newer? …")), QStringLiteral("search"), {},
                        [&w] { w.askForComparison(); }});
    if (w.session().canChange()) {
        commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Move or rename this portfolio …")),
                            QStringLiteral("folder2-open"), {}, [&w] { w.askForMove(); }});
    }
    commands.push_back({Do, said(QT_TRANSLATE_NOOP("command", "Close this portfolio")), QStringLiteral("x-lg"),
                        {QKeySequence::Close}, [&w] { w.closePortfolio(); }});
}

} // namespace

Commands workspaceCommands(Workspace &workspace)
{
    Commands commands;
    addNavigation(commands, workspace);
    addMaking(commands, workspace);
    // On a keyboard where Shift makes the question mark of a slash, Qt tries both; a second sequence for that is ambiguous.
    commands.push_back({Command::Group::Find, said(QT_TRANSLATE_NOOP("command", "Show all keys")), QStringLiteral("keyboard"),
                        {Qt::CTRL | Qt::Key_Question}, [&workspace] { workspace.showKeys(); }});
    commands.push_back({Command::Group::Find, said(QT_TRANSLATE_NOOP("command", "Help for this page")),
                        QStringLiteral("question-circle"), {Qt::Key_F1}, [&workspace] { workspace.showHelp(); }});
    return commands;
}

Commands lookCommands(Appearance &appearance)
{
    using enum Command::Group;
    const auto size = [&appearance](int percent) { appearance.setTextPercent(percent); };
    const auto theme = [&appearance](Appearance::Choice choice) { return [&appearance, choice] { appearance.setChoice(choice); }; };
    const QString circle = QStringLiteral("circle-half");
    return {
        {Look, said(QT_TRANSLATE_NOOP("command", "Larger text")), QStringLiteral("type"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
         [&appearance, size] { size(appearance.textPercent() + TextStep); }},
        {Look, said(QT_TRANSLATE_NOOP("command", "Smaller text")), QStringLiteral("type"), {Qt::CTRL | Qt::Key_Minus},
         [&appearance, size] { size(appearance.textPercent() - TextStep); }},
        {Look, said(QT_TRANSLATE_NOOP("command", "Text in its usual size")), QStringLiteral("type"), {Qt::CTRL | Qt::Key_0},
         [size] { size(100); }},
        {Look, said(QT_TRANSLATE_NOOP("command", "Light colours")), circle, {}, theme(Appearance::Choice::Light)},
        {Look, said(QT_TRANSLATE_NOOP("command", "Dark colours")), circle, {}, theme(Appearance::Choice::Dark)},
        {Look, said(QT_TRANSLATE_NOOP("command", "High contrast")), circle, {}, theme(Appearance::Choice::HighContrast)},
    };
}

void installShortcuts(QWidget *owner, const Commands &commands)
{
    for (const Command &command : commands) {
        for (const QKeySequence &keys : command.keys)
            QObject::connect(new QShortcut(keys, owner), &QShortcut::activated, owner, command.run);
    }
}

} // namespace kinfolio
