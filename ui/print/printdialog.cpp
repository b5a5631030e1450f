// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printdialog.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/print/pagepreview.h"
#include "ui/print/printbar.h"
#include "ui/print/printfile.h"
#include "ui/shell/settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/striparea.h"
#include "ui/widgets/workstrip.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QStandardPaths>
#include <QUrl>

namespace kinfolio {

namespace {

constexpr QSize Size{940, 780};
const QString PaperKey = QStringLiteral("Print/Paper");
const QString SidewaysKey = QStringLiteral("Print/Sideways");
const QString FolderKey = QStringLiteral("Print/LastFolder");
const QString Extension = QStringLiteral(".pdf");

QPageLayout rememberedPaper(const Settings &settings)
{
    const int id = settings.value(PaperKey, int(paperOf(QLocale()))).toInt();
    const bool known = id >= 0 && id <= QPageSize::LastPageSize && id != QPageSize::Custom;
    return sheet(QPageSize(known ? QPageSize::PageSizeId(id) : QPageSize::A4),
                 settings.value(SidewaysKey).toBool() ? QPageLayout::Landscape : QPageLayout::Portrait);
}

bool isSamePaper(const QPageLayout &a, const QPageLayout &b)
{
    return a.pageSize().isEquivalentTo(b.pageSize()) && a.orientation() == b.orientation();
}

} // namespace

PrintDialog::PrintDialog(const Appearance &appearance, Settings &settings, Session &session, PrintJob job, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_place{session.portfolio().environment().files, session.folder(), session.portfolio().media(),
              session.portfolio().environment().clock.now().toLocalTime().date()}
    , m_job(std::move(job))
    , m_type(PrintType::make())
    , m_preview(new PagePreview(appearance))
    , m_bar(new PrintBar(appearance, *m_preview))
    , m_message(new MessageStrip(appearance))
    , m_status(new Label(appearance, Look::Type::Body, Ink::TextSecondary))
    , m_progress(new QProgressBar)
    , m_stop(plainButton(appearance, tr("Stop")))
    , m_pdf(plainButton(appearance, tr("Save as PDF …"), QStringLiteral("file-earmark-pdf")))
    , m_print(primaryButton(appearance, tr("Print …"), QStringLiteral("printer")))
{
    setWindowTitle(tr("Print “%1”").arg(plainLine(m_job.title, 80)));
    build();
    m_bar->setPaper(rememberedPaper(settings));
    connect(m_bar, &PrintBar::paperChosen, this, [this] {
        m_settings.setValue(PaperKey, int(m_bar->paper().pageSize().id()));
        m_settings.setValue(SidewaysKey, m_bar->paper().orientation() == QPageLayout::Landscape);
        prepare();
    });
    connect(m_bar, &PrintBar::privatePartsChosen, this, [this] {
        m_printout.reset();
        prepare();
    });
    connect(m_stop, &QPushButton::clicked, &m_work, &Work::cancel);
    connect(m_pdf, &QPushButton::clicked, this, &PrintDialog::askForFile);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::askForPrinter);
    connect(&m_work, &Work::progressed, this, [this](qint64 done, qint64 total) { showProgress(m_progress, done, total); });
    prepare();
}

void PrintDialog::build()
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *strips = new StripArea(m_appearance, m.l, m.m);
    strips->add(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Hairline(m_appearance, Qt::Horizontal));
    // Room for the ring of the focus.
    auto *preview = new QVBoxLayout;
    preview->setContentsMargins(m.s, m.s, m.s, m.s);
    preview->addWidget(m_preview);
    layout->addLayout(preview, 1);
    layout->addWidget(strips);
    layout->addWidget(new Hairline(m_appearance, Qt::Horizontal));
    layout->addWidget(makeBottom());
    const QSize most = parentWidget() ? parentWidget()->window()->size() : Size;
    const Look &look = m_appearance.look();
    resize(QSize(look.scaled(Size.width()), look.scaled(Size.height())).boundedTo(most));
    m_preview->setFocus();
}

QWidget *PrintDialog::makeBottom()
{
    const Look::Measures &m = m_appearance.look().measures();
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setAccessibleName(tr("Progress"));
    QPushButton *close = plainButton(m_appearance, tr("Close"));
    m_pdf->setShortcut(QKeySequence::Save);
    m_print->setShortcut(QKeySequence::Print);
    m_print->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *bottom = new QWidget;
    auto *layout = new QHBoxLayout(bottom);
    layout->setContentsMargins(m.l, m.m, m.l, m.m);
    layout->setSpacing(m.m);
    layout->addWidget(m_status);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_stop);
    layout->addStretch(0);
    for (QPushButton *button : {close, m_pdf, m_print})
        layout->addWidget(button);
    return bottom;
}

void PrintDialog::showRunning(const QString &words)
{
    const bool running = !words.isEmpty();
    m_status->setText(words);
    m_progress->setAccessibleDescription(words);
    m_progress->setVisible(running);
    if (running)
        showProgress(m_progress, 0, 0);
    // The keyboard goes to the button that stops it while the one that was pressed cannot be, and back.
    m_stop->setVisible(running || focusWidget() == m_stop);
    if (running && (focusWidget() == m_pdf || focusWidget() == m_print)) {
        m_focused = focusWidget();
        m_stop->setFocus();
    }
    m_pdf->setEnabled(!running && m_preview->pages());
    m_print->setEnabled(!running && m_preview->pages());
    if (!running && focusWidget() == m_stop)
        (m_focused ? m_focused.data() : m_preview)->setFocus();
    m_stop->setVisible(running);
}

