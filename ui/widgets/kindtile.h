// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tile of a kind as a picture beside words; says nothing itself to screen readers.

#pragma once

#include <QWidget>

namespace kinfolio {

class Appearance;

class KindTile final : public QWidget {
    Q_OBJECT

public:
    /// \param side at 100 % text
    KindTile(const Appearance &appearance, QString kind, int side, QWidget *parent = nullptr);

    void setKind(const QString &kind);
    /// Shows the initials of a name instead; empty text shows the tile again.
    void setPerson(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void resizeToText();

    const Appearance &m_appearance;
    QString m_kind;
    QString m_person;
    int m_side;
};

} // namespace kinfolio
