// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence on the colour of its state, with its icon, and a headline where it needs one: what one should see first on a page.

#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QVBoxLayout;

namespace kinfolio {

class Appearance;
class IconLabel;
class Label;

class Callout final : public QWidget {
    Q_OBJECT

public:
    explicit Callout(const Appearance &appearance, QWidget *parent = nullptr);

    void show(Look::State state, const QString &words);
    /// \param icon in place of that of the state
    void show(Look::State state, const QString &icon, const QString &headline, const QString &words);
    /// Below the words.
    void addWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    Look::State m_state = Look::State::Notice;
    IconLabel *m_icon;
    Label *m_headline;
    Label *m_words;
    QVBoxLayout *m_lines;
};

} // namespace kinfolio
