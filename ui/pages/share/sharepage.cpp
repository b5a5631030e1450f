// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/share/sharepage.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/share/descriptionhint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/workstrip.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
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
    , m_audiences(new QButtonGroup(this))
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
    m_columns->addWidget(makeChoices(), 2, Qt::AlignTop);
    m_columns->addWidget(card, 3, Qt::AlignTop);
    scroll->rows()->addLayout(m_columns);
    scroll->rows()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeBar());
    connect(m_audiences, &QButtonGroup::idToggled, this, &SharePage::plan);
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        if (isVisible())
            plan();
    });
    connect(&m_export, &Work::progressed, this, [this](qint64 done, qint64 total) { showProgress(m_progress, done, total); });
    connect(&context.appearance, &Appearance::changed, this, &SharePage::arrange);
    setAudience(Audience::Everyone);
    showRunning(false);
}

QWidget *SharePage::makeChoices()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *choices = new QWidget;
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins({});
    layout->setSpacing(m.m);
    layout->addWidget(new Label(m_context.appearance, Look::Type::Title, Ink::Text, tr("Who is it for?")));
    layout->addWidget(makeChoice(Audience::Everyone, tr("To hand in"),
                                 tr("For school, an application or anyone else. Only what you show when you share, "
                                    "without private fields and without the place in photos.")));
    layout->addWidget(makeChoice(Audience::Me, tr("My own backup"),
                                 tr("Everything, private things and the bin included. Keep it for yourself.")));
    layout->addWidget(m_descriptions);
    return choices;
}

QWidget *SharePage::makeChoice(Audience audience, const QString &title, const QString &sentence)
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *button = new QRadioButton(title);
    button->setAccessibleDescription(sentence);
    m_context.appearance.follow(button, [this, button] {
        button->setFont(m_context.appearance.look().font(Look::Type::Strong));
    });
    m_audiences->addButton(button, int(audience));
    auto *words = new Label(m_context.appearance, Look::Type::Caption, Ink::TextMuted, sentence);
    words->wrapped();
    m_context.appearance.follow(words, [this, words] {
        const Look &look = m_context.appearance.look();
        words->setContentsMargins(look.scaled(18) + look.measures().s, 0, 0, 0);
    });
    auto *card = new Card(m_context.appearance);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(m.l, m.m, m.l, m.m);
    layout->setSpacing(2);
    layout->addWidget(button);
    layout->addWidget(words);
    return card;
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

void SharePage::setAudience(Audience audience)
{
    m_audiences->button(int(audience))->setChecked(true);
}

Audience SharePage::audience() const
{
    return Audience(m_audiences->checkedId());
}

void SharePage::plan()
{
    if (m_plan.isRunning()) {
        m_planAgain = true;
        return;
    }
    m_plan.start<Result<SharePlan>>(
        [&files = m_context.session.portfolio().environment().files, folder = m_context.session.folder(),
         forWhom = audience()](const Progress &) { return planShare(files, folder, forWhom); },
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

void SharePage::askWhere()
{
    m_context.session.flush();
    const QString stem = safeFileName(m_context.session.learnerName());
    const QString name = audience() == Audience::Me ? tr("%1 backup", "name of the learner, part of a file name").arg(stem) : stem;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString target = QFileDialog::getSaveFileName(this, tr("Make the file"), folder + QLatin1Char('/') + name + Extension,
                                                  tr("Kinfolio files (*.kinfolio)"));
    if (target.isEmpty())
        return;
    if (!target.endsWith(Extension, Qt::CaseInsensitive))
        target += Extension;
    makeFile(target);
}

void SharePage::makeFile(const QString &target)
{
    if (m_export.isRunning())
        return;
    m_context.session.flush();
    ExportRequest request;
    request.audience = audience();
    request.target = target;
    m_export.start<Result<ExportReport>>(
        [environment = m_context.session.portfolio().environment(), folder = m_context.session.folder(),
         request](const Progress &progress) { return exportPortfolio(environment, folder, request, progress); },
        [this, target](const Result<ExportReport> &report) { finished(report, target); });
    showRunning(true);
}

void SharePage::showRunning(bool running)
{
    // The button that is pressed goes; whoever works with keys stays where the other one comes.
    const bool hadFocus = m_make->hasFocus() || m_stop->hasFocus();
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    m_make->setEnabled(!running);
    if (hadFocus)
        (running ? m_stop : m_make)->setFocus(Qt::OtherFocusReason);
    m_status->setText(running ? tr("Making the file") : QString());
    if (running)
        showProgress(m_progress, 0, 0);
}

void SharePage::finished(const Result<ExportReport> &report, const QString &target)
{
    showRunning(false);
    if (!report) {
        if (report.error().code == ErrorCode::Interrupted)
            m_status->setText(tr("Stopped. No file was made."));
        else
            m_context.shell.say(report.error());
        Q_EMIT stopped();
        return;
    }
    QString text = tr("Saved and checked: %1, %2", "name of a file, its size")
                       .arg(QFileInfo(target).fileName(), QLocale().formattedDataSize(report->bytes, 1, QLocale::DataSizeSIFormat));
    if (!report->warnings.isEmpty())
        text += QLatin1Char(' ') + words::warning(report->warnings.first().code, report->warnings.first().subject);
    m_context.shell.say({report->warnings.isEmpty() ? Message::Kind::Good : Message::Kind::Warning, text,
                         tr("Show in folder"),
                         [target] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(target).path())); }});
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
