// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The learner at the foot of the rail: initials, name, age and place. A page like the others until there is a name.

#pragma once

#include "ui/shell/rail.h"

namespace kinfolio {

class LearnerButton final : public RailButton {
    Q_OBJECT

public:
    LearnerButton(const Appearance &appearance, Session &session, const PageInfo &page, QWidget *parent = nullptr);

    void setNarrow(bool narrow) override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void paintWords(QPainter &painter, const QRect &room, const QColor &ink) const;

    Session &m_session;
    QString m_name;
    QString m_caption;
};

} // namespace kinfolio
