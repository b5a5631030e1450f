// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows the picture of a record as large as there is room, or a quiet ground with its tile while none is there.

#pragma once

#include "ui/models/thumbnails.h"

#include <QWidget>

namespace kinfolio {

class Appearance;

class PictureView final : public QWidget {
    Q_OBJECT

public:
    /// \param mostHeight what a high picture is made smaller to, in pixels
    PictureView(const Appearance &appearance, Thumbnails &thumbnails, int mostHeight, QWidget *parent = nullptr);

    /// Puts the picture in the middle of a quiet ground as wide as the view.
    void setFramed() { m_isFramed = true; }
    /// \param words what the picture shows, for those who do not see it
    void showMedia(const MediaInfo &media, const QString &kind, const QString &icon, const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fetch();

    const Appearance &m_appearance;
    Thumbnails &m_thumbnails;
    int m_mostHeight;
    bool m_isFramed = false;
    MediaInfo m_media;
    QString m_kind;
    QString m_icon;
    QImage m_image;
};

} // namespace kinfolio
