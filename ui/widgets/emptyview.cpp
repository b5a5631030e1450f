// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptyview.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int TileSide = 52;
constexpr int MostWidth = 320;

} // namespace

EmptyView::EmptyView(const Appearance &appearance, const QString &kind, const Words &words, QWidget *parent)
    : ColumnScroll(parent)
{
    const Look::Measures &m = appearance.look().measures();
    auto *title = new Label(appearance, Look::Type::Title, Ink::Text, words.title);
    auto *sentence = new Label(appearance, Look::Type::Body, Ink::TextSecondary, words.sentence);
    title->wrapped()->setAlignment(Qt::AlignCenter);
    sentence->wrapped()->setAlignment(Qt::AlignCenter);
    for (Label *label : {title, sentence})
        appearance.follow(label, [label, &appearance] { label->setMaximumWidth(appearance.look().scaled(MostWidth)); });
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.m);
    layout->addStretch(2);
    if (words.icon.isEmpty()) {
        layout->addWidget(new KindTile(appearance, kind, TileSide), 0, Qt::AlignHCenter);
    } else {
        auto *tile = new IconLabel(appearance, words.icon, Ink::OnAccentSoft, TileSide);
        tile->setTile(true);
        layout->addWidget(tile, 0, Qt::AlignHCenter);
    }
    // Labels that break lines need the full width of their column, so they are centred by stretches beside them.
    for (Label *label : {title, sentence}) {
        auto *line = new QHBoxLayout;
        line->addStretch(1);
        line->addWidget(label, 100);
        line->addStretch(1);
        layout->addLayout(line);
    }
    if (!words.button.isEmpty()) {
        QPushButton *button = primaryButton(appearance, words.button, words.buttonIcon);
        connect(button, &QPushButton::clicked, this, &EmptyView::wanted);
        layout->addSpacing(m.xs);
        layout->addWidget(button, 0, Qt::AlignHCenter);
    }
    layout->addStretch(3);
    setColumn(column);
}

} // namespace kinfolio
