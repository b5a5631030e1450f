// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Replays how people type into the search field: about 200 words and pairs of words, key by key, each key one search of
// the first 50 hits with their snippets. Prints milliseconds per key; the five slowest keys are named.
//
//   search_bench DIR [ROUNDS]

#include "core/base/json.h"
#include "core/portfolio/portfolioreader.h"
#include "core/records/recordjson.h"
#include "tests/bench/quantiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace kinfolio;

namespace {

constexpr qsizetype Words = 200;

[[noreturn]] void stop(const Error &error)
{
    qCritical("%s: %s", qPrintable(errorName(error.code)), qPrintable(error.detail));
    std::exit(1);
}

// Words that people would look for: out of titles and texts of the portfolio itself, and some that are not there.
QStringList wordsIn(const PortfolioReader &reader)
{
    const auto summaries = reader.summaries(nullptr, 4000);
    if (!summaries)
        stop(summaries.error());
    static const QRegularExpression gap(QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption);
    QRandomGenerator random(1);
    QStringList words{QStringLiteral("project"), QStringLiteral("marimba"), QStringLiteral("zephyrquill"),
                      QStringLiteral("the"), QStringLiteral("xylotomist")};
    while (words.size() < Words) {
        const RecordSummary &one = summaries->at(random.bounded(int(summaries->size())));
        const auto record = reader.record(one.id);
        if (!record)
            stop(record.error());
        const QStringList texts = QString::fromUtf8(jsonText(recordToJson(**record))).split(gap, Qt::SkipEmptyParts);
        const QString &word = texts.at(random.bounded(int(texts.size())));
        // One in five goes on with a second word.
        words.append(random.bounded(5) == 0 ? word + QLatin1Char(' ') + texts.at(random.bounded(int(texts.size()))) : word);
    }
    return words;
}

} // namespace

int main(int count, char **values)
{
    const QCoreApplication application(count, values);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    SystemFiles files;
    const auto view = PortfolioView::open(files, arguments.at(1));
    if (!view)
        stop(view.error());
    const PortfolioReader &reader = (*view)->reader();
    const QStringList words = wordsIn(reader);
    std::vector<double> all;
    QList<std::pair<double, QString>> slowest;
    const int rounds = arguments.size() > 2 ? arguments.at(2).toInt() : 3;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &word : words) {
            for (qsizetype keys = 1; keys <= word.size(); ++keys) {
                QElapsedTimer timer;
                timer.start();
                const auto hits = reader.search(word.first(keys));
                const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
                if (!hits)
                    stop(hits.error());
                all.push_back(milliseconds);
                slowest.append({milliseconds, word.first(keys)});
            }
        }
        std::ranges::sort(slowest, std::greater());
        slowest.resize(std::min<qsizetype>(5, slowest.size()));
    }
    printQuantiles("search", all);
    for (const auto &[milliseconds, keys] : std::as_const(slowest))
        std::printf("slow %.3f %s\n", milliseconds, qPrintable(keys));
    return 0;
}
