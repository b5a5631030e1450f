// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every code has a sentence of its own that names what it is about and keeps the word that the hostile corpus
// demands.

#include "core/words/words.h"

#include "core/exchange/exchange.h"
#include "core/records/kinds.h"

#include <QSet>
#include <QTest>

using namespace kinfolio;

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceOfItsOwn();
    void everyErrorNamesItsSubject();
    void subjectsFromStrangersBecomePlain();
    void errorsCarryTheWordOfTheCorpus_data();
    void errorsCarryTheWordOfTheCorpus();
    void findingsHaveSentences_data();
    void findingsHaveSentences();
    void anUnknownFindingFallsBackToItsCode();
    void leftOutSaysWhatAndWhy();
    void everyKindFieldAndRoleHasALabel();
    void codesHaveNames();
    void everyCodeToChooseHasANameOfItsOwn();
    void datesAreAsPreciseAsKnown();
    void everyReasonOfASuggestionNamesWhatItIsAbout();
    void deletingForGoodSaysWhatGoesAndWhatStays();
    void theReadmeNamesThePartsOfAFolder();
};

void WordsTest::everyErrorHasASentenceOfItsOwn()
{
    QSet<QString> plain;
    QSet<QString> named;
    for (const ErrorCode code : allErrorCodes()) {
        const QString withoutSubject = words::sentence({code, {}, {}});
        const QString withSubject = words::sentence({code, QStringLiteral("thing"), {}});
        QVERIFY2(withoutSubject.contains(QLatin1Char(' ')), qPrintable(errorName(code)));
        QVERIFY2(withoutSubject.endsWith(QLatin1Char('.')), qPrintable(withoutSubject));
        QVERIFY2(!withoutSubject.contains(QLatin1Char('%')), qPrintable(withoutSubject));
        QVERIFY2(!plain.contains(withoutSubject), qPrintable(withoutSubject));
        QVERIFY2(!named.contains(withSubject), qPrintable(withSubject));
        plain.insert(withoutSubject);
        named.insert(withSubject);
    }
}

void WordsTest::everyErrorNamesItsSubject()
{
    for (const ErrorCode code : allErrorCodes()) {
        const QString said = words::sentence({code, QStringLiteral("Photo of 100%1.png"), {}});
        QVERIFY2(said.contains(QLatin1String("Photo of 100%1.png")), qPrintable(said));
    }
}

void WordsTest::subjectsFromStrangersBecomePlain()
{
    const QString evil = QStringLiteral("a\n\u001b[31mb\u202ec") + QString(5000, QLatin1Char('x'));
    const QString said = words::sentence({ErrorCode::ArchiveUnsafeName, evil, {}});
    QVERIFY(!said.contains(QLatin1Char('\n')));
    QVERIFY(!said.contains(QChar(0x1b)));
    QVERIFY(!said.contains(QChar(0x202e)));
    QVERIFY(said.size() < 400);
}

void WordsTest::errorsCarryTheWordOfTheCorpus_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    const auto row = [](ErrorCode code, const char *word) {
        QTest::addRow("%s: %s", qPrintable(errorName(code)), word) << code << QString::fromLatin1(word);
    };
    row(ErrorCode::ArchiveDamaged, "damaged");
    row(ErrorCode::ArchiveChecksum, "damaged");
    row(ErrorCode::ArchiveChecksum, "checksum");
    row(ErrorCode::ArchiveTooLarge, "too large");
    row(ErrorCode::ArchiveOverlap, "overlap");
    row(ErrorCode::ArchiveDuplicate, "duplicate");
    row(ErrorCode::ArchiveEncrypted, "password");
    row(ErrorCode::ArchiveTooManyEntries, "entries");
    row(ErrorCode::ArchiveEntryType, "entry type");
    row(ErrorCode::ArchiveUnsafeName, "entry name");
    row(ErrorCode::ArchiveLink, "link");
    row(ErrorCode::ArchiveLink, "entry");
    row(ErrorCode::ArchiveNesting, "nesting");
    row(ErrorCode::ArchiveHeaderMismatch, "header mismatch");
    row(ErrorCode::ArchiveCompression, "compression");
    row(ErrorCode::ArchiveSize, "size");
    row(ErrorCode::ArchiveNotAnArchive, "not a portfolio archive");
    row(ErrorCode::BagInvalid, "not a portfolio archive");
    row(ErrorCode::ArchiveNewer, "newer version");
    row(ErrorCode::PortfolioNewer, "newer version");
    row(ErrorCode::PortfolioNotAPortfolio, "not a portfolio");
    row(ErrorCode::PortfolioForeignSchema, "schema");
    row(ErrorCode::PortfolioDamaged, "damaged");
    row(ErrorCode::BadgeNotABadge, "badge");
    row(ErrorCode::BadgeDamaged, "damaged");
    row(ErrorCode::BadgeTooLarge, "too large");
    row(ErrorCode::JsonTooDeep, "nesting");
    row(ErrorCode::JsonDuplicateKey, "duplicate");
}

