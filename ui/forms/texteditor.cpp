// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/texteditor.h"

#include "core/words/words.h"
#include "ui/forms/growingtextedit.h"
#include "ui/forms/textchange.h"
#include "ui/forms/texttools.h"
#include "ui/spelling/spellmarks.h"
#include "ui/spelling/spellmenu.h"
#include "ui/widgets/markdownview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

constexpr int LeastLines = 2;
constexpr auto UntilTheButtonIsUp = std::chrono::milliseconds(30);

qsizetype lettersIn(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetterOrNumber(); });
}

// The place in the written text that has as many letters before it: near enough to go on from.
int placeAfterLetters(const QString &text, qsizetype letters)
{
    int at = 0;
    for (; at < text.size() && letters > 0; ++at)
        letters -= text.at(at).isLetterOrNumber() ? 1 : 0;
    return at;
}

// Replaces one widget by another in the same place; the cursor goes along.
void turnTo(QWidget *shown, QWidget *hidden)
{
    shown->show();
    if (hidden->hasFocus())
        shown->setFocus(Qt::OtherFocusReason);
    hidden->hide();
}

bool beginsWriting(const QKeyEvent *key)
{
    const bool plain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool letter = !key->text().isEmpty() && key->text().at(0).isPrint() && key->key() != Qt::Key_Space;
    return key->matches(QKeySequence::Paste) || (plain && letter);
}

} // namespace

TextEditor::TextEditor(const Appearance &appearance, Spelling &spelling, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_edit(new GrowingTextEdit(appearance, Look::Type::Voice, LeastLines))
    , m_view(new MarkdownView(appearance))
    , m_tools(new TextTools(appearance, *m_edit))
    , m_marks(new SpellMarks(*m_edit, appearance, spelling))
    , m_menu(new SpellMenu(*m_edit, *m_marks, spelling))
{
    setInput(m_edit, m_tools);
    rows()->addWidget(m_view);
    m_view->setAccessibleName(words::fieldLabel(info));
    m_view->hide();
    watch(m_edit);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_edit, &GrowingTextEdit::typed, this, &TextEditor::noteEdit);
    connect(m_tools, &TextTools::spellingWanted, m_menu, &SpellMenu::openChoices);
    connect(m_tools, &TextTools::readingWanted, this, [this](bool reading) { reading ? read() : write(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { onFocusChanged(now); });
}

TextEditor::~TextEditor()
{
    // Its parts go after it, and the focus with them.
    disconnect(qApp, nullptr, this, nullptr);
}

QJsonValue TextEditor::value() const
{
    return m_edit->toPlainText();
}

void TextEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    const QString text = info().get(record).toString();
    m_edit->showText(text);
    if (record.id != std::exchange(m_record, record.id))
        m_marks->startAnew();
    if (m_edit->hasFocus())
        return;
    if (!text.isEmpty())
        return read();
    turnTo(m_edit, m_view);
    m_tools->setReading(false);
}

void TextEditor::startTyping()
{
    write();
    m_edit->moveCursor(QTextCursor::End);
}

bool TextEditor::isReading() const
{
    return !m_view->isHidden();
}

void TextEditor::read()
{
    m_view->showText(m_edit->toPlainText());
    m_view->setAccessibleDescription(m_edit->isReadOnly() ? QString() : tr("Press Enter to write here."));
    turnTo(m_view, m_edit);
    m_tools->setReading(true);
}

void TextEditor::write()
{
    if (m_edit->isReadOnly())
        return;
    turnTo(m_edit, m_view);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_tools->setReading(false);
}

void TextEditor::onFocusChanged(QWidget *now)
{
    // A menu or another window is no reason to stop writing.
    if (!now || now->window() != window())
        return;
    showTools();
    if (!hasFocusWithin() && !isReading())
        readLater();
}

void TextEditor::readLater()
{
    // Reading takes another height than writing: nothing moves before a click has reached what it was aimed at.
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        QTimer::singleShot(UntilTheButtonIsUp, this, &TextEditor::readLater);
    else if (!hasFocusWithin() && !m_edit->document()->isEmpty())
        read();
}

bool TextEditor::hasFocusWithin() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void TextEditor::showTools()
{
    m_tools->setShown(!m_edit->isReadOnly() && (underMouse() || hasFocusWithin()));
}

void TextEditor::enterEvent(QEnterEvent *event)
{
    FieldEditor::enterEvent(event);
    showTools();
}

void TextEditor::leaveEvent(QEvent *event)
{
    FieldEditor::leaveEvent(event);
    showTools();
}

bool TextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_view ? pressedInView(key) : watched == m_edit && pressedInEdit(key))
            return true;
    }
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease)
        return releasedInView(static_cast<QMouseEvent *>(event));
    return FieldEditor::eventFilter(watched, event);
}

bool TextEditor::pressedInView(QKeyEvent *key)
{
    const bool onLink = m_view->textCursor().hasSelection() && m_view->textCursor().charFormat().isAnchor();
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (m_edit->isReadOnly())
        return false;
    if (key->key() == Qt::Key_F2 || (enter && !onLink)) {
        write();
        return true;
    }
    if (!beginsWriting(key))
        return false;
    write();
    m_edit->moveCursor(QTextCursor::End);
    QCoreApplication::sendEvent(m_edit, key);
    return true;
}

bool TextEditor::pressedInEdit(const QKeyEvent *key)
{
    if (key->key() == Qt::Key_Escape && !m_edit->document()->isEmpty()) {
        read();
        return true;
    }
    // Where the system makes a menu of it itself, it asks for the same one.
    if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
        m_menu->openAtCursor();
        return true;
    }
    if (key->key() != Qt::Key_Return || key->modifiers() != Qt::NoModifier)
        return false;
    const auto change = continueLine(m_edit->toPlainText(), selectionOf(*m_edit));
    if (change)
        applyChange(*m_edit, *change);
    return change.has_value();
}

bool TextEditor::releasedInView(const QMouseEvent *event)
{
    // Following a link and choosing words to copy are reading.
    const QPoint at = event->position().toPoint();
    const bool reads = m_view->textCursor().hasSelection() || !m_view->anchorAt(at).isEmpty();
    if (m_edit->isReadOnly() || event->button() != Qt::LeftButton || reads)
        return false;
    const QString before = m_view->toPlainText().left(m_view->cursorForPosition(at).position());
    write();
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(placeAfterLetters(m_edit->toPlainText(), lettersIn(before)));
    m_edit->setTextCursor(cursor);
    return true;
}

} // namespace kinfolio
