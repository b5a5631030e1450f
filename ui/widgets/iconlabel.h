// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small icon beside words, as a picture; the words say the same.

#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace kinfolio {

class Appearance;

class IconLabel final : public QWidget {
    Q_OBJECT

public:
    /// \param side at 100 % text
    IconLabel(const Appearance &appearance, QString icon, Ink ink, int side = 16, QWidget *parent = nullptr);

    void setIcon(const QString &icon, Ink ink);
    /// The colour of a state, and its icon where no other is named.
    void setState(Look::State state, const QString &icon = {});
    /// A rounded ground in the soft accent behind the icon.
    void setTile(bool tile) { m_tile = tile; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void resizeToText();

    const Appearance &m_appearance;
    QString m_icon;
    Ink m_ink;
    std::optional<Look::State> m_state;
    int m_side;
    bool m_tile = false;
};

} // namespace kinfolio
