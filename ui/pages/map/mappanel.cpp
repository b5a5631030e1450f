// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mappanel.h"

#include "core/words/mapwords.h"
#include "ui/delegates/mapdelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/map/maplegend.h"
#include "ui/pages/map/mapread.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QGuiApplication>
#include <QListView>
#include <QVBoxLayout>

namespace kinfolio {

MapPanel::MapPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(context.appearance, Look::Type::Title, Ink::Text))
    , m_sentence(new Label(context.appearance, Look::Type::Caption, Ink::TextSecondary))
    , m_around(new Label(context.appearance, Look::Type::Caption, Ink::TextSecondary))
    , m_list(new QListView)
    , m_open(plainButton(context.appearance, tr("Open it"), QStringLiteral("box-arrow-up")))
    , m_legend(new MapLegend(context.appearance))
{
    const Look::Measures &m = context.appearance.look().measures();
    m_list->setAccessibleName(tr("The map as a list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new MapDelegate(context.appearance, context.session.thumbnails(), m_list));
    m_list->setModel(&m_model);
    m_list->setMinimumHeight(120);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(m.l, m.l, m.l, m.m);
    rows->setSpacing(m.s);
    rows->addWidget(m_title->wrapped());
    rows->addWidget(m_sentence->wrapped());
    rows->addWidget(m_around->wrapped());
    rows->addWidget(m_list, 1);
    rows->addWidget(m_open, 0, Qt::AlignLeading);
    rows->addWidget(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted, tr("Shapes")));
    rows->addWidget(m_legend);
    m_open->setEnabled(false);
    connect(m_open, &QPushButton::clicked, this, &MapPanel::openCurrent);
    connect(m_list, &QListView::activated, this, [this] {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            openCurrent();
    });
    connect(m_list, &QListView::doubleClicked, this, &MapPanel::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_open->setEnabled(now.isValid());
        if (now.isValid())
            Q_EMIT chosen(now.data(IdRole).value<RecordId>());
    });
}

void MapPanel::showReading(const MapReading &reading, std::optional<MapQuestion> question, const QString &around)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_legend->showKinds(reading.all);
    m_title->setText(question ? words::mapQuestion(*question) : tr("Everything on the map"));
    m_sentence->setText(question ? words::mapAnswer(*question, reading.scene.lit)
                                 : tr("Choose a question above, or something on the map."));
    m_around->setText(around);
    m_around->setVisible(!around.isEmpty());
    if (question)
        m_model.showAnswer(reading.all, reading.scene.lit);
    else
        m_model.showAll(reading.scene.map);
    m_open->setEnabled(false);
}

void MapPanel::choose(RecordId id)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    const QModelIndex index = m_model.indexOf(id);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        m_list->clearSelection();
    m_open->setEnabled(index.isValid());
    m_list->viewport()->update();
}

void MapPanel::openCurrent()
{
    if (const QModelIndex index = m_list->currentIndex(); index.isValid())
        Q_EMIT opened(index.data(IdRole).value<RecordId>());
}

} // namespace kinfolio
