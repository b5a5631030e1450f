// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence on the colour of its state, with its icon: what one should see first on a page.

#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace kinfolio {

class Appearance;
class IconLabel;
class Label;

class Callout final : public QWidget {
    Q_OBJECT

public:
    explicit Callout(const Appearance &appearance, QWidget *parent = nullptr);

    void show(Look::State state, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    Look::State m_state = Look::State::Notice;
    IconLabel *m_icon;
    Label *m_words;
};

} // namespace kinfolio
