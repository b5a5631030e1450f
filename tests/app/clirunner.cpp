// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/clirunner.h"

#include "core/base/json.h"

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

} // namespace kinfolio
