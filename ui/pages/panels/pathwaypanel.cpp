// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/pathwaypanel.h"

#include "ui/shell/pages.h"
#include "ui/widgets/buttons.h"

#include <QVBoxLayout>

namespace kinfolio {

PathwayPanel::PathwayPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
{
    QPushButton *path = quietButton(context.appearance, tr("See where it led"), QStringLiteral("signpost-2"));
    connect(path, &QPushButton::clicked, this, [this] {
        this->context().shell.go({PathwayPageId, record()});
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(path, 0, Qt::AlignLeading);
}

} // namespace kinfolio
