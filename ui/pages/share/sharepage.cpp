// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/share/sharepage.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/share/descriptionhint.h"
#include "ui/pages/share/sharechoices.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/workstrip.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QStandardPaths>
#include <QUrl>

namespace kinfolio {

namespace {

constexpr int OneColumnBelow = 840;
const QString Extension = QStringLiteral(".kinfolio");

} // namespace

SharePage::SharePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_choices(new ShareChoices(context.appearance))
    , m_preview(new SharePreview(context.appearance))
    , m_columns(new QHBoxLayout)
    , m_descriptions(new DescriptionHint(context))
{
    const Look::Measures &m = context.appearance.look().measures();
    auto *card = new Card(context.appearance);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(m.xl, m.l + m.xs, m.xl, m.l + m.xs);
    inside->addWidget(m_preview);
    auto *scroll = new PageScroll(context.appearance, tr("Share"));
    m_columns->setSpacing(m.l);
    auto *left = new QVBoxLayout;
    left->setSpacing(m.l);
    left->addWidget(m_choices);
    left->addWidget(m_descriptions);
    left->addStretch(1);
    m_columns->addLayout(left, 2);
    m_columns->addWidget(card, 3, Qt::AlignTop);
    scroll->rows()->addLayout(m_columns);
    scroll->rows()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeBar());
    connect(m_choices, &ShareChoices::audienceChanged, this, &SharePage::plan);
    connect(m_choices, &ShareChoices::formatChanged, this, &SharePage::showFormat);
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        if (isVisible())
            plan();
    });
    connect(&m_export, &Work::progressed, this, [this](qint64 done, qint64 total) { showProgress(m_progress, done, total); });
    connect(&context.appearance, &Appearance::changed, this, &SharePage::arrange);
    showFormat();
    showRunning(false);
}

QWidget *SharePage::makeBar()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    m_make = primaryButton(m_context.appearance, tr("Make the file …"), QStringLiteral("box-arrow-up"));
    m_stop = plainButton(m_context.appearance, tr("Stop making the file"));
    m_status = new Label(m_context.appearance, Look::Type::Body, Ink::TextSecondary);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setAccessibleName(tr("Progress of making the file"));
    connect(m_make, &QPushButton::clicked, this, &SharePage::askWhere);
    connect(m_stop, &QPushButton::clicked, &m_export, &Work::cancel);
    auto *bar = new QWidget;
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new Hairline(m_context.appearance, Qt::Horizontal));
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(m.xxl, m.m, m.xxl, m.m);
    layout->setSpacing(m.l);
    layout->addWidget(m_status->wrapped(), 1);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_stop);
    layout->addWidget(m_make);
    rows->addLayout(layout);
    return bar;
}

void SharePage::open(RecordId)
{
    plan();
}

void SharePage::plan()
{
    if (m_plan.isRunning()) {
        m_planAgain = true;
        return;
    }
    m_plan.start<Result<SharePlan>>(
        [&files = m_context.session.portfolio().environment().files, folder = m_context.session.folder(),
         forWhom = m_choices->audience()](const Progress &) { return planShare(files, folder, forWhom); },
        [this](const Result<SharePlan> &plan) {
            if (plan)
                showPlan(*plan);
            else
                m_context.shell.say(plan.error());
            if (std::exchange(m_planAgain, false))
                this->plan();
        });
}

void SharePage::showPlan(const SharePlan &plan)
{
    m_preview->showPlan(plan);
    m_descriptions->setCount(plan.undescribed);
}

void SharePage::showFormat()
{
    m_make->setText(m_choices->makesFolder() ? tr("Make the pages …") : tr("Make the file …"));
}

void SharePage::askWhere()
{
    m_context.session.flush();
    const QString stem = safeFileName(m_context.session.learnerName());
    const bool backup = m_choices->audience() == Audience::Me;
    const QString name = backup ? tr("%1 backup", "name of the learner, part of a file name").arg(stem) : stem;
    const QString target = m_choices->makesFolder() ? askForFolder(name) : askForFile(name);
    if (!target.isEmpty())
        makeFile(target);
}

QString SharePage::askForFile(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString target = QFileDialog::getSaveFileName(this, tr("Make the file"), folder + QLatin1Char('/') + name + Extension,
                                                        tr("Kinfolio files (*.kinfolio)"));
    const bool complete = target.isEmpty() || target.endsWith(Extension, Qt::CaseInsensitive);
    return complete ? target : target + Extension;
}

QString SharePage::askForFolder(const QString &name)
{
    const QString above = QFileDialog::getExistingDirectory(
        this, tr("Where should the folder of pages be made?"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (above.isEmpty())
        return {};
    return above + QLatin1Char('/') + tr("%1 pages", "name of the learner, name of a folder").arg(name);
}

void SharePage::makeFile(const QString &target)
{
    if (m_export.isRunning())
        return;
    m_context.session.flush();
    ExportRequest request;
    request.format = m_choices->format();
    request.audience = m_choices->audience();
    request.target = target;
    request.options = m_choices->options();
    m_export.start<Result<ExportReport>>(
        [environment = m_context.session.portfolio().environment(), folder = m_context.session.folder(),
         request](const Progress &progress) { return exportPortfolio(environment, folder, request, progress); },
        [this, target, whole = request.audience == Audience::Me](const Result<ExportReport> &report) {
            if (report && whole && m_context.session.canChange())
                (void)m_context.session.portfolio().noteCopyElsewhere(); // else one is reminded once too often
            finished(report, target);
        });
    showRunning(true);
}

void SharePage::showRunning(bool running)
{
    // The button that is pressed goes; whoever works with keys stays where the other one comes. The window itself may not have
    // come to the front again yet, after the dialog that asked for a file.
    const QWidget *const focus = window()->focusWidget();
    const bool hadFocus = focus == m_make || focus == m_stop;
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    m_make->setEnabled(!running);
    if (hadFocus)
        (running ? m_stop : m_make)->setFocus(Qt::OtherFocusReason);
    m_choices->setEnabled(!running);
    m_status->setText(!running ? QString() : m_choices->makesFolder() ? tr("Making the pages") : tr("Making the file"));
    if (running)
        showProgress(m_progress, 0, 0);
}

void SharePage::finished(const Result<ExportReport> &report, const QString &target)
{
    showRunning(false);
    if (!report) {
        if (report.error().code == ErrorCode::Interrupted)
            m_status->setText(tr("Stopped. Nothing was made."));
        else
            m_context.shell.say(report.error());
        Q_EMIT stopped();
        return;
    }
    QString text = tr("Saved and checked: %1, %2", "name of a file, its size")
                       .arg(QFileInfo(target).fileName(), QLocale().formattedDataSize(report->bytes, 1, QLocale::DataSizeSIFormat));
    if (!report->warnings.isEmpty())
        text += QLatin1Char(' ') + words::warning(report->warnings.first().code, report->warnings.first().subject);
    const bool pages = QFileInfo(target).isDir();
    const QString shown = pages ? target + QStringLiteral("/index.html") : QFileInfo(target).path();
    m_context.shell.say({report->warnings.isEmpty() ? Message::Kind::Good : Message::Kind::Warning, text,
                         pages ? tr("Open in my browser") : tr("Show in folder"),
                         [shown] { QDesktopServices::openUrl(QUrl::fromLocalFile(shown)); }});
    Q_EMIT made(target);
}

void SharePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void SharePage::arrange()
{
    const bool one = width() < m_context.appearance.look().scaled(OneColumnBelow);
    m_columns->setDirection(one ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SharePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_context.appearance.look().colour(Ink::Window));
}

} // namespace kinfolio
