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

namespace kinfolio {

namespace {

constexpr int MostPictureSide = 160;

} // namespace

DragOut::DragOut(const PageContext &context, QWidget *watched, RecordAt recordAt)
    : QObject(watched)
    , m_context(context)
    , m_watched(watched)
    , m_recordAt(std::move(recordAt))
    , m_files(context, watched)
{
    watched->installEventFilter(this);
}

DragOut *DragOut::ofList(const PageContext &context, QAbstractItemView *list)
{
    return new DragOut(context, list->viewport(),
                       [list](QPoint at) { return list->indexAt(at).data(IdRole).value<RecordId>(); });
}

QString DragOut::recordFormat()
{
    return QStringLiteral("application/x-kinfolio-record");
}

std::unique_ptr<QMimeData> DragOut::dataOf(RecordId id)
{
    const auto record = m_context.session.reader().record(id);
    if (!record)
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    if (&(*record)->kind() == &Artifact::info()) {
        const auto &artifact = static_cast<const Artifact &>(**record);
        if (!artifact.link.isEmpty())
            data->setUrls({QUrl(artifact.link)});
        if (!artifact.text.isEmpty())
            data->setText(artifact.text);
    }
    if (const auto path = m_files.copyNow(id))
        data->setUrls({QUrl::fromLocalFile(*path)});
    if (data->formats().isEmpty())
        return nullptr;
    data->setData(recordFormat(), id.text().toLatin1());
    return data;
}

bool DragOut::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        m_from = press->position().toPoint();
        m_pressed = press->button() == Qt::LeftButton ? m_recordAt(m_from) : RecordId();
    } else if (event->type() == QEvent::MouseMove && m_pressed.isValid()) {
        const auto *move = static_cast<QMouseEvent *>(event);
        if (!(move->buttons() & Qt::LeftButton)) {
            m_pressed = {};
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
