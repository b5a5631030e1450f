// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A field for text that is as high as what is in it. Tab leaves it.

#pragma once

#include "ui/look/look.h"

#include <QPlainTextEdit>

namespace kinfolio {

class Appearance;

class GrowingTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    /// \param leastLines the height it has when empty, in lines
    GrowingTextEdit(const Appearance &appearance, Look::Type type, int leastLines, QWidget *parent = nullptr);

    /// Replaces the text unless it is the same; does not emit typed().
    void showText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed();

protected:
    /// Takes the edges away, but for a line below while somebody is about to write.
    void setBare();
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void restyle();
    void fit();

    const Appearance &m_appearance;
    Look::Type m_type;
    int m_leastLines;
    bool m_showing = false;
};

} // namespace kinfolio
