// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/codeeditor.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace kinfolio {

CodeEditor::CodeEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_edit(new QLineEdit)
{
    setInput(m_edit);
    // In the line but a button of its own: those that a line edit makes are too small to be hit.
    QToolButton *open = iconButton(appearance, QStringLiteral("chevron-down"), tr("%1: choose from a list").arg(words::fieldLabel(info)));
    open->setCursor(Qt::ArrowCursor);
    connect(open, &QToolButton::clicked, this, &CodeEditor::openList);
    auto *inside = new QHBoxLayout(m_edit);
    inside->setContentsMargins(0, 0, appearance.look().measures().xs, 0);
    inside->addStretch(1);
    inside->addWidget(open);
    appearance.follow(m_edit, [this, open] {
        const int room = open->sizeHint().width();
        const bool leftToRight = m_edit->layoutDirection() == Qt::LeftToRight;
        m_edit->setTextMargins(leftToRight ? 0 : room, 0, leftToRight ? room : 0, 0);
        m_edit->setMinimumHeight(open->sizeHint().height() + this->appearance().look().measures().xs);
    });
    watch(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        prepareList();
        noteEdit();
    });
}

QJsonValue CodeEditor::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text == words::codeName(info().vocabulary, m_stored))
        return m_stored;
    const auto known = std::ranges::find_if(m_codes, [&](const words::NamedCode &named) {
        return named.name.compare(text, Qt::CaseInsensitive) == 0 || named.code.compare(text, Qt::CaseInsensitive) == 0;
    });
    return known == m_codes.end() ? text : known->code;
}

void CodeEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    const QString stored = info().get(record).toString();
    if (stored == value().toString() && stored == m_stored)
        return;
    m_stored = stored;
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(words::codeName(info().vocabulary, stored));
    m_edit->setCursorPosition(0);
}

QString CodeEditor::misunderstanding() const
{
    const QString code = value().toString();
    // A licence may be in one's own words; a language or a zone that nobody knows helps nobody.
    if (info().vocabulary == Vocabulary::Licences || code.isEmpty() || code == m_stored)
        return {};
    if (std::ranges::any_of(m_codes, [&](const words::NamedCode &named) { return named.code == code; }))
        return {};
    return tr("This is not in the list. Type the first letters, then choose.");
}

void CodeEditor::prepareList()
{
    if (!m_codes.isEmpty())
        return;
    m_codes = words::namedCodes(info().vocabulary);
    QStringList names;
    for (const words::NamedCode &named : std::as_const(m_codes))
        names.append(named.name);
    auto *completer = new QCompleter(names, m_edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setAccessibleName(m_edit->accessibleName());
    m_edit->setCompleter(completer);
}

void CodeEditor::openList()
{
    if (m_edit->isReadOnly())
        return;
    prepareList();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->completer()->setCompletionPrefix({});
    m_edit->completer()->complete();
}

bool CodeEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        openList();
        return true;
    }
    // The list over the line takes the focus for a moment; nobody has left yet.
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason)
        return false;
    return FieldEditor::eventFilter(watched, event);
}

} // namespace kinfolio
