// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/help/helpdialog.h"

#include "ui/look/appearance.h"
#include "ui/pages/help/helpview.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr QSize DialogSize(960, 640);

} // namespace

HelpDialog::HelpDialog(const Appearance &appearance, QWidget *parent)
    : QDialog(parent)
{
    const Look &look = appearance.look();
    const Look::Measures &m = look.measures();
    setWindowTitle(tr("Help"));
    QPushButton *close = primaryButton(appearance, tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(m.xl, m.m, m.xl, m.l);
    bottom->addStretch();
    bottom->addWidget(close);
    auto *view = new HelpView(appearance, HelpView::Links::Chapters);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(view, 1);
    layout->addLayout(bottom);
    const QSize most = parent ? parent->window()->size() : DialogSize;
    resize(QSize(look.scaled(DialogSize.width()), look.scaled(DialogSize.height())).boundedTo(most));
    view->panes().first()->setFocus();
}

} // namespace kinfolio
