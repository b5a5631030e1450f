// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pagescroll.h"

#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sided.h"

#include <QHBoxLayout>

namespace kinfolio {

PageScroll::PageScroll(const Appearance &appearance, const QString &headline, QWidget *parent)
    : ColumnScroll(parent)
    , m_head(new QHBoxLayout)
    , m_rows(new QVBoxLayout)
{
    const Look::Measures &m = appearance.look().measures();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(sided(m.xxl, m.xl, keepPlaceOfBar(m.xxl), m.xl));
    layout->setSpacing(m.l);
    layout->addLayout(m_head);
    layout->addLayout(m_rows, 1);
    m_head->addWidget((new Label(appearance, Look::Type::Headline, Ink::Text, headline))->wrapped(), 1);
    m_rows->setSpacing(m.l);
    setColumn(page);
}

} // namespace kinfolio
