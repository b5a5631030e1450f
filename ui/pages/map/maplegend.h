// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shapes on the map with their names; each can be pressed to leave its kind out.

#pragma once

#include "core/map/mapgraph.h"

#include <QAbstractButton>

namespace kinfolio {

class Appearance;
class FlowLayout;

class LegendButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// Checked as long as its kind is on the map.
    LegendButton(const Appearance &appearance, const KindInfo &kind, QWidget *parent = nullptr);

    [[nodiscard]] const KindInfo &kind() const { return m_kind; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void setLeastWidth(int width);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Appearance &m_appearance;
    const KindInfo &m_kind;
    int m_leastWidth = 0;
};

class MapLegend final : public QWidget {
    Q_OBJECT

public:
    explicit MapLegend(const Appearance &appearance, QWidget *parent = nullptr);

    /// The kinds that a map has, in the order of the kinds; what was left out stays so.
    void showKinds(const MapGraph &map);
    /// At first all but those that a path is made of.
    [[nodiscard]] const QSet<QString> &hidden() const { return m_hidden; }

Q_SIGNALS:
    void changed();

private:
    /// They stand below each other in columns.
    void evenOut();

    const Appearance &m_appearance;
    FlowLayout *m_layout;
    QList<LegendButton *> m_buttons;
    QSet<QString> m_hidden;
};

} // namespace kinfolio
