// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long text (Markdown, as it is written) in the learner's voice, as high as what is in it. Tab leaves it.

#pragma once

#include <QPlainTextEdit>

namespace kinfolio {

class Appearance;

class GrowingTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit GrowingTextEdit(const Appearance &appearance, QWidget *parent = nullptr);

    /// Replaces the text unless it is the same; does not emit typed().
    void showText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void restyle();
    void fit();

    const Appearance &m_appearance;
    bool m_showing = false;
};

} // namespace kinfolio
