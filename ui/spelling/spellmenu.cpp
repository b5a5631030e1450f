// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/spelling/spellmenu.h"

#include "ui/spelling/spelling.h"
#include "ui/spelling/spellmarks.h"
#include "ui/widgets/menuplace.h"

#include <QActionGroup>
#include <QMenu>
#include <QPlainTextEdit>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype MostSuggestions = 5;

QString forMenu(QString words)
{
    return words.replace(u'&', QStringLiteral("&&"));
}

} // namespace

SpellMenu::SpellMenu(QPlainTextEdit &edit, SpellMarks &marks, Spelling &spelling)
    : QObject(&edit)
    , m_edit(edit)
    , m_marks(marks)
    , m_spelling(spelling)
{
    edit.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&edit, &QWidget::customContextMenuRequested, this, &SpellMenu::openAt);
}

void SpellMenu::openAtCursor()
{
    openAt(m_edit.cursorRect().center());
}

void SpellMenu::openAt(const QPoint &place)
{
    const int position = m_edit.cursorForPosition(place).position();
    const auto word = m_marks.wordAt(position);
    const QPoint corner = menuPlace(*m_edit.viewport(), place);
    open(word && word->isWrong ? word->text : QString(), corner, [this, position](const QStringList &suggestions) {
        QMenu *menu = m_edit.createStandardContextMenu();
        addWord(*menu, position, suggestions);
        menu->addSeparator();
        addChoices(*menu);
        return menu;
    });
}

void SpellMenu::openChoices(const QPoint &corner)
{
    open({}, corner, [this](const QStringList &) {
        auto *menu = new QMenu(&m_edit);
        addChoices(*menu);
        return menu;
    });
}

void SpellMenu::open(const QString &word, const QPoint &corner, std::function<QMenu *(const QStringList &)> make)
{
    if (m_opening || (m_menu && m_menu->isVisible()))
        return;
    m_opening = true;
    const auto show = [this, corner, make = std::move(make)](const QStringList &suggestions) {
        m_opening = false;
        if (!m_edit.isVisible())
            return;
        m_menu = make(suggestions);
        m_menu->setAttribute(Qt::WA_DeleteOnClose);
        m_menu->popup(corner);
    };
    // A dictionary may need a moment, first of all to be loaded. Without spelling there is nothing to wait for.
    if (m_spelling.isShown() && !m_edit.isReadOnly())
        m_spelling.suggest(word, m_marks.language(), this, show);
    else
        show({});
}

void SpellMenu::addWord(QMenu &menu, int position, const QStringList &suggestions)
{
    const auto word = m_marks.wordAt(position);
    if (!word)
        return;
    QAction *usual = menu.actions().value(0);
    const auto add = [&](const QString &words) {
        auto *action = new QAction(forMenu(words), &menu);
        menu.insertAction(usual, action);
        return action;
    };
    if (word->isWrong) {
        for (const QString &suggestion : suggestions.first(std::min(suggestions.size(), MostSuggestions)))
            connect(add(suggestion), &QAction::triggered, this, [this, word, suggestion] { m_marks.replace(*word, suggestion); });
        if (suggestions.isEmpty())
            add(tr("No suggestions"))->setEnabled(false);
        menu.insertSeparator(usual);
        connect(add(tr("Add “%1” to my words").arg(word->text)), &QAction::triggered, this,
                [this, word] { m_spelling.addMine(word->text); });
        connect(add(tr("Ignore here")), &QAction::triggered, this, [this, word] { m_marks.ignore(word->text); });
        menu.insertSeparator(usual);
    } else if (m_spelling.isMine(word->text)) {
        connect(add(tr("Take “%1” out of my words").arg(word->text)), &QAction::triggered, this,
                [this, word] { m_spelling.removeMine(word->text); });
        menu.insertSeparator(usual);
    }
}

void SpellMenu::addChoices(QMenu &menu)
{
    if (m_edit.isReadOnly())
        return;
    if (const QString trouble = m_marks.trouble(); m_spelling.isShown() && !trouble.isEmpty())
        menu.addAction(forMenu(trouble))->setEnabled(false);
    QAction *shown = menu.addAction(tr("Show spelling mistakes"));
    shown->setCheckable(true);
    shown->setChecked(m_spelling.isShown());
    connect(shown, &QAction::triggered, &m_spelling, &Spelling::setShown);
    if (m_spelling.isShown() && !m_spelling.dictionaries().isEmpty())
        addLanguages(*menu.addMenu(tr("Language of all texts")));
}

void SpellMenu::addLanguages(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const QString chosen = m_spelling.chosenLanguage();
    const auto add = [&](const QString &name, const QString &code) {
        QAction *action = menu.addAction(forMenu(name));
        action->setCheckable(true);
        action->setChecked(code == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, &m_spelling, [this, code] { m_spelling.chooseLanguage(code); });
    };
    const bool found = chosen.isEmpty() && !m_marks.language().isEmpty();
    add(found ? tr("As the text shows: %1", "a language").arg(m_spelling.nameOf(m_marks.language())) : tr("As the text shows"), {});
    menu.addSeparator();
    for (const Dictionary &dictionary : m_spelling.dictionaries())
        add(dictionary.name, dictionary.language);
}

} // namespace kinfolio