void WordsTest::errorsCarryTheWordOfTheCorpus()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, word);
    QVERIFY(words::sentence({code, {}, {}}).contains(word));
    QVERIFY(words::sentence({code, QStringLiteral("x"), {}}).contains(word));
}

void WordsTest::findingsHaveSentences_data()
{
    QTest::addColumn<QString>("said");
    for (const char *code : {"media.missing", "media.damaged", "media.unreferenced", "media.unknown-file",
                             "database.damaged", "link.broken", "record.incomplete", "search.stale",
                             "staging.leftover", "snapshot.unreadable", "bag.checksum"})
        QTest::newRow(code) << words::problem(QLatin1String(code), QStringLiteral("Solar oven.jpg"));
    for (const char *code : {"media.keeps-metadata", "media.cannot-be-cleaned", "media.missing",
                             "portfolio.older-state", "badge.shows-recipient", "badge.pointer-only", "badge.transcript",
                             "badge.passed-over", "record.unknown-field"})
        QTest::addRow("warning %s", code)
            << words::warning(QLatin1String(code), QStringLiteral("Solar oven.jpg"));
}

void WordsTest::findingsHaveSentences()
{
    QFETCH(QString, said);
    QVERIFY2(said.contains(QLatin1String("Solar oven.jpg")), qPrintable(said));
    QVERIFY2(said.endsWith(QLatin1Char('.')), qPrintable(said));
}

void WordsTest::anUnknownFindingFallsBackToItsCode()
{
    QCOMPARE(words::problem(QStringLiteral("moon.full"), QStringLiteral("x")),
             QStringLiteral("moon.full: x"));
    QCOMPARE(words::warning(QStringLiteral("moon.full"), {}), QStringLiteral("moon.full"));
    QVERIFY(words::warning(QStringLiteral("archive.rewritten"), {}).contains(QLatin1String("complete")));
}

void WordsTest::leftOutSaysWhatAndWhy()
{
    for (const LeftOutReason reason :
         {LeftOutReason::Audience, LeftOutReason::HiddenEnd, LeftOutReason::PrivateField,
          LeftOutReason::CannotBeCleaned, LeftOutReason::InBin}) {
        const QString said = words::leftOut(QStringLiteral("project"), leftOutName(reason), 3);
        QVERIFY2(said.startsWith(QLatin1String("Projects: 3 (")), qPrintable(said));
        QVERIFY2(!said.contains(leftOutName(reason) + QLatin1Char(')')), qPrintable(said));
    }
    QVERIFY(words::leftOut(QStringLiteral("link"), QStringLiteral("hidden-end"), 1)
                .startsWith(QLatin1String("Connections: 1")));
    QCOMPARE(words::leftOut(QStringLiteral("cloud"), QStringLiteral("rain"), 2),
             QStringLiteral("cloud: 2 (rain)"));
}

void WordsTest::everyKindFieldAndRoleHasALabel()
{
    for (const KindInfo *kind : allKinds()) {
        QVERIFY(!words::kindName(*kind).isEmpty());
        QVERIFY(!words::kindPlural(*kind).isEmpty());
        for (const FieldInfo *field : kind->fields()) {
            QVERIFY(!words::fieldLabel(*field).isEmpty());
            for (const ChoiceInfo &choice : field->choices)
                QVERIFY(!words::choiceLabel(*field, QString::fromLatin1(choice.value)).isEmpty());
        }
    }
    for (const RoleInfo &role : allRoles()) {
        QVERIFY(!words::roleLabel(role.role).isEmpty());
        QVERIFY(!words::roleInverse(role.role).isEmpty());
    }
}

void WordsTest::codesHaveNames()
{
    QCOMPARE(words::codeName(Vocabulary::Languages, QStringLiteral("de")), QStringLiteral("Deutsch"));
    QCOMPARE(words::codeName(Vocabulary::Languages, QStringLiteral("en")), QStringLiteral("English"));
    QCOMPARE(words::codeName(Vocabulary::Languages, QStringLiteral("en-GB")), QStringLiteral("English (United Kingdom)"));
    QCOMPARE(words::codeName(Vocabulary::Languages, QStringLiteral("ar")), QStringLiteral("العربية"));
    QCOMPARE(words::codeName(Vocabulary::Languages, QStringLiteral("pt-BR")), QStringLiteral("português (Brasil)"));
    QCOMPARE(words::codeName(Vocabulary::TimeZones, QStringLiteral("America/Argentina/Buenos_Aires")),
             QStringLiteral("Buenos Aires (America)"));
    QVERIFY(words::codeName(Vocabulary::Licences, QStringLiteral("CC-BY-4.0")).startsWith(QStringLiteral("CC BY 4.0: ")));
    // What has no name here is shown as it came.
    for (const Vocabulary vocabulary : {Vocabulary::None, Vocabulary::Languages, Vocabulary::TimeZones, Vocabulary::Licences}) {
        for (const auto &code : {QStringLiteral("Klingon!"), QStringLiteral("UTC"), QString(), QStringLiteral("<b>/</b>")})
            QCOMPARE(words::codeName(vocabulary, code), code);
    }
}

