// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/recorddetail.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/project.h"
#include "ui/delegates/carddelegate.h"
#include "ui/forms/recordform.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/models/recordroles.h"
#include "ui/pages/panels/recordpanel.h"
#include "ui/pages/record/connectionspanel.h"
#include "ui/pages/record/depthview.h"
#include "ui/pages/record/recordheader.h"
#include "ui/pages/record/workorder.h"
#include "ui/shell/badgefiles.h"
#include "ui/shell/dragout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/fittedlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/selectedrow.h"
#include "ui/widgets/sided.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int ConnectionsWidth = 264;
constexpr int WorkCardWidth = 156;
constexpr int OneColumnBelow = 680;
constexpr int MostOfTheForm = 720;
constexpr int MostOfAPicture = 360;
constexpr int MostOfABadge = 112;

} // namespace

RecordDetail::RecordDetail(const PageContext &context, const KindInfo &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_files(new RecordFiles(context, this))
    , m_badgeFiles(new BadgeFiles(context, this))
    , m_header(new RecordHeader(context.appearance, kind))
    , m_form(new RecordForm(context.appearance, context.spelling, context.session, kind))
    , m_connections(new ConnectionsPanel(context))
    , m_work(context.session.portfolio(), LinkModel::Show::Work)
{
    setGround(this, context.appearance, Ink::Surface);
    build();
    if (!context.session.canChange())
        m_header->setReadOnly();
    connect(m_header, &RecordHeader::eraseWanted, this, [this] { m_context.shell.erase(record()); });
    connect(m_header, &RecordHeader::printWanted, this, [this] { m_context.shell.print(PrintScope::Page); });
    connect(m_header, &RecordHeader::addWorkWanted, this, [this] { m_context.shell.askForFiles(record()); });
    connect(m_header, &RecordHeader::openWanted, this, [this] { m_files->open(record()); });
    connect(m_header, &RecordHeader::saveCopyWanted, this, [this] { m_files->saveCopy(record()); });
    connect(m_header, &RecordHeader::credentialWanted, this, [this] { m_badgeFiles->saveCredential(record()); });
    connect(m_header, &RecordHeader::bakingWanted, this, [this] { m_badgeFiles->bake(record()); });
    connect(m_header, &RecordHeader::folderWanted, this, [this] { m_files->showInFolder(record()); });
    connect(m_form, &RecordForm::failed, this, [this](const Error &error) { m_context.shell.say(error); });
    connect(&context.session.portfolio(), &Portfolio::changed, this, &RecordDetail::refresh);
    connect(&context.appearance, &Appearance::changed, this, &RecordDetail::arrange);
}

void RecordDetail::build()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    m_panels = makePanels(m_context, m_kind);
    // Each goes before those that are there already.
    for (auto panel = m_panels.rbegin(); panel != m_panels.rend(); ++panel) {
        m_form->insertBelowTitle(*panel);
        connect(*panel, &RecordPanel::writingWanted, m_form, &RecordForm::startWriting);
    }
    if (&m_kind == &Artifact::info() || &m_kind == &Badge::info())
        buildPicture();
    if (&m_kind == &Project::info())
        buildWork();
    if (std::ranges::find(m_kind.own, FieldType::Levels, &FieldInfo::type) != m_kind.own.end()) {
        m_depth = new DepthView(m_context.appearance);
        m_form->insertBelowTitle(m_depth);
    }

    m_main = new QWidget;
    auto *rows = new QVBoxLayout(m_main);
    rows->setContentsMargins({});
    rows->addWidget(m_form);
    rows->addStretch(1);
    m_context.appearance.follow(m_main, [this] { m_main->setMaximumWidth(m_context.appearance.look().scaled(MostOfTheForm)); });
    m_line = new Hairline(m_context.appearance, Qt::Vertical);
    m_main->installEventFilter(this);
    m_connections->installEventFilter(this);

    auto *page = new QWidget;
    m_parts = new QVBoxLayout(page);
    m_parts->setSpacing(m.m);
    m_parts->addWidget(m_header);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(m.l);
    m_parts->addLayout(m_columns, 1);
    m_columns->addWidget(m_main, 100);
    m_columns->addWidget(m_line);
    m_columns->addWidget(m_connections);
    m_area = new ColumnScroll;
    m_area->setColumn(page);
    setAlone(false);
    setGround(page, m_context.appearance, Ink::Surface);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
}

