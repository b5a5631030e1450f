// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printbar.h"

#include "ui/look/appearance.h"
#include "ui/print/pagepreview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segments.h"

#include <QCheckBox>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>

namespace kinfolio {

namespace {

const QString Upright = QStringLiteral("upright");
const QString Sideways = QStringLiteral("sideways");

QWidget *side(const QList<QWidget *> &widgets, int spacing)
{
    auto *group = new QWidget;
    auto *layout = new QHBoxLayout(group);
    layout->setContentsMargins({});
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    return group;
}

} // namespace

PrintBar::PrintBar(const Appearance &appearance, PagePreview &preview, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_preview(preview)
    , m_before(iconButton(appearance, QStringLiteral("chevron-left"), tr("Page before")))
    , m_after(iconButton(appearance, QStringLiteral("chevron-right"), tr("Next page")))
    , m_page(new Label(appearance, Look::Type::Body, Ink::Text))
    , m_zoom(new Label(appearance, Look::Type::Body, Ink::TextSecondary))
    , m_size(new QComboBox)
    , m_orientation(new Segments(appearance, {{Upright, tr("Upright")}, {Sideways, tr("Sideways")}}))
    , m_leaveOut(new QCheckBox)
{
    const Look::Measures &m = appearance.look().measures();
    auto *inside = new QWidget;
    auto *flow = new FlowLayout(inside, m.l);
    flow->setCentred();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.l, m.s, m.l, m.s);
    layout->addWidget(inside);
    for (QWidget *group : {makePages(), makeZoom(), makePaper(), static_cast<QWidget *>(m_leaveOut)})
        flow->addWidget(group);
    m_leaveOut->hide();
    connect(m_leaveOut, &QCheckBox::toggled, this, &PrintBar::privatePartsChosen);
    showPage();
    showZoom();
}

QWidget *PrintBar::makePages()
{
    connect(m_before, &QToolButton::clicked, &m_preview, [this] { m_preview.turn(-1); });
    connect(m_after, &QToolButton::clicked, &m_preview, [this] { m_preview.turn(1); });
    connect(&m_preview, &PagePreview::pageChanged, this, &PrintBar::showPage);
    return side({m_before, m_page, m_after}, m_appearance.look().measures().xs);
}

QWidget *PrintBar::makeZoom()
{
    QToolButton *smaller = iconButton(m_appearance, QStringLiteral("zoom-out"), tr("Show smaller"));
    QToolButton *larger = iconButton(m_appearance, QStringLiteral("zoom-in"), tr("Show larger"));
    QToolButton *whole = iconButton(m_appearance, QStringLiteral("arrows-fullscreen"), tr("Show the whole page"));
    connect(smaller, &QToolButton::clicked, &m_preview, [this] { m_preview.zoom(-1); });
    connect(larger, &QToolButton::clicked, &m_preview, [this] { m_preview.zoom(1); });
    connect(whole, &QToolButton::clicked, &m_preview, &PagePreview::showWhole);
    connect(&m_preview, &PagePreview::zoomChanged, this, &PrintBar::showZoom);
    return side({smaller, m_zoom, larger, whole}, m_appearance.look().measures().xs);
}

QWidget *PrintBar::makePaper()
{
    for (const auto id : {QPageSize::A4, QPageSize::Letter, QPageSize::A5, QPageSize::A3})
        m_size->addItem(id == QPageSize::Letter ? tr("Letter", "size of paper") : QPageSize::name(id), int(id));
    m_size->setAccessibleName(tr("Size of the paper"));
    m_size->view()->setAccessibleName(m_size->accessibleName());
    m_size->setToolTip(tr("Size of the paper"));
    m_orientation->setAccessibleName(tr("How the paper lies"));
    connect(m_size, &QComboBox::activated, this, &PrintBar::paperChosen);
    connect(m_orientation, &Segments::chosen, this, &PrintBar::paperChosen);
    return side({m_size, m_orientation}, m_appearance.look().measures().m);
}

void PrintBar::setPaper(const QPageLayout &paper)
{
    const int id = int(paper.pageSize().id());
    if (m_size->findData(id) < 0)
        m_size->addItem(paper.pageSize().name(), id);
    m_size->setCurrentIndex(m_size->findData(id));
    m_orientation->setValue(paper.orientation() == QPageLayout::Portrait ? Upright : Sideways);
}

QPageLayout PrintBar::paper() const
{
    return sheet(QPageSize(QPageSize::PageSizeId(m_size->currentData().toInt())),
                 m_orientation->value() == Sideways ? QPageLayout::Landscape : QPageLayout::Portrait);
}

void PrintBar::setPrivateParts(int count)
{
    m_leaveOut->setText(tr("Leave out what is only for me (%Ln)", "how many fields and records", count));
    m_leaveOut->setVisible(count > 0);
}

bool PrintBar::leavesOutPrivateParts() const
{
    return m_leaveOut->isChecked();
}

void PrintBar::showPage()
{
    const int count = m_preview.pages() ? m_preview.pages()->count() : 0;
    m_before->setEnabled(m_preview.page() > 0);
    m_after->setEnabled(m_preview.page() + 1 < count);
    m_page->setText(count == 0 ? tr("No page yet")
                               : tr("Page %1 of %2").arg(QLocale().toString(m_preview.page() + 1), QLocale().toString(count)));
}

void PrintBar::showZoom()
{
    m_zoom->setText(tr("%1 %", "how large a page is shown").arg(QLocale().toString(m_preview.percent())));
}

} // namespace kinfolio
