// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A card that leads somewhere: a picture, a title, a sentence and a chevron, pressed as one button.

#pragma once

#include "ui/look/look.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace kinfolio {

class Appearance;

class CardButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// \param picture stands at the start; becomes a child; null for none
    CardButton(const Appearance &appearance, QWidget *picture, const QString &title, const QString &sentence,
               Look::Type titleType = Look::Type::Strong, QWidget *parent = nullptr);

    /// Below the sentence, in plain text.
    void addLine(const QString &words);
    /// Stands at the end in place of the chevron and is read out with the rest; becomes a child.
    void setEnd(QWidget *end);
    /// Stands below the words and says the same; becomes a child.
    void setBelow(QWidget *below);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    QVBoxLayout *m_words;
    QWidget *m_end;
};

} // namespace kinfolio
