// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What would leave for an audience and what would stay, as counts with words.

#pragma once

#include "core/exchange/exchange.h"

#include <QWidget>

class QVBoxLayout;

namespace kinfolio {

class Appearance;
class CardGrid;

/// Counted by the same rule that the export follows.
struct SharePlan {
    QMap<QString, qint64> counts; ///< records by kind
    qint64 links = 0;
    qint64 bytes = 0; ///< of the files
    QList<LeftOut> leftOut;
    qint64 undescribed = 0; ///< pictures in the portfolio that say nothing to those who do not see them
};

/// Reads through a view of its own, so any thread will do.
[[nodiscard]] Result<SharePlan> planShare(Files &files, const QString &folder, Audience audience);

class SharePreview final : public QWidget {
    Q_OBJECT

public:
    explicit SharePreview(const Appearance &appearance, QWidget *parent = nullptr);

    void showPlan(const SharePlan &plan);

private:
    [[nodiscard]] QWidget *makeRow(QWidget *picture, const QString &text) const;
    void addLeftOut(const LeftOut &leftOut);

    const Appearance &m_appearance;
    CardGrid *m_leaves;
    QVBoxLayout *m_stays;
    QWidget *m_staysBox;
};

} // namespace kinfolio
