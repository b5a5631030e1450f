// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file with a template pack may say, and what is refused.

#include "core/exchange/packs/packfile.h"
#include "core/records/kinds/goal.h"
#include "tests/core/exchange/packkit.h"

using namespace kinfolio;
using namespace kinfolio::packkit;

class PackFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsWordsComeInTheLearnersLanguage()
    {
        Content file;
        file.head[u"title"_s] = QJsonObject{{u"en"_s, u"Test pack"_s}, {u"de"_s, u"Probepaket"_s}};
        file.records = {QJsonObject{{u"kind"_s, u"goal"_s}, {u"id"_s, u"one"_s},
                                    {u"title"_s, QJsonObject{{u"en"_s, u"Ask"_s}, {u"de"_s, u"Frag"_s}}},
                                    {u"steps"_s, QJsonArray{QJsonObject{{u"en"_s, u"Begin"_s}, {u"de"_s, u"Fang an"_s}}}}},
                        goal(u"two"_s, u"Only English"_s)};
        Importing german(u"de-AT"_s);
        VERIFY_OK(german.bring(file));
        QCOMPARE(german.pack()->title, u"Probepaket"_s);
        const RecordPtr translated = german.titled(Goal::info(), u"Frag"_s);
        QCOMPARE(static_cast<const Goal &>(*translated).steps.at(0).text, u"Fang an"_s);
        QCOMPARE(translated->language, QString());
        QCOMPARE(german.titled(Goal::info(), u"Only English"_s)->language, u"en"_s);
        Importing french(u"fr"_s);
        VERIFY_OK(french.bring(file));
        QCOMPARE(french.titled(Goal::info(), u"Ask"_s)->language, u"en"_s);
        // The same pack in another language is a newer form of what nobody has touched.
        Importing english;
        VERIFY_OK(english.bring(file));
        QCOMPARE(english.titled(Goal::info(), u"Ask"_s)->language, QString());
    }

    void wrongFilesAreRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *name, const QByteArray &text, ErrorCode code, const QString &subject) {
            QTest::newRow(name) << text << code << subject;
        };
        const auto with = [](const std::function<void(Content &)> &spoil) {
            Content file;
            spoil(file);
            return file.text();
        };
        using enum ErrorCode;
        const QString name = u"test.kinfoliopack"_s;
        for (const int cut : {1, 40, 400, 900})
            row(qPrintable(u"cut short by %1"_s.arg(cut)), Content().text().chopped(cut), JsonInvalid, name);
        row("a newer format", with([](Content &f) { f.version = 2; f.more = ",\"games\":[1]"; }), PackNewer, name);
        row("no version", with([](Content &f) { f.version = u"1"_s; }), PackInvalid, u"version"_s);
        row("unknown list", with([](Content &f) { f.more = ",\"games\":[1]"; }), PackInvalid, u"games"_s);
        row("unknown member", with([](Content &f) { f.more = ",\"games\":1"; }), PackInvalid, u"games"_s);
        row("a list that is none", with([](Content &f) { f.more = ",\"records\":1"; }), JsonDuplicateKey, name);
        row("unknown in the head", with([](Content &f) { f.head[u"colour"_s] = u"red"_s; }), PackInvalid, u"pack: colour"_s);
        row("no title", with([](Content &f) { f.head.remove(u"title"_s); }), PackInvalid, u"pack: title"_s);
        row("no identifier", with([](Content &f) { f.head.remove(u"identifier"_s); }), PackInvalid, u"pack: identifier"_s);
        row("identifier of two lines", with([](Content &f) { f.head[u"identifier"_s] = u"a\nb"_s; }), PackInvalid, u"pack: identifier"_s);
        row("no language", with([](Content &f) { f.head[u"language"_s] = u"!"_s; }), PackInvalid, u"pack: language"_s);
        row("prompt of a wrong type", with([](Content &f) { f.prompts = {7}; }), PackInvalid, u"prompt 1"_s);
        row("empty prompt", with([](Content &f) { f.prompts = {u"Good?"_s, u" "_s}; }), PackInvalid, u"prompt 2"_s);
        row("too many prompts", with([](Content &f) { while (f.prompts.size() < 201) f.prompts.append(u"Why?"_s); }), PackTooLarge, u"prompts"_s);
        row("prompt that is too long", with([](Content &f) { f.prompts = {QString(501, u'x')}; }), PackTooLarge, u"prompt 1"_s);
        row("record that is none", with([](Content &f) { f.records.append(3); }), PackInvalid, u"record 6"_s);
        row("unknown kind", with([](Content &f) { f.records.append(QJsonObject{{u"kind"_s, u"spaceship"_s}, {u"id"_s, u"x"_s}}); }), PackInvalid,
            u"spaceship"_s);
        row("kind of the learner's own", with([](Content &f) { f.records.append(QJsonObject{{u"kind"_s, u"person"_s}, {u"id"_s, u"x"_s}, {u"title"_s, u"Eve"_s}}); }),
            PackInvalid, u"person"_s);
        row("field of the learner's own", with([](Content &f) { auto one = goal(u"x"_s, u"X"_s); one[u"audience"_s] = u"everyone"_s; f.records.append(one); }),
            PackInvalid, u"x: audience"_s);
        row("unknown field", with([](Content &f) { auto one = goal(u"x"_s, u"X"_s); one[u"colour"_s] = u"red"_s; f.records.append(one); }), PackInvalid,
            u"x: colour"_s);
        row("field of a wrong type", with([](Content &f) { auto one = goal(u"x"_s, u"X"_s); one[u"steps"_s] = u"Begin"_s; f.records.append(one); }),
            PackInvalid, u"x: steps"_s);
        row("step that is done", with([](Content &f) { auto one = goal(u"x"_s, u"X"_s); one[u"steps"_s] = QJsonArray{QJsonObject{{u"done"_s, true}}}; f.records.append(one); }),
            PackInvalid, u"x: steps"_s);
        row("address that is none", with([](Content &f) { auto one = goal(u"x"_s, u"X"_s); one[u"badgeId"_s] = u"javascript:alert(1)"_s; f.records.append(one); }),
            PackInvalid, u"x: badgeId"_s);
        row("answer that is none", with([](Content &f) { auto one = journalPage(u"x"_s, u"X"_s); one[u"stage"_s] = u"sleep"_s; f.records.append(one); }),
            PackInvalid, u"x: stage"_s);
        row("no words", with([](Content &f) { f.records.append(goal(u"x"_s, QString())); }), PackInvalid, u"x: title"_s);
        row("twice", with([](Content &f) { f.records.append(goal(u"one"_s, u"Again"_s)); }), PackDuplicate, u"one"_s);
        row("too many", with([](Content &f) { for (int i = 0; i < 300; ++i) f.records.append(goal(QString::number(i), u"X"_s)); }), PackTooLarge,
            u"records"_s);
        row("text that is too long", with([](Content &f) { auto one = goal(u"x"_s, u"X"_s); one[u"why"_s] = QString(20'001, u'x'); f.records.append(one); }),
            PackTooLarge, u"x: why"_s);
        row("language that is none", with([](Content &f) { auto one = goal(u"x"_s, {}); one[u"title"_s] = QJsonObject{{u"en"_s, u"X"_s}, {u"<b>"_s, u"X"_s}}; f.records.append(one); }),
            PackInvalid, u"x: title"_s);
        row("not in the language of the pack", with([](Content &f) { auto one = goal(u"x"_s, {}); one[u"title"_s] = QJsonObject{{u"de"_s, u"X"_s}}; f.records.append(one); }),
            PackInvalid, u"x: title"_s);
        row("block of nothing", with([](Content &f) { f.records.append(page(u"x"_s, u"X"_s, {u"nothing"_s})); }), PackInvalid, u"x"_s);
        row("block twice", with([](Content &f) { f.records.append(page(u"x"_s, u"X"_s, {u"one"_s, u"one"_s})); }), PackDuplicate, u"x: blocks, one"_s);
        row("page on itself", with([](Content &f) { f.records.append(page(u"x"_s, u"X"_s, {u"x"_s})); }), PackInvalid, u"x"_s);
        row("pages in a circle", with([](Content &f) {
                f.records.append(page(u"x"_s, u"X"_s, {u"y"_s}));
                f.records.append(page(u"y"_s, u"Y"_s, {u"z"_s}));
                f.records.append(page(u"z"_s, u"Z"_s, {u"x"_s}));
            }), PackInvalid, u"x"_s);
        row("framework that is none", with([](Content &f) { f.frameworks.append(QJsonObject()); }), FrameworkInvalid, u"framework 2"_s);
        row("framework twice", with([](Content &f) { f.frameworks.append(framework(u"making"_s, {u"M9"_s})); }), PackDuplicate, u"Making"_s);
        row("standard twice", with([](Content &f) { f.frameworks.append(framework(u"other"_s, {u"A"_s, u"A"_s})); }), FrameworkDuplicate, u"A"_s);
        row("too deep", with([](Content &f) { f.more = ",\"records2\":" + QByteArray(200, '[') + QByteArray(200, ']'); }), JsonTooDeep, name);
        row("too large a part", with([](Content &f) { f.prompts = {QString(9 << 20, u'x')}; }), JsonTooLarge, name);
    }
    void wrongFilesAreRefusedWhole()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        QFETCH(QString, subject);
        Importing to;
        const QByteArray before = to.dump();
        const auto report = to.bring(text);
        QVERIFY(!report);
        QCOMPARE(errorName(report.error().code), errorName(code));
        QCOMPARE(report.error().subject, subject);
        QCOMPARE(to.dump(), before);
    }

    void aHugeFileIsNotEvenRead()
    {
        Importing to;
        ImportRequest request;
        request.source = to.portfolio.beside(u"huge.kinfoliopack"_s);
        QFile huge(request.source);
        QVERIFY(huge.open(QIODevice::WriteOnly));
        huge.write(Content().text());
        QVERIFY(huge.resize(FrameworkLimits::Bytes + 1));
        huge.close();
        const auto report = importFile(*to.portfolio, request);
        QVERIFY(!report);
        QCOMPARE(errorName(report.error().code), errorName(ErrorCode::FileTooLarge));
    }
};

QTEST_GUILESS_MAIN(PackFileTest)

#include "packfiletest.moc"
