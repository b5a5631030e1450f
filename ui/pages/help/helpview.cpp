// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/help/helpview.h"

#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/help/chapterdelegate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/selectedrow.h"
#include "ui/widgets/sided.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int ListWidth = 280;
constexpr int TextWidth = 680; // longer lines are hard to follow
constexpr int OnePaneBelow = 620;

bool leadsToChapter(const QString &address)
{
    return !helpTarget(address, ChapterScheme).isEmpty();
}

bool leadsInside(const QString &address)
{
    return leadsToChapter(address) || !helpTarget(address, PageScheme).isEmpty();
}

} // namespace

HelpView::HelpView(const Appearance &appearance, Links links, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_chapters(helpChapters())
    , m_list(new QListWidget)
    , m_title(new Label(appearance, Look::Type::Headline, Ink::Text))
    , m_text(new MarkdownView(appearance, Look::Type::Body, links == Links::Chapters ? leadsToChapter : leadsInside))
    , m_all(quietButton(appearance, tr("All chapters"), QStringLiteral("list")))
    , m_textPane(new ColumnScroll)
    , m_listPane(makeListPane())
    , m_between(new Hairline(appearance, Qt::Vertical))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_listPane);
    layout->addWidget(m_between);
    layout->addWidget(m_textPane, 1);
    m_textPane->setColumn(makeTextPane());
    // In a dialog, Enter in the list is not for it.
    m_all->setAutoDefault(false);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpView::follow);
    connect(m_all, &QPushButton::clicked, this, [this] {
        showList();
        Q_EMIT chapterChanged();
    });
    connect(&appearance, &Appearance::changed, this, &HelpView::fitPanes);
    connectList();
    m_list->setCurrentRow(0);
    fitPanes();
}

QWidget *HelpView::makeListPane()
{
    const Look::Measures &m = m_appearance.look().measures();
    for (const HelpChapter &chapter : m_chapters) {
        auto *row = new QListWidgetItem(chapter.title, m_list);
        row->setToolTip(chapter.title);
        row->setData(Qt::AccessibleTextRole, chapter.title);
        row->setData(IconRole, chapter.icon);
    }
    m_list->setItemDelegate(new ChapterDelegate(m_appearance, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Chapters"));
    m_list->viewport()->setAutoFillBackground(false);
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    // The headline begins where those of other pages do, and the signs of the chapters stand below it.
    layout->setContentsMargins(sided(m.xxl - m.m, m.xl, m.l, m.l));
    layout->setSpacing(m.m);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(sided(m.m, 0, 0, 0));
    head->addWidget((new Label(m_appearance, Look::Type::Headline, Ink::Text, tr("Help")))->wrapped());
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    return pane;
}

QWidget *HelpView::makeTextPane()
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *column = new QWidget;
    m_appearance.follow(column, [this, column] { column->setMaximumWidth(m_appearance.look().scaled(TextWidth)); });
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins({});
    rows->setSpacing(m.l);
    rows->addWidget(m_all, 0, Qt::AlignLeading);
    rows->addWidget(m_title->wrapped());
    rows->addWidget(m_text);
    rows->addStretch(1);
    auto *page = new QWidget;
    setGround(page, m_appearance, Ink::Surface);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(m.xxl, m.xl, m.xxl, m.xl);
    layout->addWidget(column, 100);
    layout->addStretch(1);
    return page;
}

void HelpView::connectList()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpView::showRow);
    const auto choose = [this](const QModelIndex &row) {
        turnTo(m_chapters.at(row.row()).id);
        if (m_listPane->isHidden())
            m_text->setFocus(Qt::OtherFocusReason);
    };
    connect(m_list, &QListView::clicked, this, choose);
    whenOnlySelected(m_list, choose);
    connect(m_list, &QListView::activated, this, [this, choose](const QModelIndex &row) {
        choose(row);
        // By its keys one wants to read; a click may be followed by others.
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            m_text->setFocus(Qt::OtherFocusReason);
    });
}

void HelpView::turnTo(const QString &chapter)
{
    const auto found = std::ranges::find(m_chapters, chapter, &HelpChapter::id);
    m_listFirst = false;
    fitPanes();
    m_list->setCurrentRow(found == m_chapters.end() ? 0 : int(found - m_chapters.begin()));
    Q_EMIT chapterChanged();
}

void HelpView::showList()
{
    const bool wasReading = m_textPane->isAncestorOf(focusWidget());
    m_listFirst = true;
    fitPanes();
    if (wasReading && m_textPane->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

QString HelpView::chapter() const
{
    return m_textPane->isHidden() ? QString() : m_chapters.at(m_list->currentRow()).id;
}

QList<QWidget *> HelpView::panes() const
{
    QList<QWidget *> panes;
    if (!m_listPane->isHidden())
        panes.append(m_list);
    if (!m_textPane->isHidden())
        panes.append(m_text);
    return panes;
}

void HelpView::showRow(int row)
{
    const HelpChapter &chapter = m_chapters.at(row);
    m_title->setText(chapter.title);
    m_text->setAccessibleName(chapter.title);
    m_text->showText(chapter.text);
    m_textPane->verticalScrollBar()->setValue(0);
    Q_EMIT chapterChanged();
}

void HelpView::follow(const QUrl &link)
{
    if (const QString chapter = helpTarget(link.toString(), ChapterScheme); !chapter.isEmpty())
        turnTo(chapter);
    else
        Q_EMIT pageWanted(helpTarget(link.toString(), PageScheme));
}

void HelpView::fitPanes()
{
    const Look &look = m_appearance.look();
    const bool narrow = width() < look.scaled(OnePaneBelow);
    // Alone, either has all the room.
    m_listPane->setMinimumWidth(narrow ? 0 : look.scaled(ListWidth));
    m_listPane->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : look.scaled(ListWidth));
    m_listPane->setVisible(!narrow || m_listFirst);
    m_textPane->setVisible(!narrow || !m_listFirst);
    m_between->setVisible(!narrow);
    m_all->setVisible(narrow);
}

void HelpView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPanes();
}

void HelpView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::Window));
}

} // namespace kinfolio
