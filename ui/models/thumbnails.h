// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small copies of pictures for lists and details, made on workers by the helper process and kept in memory. The only
// place in the window where the picture of a stranger turns into something to draw.

#pragma once

#include "core/media/mediastore.h"

#include <QCache>
#include <QDateTime>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <optional>

namespace kinfolio {

/// What there is to see of a file from outside.
struct FileSight {
    qint64 size = -1; ///< when it is not there
    QDateTime modified;
    friend bool operator==(const FileSight &, const FileSight &) = default;
};

class Thumbnails : public QObject {
    Q_OBJECT

public:
    enum class Size { Row = 256, Detail = 1024 };

    explicit Thumbnails(const MediaStore &media, QObject *parent = nullptr);
    /// Waits for the workers, which hold nothing but values and this.
    ~Thumbnails() override;

    /// The picture when it is at hand; otherwise nothing now and ready() later, if it is a picture at all.
    [[nodiscard]] QImage picture(const MediaInfo &media, Size size);

    /// From now on pictures that could not be made are made once more when they are asked for, if something has changed
    /// about their files: one may have been away for a moment.
    void tryAgain();

    /// Whether a picture that was asked for is still being made.
    [[nodiscard]] bool isBusy() const { return m_pool.activeThreadCount() > 0; }

    /// A picture for paper; empty when it cannot be drawn. Takes time: call it on a worker.
    struct Paper {
        QByteArray jpeg; ///< small enough to keep many; transparent parts are white
        QSize size;
    };
    [[nodiscard]] static Paper forPaper(const QString &path, const QString &mime, int side);

Q_SIGNALS:
    void ready(const kinfolio::MediaHash &hash);

private:
    struct Failure {
        std::optional<FileSight> sight; ///< of the file then; nothing when the failure was not its fault
        bool mayBeAskedAgain = false;
    };
    struct Made {
        QImage image;
        std::optional<FileSight> sight; ///< as in Failure
    };

    void ask(const MediaInfo &media, Size size, const QString &key);
    [[nodiscard]] static Made make(const QString &path, const QString &mime, int side, const std::optional<FileSight> &before);
    void arrived(const MediaHash &hash, const QString &key, const Made &made);

    const MediaStore &m_media;
    QCache<QString, QImage> m_cache; // cost in KiB
    QSet<QString> m_underWay;
    QHash<QString, Failure> m_failed;
    QThreadPool m_pool;
    std::atomic<bool> m_closing = false;
};

} // namespace kinfolio
