// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages at the side of the window, with how much is on them. Becomes a column of icons when there is little room.

#pragma once

#include "ui/shell/pages.h"

#include <QAbstractButton>
#include <QButtonGroup>

class QPainter;
class QToolButton;

namespace kinfolio {

class RailButton : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(const Appearance &appearance, const PageInfo &page, QWidget *parent = nullptr);

    void setCount(qint64 count);
    virtual void setNarrow(bool narrow);
    [[nodiscard]] const KindInfo *kind() const { return m_kind; }
    /// What it needs to say all of its words.
    [[nodiscard]] int wordsWidth() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// What lies under the words while the page is shown or the mouse is over it; gives the ink to write with.
    [[nodiscard]] QColor paintGround(QPainter &painter) const;
    [[nodiscard]] const Appearance &appearance() const { return m_appearance; }
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

private:
    const Appearance &m_appearance;
    QString m_icon;
    const KindInfo *m_kind;
    qint64 m_count = -1; // not shown
    bool m_narrow = false;
};

class Rail final : public QWidget {
    Q_OBJECT

public:
    Rail(const Appearance &appearance, Session &session, const std::vector<PageInfo> &pages, QWidget *parent = nullptr);

    void setCurrent(const QString &page);
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QWidget *currentButton() const;
    /// What all of it needs, shown or not.
    [[nodiscard]] int wholeHeight() const;

Q_SIGNALS:
    void portfoliosWanted(const QPoint &corner);
    void chosen(const QString &page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const std::vector<PageInfo> &pages);
    [[nodiscard]] RailButton *makeButton(const PageInfo &page);
    void recount();

    const Appearance &m_appearance;
    Session &m_session;
    QButtonGroup m_group;
    QStringList m_ids;
    QString m_current;
    QWidget *m_column = nullptr;
    QWidget *m_brand = nullptr;
    QToolButton *m_switch = nullptr;
    bool m_narrow = false;
};

} // namespace kinfolio
