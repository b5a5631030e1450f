// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The help to read: its chapters at one side, the text of one beside them; where there is little room, one at a time. Links
// lead to other chapters and, inside a portfolio, to pages of the window; nothing leads out of the program.

#pragma once

#include "ui/pages/help/helptexts.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QUrl;

namespace kinfolio {

class Appearance;
class ColumnScroll;
class Hairline;
class Label;
class MarkdownView;

class HelpView final : public QWidget {
    Q_OBJECT

public:
    enum class Links { Chapters, ChaptersAndPages };

    HelpView(const Appearance &appearance, Links links, QWidget *parent = nullptr);

    /// The first chapter when there is none of this name.
    void turnTo(const QString &chapter);
    /// For when there is no room for list and text.
    void showList();
    /// The chapter that can be read; empty while there is only the list.
    [[nodiscard]] QString chapter() const;
    /// List and text, as far as they are there.
    [[nodiscard]] QList<QWidget *> panes() const;

Q_SIGNALS:
    void chapterChanged();
    /// Somebody followed a link to a page of the window.
    void pageWanted(const QString &page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeListPane();
    [[nodiscard]] QWidget *makeTextPane();
    void connectList();
    void showRow(int row);
    void follow(const QUrl &link);
    void fitPanes();

    const Appearance &m_appearance;
    QList<HelpChapter> m_chapters;
    QListWidget *m_list;
    Label *m_title;
    MarkdownView *m_text;
    QPushButton *m_all; ///< back to the list
    ColumnScroll *m_textPane;
    QWidget *m_listPane;
    Hairline *m_between; ///< in high contrast the grounds of both are the same
    bool m_listFirst = true; ///< which one is shown where there is room for one only
};

} // namespace kinfolio
