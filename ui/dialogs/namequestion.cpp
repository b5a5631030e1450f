// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/namequestion.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace kinfolio {

NameQuestion::NameQuestion(const Appearance &appearance, const QString &question, const QString &verb,
                           const QString &proposal, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(proposal))
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(question);
    m_name->setAccessibleName(question);
    m_name->selectAll();
    QPushButton *cancel = plainButton(appearance, tr("Cancel"));
    QPushButton *done = primaryButton(appearance, verb);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_name, &QLineEdit::textChanged, done, [this, done] { done->setEnabled(!name().isEmpty()); });
    done->setEnabled(!name().isEmpty());
    done->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.m);
    layout->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, question))->wrapped());
    layout->addWidget(m_name);
    layout->addLayout(buttons);
    m_name->setFocus();
    const int width = appearance.look().scaled(420);
    resize(width, layout->totalHeightForWidth(width));
}

QString NameQuestion::name() const
{
    return m_name->text().simplified();
}

} // namespace kinfolio
