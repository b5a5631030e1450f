// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/choiceeditor.h"

#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/widgets/flowlayout.h"

#include <QToolButton>

namespace kinfolio {

ChoiceEditor::ChoiceEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
{
    auto *box = new QWidget;
    auto *layout = new FlowLayout(box, 6);
    for (const ChoiceInfo &choice : info.choices) {
        auto *chip = new QToolButton;
        chip->setText(words::choiceLabel(info, QLatin1String(choice.value)));
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        connect(chip, &QToolButton::toggled, this, [this, chip] { press(chip); });
        watch(chip);
        layout->addWidget(chip);
        m_chips.append(chip);
    }
    setInput(box);
}

QJsonValue ChoiceEditor::value() const
{
    QStringList chosen;
    for (int i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->isChecked())
            chosen.append(QLatin1String(info().choices.at(size_t(i)).value));
    }
    if (info().type == FieldType::Choices)
        return QJsonArray::fromStringList(chosen);
    return chosen.value(0);
}

void ChoiceEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    const QJsonValue stored = info().get(record);
    for (int i = 0; i < m_chips.size(); ++i) {
        const QString choice = QLatin1String(info().choices.at(size_t(i)).value);
        const QSignalBlocker quiet(m_chips.at(i));
        m_chips.at(i)->setChecked(stored.isArray() ? stored.toArray().contains(choice) : stored.toString() == choice);
    }
    showTicks();
}

void ChoiceEditor::press(QToolButton *pressed)
{
    if (info().type == FieldType::Choice && pressed->isChecked()) {
        for (QToolButton *chip : m_chips) {
            const QSignalBlocker quiet(chip);
            chip->setChecked(chip == pressed);
        }
    }
    showTicks();
    noteEdit();
}

void ChoiceEditor::showTicks()
{
    for (QToolButton *chip : m_chips)
        chip->setIcon(chip->isChecked() ? appearance().icon(QStringLiteral("check-lg"), Ink::OnAccentSoft) : QIcon());
}

} // namespace kinfolio
