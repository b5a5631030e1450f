// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durable single edits through Portfolio::apply beside the least that durability costs here: 4 KiB written and synced to
// a file on the same disk, one after the other in the same run.
//
//   edit_bench DIR [EDITS]

#include "core/portfolio/portfolio.h"
#include "core/records/recordjson.h"
#include "tests/bench/quantiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <fcntl.h>
#include <unistd.h>

using namespace kinfolio;

namespace {

[[noreturn]] void stop(const Error &error)
{
    qCritical("%s: %s", qPrintable(errorName(error.code)), qPrintable(error.detail));
    std::exit(1);
}

template<typename Work>
double milliseconds(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Edit edited(const PortfolioReader &reader, RecordId id, int number)
{
    const auto record = reader.record(id);
    if (!record)
        stop(record.error());
    auto changed = recordUpdatedByJson(
        **record, {{QStringLiteral("summary"), QStringLiteral("Changed %1 times. ").arg(number).repeated(40)}});
    if (!changed)
        stop(changed.error());
    Edit edit;
    edit.put(std::move(*changed));
    return edit;
}

} // namespace

int main(int count, char **values)
{
    const QCoreApplication application(count, values);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    SystemFiles files;
    const SystemClock clock;
    const auto portfolio = Portfolio::open({files, clock}, arguments.at(1));
    if (!portfolio)
        stop(portfolio.error());
    auto made = recordFromJson({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Bench")}});
    if (!made)
        stop(made.error());
    Edit first;
    const RecordId id = first.put(std::move(*made));
    if (const auto applied = (*portfolio)->apply(first); !applied)
        stop(applied.error());

    const QString barePath = arguments.at(1) + QStringLiteral(".bare");
    const int bare = ::open(QFile::encodeName(barePath).constData(), O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0600);
    const QByteArray page(4096, 'x');
    std::vector<double> edits;
    std::vector<double> syncs;
    const int wanted = arguments.size() > 2 ? arguments.at(2).toInt() : 400;
    for (int i = 0; i < wanted; ++i) {
        const Edit edit = edited((*portfolio)->reader(), id, i);
        edits.push_back(milliseconds([&] {
            if (const auto applied = (*portfolio)->apply(edit); !applied)
                stop(applied.error());
        }));
        syncs.push_back(milliseconds([&] {
            if (::pwrite(bare, page.constData(), size_t(page.size()), i * page.size()) != page.size() || ::fdatasync(bare) != 0)
                std::exit(1);
        }));
    }
    ::close(bare);
    QFile::remove(barePath);
    printQuantiles("edit", edits);
    printQuantiles("bare", syncs);
    return 0;
}
