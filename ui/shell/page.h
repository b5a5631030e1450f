// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page is to the window around it, and what the window offers to its pages.

#pragma once

#include "core/portfolio/filing.h"
#include "ui/models/command.h"
#include "ui/models/session.h"
#include "ui/print/printjob.h"
#include "ui/widgets/messagestrip.h"

#include <QWidget>

namespace kinfolio {

class Appearance;
class Settings;
class Spelling;

/// Where one is: a page, and a record or a chapter on it or none.
struct Place {
    QString page;
    RecordId record;
    QString chapter = {};

    friend bool operator==(const Place &, const Place &) = default;
};

/// What pages ask of the window. Implemented by Workspace.
class Shell {
public:
    virtual ~Shell() = default;
    virtual void go(const Place &place) = 0;
    /// Goes to where a record is shown.
    virtual void goToRecord(RecordId id) = 0;
    virtual void say(const Message &message) = 0;
    /// Tells an error in words.
    virtual void say(const Error &error) = 0;
    /// Makes a new record of a kind and goes to it, ready to be named.
    virtual void create(const KindInfo &kind) = 0;
    /// Makes this record with its links, of which an invalid end is the record itself, and goes to it. What else belongs to
    /// the same step is in `also`.
    virtual void add(std::unique_ptr<RecordBase> record, const QList<Link> &links, Edit also = {}) = 0;
    /// Moves records to the bin, with an undo.
    virtual void eraseAll(const QList<RecordId> &ids) = 0;
    void erase(RecordId id) { eraseAll({id}); }
    /// Asks for files and adds them. An invalid id belongs to nothing.
    virtual void askForFiles(RecordId to) = 0;
    /// Shows what would be printed of the page in front.
    virtual void print(PrintScope scope) = 0;
    virtual void askForBadges() = 0;
    virtual void askForImport() = 0;
    /// Asks which template pack is to come in.
    virtual void askForPack() = 0;
    /// Brings a file in that holds something for the portfolio; tells how it went. \param name what people call it
    virtual void bringIn(const QString &file, const QString &name) = 0;
    /// Goes through the pictures that have no description yet.
    virtual void describePictures() = 0;
    /// Asks for a folder, and copies the portfolio into a new one below it.
    virtual void askForCopy() = 0;
    /// Asks for another copy, and tells which of the two is newer.
    virtual void askForComparison() = 0;
    /// Asks for a new place or name of the folder, and opens it there.
    virtual void askForMove() = 0;
    virtual void closePortfolio() = 0;
    /// Opens the portfolio anew as it was at a snapshot.
    virtual void goBackTo(const QString &snapshot) = 0;
};

struct PageContext {
    Appearance &appearance;
    Settings &settings;
    Spelling &spelling;
    Session &session;
    Shell &shell;
};

/// What becomes of files that are dropped on a page or pasted into it.
enum class FilesHere {
    StayLoose,
    BelongToCurrent, ///< to Page::current()
    BecomeProject, ///< one of their own
    AreBadges,
};

class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The page comes to the front, with a record when one is wanted.
    virtual void open(RecordId record) { Q_UNUSED(record) }
    /// The record in hand, for Del and for dropped files; invalid when there is none.
    [[nodiscard]] virtual RecordId current() const { return {}; }
    /// Turns to a chapter, on a page that has them.
    virtual void turnTo(const QString &chapter) { Q_UNUSED(chapter) }
    /// The chapter in hand; empty when there is none.
    [[nodiscard]] virtual QString chapter() const { return {}; }
    /// Whether there is something here to come back to: an empty page is not such a place.
    [[nodiscard]] virtual bool isSettled() const { return true; }
    /// A record that has just been made: the cursor goes into its name.
    virtual void startTyping() { }
    [[nodiscard]] virtual FilesHere filesHere() const { return FilesHere::StayLoose; }
    /// What can be done on this page only, for the search field and the sheet of keys.
    [[nodiscard]] virtual Commands commands() { return {}; }
    /// What of it can be printed; nothing when it is not for paper.
    [[nodiscard]] virtual std::optional<PrintJob> printable(PrintScope) const { return {}; }
    /// Where F6 stops, in reading order.
    [[nodiscard]] virtual QList<QWidget *> panes() const { return {}; }

Q_SIGNALS:
    /// The record or chapter in hand is another one.
    void currentChanged(const kinfolio::RecordId &record);
};

} // namespace kinfolio
