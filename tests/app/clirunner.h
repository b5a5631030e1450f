// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs kinfolio-cli as a process and looks at what came out of it.

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace kinfolio {

struct CliRun {
    int exit = -1; ///< -1 when it did not start, crashed or hung
    QByteArray out;
    QByteArray err;
    bool oneDocument = false; ///< standard output is exactly one JSON document and a line end
    QJsonValue json;

    [[nodiscard]] QJsonObject object() const { return json.toObject(); }
    [[nodiscard]] QJsonArray array() const { return json.toArray(); }
    [[nodiscard]] QString errorCode() const;
    /// What QCOMPARE cannot show: exit code and both streams.
    [[nodiscard]] QByteArray text() const;
};

[[nodiscard]] QString cliProgram();
[[nodiscard]] CliRun runCli(const QStringList &arguments, const QByteArray &input = {});
/// As runCli, with --json.
[[nodiscard]] CliRun runCliJson(const QStringList &arguments, const QByteArray &input = {});
/// Waits for a process that was started by hand.
[[nodiscard]] CliRun finish(QProcess &process);

/// A file of the hostile corpus.
[[nodiscard]] QString hostile(const QString &name);
[[nodiscard]] QString copyFolder(const QString &from, const QString &to);
/// Names and contents of everything below a folder. The database of a portfolio counts its openings, so that
/// of it only the records matter.
[[nodiscard]] QMap<QString, QByteArray> contentBelow(const QString &folder);

/// Fails the test unless the program ended with this code and, with --json, printed exactly one document.
#define VERIFY_EXIT(run, code)                                                                               \
    do {                                                                                                     \
        const kinfolio::CliRun &verifiedRun = (run);                                                         \
        QVERIFY2(verifiedRun.exit == (code), verifiedRun.text().constData());                                \
    } while (false)
#define VERIFY_JSON(run, code)                                                                               \
    do {                                                                                                     \
        const kinfolio::CliRun &verifiedRun = (run);                                                         \
        QVERIFY2(verifiedRun.exit == (code), verifiedRun.text().constData());                                \
        QVERIFY2(verifiedRun.oneDocument, verifiedRun.text().constData());                                   \
    } while (false)

} // namespace kinfolio
