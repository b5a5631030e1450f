// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/unsavedquestion.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr int DialogWidth = 560;

} // namespace

UnsavedQuestion::UnsavedQuestion(const Appearance &appearance, QWidget *parent)
    : QDialog(parent)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Not everything is saved"));
    const QString what = tr("What you wrote last could not be saved in your portfolio. Put the stick back to save it there, or "
                            "keep the text in a file of its own.");
    QPushButton *letGo = plainButton(appearance, tr("Close without it"));
    QPushButton *save = plainButton(appearance, tr("Save it elsewhere …"));
    QPushButton *stay = primaryButton(appearance, tr("Stay here"));
    stay->setAccessibleDescription(what);
    stay->setDefault(true);
    connect(letGo, &QPushButton::clicked, this, [this] { done(int(Answer::LetGo)); });
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    for (QPushButton *button : {letGo, save, stay})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.l);
    layout->setSpacing(m.l);
    layout->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, tr("Close without saving?")))->wrapped());
    layout->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, what))->wrapped());
    layout->addLayout(buttons);
    stay->setFocus();
    const int width = appearance.look().scaled(DialogWidth);
    resize(width, layout->totalHeightForWidth(width));
}

} // namespace kinfolio
