// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sign and name of the program: four kinds joined by a thread, drawn from the tokens.

#pragma once

#include <QWidget>

namespace kinfolio {

class Appearance;
class Look;

class Brand final : public QWidget {
    Q_OBJECT

public:
    explicit Brand(const Appearance &appearance, QWidget *parent = nullptr);

    /// The sign alone.
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    bool m_narrow = false;
};

/// The sign as a picture, for windows and task bars.
[[nodiscard]] QIcon brandIcon(const Look &look);

} // namespace kinfolio
