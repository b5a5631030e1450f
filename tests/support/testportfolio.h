// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A portfolio in a folder that goes away with the test, under a clock that only moves when it is told to.

#pragma once

#include "core/portfolio/portfolio.h"
#include "tests/support/faultyfiles.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace kinfolio {

/// Fails the test with the error of a Result that has one. Evaluates its argument once.
#define VERIFY_OK(expression) \
    do { \
        const auto &verifiedResult = (expression); \
        QVERIFY2(verifiedResult.has_value(), qPrintable(kinfolio::errorText(verifiedResult))); \
    } while (false)

template<typename T>
QString errorText(const Result<T> &result)
{
    if (result)
        return {};
    return errorName(result.error().code) + QStringLiteral(": ") + result.error().subject + QStringLiteral(" / ")
        + result.error().detail;
}

class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now{QDate(2026, 3, 7), QTime(14, 5, 9), QTimeZone::UTC};
};

class TestPortfolio {
public:
    /// Makes an empty portfolio of "Noor Haddad", whose texts are in a language.
    explicit TestPortfolio(const QString &language = QStringLiteral("en"));

    [[nodiscard]] Portfolio &operator*() { return *m_portfolio; }
    [[nodiscard]] Portfolio *operator->() { return m_portfolio.get(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("noor")); }
    /// A path beside the portfolio.
    [[nodiscard]] QString beside(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Environment environment() { return {files, clock}; }
    /// Closes it and opens it again.
    void reopen();
    void close() { m_portfolio.reset(); }

    /// Stores bytes as an artifact and gives its id.
    RecordId addFile(const QString &name, const QByteArray &content, const QJsonObject &fields = {});
    /// Puts a record made of native JSON and gives its id; fails the test when that does not work.
    RecordId put(const QJsonObject &json);

    FaultyFiles files;
    FixedClock clock;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Portfolio> m_portfolio;
};

/// Records, links, bin and media references as text, without what counts changes: two portfolios with the same dump are
/// the same to the learner.
[[nodiscard]] QByteArray logicalDump(const PortfolioReader &reader);

/// Every field of the kind holds something, made up from `seed`.
[[nodiscard]] std::unique_ptr<RecordBase> filledRecord(const KindInfo &kind, int seed);

} // namespace kinfolio
