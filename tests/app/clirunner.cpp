// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/clirunner.h"

#include "core/base/json.h"
#include "tests/support/testfiles.h"

#include <QCryptographicHash>
#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr int PatienceMs = 120'000;

} // namespace

QString CliRun::errorCode() const
{
    return object().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

QByteArray CliRun::text() const
{
    return "exit " + QByteArray::number(exit) + "\nstdout: " + out.left(2000) + "\nstderr: " + err.left(2000);
}

QString cliProgram()
{
    return qEnvironmentVariable("KINFOLIO_BIN") + QStringLiteral("/kinfolio-cli");
}

CliRun finish(QProcess &process)
{
    CliRun run;
    if (!process.waitForFinished(PatienceMs)) {
        process.kill();
        process.waitForFinished();
        run.err = "did not end: " + process.errorString().toUtf8();
        return run;
    }
    run.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    const auto parsed = parseJson(run.out, {.bytes = qint64(1) << 30});
    run.oneDocument = parsed.has_value() && run.out.count('\n') == 1 && run.out.endsWith('\n');
    run.json = parsed.value_or(QJsonValue());
    return run;
}

CliRun runCli(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(cliProgram(), arguments);
    if (!process.waitForStarted())
        return {};
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

CliRun runCliJson(const QStringList &arguments, const QByteArray &input)
{
    return runCli(QStringList{QStringLiteral("--json")} + arguments, input);
}

QString hostile(const QString &name)
{
    return inCorpus(u"hostile/"_s + name);
}

QMap<QString, QByteArray> contentBelow(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("folder");
        found.insert(it.filePath(), QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    }
    const CliRun list = runCliJson({u"list"_s, folder});
    if (list.exit == 0)
        found.insert(folder + u"/portfolio.db"_s, list.out);
    return found;
}

QString copyFolder(const QString &from, const QString &to)
{
    QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString target = to + it.next().mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::copy(it.filePath(), target);
    }
    return to;
}

} // namespace kinfolio
