// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line edit with a picture in front of what one types, and a hint on its key at the end while it is empty.

#pragma once

#include <QLineEdit>

namespace kinfolio {

class Appearance;

class IconEdit : public QLineEdit {
    Q_OBJECT

public:
    /// \param hint such as "Ctrl K"; may be empty
    IconEdit(const Appearance &appearance, QString icon, QString hint = {}, QWidget *parent = nullptr);

    /// Not while one writes, nor where it would cover what the empty field says.
    [[nodiscard]] bool showsHint() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void leaveRoom();
    [[nodiscard]] QRect hintPlace() const;

    const Appearance &m_appearance;
    QString m_icon;
    QString m_hint;
};

} // namespace kinfolio
