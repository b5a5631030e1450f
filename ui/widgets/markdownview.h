// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long text as it is meant to be read, in the learner's voice, as high as what is in it. Loads nothing, ever; links open
// outside when somebody follows them.

#pragma once

#include <QTextBrowser>

namespace kinfolio {

class Appearance;

class MarkdownView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit MarkdownView(const Appearance &appearance, QWidget *parent = nullptr);

    void showText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void restyle();
    void render();
    void fit();

    const Appearance &m_appearance;
    QString m_text;
};

} // namespace kinfolio
