// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Home that tells what has its day soon. Not there while nothing has.

#pragma once

#include "ui/models/comingup.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace kinfolio {

class UpcomingPart final : public QWidget {
    Q_OBJECT

public:
    explicit UpcomingPart(const PageContext &context, QWidget *parent = nullptr);

    void refill();
    [[nodiscard]] bool isEmpty() const;

private:
    [[nodiscard]] QWidget *makeRow(const Upcoming &upcoming);
    /// Reminds of a copy somewhere else; null when there is no need.
    [[nodiscard]] QWidget *makeCopyRow();

    PageContext m_context;
    QVBoxLayout *m_rows;
};

/// The title of a part of the page, with a button at its end.
[[nodiscard]] QHBoxLayout *sectionHead(const Appearance &appearance, const QString &title, QPushButton *button);

} // namespace kinfolio
