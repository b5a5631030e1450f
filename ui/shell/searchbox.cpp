// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/searchbox.h"

#include "ui/delegates/recorddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/look/paint.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QListView>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int MostShown = 8;

// The list of results floats over the page and so needs a stronger edge than a card.
class ResultsPanel final : public QFrame {
public:
    explicit ResultsPanel(const Appearance &appearance)
        : m_appearance(appearance)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = m_appearance.look();
        QPainter painter(this);
        paintPanel(&painter, rect(), look.colour(Ink::Raised), look.colour(Ink::ControlBorder),
                   look.measures().controlLine, look.measures().radiusCard);
    }

private:
    const Appearance &m_appearance;
};

} // namespace

SearchBox::SearchBox(const Appearance &appearance, Session &session, QWidget *parent)
    : IconEdit(appearance, QStringLiteral("search"), tr("Ctrl K", "the keys that lead here"), parent)
    , m_appearance(appearance)
    , m_found(session.portfolio())
    , m_panel(new ResultsPanel(appearance))
    , m_list(new QListView)
    , m_nothing(new Label(appearance, Look::Type::Body, Ink::TextSecondary, tr("Nothing found.")))
{
    setPlaceholderText(tr("Search"));
    setAccessibleName(tr("Search everything"));
    m_list->setModel(&m_found);
    m_list->setItemDelegate(new RecordDelegate(appearance, session.thumbnails(), RecordDelegate::Rows::Compact, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Search results"));
    m_list->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(m_panel);
    const int gap = appearance.look().measures().s;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    m_panel->hide();
    connect(this, &QLineEdit::textEdited, this, &SearchBox::showResults);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            hideResults();
    });
    connect(m_list, &QListView::clicked, this, &SearchBox::choose);
}

SearchBox::~SearchBox()
{
    delete m_panel;
}

void SearchBox::startSearch()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::showResults()
{
    if (text().trimmed().isEmpty())
        return hideResults();
    m_found.setQuery(text());
    const bool any = m_found.rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_found.index(0));
    place();
    m_panel->show();
    m_panel->raise();
    setAccessibleDescription(tr("Results: %1").arg(m_found.rowCount()));
}

void SearchBox::place()
{
    if (m_panel->parentWidget() != window())
        m_panel->setParent(window());
    const int rows = std::min(MostShown, m_found.rowCount());
    const int gap = 2 * m_appearance.look().measures().s;
    const int height = rows > 0 ? rows * m_list->sizeHintForRow(0) + gap : m_nothing->sizeHint().height() + gap;
    const QPoint below = mapTo(window(), QPoint(0, this->height() + m_appearance.look().measures().s));
    m_panel->setGeometry(QRect(below, QSize(std::max(width(), m_appearance.look().scaled(380)), height)));
}

void SearchBox::hideResults()
{
    if (m_panel)
        m_panel->hide();
}

void SearchBox::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const RecordId id = index.data(IdRole).value<RecordId>();
    clear();
    hideResults();
    Q_EMIT chosen(id);
}

void SearchBox::walk(int step)
{
    const QModelIndex next = m_found.index(m_list->currentIndex().row() + step);
    if (next.isValid())
        m_list->setCurrentIndex(next);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return walk(1);
    case Qt::Key_Up:
        return walk(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(m_list->currentIndex());
    case Qt::Key_Escape:
        clear();
        hideResults();
        focusNextChild();
        return;
    default:
        IconEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    IconEdit::focusOutEvent(event);
    hideResults();
}

} // namespace kinfolio
