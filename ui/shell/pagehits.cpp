// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagehits.h"

#include "ui/models/recordroles.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

constexpr int MostRows = 1000; // each may have to be read from the disk

QString wordsIn(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->displayText();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return plain->toPlainText();
    if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
        return rich->toPlainText();
    return {};
}

void addRows(QList<PageHit> &hits, QAbstractItemView *view, const QString &query)
{
    const QAbstractItemModel *model = view->model();
    const int rows = model ? std::min(model->rowCount(view->rootIndex()), MostRows) : 0;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model->index(row, 0, view->rootIndex());
        const bool found = std::ranges::any_of(std::initializer_list<int>{Qt::DisplayRole, CaptionRole}, [&](int role) {
            return !findFolded(index.data(role).toString(), query, 1).isEmpty();
        });
        if (found)
            hits.append({view, {}, index});
    }
}

// As one reads them: from the top, and in a line from where the line begins.
QWidgetList childrenOf(const QWidget &parent)
{
    QWidgetList children = parent.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    children.removeIf([](const QWidget *child) { return child->isHidden() || child->isWindow(); });
    const bool mirrored = parent.layoutDirection() == Qt::RightToLeft;
    std::ranges::stable_sort(children, {}, [mirrored](const QWidget *child) {
        return std::pair(child->y(), mirrored ? -child->geometry().right() : child->x());
    });
    return children;
}

void collect(QList<PageHit> &hits, const QWidget &parent, const QString &query)
{
    for (QWidget *child : childrenOf(parent)) {
        if (auto *view = qobject_cast<QAbstractItemView *>(child))
            addRows(hits, view, query);
        for (const TextRange &range : findFolded(wordsIn(child), query))
            hits.append({child, range, {}});
        collect(hits, *child, query);
    }
}

template<typename Edit>
QRect select(Edit *edit, TextRange range)
{
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(int(range.from));
    const QRect first = edit->cursorRect(cursor);
    cursor.setPosition(int(range.to), QTextCursor::KeepAnchor);
    edit->setTextCursor(cursor);
    return first.united(edit->cursorRect(cursor)).translated(edit->viewport()->pos());
}

void scrollTo(QWidget *surface, const QRect &rect)
{
    constexpr int around = 24;
    for (QWidget *above = surface->parentWidget(); above; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (!area || !area->widget())
            continue;
        const QPoint middle = surface->mapTo(area->widget(), rect.center());
        area->ensureVisible(middle.x(), middle.y(), rect.width() / 2 + around, rect.height() / 2 + around);
    }
}

} // namespace

QList<PageHit> hitsOn(const QWidget &page, const QString &query)
{
    QList<PageHit> hits;
    if (!query.trimmed().isEmpty())
        collect(hits, page, query);
    return hits;
}

HitPlace reveal(const PageHit &hit)
{
    QWidget *widget = hit.widget;
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        view->scrollTo(hit.row);
        const QRect rect = view->visualRect(hit.row);
        scrollTo(view->viewport(), rect);
        return {view->viewport(), rect};
    }
    QRect rect = widget->rect();
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->setSelection(int(hit.range.from), int(hit.range.to - hit.range.from));
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        rect = select(plain, hit.range);
    else if (auto *rich = qobject_cast<QTextEdit *>(widget))
        rect = select(rich, hit.range);
    scrollTo(widget, rect);
    return {qobject_cast<QLabel *>(widget) ? widget : nullptr, rect};
}

void unselect(const PageHit &hit)
{
    QWidget *widget = hit.widget;
    const auto clear = [](auto *edit) {
        QTextCursor cursor = edit->textCursor();
        cursor.clearSelection();
        edit->setTextCursor(cursor);
    };
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->deselect();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        clear(plain);
    else if (auto *rich = qobject_cast<QTextEdit *>(widget))
        clear(rich);
}

} // namespace kinfolio
