// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dragout.h"

#include "core/records/artifact.h"
#include "ui/models/recordroles.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int MostPictureSide = 160;

// An empty one for any other kind of record.
Artifact artifactOf(const PortfolioReader &reader, RecordId id)
{
    const auto record = reader.record(id);
    return record && &(*record)->kind() == &Artifact::info() ? static_cast<const Artifact &>(**record) : Artifact();
}

} // namespace

DragOut::DragOut(const PageContext &context, QWidget *watched, RecordsAt recordsAt)
    : QObject(watched)
    , m_context(context)
    , m_watched(watched)
    , m_recordsAt(std::move(recordsAt))
    , m_files(context, watched)
{
    watched->installEventFilter(this);
}

DragOut *DragOut::ofList(const PageContext &context, QAbstractItemView *list)
{
    return new DragOut(context, list->viewport(), [list](QPoint at) {
        const QModelIndex under = list->indexAt(at);
        QModelIndexList rows = list->selectionModel()->selectedIndexes();
        if (!rows.contains(under))
            rows = {under};
        std::ranges::sort(rows);
        QList<RecordId> records;
        for (const QModelIndex &row : std::as_const(rows)) {
            if (row.isValid())
                records.append(row.data(IdRole).value<RecordId>());
        }
        return records;
    });
}

QString DragOut::recordFormat()
{
    return QStringLiteral("application/x-kinfolio-record");
}

std::unique_ptr<QMimeData> DragOut::dataOf(const QList<RecordId> &records)
{
    auto handed = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const RecordId &id : records) {
        const Artifact artifact = artifactOf(m_context.session.reader(), id);
        if (const auto path = m_files.copyNow(id))
            urls.append(QUrl::fromLocalFile(*path));
        else if (!artifact.link.isEmpty())
            urls.append(QUrl(artifact.link));
        else if (!artifact.text.isEmpty() && records.size() == 1)
            handed->setText(artifact.text);
    }
    if (!urls.isEmpty())
        handed->setUrls(urls);
    if (handed->formats().isEmpty())
        return nullptr;
    if (records.size() == 1)
        handed->setData(recordFormat(), records.first().text().toLatin1());
    return handed;
}

bool DragOut::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        m_from = press->position().toPoint();
        m_pressed = press->button() == Qt::LeftButton ? m_recordsAt(m_from) : QList<RecordId>();
    } else if (event->type() == QEvent::MouseMove && !m_pressed.isEmpty()) {
        const auto *move = static_cast<QMouseEvent *>(event);
        if (!(move->buttons() & Qt::LeftButton)) {
            m_pressed.clear();
        } else {
            // A list would choose other rows on the way.
            if ((move->position().toPoint() - m_from).manhattanLength() >= QApplication::startDragDistance())
                drag();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void DragOut::drag()
{
    auto data = dataOf(std::exchange(m_pressed, {}));
    if (!data)
        return;
    auto *drag = new QDrag(m_watched);
    drag->setMimeData(data.release());
    const auto *list = qobject_cast<const QAbstractItemView *>(m_watched->parentWidget());
    const QRect shown = list ? list->visualRect(list->indexAt(m_from)) : m_watched->rect();
    const QPixmap picture = m_watched->grab(shown);
    const bool large = std::max(shown.width(), shown.height()) > MostPictureSide;
    drag->setPixmap(large ? picture.scaled(QSize(MostPictureSide, MostPictureSide) * picture.devicePixelRatio(),
                                           Qt::KeepAspectRatio, Qt::SmoothTransformation)
                          : picture);
    // Never a move: the file stays ours.
    drag->exec(Qt::CopyAction);
}

} // namespace kinfolio
