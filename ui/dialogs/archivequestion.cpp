// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/archivequestion.h"

#include "core/base/text.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr int DialogWidth = 520;
constexpr int TileSide = 44;

} // namespace

QString ArchiveQuestion::wordsFor(Holds holds)
{
    switch (holds) {
    case Holds::Portfolio:
        return tr("This file holds a portfolio, or a part of one. What is in it can come into yours. Or add the file as "
                  "it is, as a piece of work.");
    case Holds::Framework:
        return tr("This file holds a framework of standards. They can come into your portfolio, so that you can show them with your "
                  "work. Or add the file as it is, as a piece of work.");
    case Holds::Pack:
        return tr("This file holds a template pack: questions, goals and pages to begin with. They can come into your portfolio, and "
                  "you can remove them again. Or add the file as it is, as a piece of work.");
    }
    Q_UNREACHABLE_RETURN({});
}

ArchiveQuestion::ArchiveQuestion(const Appearance &appearance, const QString &fileName, Holds holds, QWidget *parent)
    : QDialog(parent)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("A Kinfolio file"));
    const QString title = tr("Bring in “%1”?").arg(plainLine(fileName, 80));
    const QString what = wordsFor(holds);
    auto *tile = new IconLabel(appearance, QStringLiteral("box-arrow-in-down"), Ink::OnAccentSoft, TileSide);
    tile->setTile(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(m.s);
    words->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, title))->wrapped());
    words->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, what))->wrapped());
    auto *top = new QHBoxLayout;
    top->setSpacing(m.l);
    top->addWidget(tile, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    QPushButton *leave = plainButton(appearance, tr("Leave it"));
    QPushButton *add = plainButton(appearance, tr("Add the file"));
    QPushButton *bring = primaryButton(appearance, tr("Bring it in"));
    bring->setAccessibleDescription(what);
    bring->setDefault(true);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, [this] { done(int(Answer::AddAsFile)); });
    connect(bring, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(add);
    buttons->addWidget(bring);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.l);
    layout->setSpacing(m.l);
    layout->addLayout(top);
    layout->addLayout(buttons);
    bring->setFocus();
    const int width = appearance.look().scaled(DialogWidth);
    resize(width, layout->totalHeightForWidth(width));
}

} // namespace kinfolio