bool PrintDialog::hasEnded(const Result<> &done, const QString &whenStopped)
{
    showRunning({});
    if (done)
        return true;
    if (done.error().code == ErrorCode::Interrupted)
        m_status->setText(whenStopped);
    else
        m_message->say({Message::Kind::Danger, words::sentence(done.error()), {}, {}});
    return false;
}

void PrintDialog::prepare()
{
    if (m_work.isRunning()) {
        m_again = true;
        if (m_preparing)
            m_work.cancel();
        return;
    }
    m_preparing = true;
    const PrivateParts privateParts = m_bar->leavesOutPrivateParts() ? PrivateParts::LeaveOut : PrivateParts::Keep;
    m_work.start<Result<PrintPages>>(
        [known = m_printout, place = m_place, job = m_job, type = m_type, paper = m_bar->paper(), privateParts,
         direction = layoutDirection()](const Progress &progress) -> Result<PrintPages> {
            std::shared_ptr<const Printout> printout = known;
            if (!printout) {
                auto made = carryOut(job, place, privateParts, progress);
                if (!made)
                    return fail(made.error());
                printout = std::make_shared<const Printout>(std::move(*made));
            }
            return PrintPages::make(printout, type, paper, direction, progress);
        },
        [this](Result<PrintPages> pages) { prepared(std::move(pages)); });
    showRunning(tr("Getting the pages ready"));
}

void PrintDialog::prepared(Result<PrintPages> pages)
{
    m_preparing = false;
    if (pages) {
        m_printout = pages->shared();
        m_bar->setPrivateParts(m_printout->privateParts);
        m_preview->showPages(std::move(*pages));
    }
    if (std::exchange(m_again, false))
        return prepare();
    if (hasEnded(pages ? Result<>() : fail(pages.error()), tr("Stopped.")))
        Q_EMIT finished();
    else
        Q_EMIT stopped();
}

void PrintDialog::askForFile()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_settings.value(FolderKey, documents).toString();
    QString path = QFileDialog::getSaveFileName(this, tr("Save as PDF"),
                                                folder + u'/' + safeFileName(m_job.title.trimmed() + Extension),
                                                tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(Extension, Qt::CaseInsensitive))
        path += Extension;
    m_settings.setValue(FolderKey, QFileInfo(path).path());
    savePdf(path);
}

void PrintDialog::savePdf(const QString &path)
{
    if (m_work.isRunning() || !m_preview->pages())
        return;
    m_message->clear();
    m_work.start<Result<>>(
        [pages = *m_preview->pages(), &files = m_place.files, path](const Progress &progress) {
            return writePdf(pages, files, path, progress);
        },
        [this, path](const Result<> &done) {
            if (!hasEnded(done, tr("Stopped. No file was made.")))
                Q_EMIT stopped();
            else
                m_message->say({Message::Kind::Good, tr("Saved as “%1”.").arg(QFileInfo(path).fileName()), tr("Show in folder"),
                                [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path())); }});
            if (done)
                Q_EMIT finished();
            if (std::exchange(m_again, false))
                prepare();
        });
    showRunning(tr("Making the file"));
}

void PrintDialog::askForPrinter()
{
    const QPageLayout paper = m_bar->paper();
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_job.title);
    printer->setCreator(QStringLiteral("Kinfolio"));
    printer->setPageSize(paper.pageSize());
    printer->setPageOrientation(paper.orientation());
    QPrintDialog dialog(printer.get(), this);
    dialog.setWindowTitle(tr("Print"));
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange
                      | QAbstractPrintDialog::PrintCurrentPage | QAbstractPrintDialog::PrintCollateCopies);
    dialog.setMinMax(1, m_preview->pages()->count());
    if (dialog.exec() == QDialog::Accepted)
        print(printer);
}

void PrintDialog::print(const std::shared_ptr<QPrinter> &printer)
{
    if (m_work.isRunning() || !m_preview->pages())
        return;
    m_message->clear();
    m_work.start<Result<>>(
        [printer, shown = *m_preview->pages(), type = m_type, current = m_preview->page(),
         direction = layoutDirection()](const Progress &progress) -> Result<> {
            // The printer may have been given other paper than was shown.
            Result<PrintPages> pages = shown;
            const QPageLayout paper = sheet(printer->pageLayout().pageSize(), printer->pageLayout().orientation());
            if (!isSamePaper(paper, shown.paper()))
                pages = PrintPages::make(shown.shared(), type, paper, direction, progress);
            if (!pages)
                return fail(pages.error());
            printer->setFullPage(true);
            return printPages(*pages, pagesFor(*printer, pages->count(), current), *printer, printer->resolution(), progress);
        },
        [this](const Result<> &done) {
            if (!hasEnded(done, tr("Stopped. The printer may have some of the pages.")))
                Q_EMIT stopped();
            else
                m_message->say({Message::Kind::Good, tr("On its way to the printer."), {}, {}});
            if (done)
                Q_EMIT finished();
            if (std::exchange(m_again, false))
                prepare();
        });
    showRunning(tr("Printing"));
}

} // namespace kinfolio