void WordsTest::everyCodeToChooseHasANameOfItsOwn()
{
    for (const Vocabulary vocabulary : {Vocabulary::Languages, Vocabulary::TimeZones, Vocabulary::Licences}) {
        const auto codes = words::namedCodes(vocabulary);
        QVERIFY(codes.size() > 5);
        QSet<QString> names;
        for (const words::NamedCode &named : codes) {
            QVERIFY2(named.name != named.code, qPrintable(named.code));
            QVERIFY2(!names.contains(named.name), qPrintable(named.name));
            names.insert(named.name);
            QVERIFY2(named.name.startsWith(words::codeName(vocabulary, named.code)), qPrintable(named.name));
        }
    }
    QVERIFY(words::namedCodes(Vocabulary::None).isEmpty());
}

void WordsTest::datesAreAsPreciseAsKnown()
{
    QLocale::setDefault(QLocale(QLocale::English));
    const auto said = [](const char *text) {
        return words::dateText(PartialDate::fromText(QString::fromLatin1(text)).value_or(PartialDate()));
    };
    QCOMPARE(said("2024"), QStringLiteral("2024"));
    QCOMPARE(said("2024-05"), QStringLiteral("May 2024"));
    QCOMPARE(said("2024-05-17"), QStringLiteral("17 May 2024"));
    QCOMPARE(said("2024-05/2024-07"), QStringLiteral("May 2024 to July 2024"));
    QCOMPARE(said(""), QString());
    const auto inShort = [](const char *text) {
        return words::shortDateText(PartialDate::fromText(QString::fromLatin1(text)).value_or(PartialDate()));
    };
    QCOMPARE(inShort("2024"), QStringLiteral("2024"));
    QCOMPARE(inShort("2024-02"), QStringLiteral("Feb 2024"));
    QCOMPARE(inShort("2024-02-17/2024-11"), QStringLiteral("17 Feb 2024 to Nov 2024"));
    QCOMPARE(inShort(""), QString());
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(said("2024-05"), QStringLiteral("Mai 2024"));
    QLocale::setDefault(QLocale::c());
}

void WordsTest::everyReasonOfASuggestionNamesWhatItIsAbout()
{
    using Why = SuggestionReason::Why;
    QSet<QString> all;
    for (const Why why : {Why::NamedHere, Why::NamedThere, Why::ProjectDays, Why::SharedConnection, Why::SharedTags}) {
        const QString said = words::suggestionReason({why, {QStringLiteral("100%1\nsolar"), QStringLiteral("wood")}, 1});
        QVERIFY2(said.contains(QStringLiteral("“100%1 solar”, “wood”")), qPrintable(said));
        QVERIFY2(said.endsWith(QLatin1Char('.')), qPrintable(said));
        all.insert(said);
    }
    all.insert(words::suggestionReason({Why::SharedTags, {QStringLiteral("solar")}, 1}));
    QCOMPARE(all.size(), 6);
    QCOMPARE(words::suggestionReason({Why::SameDay, {QStringLiteral("2026-03-05")}, 1}),
             QStringLiteral("Both are from 5 March 2026."));
}

void WordsTest::deletingForGoodSaysWhatGoesAndWhatStays()
{
    const QString one = words::erasingForGood({QStringLiteral("Night\nSolder")}, 0, 0);
    QVERIFY2(one.startsWith(QStringLiteral("This removes “Night Solder” for good")), qPrintable(one));
    QVERIFY(one.contains(QLatin1String("elsewhere stay")));
    QVERIFY(!one.contains(QLatin1String("Files")) && !one.contains(QLatin1String("Earlier")));
    const QString many = words::erasingForGood({QStringLiteral("a"), QStringLiteral("b")}, 3, 7);
    QVERIFY(many.contains(QLatin1String("2 records")));
    QVERIFY(many.contains(QLatin1String("too: 3.")) && many.contains(QLatin1String("too: 7.")));
}

void WordsTest::theReadmeNamesThePartsOfAFolder()
{
    const QString readme = words::folderReadme();
    for (const char *part : {"Kinfolio", "portfolio.db", "media", "backups"})
        QVERIFY(readme.contains(QLatin1String(part)));
    QVERIFY(readme.endsWith(QLatin1Char('\n')));
}

QTEST_GUILESS_MAIN(WordsTest)

#include "wordstest.moc"
