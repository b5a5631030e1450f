// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/portfoliocopier.h"

#include "core/base/text.h"
#include "ui/models/session.h"
#include "ui/shell/page.h"
#include "ui/widgets/workstrip.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>

namespace kinfolio {

namespace {

QString freeName(Files &files, const QString &below, const QString &name)
{
    const QString ending = QStringLiteral(".kinfolio-folder");
    const QString stem = name.endsWith(ending) ? name.chopped(ending.size()) : name;
    QString folder = below + QLatin1Char('/') + stem + ending;
    for (int i = 2; files.exists(folder); ++i)
        folder = QStringLiteral("%1/%2 %3%4").arg(below, stem).arg(i).arg(ending);
    return folder;
}

QString sideWords(const QString &text, const CopyComparison::Side &side)
{
    const QLocale locale;
    return text.arg(locale.toString(side.lastChange.toLocalTime(), QLocale::ShortFormat), locale.toString(side.records),
                    locale.toString(side.files));
}

QString verdictWords(const CopyComparison &compared)
{
    using enum CopyComparison::Verdict;
    const QLocale locale;
    switch (compared.verdict) {
    case Strangers:
        return PortfolioCopier::tr("That is another portfolio, not a copy of this one. It belongs to %1.")
            .arg(plainLine(compared.second.learner, 40));
    case Same:
        return PortfolioCopier::tr("Both are the same.");
    case FirstIsNewer:
        return PortfolioCopier::tr("This one is newer. Changed here and not there: %1.").arg(locale.toString(compared.first.ahead));
    case SecondIsNewer:
        return PortfolioCopier::tr("The other one is newer. Changed there and not here: %1.").arg(locale.toString(compared.second.ahead));
    case BothChanged:
        return PortfolioCopier::tr("Both have changes that the other lacks. Changed only here: %1, only there: %2.")
            .arg(locale.toString(compared.first.ahead), locale.toString(compared.second.ahead));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString comparisonWords(const CopyComparison &compared)
{
    QString verdict = verdictWords(compared);
    if (compared.verdict == CopyComparison::Verdict::Strangers)
        return verdict;
    const QString here = PortfolioCopier::tr("Here: last changed %1, %2 things, %3 files.", "date, number, number");
    const QString there = PortfolioCopier::tr("There: last changed %1, %2 things, %3 files.", "date, number, number");
    return QStringList{verdict, sideWords(here, compared.first), sideWords(there, compared.second)}.join(QLatin1Char(' '));
}

PortfolioCopier::PortfolioCopier(const Appearance &appearance, Session &session, Shell &shell, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_shell(shell)
    , m_strip(new WorkStrip(appearance, m_work))
{
}

bool PortfolioCopier::isBusy()
{
    if (m_work.isRunning())
        m_shell.say({Message::Kind::Notice, tr("A copy is still being made or compared. Try again in a moment."), {}, {}});
    return m_work.isRunning();
}

void PortfolioCopier::askForCopy()
{
    const QString folder = QFileDialog::getExistingDirectory(m_strip->window(), tr("Copy this portfolio to …"));
    if (!folder.isEmpty())
        copyBelow(folder);
}

void PortfolioCopier::copyBelow(const QString &folder)
{
    if (isBusy())
        return;
    m_session.flush();
    const Environment environment = m_session.portfolio().environment();
    const QString from = m_session.folder();
    const QString to = freeName(environment.files, folder, QFileInfo(from).fileName());
    m_strip->setText(tr("Copying to “%1”").arg(plainLine(QDir::toNativeSeparators(folder), 60)));
    m_work.start<Result<>>(
        [environment, from, to](const Progress &progress) { return copyPortfolioTo(environment, from, to, progress); },
        [this, to](const Result<> &copied) {
            if (copied && m_session.canChange())
                (void)m_session.portfolio().noteCopyElsewhere(); // else one is reminded once too often
            const QString done = tr("The copy is in “%1”. Every file in it was read back and is whole.");
            if (copied)
                m_shell.say({Message::Kind::Good, done.arg(QDir::toNativeSeparators(to)), {}, {}});
            else if (copied.error().code == ErrorCode::Interrupted)
                m_shell.say({Message::Kind::Notice, tr("Stopped. No copy was made."), {}, {}});
            else
                m_shell.say(copied.error());
        });
}

void PortfolioCopier::askForComparison()
{
    const QString folder = QFileDialog::getExistingDirectory(m_strip->window(), tr("Compare with which copy?"));
    if (!folder.isEmpty())
        compareWith(folder);
}

void PortfolioCopier::compareWith(const QString &folder)
{
    if (isBusy())
        return;
    m_session.flush();
    m_strip->setText(tr("Comparing with “%1”").arg(plainLine(QDir::toNativeSeparators(folder), 60)));
    m_work.start<Result<CopyComparison>>(
        [environment = m_session.portfolio().environment(), from = m_session.folder(), folder](const Progress &progress) {
            return compareCopies(environment, from, folder, progress);
        },
        [this](const Result<CopyComparison> &compared) {
            if (compared)
                m_shell.say({Message::Kind::Notice, comparisonWords(*compared), {}, {}});
            else if (compared.error().code != ErrorCode::Interrupted)
                m_shell.say(compared.error());
        });
}

} // namespace kinfolio
