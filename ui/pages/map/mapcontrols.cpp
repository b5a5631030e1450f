// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mapcontrols.h"

#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segments.h"

namespace kinfolio {

namespace {

const QString AsMap = QStringLiteral("map");
const QString AsList = QStringLiteral("list");

} // namespace

MapControls::MapControls(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_view(new Segments(appearance, {{AsMap, tr("Map")}, {AsList, tr("List")}}))
    , m_depth(new Segments(appearance, {{QStringLiteral("0"), tr("All", "no matter how far around")},
                                        {QStringLiteral("1"), tr("1 step")},
                                        {QStringLiteral("2"), tr("2 steps")},
                                        {QStringLiteral("3"), tr("3 steps")}}))
{
    auto *layout = new FlowLayout(this, appearance.look().measures().s);
    layout->setCentred();
    m_view->setAccessibleName(tr("How to show it"));
    m_depth->setAccessibleName(tr("How far around what is chosen"));
    const auto zoom = [&](const char *icon, const QString &name, const auto &signal) {
        QToolButton *button = iconButton(appearance, QLatin1String(icon), name);
        connect(button, &QToolButton::clicked, this, signal);
        m_zoom.append(button);
        layout->addWidget(button);
    };
    zoom("plus-lg", tr("Larger"), [this] { Q_EMIT zoomed(1); });
    zoom("dash-lg", tr("Smaller"), [this] { Q_EMIT zoomed(-1); });
    zoom("arrows-fullscreen", tr("Show the whole map"), [this] { Q_EMIT wholeWanted(); });
    zoom("image", tr("Save as a picture"), [this] { Q_EMIT pictureWanted(); });
    layout->addWidget(m_view);
    layout->addWidget(m_depth);
    m_view->setValue(AsMap);
    setDepth(0);
    setCanNarrow(false);
    connect(m_view, &Segments::chosen, this, [this](const QString &view) {
        m_list = view == AsList;
        for (QToolButton *button : m_zoom)
            button->setVisible(!m_list);
        Q_EMIT viewChosen();
    });
    connect(m_depth, &Segments::chosen, this, [this](const QString &depth) { Q_EMIT depthChosen(depth.toInt()); });
}

void MapControls::setDepth(int depth)
{
    m_depth->setValue(QString::number(depth));
}

void MapControls::setCanNarrow(bool can)
{
    m_depth->setVisible(can);
}

} // namespace kinfolio
