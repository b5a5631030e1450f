// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/kindtile.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QPainter>

namespace kinfolio {

KindTile::KindTile(const Appearance &appearance, QString kind, int side, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_kind(std::move(kind))
    , m_side(side)
{
    resizeToText();
    connect(&appearance, &Appearance::changed, this, &KindTile::resizeToText);
}

void KindTile::setKind(const QString &kind)
{
    m_kind = kind;
    update();
}

void KindTile::setPerson(const QString &name)
{
    m_person = name;
    update();
}

void KindTile::resizeToText()
{
    const int side = m_appearance.look().scaled(m_side);
    setFixedSize(side, side);
    update();
}

void KindTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_person.isEmpty())
        paintKindTile(&painter, rect(), m_appearance.look(), m_kind);
    else
        paintAvatar(&painter, rect(), m_appearance.look(), m_person);
}

} // namespace kinfolio
