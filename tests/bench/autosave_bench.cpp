// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saving while the same portfolio is exported: durable edits, one every some milliseconds as somebody writes, alone and beside
// a worker that makes one archive of everything after the other. In rounds, so that both see the same minutes of the machine.
// The journal is that of a disk, or that of a stick, which is only said to be one: the disk below is the same.
//
//   autosave_bench DIR ARCHIVE disk|stick [EDITS]

#include "core/exchange/exchange.h"
#include "core/records/recordjson.h"
#include "tests/bench/quantiles.h"
#include "tests/support/faultyfiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <atomic>
#include <thread>

using namespace kinfolio;

namespace {

constexpr int Rounds = 4;
constexpr unsigned long PauseMs = 10;

[[noreturn]] void stop(const Error &error)
{
    qCritical("%s: %s", qPrintable(errorName(error.code)), qPrintable(error.detail));
    std::exit(1);
}

class Writer {
public:
    explicit Writer(Portfolio &portfolio)
        : m_portfolio(portfolio)
    {
        auto made = recordFromJson({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Bench")}});
        if (!made)
            stop(made.error());
        Edit edit;
        m_record = edit.put(std::move(*made));
        if (const auto applied = portfolio.apply(edit); !applied)
            stop(applied.error());
    }

    // The same edit every time, and how long it took until it was durable.
    void edit(int number, std::vector<double> &milliseconds)
    {
        for (int i = 0; i < number; ++i) {
            QThread::msleep(PauseMs);
            const Edit edit = next();
            QElapsedTimer timer;
            timer.start();
            if (const auto applied = m_portfolio.apply(edit); !applied)
                stop(applied.error());
            milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }

private:
    Edit next()
    {
        const auto record = m_portfolio.reader().record(m_record);
        if (!record)
            stop(record.error());
        auto changed = recordUpdatedByJson(
            **record, {{QStringLiteral("summary"), QStringLiteral("Changed %1 times. ").arg(++m_number).repeated(40)}});
        if (!changed)
            stop(changed.error());
        Edit edit;
        edit.put(std::move(*changed));
        return edit;
    }

    Portfolio &m_portfolio;
    RecordId m_record;
    int m_number = 0;
};

// Makes archives until it is told to stop; the one under way is made to its end.
class Exports {
public:
    Exports(const QString &folder, const QString &archive)
        : m_worker([this, folder, archive](const std::stop_token &ended) {
            SystemFiles files;
            const SystemClock clock;
            ExportRequest request;
            request.target = archive;
            request.audience = Audience::Me;
            while (!ended.stop_requested()) {
                if (const auto done = exportPortfolio({files, clock}, folder, request); !done)
                    stop(done.error());
                ++m_made;
            }
        })
    {
    }

    int finish()
    {
        m_worker.request_stop();
        m_worker.join();
        return m_made;
    }

private:
    std::atomic<int> m_made = 0;
    std::jthread m_worker;
};

} // namespace

int main(int count, char **values)
{
    const QCoreApplication application(count, values);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    FaultyFiles files;
    const bool isStick = arguments.at(3) == QLatin1String("stick");
    files.plan.mount = Mount{isStick ? QStringLiteral("exfat") : QStringLiteral("ext4"), false, Mount::Drive::Unknown};
    const SystemClock clock;
    const auto portfolio = Portfolio::open({files, clock}, arguments.at(1));
    if (!portfolio)
        stop(portfolio.error());
    Writer writer(**portfolio);
    std::vector<double> alone;
    std::vector<double> beside;
    const int wanted = (arguments.size() > 4 ? arguments.at(4).toInt() : 800) / Rounds;
    int made = 0;
    for (int round = 0; round < Rounds; ++round) {
        writer.edit(wanted, alone);
        Exports exports(arguments.at(1), arguments.at(2));
        writer.edit(wanted, beside);
        made += exports.finish();
    }
    std::printf("journal %s exports %d\n", qPrintable((*portfolio)->database().text("PRAGMA journal_mode").value_or(QString())), made);
    printQuantiles("alone", alone);
    printQuantiles("beside", beside);
    return 0;
}
