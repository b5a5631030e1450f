// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mappanel.h"

#include "core/words/mapwords.h"
#include "ui/delegates/mapdelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/map/maplegend.h"
#include "ui/pages/map/mapread.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/label.h"

#include <QGuiApplication>
#include <QListView>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int LowBelow = 400; // a panel without room for all
constexpr int ShapesRow = 34;
constexpr int LeastList = 64;

} // namespace

MapPanel::MapPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_appearance(context.appearance)
    , m_title(new Label(context.appearance, Look::Type::Title, Ink::Text))
    , m_sentence(new Label(context.appearance, Look::Type::Caption, Ink::TextSecondary))
    , m_around(new Label(context.appearance, Look::Type::Caption, Ink::TextSecondary))
    , m_list(new QListView)
    , m_shapesTitle(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted, tr("Shapes")))
    , m_legend(new MapLegend(context.appearance))
    , m_shapes(new ColumnScroll)
{
    const Look::Measures &m = context.appearance.look().measures();
    m_list->setAccessibleName(tr("The map as a list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *delegate = new MapDelegate(context.appearance, context.session.thumbnails(), m_list);
    m_list->setItemDelegate(delegate);
    m_list->setModel(&m_model);
    m_list->setMinimumHeight(LeastList);
    m_shapes->setColumn(m_legend);
    connect(&context.appearance, &Appearance::changed, this, &MapPanel::fitHeight);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(m.l, m.l, m.l, m.m);
    rows->setSpacing(m.s);
    rows->addWidget(m_title->wrapped());
    rows->addWidget(m_sentence->wrapped());
    rows->addWidget(m_around->wrapped());
    rows->addWidget(m_list, 1);
    rows->addWidget(m_shapesTitle);
    rows->addWidget(m_shapes);
    connect(m_list, &QListView::activated, this, [this] {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            openCurrent();
    });
    connect(m_list, &QListView::doubleClicked, this, &MapPanel::openCurrent);
    connect(delegate, &MapDelegate::openPressed, this, [this](const QModelIndex &row) { Q_EMIT opened(row.data(IdRole).value<RecordId>()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
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
    fitHeight();
}

void MapPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

// The shapes are as high as they need, but the list keeps most of the room.
void MapPanel::fitHeight()
{
    const QMargins margins = layout()->contentsMargins();
    const int needed = m_legend->layout()->heightForWidth(width() - margins.left() - margins.right());
    const Look &look = m_appearance.look();
    const bool low = height() < look.scaled(LowBelow);
    m_shapesTitle->setVisible(!low);
    m_sentence->setVisible(!low || m_model.rowCount() == 0);
    const int most = low ? look.scaled(ShapesRow) : height() * 3 / 10;
    m_shapes->setFixedHeight(std::min(needed, most));
}

void MapPanel::choose(RecordId id)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    const QModelIndex index = m_model.indexOf(id);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        m_list->clearSelection();
    m_list->viewport()->update();
}

void MapPanel::openCurrent()
{
    if (const QModelIndex index = m_list->currentIndex(); index.isValid())
        Q_EMIT opened(index.data(IdRole).value<RecordId>());
}

} // namespace kinfolio
