// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An open portfolio on the screen: rail, top bar, pages and what they ask of the window.

#pragma once

#include "ui/shell/fileintake.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pages.h"
#include "ui/shell/settings.h"

#include <QPointer>

class QStackedWidget;

namespace kinfolio {

class FamilyBar;
class PictureWords;
class PortfolioCopier;
class FindBar;
class Incoming;
class Rail;
class TopBar;
class UnsavedStrip;
class WorkStrip;

class Workspace final : public QWidget, public Shell {
    Q_OBJECT

public:
    Workspace(Appearance &appearance, Settings &settings, Spelling &spelling, std::unique_ptr<Portfolio> portfolio,
              QWidget *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QString pageName() const { return pageInfo(m_place.page)->label; }
    [[nodiscard]] TopBar &topBar() { return *m_topBar; }
    [[nodiscard]] MessageStrip &messages() { return *m_messages; }
    [[nodiscard]] Work &work() { return m_intake->work(); }
    [[nodiscard]] PortfolioCopier &copier() { return *m_copier; }

    /// What was dropped on the window or pasted goes where the page says.
    void take(const Handover &handover, FileIntake::Archives archives = FileIntake::Archives::SetAside);
    void paste();
    /// Where one is, for a workspace that takes the place of this one.
    [[nodiscard]] const Place &place() const { return m_place; }
    /// Whether everything is saved, or the user lets go of what is not; asks.
    [[nodiscard]] bool mayClose();
    /// Writes what could not be saved to a file, to be read by people; the file is replaced.
    [[nodiscard]] Result<> saveUnsavedTo(const QString &path);
    /// Saves what is typed. What cannot be saved becomes a text below this folder, beside those that are there.
    void saveUnasked(const QString &folder);
    /// Brings an archive in; tells how it went.
    void importFrom(const QString &file);
    void goBack();
    void goForward();
    void startSearch();
    /// Finds words on the page that is shown.
    void findHere();
    void findAgain(int step);
    void makeNew();
    void eraseCurrent();
    void nextPane(int step);
    /// Asks for files that belong to what is open.
    void askForFilesHere();
    void showKeys();
    /// The chapter of the help about the page that is shown.
    void showHelp();
    [[nodiscard]] const std::vector<PageInfo> &pages() const { return m_infos; }
    /// All that can be done here and now.
    [[nodiscard]] Commands commands();

    void go(const Place &place) override;
    void goToRecord(RecordId id) override;
    void say(const Message &message) override;
    void say(const Error &error) override;
    void create(const KindInfo &kind) override;
    void add(std::unique_ptr<RecordBase> record, const QList<Link> &links, Edit also) override;
    void eraseAll(const QList<RecordId> &ids) override;
    void askForFiles(RecordId to) override;
    void print(PrintScope scope) override;
    void askForBadges() override;
    void askForImport() override;
    void askForPack() override;
    void bringIn(const QString &file, const QString &name) override;
    void describePictures() override;
    void askForCopy() override;
    void askForComparison() override;
    void askForMove() override { Q_EMIT moveWanted(); }
    void closePortfolio() override { Q_EMIT closeWanted(); }
    void goBackTo(const QString &snapshot) override { Q_EMIT earlierWanted(snapshot); }

Q_SIGNALS:
    void closeWanted();
    /// The menu of portfolios is wanted at a point of the screen.
    void portfoliosWanted(const QPoint &corner);
    void openWanted();
    /// The portfolio is to be opened again, for writing if that is possible by now.
    void againWanted();
    /// The folder is to lie elsewhere, or to have another name.
    void moveWanted();
    void windowWanted();
    /// The portfolio is wanted as it was at a snapshot.
    void earlierWanted(const QString &snapshot);
    void titleChanged(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectBars();
    void fitWidth();
    /// Pages are made when they are first shown.
    [[nodiscard]] Page *page(const QString &id);
    [[nodiscard]] const PageInfo *pageInfo(const QString &id) const;
    void showPlace(const Place &place);
    /// Goes where Back or Forward lead, which is no new step.
    void goAgain(const Place &place);
    /// What F6 walks through inside the page in front; never empty.
    [[nodiscard]] QList<QWidget *> pagePanes() const;
    static void focusPane(QWidget *pane);
    void leaveSearch();
    void showNewMenu();
    void onCurrentChanged(RecordId record);
    /// Asks whether to bring them in or to take them as files.
    void onSetAside(const QStringList &archives);
    void onTaken(const QList<FiledFile> &files, RecordId project);
    [[nodiscard]] QDateTime now() const { return m_session->portfolio().environment().clock.now(); }
    /// Asks where; false when nothing was written.
    bool saveUnsavedElsewhere();

    Appearance &m_appearance;
    Settings &m_settings;
    Spelling &m_spelling;
    std::unique_ptr<Session> m_session;
    std::vector<PageInfo> m_infos;
    QHash<QString, Page *> m_pages;
    Navigation m_navigation;
    Place m_place;
    QPointer<QWidget> m_beforeSearch; ///< had the focus
    FileIntake *m_intake;
    Incoming *m_incoming;
    Rail *m_rail;
    TopBar *m_topBar;
    FamilyBar *m_family;
    QStackedWidget *m_stack;
    FindBar *m_findBar;
    MessageStrip *m_messages;
    PictureWords *m_pictureWords;
    WorkStrip *m_workStrip;
    UnsavedStrip *m_unsaved;
    PortfolioCopier *m_copier;
};

} // namespace kinfolio
