// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pictureview.h"

#include "core/records/badge.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int EmptyHeight = 132;

} // namespace

PictureView::PictureView(const Appearance &appearance, Thumbnails &thumbnails, int mostHeight, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_thumbnails(thumbnails)
    , m_mostHeight(mostHeight)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&thumbnails, &Thumbnails::ready, this, [this](const MediaHash &hash) {
        if (hash == m_media.hash)
            fetch();
    });
}

void PictureView::showMedia(const MediaInfo &media, const QString &kind, const QString &icon, const QString &words)
{
    m_media = media;
    m_kind = kind;
    m_icon = icon;
    setAccessibleName(words);
    fetch();
}

void PictureView::fetch()
{
    m_image = m_thumbnails.picture(m_media, Thumbnails::Size::Detail);
    updateGeometry();
    update();
}

void PictureView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // It may be there by now.
    if (m_image.isNull())
        fetch();
}

QSize PictureView::sizeHint() const
{
    return {400, heightForWidth(400)};
}

int PictureView::heightForWidth(int width) const
{
    if (m_image.isNull())
        return std::min(EmptyHeight, m_mostHeight);
    return m_image.size().scaled(width, m_mostHeight, Qt::KeepAspectRatio).height();
}

void PictureView::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    if (m_image.isNull()) {
        paintPanel(&painter, rect(), look.colour(Ink::Sunken), {}, 0, look.measures().radiusCard);
        QRectF tile(0, 0, look.measures().kindTileLarge, look.measures().kindTileLarge);
        tile.moveCenter(QRectF(rect()).center());
        paintKindTile(&painter, tile, look, m_kind, m_icon);
        return;
    }
    QRect shown(QPoint(), m_image.size().scaled(size(), Qt::KeepAspectRatio).boundedTo(m_image.size()));
    shown.moveTop(0);
    if (m_isFramed) {
        paintPanel(&painter, rect(), look.colour(Ink::Sunken), {}, 0, look.measures().radiusCard);
        shown.moveCenter(rect().center());
    }
    const Ground ground = m_kind == Badge::info().key() ? Ground::None : Ground::Paper;
    paintPicture(&painter, QStyle::visualRect(layoutDirection(), rect(), shown), m_image, look.measures().radiusCard, ground);
}

} // namespace kinfolio
