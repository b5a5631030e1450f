// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list that is as high as what it holds and leaves scrolling to the page it is on.

#pragma once

#include <QListView>

namespace kinfolio {

class FittedList final : public QListView {
    Q_OBJECT

public:
    explicit FittedList(QWidget *parent = nullptr);

    /// Lets the contents reach beyond the end of each line, where the gap of the last card would be.
    void setOverhang(int pixels);
    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
};

} // namespace kinfolio
