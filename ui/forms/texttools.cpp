// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/texttools.h"

#include "core/markdown/markup.h"
#include "ui/forms/textchange.h"
#include "ui/look/appearance.h"
#include "ui/widgets/menuplace.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QToolButton>

namespace kinfolio {

namespace {

constexpr int IconSide = 16;

} // namespace

TextTools::TextTools(const Appearance &appearance, QPlainTextEdit &edit, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_edit(edit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    const auto span = [&edit](SpanMark mark) {
        return [&edit, mark] { applyChange(edit, toggleSpan(edit.toPlainText(), selectionOf(edit), mark)); };
    };
    const auto lines = [&edit](LineMark mark) {
        return [&edit, mark] { applyChange(edit, toggleLines(edit.toPlainText(), selectionOf(edit), mark)); };
    };
    addTool(QStringLiteral("type-bold"), tr("Bold"), Qt::CTRL | Qt::Key_B, span(SpanMark::Bold));
    addTool(QStringLiteral("type-italic"), tr("Italic"), Qt::CTRL | Qt::Key_I, span(SpanMark::Italic));
    addTool(QStringLiteral("type-h1"), tr("Heading"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, lines(LineMark::Heading));
    addTool(QStringLiteral("list-ul"), tr("List"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, lines(LineMark::List));
    addTool(QStringLiteral("quote"), tr("Quote"), Qt::CTRL | Qt::SHIFT | Qt::Key_Q, lines(LineMark::Quote));
    addTool(QStringLiteral("link-45deg"), tr("Link"), Qt::CTRL | Qt::SHIFT | Qt::Key_K,
            [&edit] { applyChange(edit, makeLink(edit.toPlainText(), selectionOf(edit))); });
    QToolButton *spelling = addButton(QStringLiteral("spellcheck"), tr("Spelling"));
    connect(spelling, &QToolButton::clicked, this,
            [this, spelling] { Q_EMIT spellingWanted(menuPlace(*spelling)); });
    m_marks.append(spelling);
    m_switch = addButton(QStringLiteral("eye"), tr("Read"));
    m_switch->setCheckable(true);
    connect(m_switch, &QToolButton::clicked, this, &TextTools::readingWanted);
    resizeButtons();
    connect(&appearance, &Appearance::changed, this, &TextTools::resizeButtons);
    setShown(false);
}

QToolButton *TextTools::addButton(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(m_appearance.icon(icon, Ink::TextSecondary));
    button->setText(name);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    // A click leaves the cursor in the text.
    button->setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    layout()->addWidget(button);
    return button;
}

void TextTools::addTool(const QString &icon, const QString &name, const QKeySequence &keys, const std::function<void()> &run)
{
    QToolButton *button = addButton(icon, name);
    button->setToolTip(tr("%1 (%2)", "what a button does, its keys").arg(name, keys.toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, this, [this, run] {
        run();
        m_edit.setFocus(Qt::OtherFocusReason);
    });
    auto *shortcut = new QShortcut(keys, &m_edit);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, run);
    m_marks.append(button);
}

void TextTools::resizeButtons()
{
    const int side = m_appearance.look().measures().controlSmall;
    const int icon = m_appearance.look().scaled(IconSide);
    for (auto *button : findChildren<QToolButton *>()) {
        button->setFixedSize(side, side);
        button->setIconSize({icon, icon});
    }
}

void TextTools::setShown(bool shown)
{
    const bool reading = m_switch->isChecked();
    for (QToolButton *button : m_marks)
        button->setVisible(shown && !reading);
    m_switch->setVisible(shown);
}

void TextTools::setReading(bool reading)
{
    const bool shown = m_switch->isVisibleTo(this);
    m_switch->setChecked(reading);
    const QString name = reading ? tr("Write") : tr("Read");
    m_switch->setIcon(m_appearance.icon(reading ? QStringLiteral("pencil") : QStringLiteral("eye"), Ink::TextSecondary));
    m_switch->setText(name);
    m_switch->setToolTip(name);
    m_switch->setAccessibleName(name);
    setShown(shown);
}

} // namespace kinfolio
