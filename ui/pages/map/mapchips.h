// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions that one can ask the map, one at a time or none: as chips, or where there is little room as a list to choose
// from.

#pragma once

#include "core/map/mapquestions.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace kinfolio {

class Appearance;

class MapChips final : public QWidget {
    Q_OBJECT

public:
    explicit MapChips(const Appearance &appearance, QWidget *parent = nullptr);

    /// Does not emit asked().
    void setQuestion(std::optional<MapQuestion> question);
    [[nodiscard]] std::optional<MapQuestion> question() const { return m_question; }

    void setCompact(bool compact);

Q_SIGNALS:
    void asked();

private:
    void press(MapQuestion question);
    void showChosen();

    const Appearance &m_appearance;
    std::optional<MapQuestion> m_question;
    QWidget *m_row;
    QComboBox *m_choice;
    QList<QToolButton *> m_chips; ///< in the order of the questions
};

} // namespace kinfolio