void RecordDetail::setAlone(bool alone)
{
    const Look::Measures &m = m_context.appearance.look().measures();
    m_parts->setContentsMargins(sided(alone ? m.xxl : m.xl + m.xs, m.l, m_area->keepPlaceOfBar(m.xxl), m.xl));
}

void RecordDetail::buildPicture()
{
    const bool isBadge = &m_kind == &Badge::info();
    m_picture = new PictureView(m_context.appearance, m_context.session.thumbnails(), isBadge ? MostOfABadge : MostOfAPicture);
    new DragOut(m_context, m_picture, [this](QPoint) { return QList{record()}; });
    if (isBadge) {
        m_picture->setFixedWidth(MostOfABadge);
        m_form->putBesideTitle(m_picture);
    } else {
        m_form->insertBelowTitle(m_picture);
    }
}

void RecordDetail::buildWork()
{
    m_workList = new FittedList;
    m_workList->setViewMode(QListView::IconMode);
    m_workList->setMovement(QListView::Static);
    m_workList->setUniformItemSizes(true);
    m_workList->setMouseTracking(true);
    m_workList->setAccessibleName(tr("Work in this project"));
    m_workList->setItemDelegate(
        new CardDelegate(m_context.appearance, m_context.session.thumbnails(), WorkCardWidth, m_workList));
    m_workList->setModel(&m_work);
    const auto follow = [this](const QModelIndex &index) { m_context.shell.goToRecord(index.data(IdRole).value<RecordId>()); };
    connect(m_workList, &QListView::clicked, this, follow);
    whenOnlySelected(m_workList, follow);
    connect(m_workList, &QListView::activated, this, [follow](const QModelIndex &index) {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            follow(index);
    });
    DragOut::ofList(m_context, m_workList);
    if (m_context.session.canChange())
        m_workOrder = new WorkOrder(m_context, m_work, m_workList);
    m_workList->setOverhang(CardDelegate::Gap);
    m_form->insertBelowTitle(m_workList);
}

RecordId RecordDetail::record() const
{
    return m_form->record();
}

void RecordDetail::showRecord(RecordId id)
{
    const bool other = id != record();
    m_form->showRecord(id);
    m_connections->showRecord(id);
    for (RecordPanel *panel : std::as_const(m_panels))
        panel->showRecord(id);
    if (m_workList)
        m_work.setRecord(id);
    if (other)
        m_area->verticalScrollBar()->setValue(0);
    refresh();
}

void RecordDetail::refresh()
{
    if (!record().isValid())
        return;
    const auto found = m_context.session.reader().record(record());
    if (!found)
        return;
    m_header->showRecord(**found);
    if (m_picture)
        showPicture(**found);
    if (m_depth)
        m_depth->showRecord(**found, m_context.session.portfolio().environment().clock.now().toLocalTime().date());
    if (m_workList)
        m_workList->setVisible(m_work.rowCount() > 0);
}

void RecordDetail::showPicture(const RecordBase &record)
{
    const std::vector<MediaHash> hashes = recordMedia(record);
    const auto media = hashes.empty() ? std::nullopt : m_context.session.reader().media(hashes.front()).value_or(std::nullopt);
    m_picture->setVisible(media.has_value());
    if (!media)
        return;
    const RecordDigest digest = digestOf(m_context.session.reader(), record);
    QString words = digest.title;
    if (&m_kind == &Artifact::info() && !static_cast<const Artifact &>(record).alt.isEmpty())
        words = static_cast<const Artifact &>(record).alt;
    m_picture->showMedia(*media, digest.kind, digest.icon, words);
}

void RecordDetail::showEvent(QShowEvent *event)
{
    for (RecordPanel *panel : std::as_const(m_panels))
        panel->catchUp();
    QWidget::showEvent(event);
}

void RecordDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool RecordDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void RecordDetail::arrange()
{
    const Look &look = m_context.appearance.look();
    // Longer words or wider letters may need more than usual.
    const int beside = std::max(look.scaled(ConnectionsWidth), m_connections->minimumSizeHint().width());
    const QMargins around = m_parts->contentsMargins();
    const int between = 2 * m_columns->spacing() + m_line->sizeHint().width();
    const int least = around.left() + m_main->minimumSizeHint().width() + between + beside + around.right()
        + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const bool one = width() < std::max(look.scaled(OneColumnBelow), least);
    m_columns->setDirection(one ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_line->setVisible(!one);
    m_connections->setMinimumWidth(one ? 0 : beside);
    m_connections->setMaximumWidth(one ? QWIDGETSIZE_MAX : beside);
}

} // namespace kinfolio
