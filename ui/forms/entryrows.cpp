// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/entryrows.h"

#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kinfolio {

EntryRows::EntryRows(const Appearance &appearance, const FieldInfo &info, const QString &addWords, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_box(new QWidget)
    , m_add(quietButton(appearance, addWords))
{
    auto *layout = new QVBoxLayout(m_box);
    layout->setContentsMargins({});
    layout->setSpacing(appearance.look().measures().s);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    setInput(m_box);
    watch(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        append({})->first()->setFocus(Qt::OtherFocusReason);
        renumber();
    });
}

QJsonValue EntryRows::value() const
{
    QJsonArray entries;
    for (const Row *row : m_rowWidgets) {
        if (const QJsonObject entry = row->entry(); !entry.isEmpty())
            entries.append(entry);
    }
    return entries;
}

void EntryRows::showRecord(const RecordBase &record)
{
    setDirty(false);
    const QJsonArray stored = info().get(record).toArray();
    if (stored == value().toArray())
        return;
    for (Row *row : std::exchange(m_rowWidgets, {})) {
        row->hide();
        row->deleteLater();
    }
    for (const auto &entry : stored)
        append(entry.toObject());
    renumber();
}

void EntryRows::startTyping()
{
    QWidget *first = m_rowWidgets.isEmpty() ? m_add : m_rowWidgets.first()->first();
    first->setFocus(Qt::OtherFocusReason);
}

EntryRows::Row *EntryRows::append(const QJsonObject &entry)
{
    Row *row = makeRow();
    row->show(entry);
    auto *layout = static_cast<QVBoxLayout *>(m_box->layout());
    layout->insertWidget(int(m_rowWidgets.size()), row);
    QWidget *before = m_rowWidgets.isEmpty() ? nullptr : m_rowWidgets.last()->parts().last();
    for (QWidget *part : row->parts()) {
        watch(part);
        if (before)
            setTabOrder(before, part);
        before = part;
    }
    setTabOrder(before, m_add);
    m_rowWidgets.append(row);
    row->setVisible(true);
    if (!m_add->isEnabled()) // of a portfolio that is only looked at
        setReadOnly();
    return row;
}

QWidget *EntryRows::makeRemoveButton(Row *row)
{
    auto *button = new QToolButton;
    button->setIcon(appearance().icon(QStringLiteral("x-lg"), Ink::TextSecondary));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, row] { remove(row); });
    return button;
}

void EntryRows::remove(Row *row)
{
    const qsizetype at = m_rowWidgets.indexOf(row);
    m_rowWidgets.removeAt(at);
    QWidget *next = at < m_rowWidgets.size() ? m_rowWidgets.at(at)->first() : m_add;
    next->setFocus(Qt::OtherFocusReason);
    row->hide();
    row->deleteLater();
    renumber();
    noteEdit();
}

void EntryRows::move(Row *row, int by)
{
    const qsizetype from = m_rowWidgets.indexOf(row);
    const qsizetype to = std::clamp<qsizetype>(from + by, 0, m_rowWidgets.size() - 1);
    if (from == to)
        return;
    m_rowWidgets.move(from, to);
    auto *layout = static_cast<QVBoxLayout *>(m_box->layout());
    QWidget *focus = row->focusWidget();
    layout->removeWidget(row);
    layout->insertWidget(int(to), row);
    if (focus)
        focus->setFocus(Qt::OtherFocusReason);
    renumber();
    noteEdit();
}

void EntryRows::renumber()
{
    for (int i = 0; i < m_rowWidgets.size(); ++i)
        m_rowWidgets.at(i)->number(i + 1);
}

EntryRows::Row *EntryRows::rowOf(const QObject *part) const
{
    const auto found = std::ranges::find_if(m_rowWidgets, [&](const Row *row) {
        return row->parts().contains(const_cast<QObject *>(part));
    });
    return found == m_rowWidgets.end() ? nullptr : *found;
}

QString EntryRows::misunderstanding() const
{
    for (const Row *row : m_rowWidgets) {
        if (const QString problem = row->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

bool EntryRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isArrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        Row *row = isArrow && key->modifiers() == Qt::AltModifier ? rowOf(watched) : nullptr;
        if (row && m_add->isEnabled()) {
            move(row, key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace kinfolio
