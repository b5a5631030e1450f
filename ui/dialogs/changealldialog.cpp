// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/changealldialog.h"

#include "core/collections/tablequery.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

using What = BulkChange::What;

ChangeAllDialog::ChangeAllDialog(const Appearance &appearance, const KindInfo *kind, qsizetype count,
                                 const QStringList &tags, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_tags(tags)
    , m_what(new QComboBox)
    , m_value(new QComboBox)
    , m_change(primaryButton(appearance, tr("Change all")))
{
    addChoices(kind);
    build(count);
    connect(m_what, &QComboBox::currentIndexChanged, this, &ChangeAllDialog::showValues);
    connect(m_value, &QComboBox::currentTextChanged, this, &ChangeAllDialog::showWhetherReady);
    connect(m_change, &QPushButton::clicked, this, &QDialog::accept);
    showValues();
    m_what->setFocus();
}

void ChangeAllDialog::addChoices(const KindInfo *kind)
{
    const auto common = std::ranges::find(commonFields(), FieldType::Tags, &FieldInfo::type);
    m_choices.append({What::Add, &*common, tr("Add a tag")});
    if (!m_tags.isEmpty())
        m_choices.append({What::Remove, &*common, tr("Take a tag away")});
    for (const FieldInfo *info : filterFields(kind)) {
        // What the program keeps is not for typing.
        if (info->has(FieldFlag::ByProgram))
            continue;
        const QString label = kinfolio::words::fieldLabel(*info);
        if (info->type == FieldType::Choice) {
            m_choices.append({What::Set, info, label});
            continue;
        }
        m_choices.append({What::Add, info, tr("%1: add", "a field with several answers").arg(label)});
        m_choices.append(
            {What::Remove, info, tr("%1: take away", "a field with several answers").arg(label)});
    }
}

void ChangeAllDialog::build(qsizetype count)
{
    const Look::Measures &m = m_appearance.look().measures();
    const QString question = tr("What shall change at these %1?", "a count").arg(QLocale().toString(count));
    setWindowTitle(tr("Change all that is chosen"));
    for (const Choice &choice : std::as_const(m_choices))
        m_what->addItem(choice.text);
    m_what->setAccessibleName(tr("What to change"));
    m_value->setAccessibleName(tr("To what"));
    for (QComboBox *box : {m_what, m_value}) {
        box->view()->setAccessibleName(box->accessibleName());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    QPushButton *cancel = plainButton(m_appearance, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_change);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.m);
    layout->addWidget((new Label(m_appearance, Look::Type::Title, Ink::Text, question))->wrapped());
    layout->addWidget(m_what);
    layout->addWidget(m_value);
    layout->addWidget((new Label(m_appearance, Look::Type::Caption, Ink::TextMuted,
                                 tr("One step back with Undo brings all of it back.")))
                          ->wrapped());
    layout->addLayout(buttons);
    m_change->setDefault(true);
    const int width = m_appearance.look().scaled(420);
    resize(width, layout->totalHeightForWidth(width));
}

const ChangeAllDialog::Choice &ChangeAllDialog::chosen() const
{
    return m_choices.at(std::max(0, m_what->currentIndex()));
}

void ChangeAllDialog::showValues()
{
    const Choice &choice = chosen();
    const bool isTags = choice.field->type == FieldType::Tags;
    const QSignalBlocker quiet(m_value);
    m_value->clear();
    // Another tag than those that there are can only be put on.
    m_value->setEditable(isTags && choice.what == What::Add);
    for (const QString &tag : isTags ? m_tags : QStringList())
        m_value->addItem(tag, tag);
    if (choice.what == What::Set)
        m_value->addItem(tr("Nothing said"), QString());
    for (const ChoiceInfo &info : choice.field->choices) {
        const QString value = QString::fromLatin1(info.value);
        m_value->addItem(kinfolio::words::choiceLabel(*choice.field, value), value);
    }
    if (QLineEdit *edit = m_value->lineEdit()) {
        edit->clear();
        edit->setPlaceholderText(tr("A tag, new or old"));
        edit->setAccessibleName(m_value->accessibleName());
        m_value->setCurrentIndex(-1);
    }
    showWhetherReady();
}

void ChangeAllDialog::showWhetherReady()
{
    m_change->setEnabled(chosen().what == What::Set || !change().value.isEmpty());
}

BulkChange ChangeAllDialog::change() const
{
    const Choice &choice = chosen();
    const QString value =
        m_value->isEditable() ? m_value->currentText().simplified() : m_value->currentData().toString();
    return {choice.what, choice.field->key(), value};
}

QString ChangeAllDialog::words() const
{
    return tr("%1: %2", "what was changed at many things, to what")
        .arg(chosen().text, m_value->currentText().simplified());
}

} // namespace kinfolio
