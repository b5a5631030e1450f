// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/recordfinder.h"

#include "ui/delegates/recorddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/widgets/iconedit.h"
#include "ui/widgets/selectedrow.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace kinfolio {

RecordFinder::RecordFinder(const Appearance &appearance, Session &session, const Names &names, QWidget *parent)
    : QWidget(parent)
    , m_found(session.portfolio())
    , m_search(new IconEdit(appearance, QStringLiteral("search")))
    , m_list(new QListView)
{
    m_search->setPlaceholderText(names.hint);
    m_search->setAccessibleName(names.search);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    m_list->setModel(&m_found);
    m_list->setAccessibleName(names.list);
    m_list->setItemDelegate(new RecordDelegate(appearance, session.thumbnails(), RecordDelegate::Rows::Compact, m_list));
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(appearance.look().measures().m);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found.setQuery(text);
        m_list->setCurrentIndex(m_found.index(0));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordFinder::changed);
    connect(&m_found, &QAbstractItemModel::modelReset, this, &RecordFinder::changed);
    connect(m_list, &QListView::doubleClicked, this, &RecordFinder::doubleClicked);
    whenOnlySelected(m_list, [this](const QModelIndex &row) { m_list->setCurrentIndex(row); });
}

QModelIndex RecordFinder::current() const
{
    return m_list->currentIndex();
}

void RecordFinder::choose(RecordId id)
{
    for (int row = 0; row < m_found.rowCount(); ++row) {
        if (m_found.index(row).data(IdRole).value<RecordId>() == id)
            m_list->setCurrentIndex(m_found.index(row));
    }
}

bool RecordFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_found.index(m_list->currentIndex().row() + step);
        if (step != 0 && next.isValid())
            m_list->setCurrentIndex(next);
        if (step != 0)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kinfolio
