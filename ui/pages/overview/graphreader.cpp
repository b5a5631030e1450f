// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/graphreader.h"

#include <QEvent>

namespace kinfolio {

namespace {

constexpr auto PauseBeforeReading = std::chrono::milliseconds(200);

using Found = Result<std::shared_ptr<const RecordGraph>>;

} // namespace

GraphReader::GraphReader(const PageContext &context, QWidget *watcher)
    : QObject(watcher)
    , m_context(context)
    , m_watcher(watcher)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseBeforeReading);
    connect(&m_pause, &QTimer::timeout, this, &GraphReader::start);
    connect(&context.session.portfolio(), &Portfolio::changed, this, &GraphReader::refresh);
    watcher->installEventFilter(this);
}

void GraphReader::refresh()
{
    m_stale = true;
    if (m_watcher->isVisible())
        m_pause.start();
}

bool GraphReader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_stale)
        start();
    return QObject::eventFilter(watched, event);
}

void GraphReader::start()
{
    if (m_work.isRunning())
        return m_pause.start();
    m_stale = false;
    m_work.start<Found>(
        [&files = m_context.session.portfolio().environment().files, folder = m_context.session.folder()](const Progress &) -> Found {
            const auto view = PortfolioView::open(files, folder);
            if (!view)
                return fail(view.error());
            auto graph = RecordGraph::read((*view)->reader());
            if (!graph)
                return fail(graph.error());
            return std::make_shared<const RecordGraph>(std::move(*graph));
        },
        [this](const Found &found) {
            if (found)
                Q_EMIT read(*found);
            else
                m_context.shell.say(found.error());
        });
}

} // namespace kinfolio
