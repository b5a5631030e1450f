// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one sees while no portfolio is open: start, open, look at an example, go on with one of the last.

#pragma once

#include "ui/shell/portfolioplaces.h"
#include "ui/widgets/messagestrip.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace kinfolio {

class Work;
class WorkStrip;

class StartScreen final : public QWidget {
    Q_OBJECT

public:
    /// \param work what opens and makes portfolios
    StartScreen(Appearance &appearance, Work &work, QWidget *parent = nullptr);

    void setRecent(const QList<PortfolioPlaces::Recent> &recent);
    /// Offers to make a portfolio of an archive.
    void offerImport(const QString &file);
    void say(const Message &message);
    /// Says what is being waited for, until the work is done.
    void showWork(const QString &words);

Q_SIGNALS:
    void startWanted(const QString &name);
    void openWanted();
    void folderWanted(const QString &folder);
    void exampleWanted();
    void importWanted(const QString &file);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeStory();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeStartCard();
    [[nodiscard]] QWidget *makeCard(const QString &icon, const QString &title, const QString &sentence,
                                    const std::function<void()> &act);
    void start();
    void showHelp();
    /// The picture beside the choices is there only while there is room for its words.
    void fitStory();

    Appearance &m_appearance;
    QWidget *m_story;
    QLineEdit *m_name = nullptr;
    QPushButton *m_go = nullptr;
    QWidget *m_recentBox = nullptr;
    QVBoxLayout *m_recentRows = nullptr;
    MessageStrip *m_messages;
    WorkStrip *m_workStrip;
};

} // namespace kinfolio
