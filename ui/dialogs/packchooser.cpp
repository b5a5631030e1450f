// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/packchooser.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int DialogWidth = 520;
constexpr int DialogHeight = 420;
constexpr int TileSide = 36;

} // namespace

PackChooser::PackChooser(const Appearance &appearance, const QList<ShippedPack> &shipped, const QStringList &here, QWidget *parent)
    : QDialog(parent)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Add a template pack"));
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    // The ring of the focus around a card reaches beyond it.
    rows->setContentsMargins(m.xs, m.xs, m.xs, m.xs);
    rows->setSpacing(m.m);
    rows->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, tr("Which pack?")))->wrapped());
    rows->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary,
                               tr("A pack brings questions, goals and pages to begin with. You can remove it again: what you made stays.")))
                        ->wrapped());
    for (const ShippedPack &pack : shipped)
        rows->addWidget(makeCard(appearance, pack, here.contains(pack.identifier)));
    rows->addStretch(1);
    auto *scroll = new ColumnScroll;
    scroll->setColumn(column);
    QPushButton *file = plainButton(appearance, tr("From a file …"), QStringLiteral("box-arrow-in-down"));
    QPushButton *own = plainButton(appearance, tr("My own questions"), QStringLiteral("pencil"));
    QPushButton *cancel = plainButton(appearance, tr("Cancel"));
    connect(file, &QPushButton::clicked, this, [this] { done(int(Answer::FromFile)); });
    connect(own, &QPushButton::clicked, this, [this] { done(int(Answer::OfMyOwn)); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new FlowLayout(nullptr, m.s);
    for (QPushButton *button : {file, own, cancel}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.l);
    layout->setSpacing(m.l);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    resize(appearance.look().scaled(DialogWidth), appearance.look().scaled(DialogHeight));
}

QWidget *PackChooser::makeCard(const Appearance &appearance, const ShippedPack &pack, bool isHere)
{
    auto *card = new CardButton(appearance, new KindTile(appearance, QStringLiteral("pack"), TileSide), pack.title,
                                isHere ? tr("%1 It is here already.", "what a pack is for").arg(pack.about) : pack.about);
    connect(card, &CardButton::clicked, this, [this, pack] {
        m_chosen = pack;
        accept();
    });
    return card;
}

} // namespace kinfolio
