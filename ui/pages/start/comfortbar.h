// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours, size of the text and ease of reading below the choices of the start screen: who cannot read it well should
// not have to start a portfolio first.

#pragma once

#include <QWidget>

class QMenu;
class QPushButton;

namespace kinfolio {

class Appearance;

class ComfortBar final : public QWidget {
    Q_OBJECT

public:
    explicit ComfortBar(Appearance &appearance, QWidget *parent = nullptr);

private:
    QPushButton *addButton(const QString &icon, void (ComfortBar::*fill)(QMenu &));
    void addColours(QMenu &menu);
    void addSizes(QMenu &menu);
    void addEase(QMenu &menu);
    void showChoices();

    Appearance &m_appearance;
    QPushButton *m_colours;
    QPushButton *m_size;
    QPushButton *m_ease;
};

} // namespace kinfolio
