// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long text as it is meant to be read, as high as what is in it. Loads nothing, ever; links to the world open outside when
// somebody follows them, for others there is anchorClicked().

#pragma once

#include "core/markdown/markdown.h"
#include "ui/look/look.h"

#include <QTextBrowser>

namespace kinfolio {

class Appearance;

class MarkdownView final : public QTextBrowser {
    Q_OBJECT

public:
    /// \param type the learner's voice, or that of the program
    explicit MarkdownView(const Appearance &appearance, Look::Type type = Look::Type::Voice, LinkRule mayLead = isSafeLink,
                          QWidget *parent = nullptr);

    void showText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restyle();
    void render();
    void fit();

    const Appearance &m_appearance;
    Look::Type m_type;
    LinkRule m_mayLead;
    QString m_text;
};

} // namespace kinfolio
