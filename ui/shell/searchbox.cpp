// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/searchbox.h"

#include "ui/delegates/finddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/look/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int PanelWidth = 560;

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
    setNarrow(false);
    setAccessibleName(tr("Search everything, or do something"));
    m_list->setModel(&m_found);
    m_list->setItemDelegate(new FindDelegate(appearance, m_found, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Search results"));
    m_list->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(m_panel);
    const int gap = appearance.look().measures().s;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    m_nothing->setContentsMargins(appearance.look().measures().m, gap, appearance.look().measures().m, gap);
    m_panel->hide();
    // Not textEdited(), which leaves out what a screen reader or voice control writes.
    connect(this, &QLineEdit::textChanged, this, &SearchBox::showResults);
    connect(m_list, &QListView::clicked, this, &SearchBox::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchBox::onSelected);
}

SearchBox::~SearchBox()
{
    delete m_panel;
}

void SearchBox::setNarrow(bool narrow)
{
    setPlaceholderText(narrow ? tr("Search") : tr("Search, or do something"));
}

void SearchBox::startSearch()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    m_opened = true;
    showResults();
}

void SearchBox::showResults()
{
    if (text().trimmed().isEmpty() && !m_opened)
        return hideResults();
    m_found.find(text(), m_commands ? m_commands() : Commands());
    const bool any = m_found.rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        select(m_found.choosable(0));
    place();
    m_panel->show();
    m_panel->raise();
}

// The list never has the focus, so screen readers hear of its row through the field.
void SearchBox::select(const QModelIndex &index)
{
    m_isSelecting = true;
    m_list->setCurrentIndex(index);
    m_isSelecting = false;
    const QString words = index.data().toString();
    setAccessibleDescription(words);
    announce(this, words);
}

// Rows are selected by the field and by clicks; by nobody else but a screen reader, and it means to choose.
void SearchBox::onSelected(const QItemSelection &selected)
{
    if (m_isSelecting || selected.isEmpty() || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    const QPersistentModelIndex row = selected.indexes().first();
    QMetaObject::invokeMethod(this, [this, row] { choose(row); }, Qt::QueuedConnection);
}

void SearchBox::place()
{
    if (m_panel->parentWidget() != window())
        m_panel->setParent(window());
    const Look::Measures &m = m_appearance.look().measures();
    int height = 2 * m.s;
    for (int i = 0; i < m_found.rowCount(); ++i)
        height += m_list->sizeHintForRow(i);
    if (m_found.rowCount() == 0)
        height += m_nothing->sizeHint().height();
    const QPoint below = mapTo(window(), QPoint(0, this->height() + m.s));
    const int room = window()->height() - below.y() - m.l;
    const int width = std::max(this->width(), m_appearance.look().scaled(PanelWidth));
    QRect place(below, QSize(std::min(width, window()->width() - 2 * m.l), std::min(height, room)));
    if (layoutDirection() == Qt::RightToLeft)
        place.moveRight(below.x() + this->width());
    place.moveRight(std::min(place.right(), window()->width() - m.l));
    place.moveLeft(std::max(place.left(), m.l));
    m_panel->setGeometry(place);
}

void SearchBox::hideResults()
{
    m_opened = false;
    if (m_panel)
        m_panel->hide();
}

void SearchBox::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const RecordId id = index.data(IdRole).value<RecordId>();
    const Command *command = m_found.command(index);
    const std::function<void()> run = command ? command->run : nullptr;
    hideResults();
    clear();
    if (id.isValid())
        Q_EMIT chosen(id);
    if (!run)
        return;
    const QPointer<SearchBox> self(this); // the portfolio may be closed by it
    run();
    if (self)
        Q_EMIT left();
}

void SearchBox::walk(int step)
{
    const QModelIndex next = m_found.choosable(m_list->currentIndex().row() + step, step);
    if (next.isValid())
        select(next);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (!m_panel->isVisible())
            return startSearch();
        return walk(1);
    case Qt::Key_Up:
        return walk(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(m_list->currentIndex());
    case Qt::Key_Escape:
        hideResults();
        clear();
        Q_EMIT left();
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
