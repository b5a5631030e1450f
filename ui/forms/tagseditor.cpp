// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/tagseditor.h"

#include "core/words/words.h"
#include "ui/forms/hintwidth.h"
#include "ui/look/appearance.h"
#include "ui/widgets/flowlayout.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

constexpr int LineWidth = 200;

} // namespace

TagsEditor::TagsEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_box(new QWidget)
    , m_line(new QLineEdit)
    , m_completer(new QCompleter(new QStringListModel(this), this))
{
    auto *layout = new FlowLayout(m_box, 6);
    layout->setCentred();
    m_line->setPlaceholderText(tr("Add your own word"));
    appearance.follow(m_line, [this] {
        const Look &look = this->appearance().look();
        m_line->setMinimumWidth(std::max(look.scaled(LineWidth), hintWidth(*m_line, look)));
    });
    m_line->setAccessibleName(words::fieldLabel(info));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(m_completer);
    layout->addWidget(m_line);
    setInput(m_box);
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TagsEditor::onTyped);
    // Queued: the completer writes its choice into the line after it has told of it.
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagsEditor::take, Qt::QueuedConnection);
}

QStringList TagsEditor::tags() const
{
    QStringList tags;
    for (const QToolButton *chip : m_chips)
        tags.append(chip->text());
    return tags;
}

QJsonValue TagsEditor::value() const
{
    QStringList all = tags();
    if (const QString typed = m_line->text().simplified(); !typed.isEmpty() && !all.contains(typed, Qt::CaseInsensitive))
        all.append(typed);
    return QJsonArray::fromStringList(all);
}

void TagsEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    if (info().get(record) == value())
        return;
    clearChips();
    m_line->clear();
    const QJsonArray stored = info().get(record).toArray();
    for (const auto &tag : stored)
        addChip(tag.toString());
}

void TagsEditor::onTyped(const QString &text)
{
    if (text.contains(u','))
        take(text);
    noteEdit();
}

void TagsEditor::take(const QString &text)
{
    m_line->clear();
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        if (tag.isEmpty() || tags().contains(tag, Qt::CaseInsensitive))
            continue;
        addChip(tag);
        noteEdit();
    }
}

void TagsEditor::addChip(const QString &tag)
{
    auto *chip = new QToolButton(m_box);
    chip->setText(tag);
    chip->setAccessibleName(tr("Remove tag %1").arg(tag));
    chip->setToolTip(chip->accessibleName());
    chip->setProperty("chip", true);
    chip->setIcon(appearance().icon(QStringLiteral("x"), Ink::TextSecondary));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // The sign stands after the word.
    chip->setLayoutDirection(layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setEnabled(!m_line->isReadOnly());
    watch(chip);
    connect(chip, &QToolButton::clicked, this, [this, chip] { removeChip(chip); });
    // The line stays the last, for the eye and for Tab.
    QLayout *flow = m_box->layout();
    flow->removeWidget(m_line);
    flow->addWidget(chip);
    flow->addWidget(m_line);
    setTabOrder(m_line, chip);
    setTabOrder(chip, m_line);
    m_chips.append(chip);
    chip->show();
}

void TagsEditor::removeChip(QToolButton *chip)
{
    const qsizetype at = m_chips.indexOf(chip);
    m_chips.removeAt(at);
    QWidget *next = at < m_chips.size() ? static_cast<QWidget *>(m_chips.at(at)) : m_line;
    next->setFocus(Qt::OtherFocusReason);
    chip->hide();
    chip->deleteLater();
    noteEdit();
}

void TagsEditor::clearChips()
{
    for (QToolButton *chip : std::exchange(m_chips, {})) {
        chip->hide();
        chip->deleteLater();
    }
}

void TagsEditor::offerKnown()
{
    if (!m_known)
        return;
    QStringList known = m_known();
    const QStringList own = tags();
    known.removeIf([&](const QString &tag) { return own.contains(tag, Qt::CaseInsensitive); });
    static_cast<QStringListModel *>(m_completer->model())->setStringList(known);
}

bool TagsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusIn)
        offerKnown();
    // The list of offers is no reason to stop typing.
    if (watched == m_line && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        take(m_line->text());
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_line && pressedInLine(key))
            return true;
        auto *chip = qobject_cast<QToolButton *>(watched);
        if (chip && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
            removeChip(chip);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

bool TagsEditor::pressedInLine(const QKeyEvent *key)
{
    if (m_line->isReadOnly())
        return false;
    if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_chips.isEmpty()) {
        removeChip(m_chips.last());
        return true;
    }
    if ((key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) || m_line->text().isEmpty())
        return false;
    take(m_line->text());
    offerKnown();
    return true;
}

} // namespace kinfolio
