// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the table of standards and work: a cell is an icon of its own for each state and the word for it, a header the code
// and statement of a standard or the name of a work.

#pragma once

#include "core/standards/evidence.h"
#include "ui/look/look.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace kinfolio {

class Appearance;

struct EvidenceLook {
    Look::State state; ///< whose colours it has
    QString icon;
};
[[nodiscard]] EvidenceLook evidenceLook(EvidenceState state);

class CoverageDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CoverageDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

class CoverageHeader final : public QHeaderView {
    Q_OBJECT

public:
    CoverageHeader(const Appearance &appearance, Qt::Orientation orientation, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintStandard(QPainter *painter, const QRect &room, int section) const;

    const Appearance &m_appearance;
};

} // namespace kinfolio
