// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages that share a place on the rail, side by side above the page: People and Groups. Not there when a page is alone.

#pragma once

#include "ui/shell/pages.h"

class QHBoxLayout;

namespace kinfolio {

class Segments;

class FamilyBar final : public QWidget {
    Q_OBJECT

public:
    FamilyBar(const Appearance &appearance, const std::vector<PageInfo> &pages, QWidget *parent = nullptr);

    /// The page that is shown.
    void setCurrent(const PageInfo &page);

Q_SIGNALS:
    void chosen(const QString &page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] Segments *familyOf(const PageInfo &page);

    const Appearance &m_appearance;
    const std::vector<PageInfo> &m_pages;
    QHash<QString, Segments *> m_families; ///< by the page on the rail; nullptr for one that is alone
    QHBoxLayout *m_layout;
};

} // namespace kinfolio
