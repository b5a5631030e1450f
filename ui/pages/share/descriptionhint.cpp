// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/share/descriptionhint.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace kinfolio {

DescriptionHint::DescriptionHint(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
{
    QPushButton *describe = linkButton(context.appearance, tr("Describe them"), QStringLiteral("image"));
    connect(describe, &QPushButton::clicked, this, [this] { m_context.shell.describePictures(); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().xs);
    layout->addWidget(m_text->wrapped());
    layout->addWidget(describe, 0, Qt::AlignLeading);
    setCount(0);
}

void DescriptionHint::setCount(qint64 pictures)
{
    m_text->setText(tr("Pictures without a description: %1. People who cannot see them will miss something.")
                        .arg(QLocale().toString(pictures)));
    setHidden(pictures == 0 || !m_context.session.canChange());
}

} // namespace kinfolio
