// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include <QJsonArray>
#include <QTest>

using namespace kinfolio;

class JsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsValues()
    {
        const auto read = parseJsonObject("\xEF\xBB\xBF{\"a\":[1,2.5,true,null,\"\\u00e9\"],\"big\":9007199254740993}");
        QVERIFY(read);
        QCOMPARE(read->value(QStringLiteral("a")).toArray().size(), 5);
        QCOMPARE(read->value(QStringLiteral("big")).toInteger(), qint64(9007199254740993));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QByteArray() << ErrorCode::JsonInvalid;
        QTest::newRow("cut") << QByteArray("{\"a\":") << ErrorCode::JsonInvalid;
        QTest::newRow("behind") << QByteArray("{} {}") << ErrorCode::JsonInvalid;
        QTest::newRow("duplicate") << QByteArray("{\"a\":1,\"b\":{\"x\":1,\"x\":2}}") << ErrorCode::JsonDuplicateKey;
        QTest::newRow("deep") << QByteArray(101, '[') + QByteArray(101, ']') << ErrorCode::JsonTooDeep;
        QTest::newRow("very deep") << QByteArray(500'000, '[') << ErrorCode::JsonTooDeep;
        QTest::newRow("not utf-8") << QByteArray("{\"a\":\"\xFF\"}") << ErrorCode::JsonInvalid;
        QTest::newRow("utf-16") << QByteArray("{\0\"\0", 4) << ErrorCode::JsonInvalid;
        QByteArray many = "{";
        for (int i = 0; i < 11'000; ++i)
            many += '"' + QByteArray::number(i) + "\":0,";
        QTest::newRow("many names") << many + "\"last\":0}" << ErrorCode::JsonTooLarge;
        QTest::newRow("large") << QByteArray('"' + QByteArray(5'000'000, 'a') + '"') << ErrorCode::JsonTooLarge;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto read = parseJson(text);
        QVERIFY(!read);
        QTEST(read.error().code, "code");
    }

    void streamsMembers()
    {
        const QByteArray text = "{\"head\":{\"v\":1},\"items\":[{\"n\":1},{\"n\":2},3],\"empty\":[],\"tail\":\"x\"}";
        qint64 at = 0;
        QStringList seen;
        const auto done = streamJson(
            [&](char *buffer, qint64) -> Result<qint64> { // a byte at a time: no boundary may matter
                if (at == text.size())
                    return 0;
                *buffer = text.at(at++);
                return 1;
            },
            {[&](const QString &key, const QJsonValue &) -> Result<> {
                 seen.append(key);
                 return {};
             },
             [&](const QString &key, const QJsonValue &value) -> Result<> {
                 seen.append(key + (value.isObject() ? QStringLiteral("{}") : QStringLiteral("?")));
                 return {};
             }});
        QVERIFY(done);
        QCOMPARE(seen.join(QLatin1Char(' ')), QStringLiteral("head items{} items{} items? tail"));
    }

    void stopsWhereTheReceiverSays()
    {
        const QByteArray text = "{\"items\":[1,2,3]}";
        bool given = false;
        int seen = 0;
        const auto done = streamJson(
            [&](char *buffer, qint64) -> Result<qint64> {
                if (std::exchange(given, true))
                    return 0;
                std::copy(text.begin(), text.end(), buffer);
                return text.size();
            },
            {{}, [&](const QString &, const QJsonValue &) -> Result<> {
                 return ++seen == 2 ? fail(ErrorCode::LinkInvalid) : Result<>();
             }});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::LinkInvalid);
        QCOMPARE(seen, 2);
    }

    void writesTheSameBytesForTheSameValue()
    {
        QCOMPARE(jsonText({{QStringLiteral("b"), 1}, {QStringLiteral("a"), QStringLiteral("é")}}),
                 QByteArray("{\"a\":\"é\",\"b\":1}"));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "jsontest.moc"
