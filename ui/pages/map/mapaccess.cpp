// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mapaccess.h"

#include "core/words/mapwords.h"
#include "ui/pages/map/mapview.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace kinfolio {

namespace {

/// One record. It goes with the map that it is on, see MapView::faces().
class NodeFace final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeFace(MapView *view, int node)
        : m_view(view)
        , m_node(node)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_view && m_node < m_view->scene().map.nodes.size(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text wanted) const override
    {
        if (!isValid() || (wanted != QAccessible::Name && wanted != QAccessible::Description))
            return {};
        const MapGraph &map = m_view->scene().map;
        return wanted == QAccessible::Name ? words::mapNode(map.nodes.at(m_node), map.linksAt.at(m_node).size())
                                           : words::mapCaption(map.nodes.at(m_node));
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_view->placeOf(m_node);
        return {m_view->mapToGlobal(place.topLeft()), place.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool chosen = m_view->chosenNode() == m_node;
        state.focusable = state.selectable = true;
        state.selected = chosen;
        state.focused = chosen && m_view->hasFocus();
        state.invisible = !m_view->isVisible();
        state.offscreen = !m_view->rect().intersects(m_view->placeOf(m_node));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            return m_view->openNode(m_node);
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->walkTo(m_node);
    }

private:
    QPointer<MapView> m_view;
    int m_node;
};

class MapFace final : public QAccessibleWidget {
public:
    explicit MapFace(MapView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }

    [[nodiscard]] int childCount() const override { return int(m_view->order().size()); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const int node = m_view->order().at(index);
        auto face = m_view->faces().find(node);
        if (face == m_view->faces().end())
            face = m_view->faces().insert(node, QAccessible::registerAccessibleInterface(new NodeFace(m_view, node)));
        return QAccessible::accessibleInterface(*face);
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            QAccessibleInterface *face = child(i);
            if (face->rect().contains(x, y))
                return face;
        }
        return nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *face) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            const unsigned known = m_view->faces().value(m_view->order().at(i));
            if (known != 0 && QAccessible::accessibleInterface(known) == face)
                return i;
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(int(m_view->order().indexOf(m_view->chosenNode()))) : nullptr;
    }

private:
    MapView *m_view;
};

QAccessibleInterface *makeFace(const QString &, QObject *object)
{
    auto *view = qobject_cast<MapView *>(object);
    return view ? new MapFace(view) : nullptr;
}

} // namespace

void installMapAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeFace);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace kinfolio
