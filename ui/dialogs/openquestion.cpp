// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/openquestion.h"

#include "core/base/text.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr int DialogWidth = 460;
constexpr int TileSide = 44;

} // namespace

OpenQuestion::OpenQuestion(const Appearance &appearance, const QString &fileName, QWidget *parent)
    : QDialog(parent)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Open this file?"));
    const QString title = tr("Open “%1”?").arg(plainLine(fileName, 80));
    const QString why = tr("A file of this kind can do things on your computer, like a program. Open it only if you made it "
                           "yourself or trust the person who did.");
    auto *tile = new IconLabel(appearance, QStringLiteral("exclamation-triangle"), Ink::OnAccentSoft, TileSide);
    tile->setTile(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(m.s);
    words->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, title))->wrapped());
    words->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, why))->wrapped());
    auto *top = new QHBoxLayout;
    top->setSpacing(m.l);
    top->addWidget(tile, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    QPushButton *open = plainButton(appearance, tr("Open it all the same"));
    QPushButton *leave = primaryButton(appearance, tr("Do not open"));
    leave->setAccessibleDescription(why);
    leave->setDefault(true);
    connect(open, &QPushButton::clicked, this, &QDialog::accept);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(leave);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.l);
    layout->setSpacing(m.l);
    layout->addLayout(top);
    layout->addLayout(buttons);
    leave->setFocus();
    const int width = appearance.look().scaled(DialogWidth);
    resize(width, layout->totalHeightForWidth(width));
}

} // namespace kinfolio
