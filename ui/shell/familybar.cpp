// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/familybar.h"

#include "ui/look/appearance.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sided.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

FamilyBar::FamilyBar(const Appearance &appearance, const std::vector<PageInfo> &pages, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_pages(pages)
    , m_layout(new QHBoxLayout(this))
{
    const Look::Measures &m = appearance.look().measures();
    m_layout->setContentsMargins(sided(m.xxl, m.m, m.xxl, 0));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

Segments *FamilyBar::familyOf(const PageInfo &page)
{
    const QString place = placeOnRail(page);
    const auto known = m_families.constFind(place);
    if (known != m_families.constEnd())
        return *known;
    QList<Segments::Part> parts;
    for (const PageInfo &other : m_pages) {
        if (placeOnRail(other) == place && !other.aside)
            parts.append({other.id, other.label});
    }
    Segments *family = nullptr;
    if (parts.size() > 1) {
        family = new Segments(m_appearance, parts);
        family->setAccessibleName(tr("Pages that belong together"));
        connect(family, &Segments::chosen, this, &FamilyBar::chosen);
        m_layout->addWidget(family, 1);
    }
    return *m_families.insert(place, family);
}

void FamilyBar::setCurrent(const PageInfo &page)
{
    Segments *shown = familyOf(page);
    for (Segments *family : std::as_const(m_families)) {
        if (family)
            family->setVisible(family == shown);
    }
    if (shown)
        shown->setValue(page.id);
    setVisible(shown);
}

void FamilyBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::Window));
}

} // namespace kinfolio
