// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows what will be printed before it is, prints it, or makes a PDF file of it. Reading, setting and writing happen on a
// worker, with progress and a way to stop.

#pragma once

#include "ui/models/session.h"
#include "ui/models/work.h"
#include "ui/print/pageflow.h"
#include "ui/print/printjob.h"

#include <QDialog>
#include <QPointer>

class QPrinter;
class QProgressBar;
class QPushButton;

namespace kinfolio {

class Appearance;
class Label;
class MessageStrip;
class PagePreview;
class PrintBar;
class Settings;

class PrintDialog final : public QDialog {
    Q_OBJECT

public:
    PrintDialog(const Appearance &appearance, Settings &settings, Session &session, PrintJob job, QWidget *parent = nullptr);

    [[nodiscard]] PagePreview &preview() { return *m_preview; }
    /// Writes a file; an old one of that name stays until the new one is whole.
    void savePdf(const QString &path);
    /// Prints as the printer has been told to.
    void print(const std::shared_ptr<QPrinter> &printer);

Q_SIGNALS:
    /// The preview is there, or a file or the printer has got all pages.
    void finished();
    /// It did not work, or was stopped.
    void stopped();

private:
    void build();
    [[nodiscard]] QWidget *makeBottom();
    /// Reads the portfolio unless that is done, and puts it on the paper chosen.
    void prepare();
    void prepared(Result<PrintPages> pages);
    void askForPrinter();
    void askForFile();
    /// Shows that something is under way, or with no words that nothing is.
    void showRunning(const QString &words);
    /// What follows all work. Says what went wrong, if anything.
    bool hasEnded(const Result<> &done, const QString &whenStopped);

    const Appearance &m_appearance;
    Settings &m_settings;
    PrintPlace m_place;
    PrintJob m_job;
    PrintType m_type;
    std::shared_ptr<const Printout> m_printout;
    PagePreview *m_preview;
    PrintBar *m_bar;
    MessageStrip *m_message;
    Label *m_status;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_pdf;
    QPushButton *m_print;
    QPointer<QWidget> m_focused; ///< the button that was pressed
    bool m_preparing = false;
    bool m_again = false; ///< other paper was chosen meanwhile
    // Declared last: the worker ends before anything it tells about goes.
    Work m_work;
};

} // namespace kinfolio
