// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The site: one expected page per template in tests/data/site, written anew with KINFOLIO_WRITE_GOLDENS=1; what no text may
// do to a page; where links lead; what a folder is replaced by.

#include "core/exchange/exchange.h"
#include "core/exchange/site/sitetokens.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/zip/zipreader.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTranslator>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

const QByteArray GreenPng = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mMQqbABIgYIBQAVTgMhYzXAOwAAAABJRU5ErkJggg==");
const QByteArray RedPng = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mM4YSMCRAwQCgAhfgRhDkMDsAAAAABJRU5ErkJggg==");

QString idOf(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

RecordId recordId(int number)
{
    return RecordId::fromText(idOf(number));
}

QJsonObject object(const char *json, int number)
{
    QJsonObject value = QJsonDocument::fromJson(json).object();
    value.insert(QStringLiteral("id"), idOf(number));
    value.insert(QStringLiteral("audience"), QStringLiteral("everyone"));
    return value;
}

// A small portfolio with something for every template; its texts are free to use (CC0).
void fill(TestPortfolio &portfolio)
{
    auto learner = (*portfolio->reader().learner())->kind().clone(**portfolio->reader().learner());
    static_cast<Learner &>(*learner).story = QStringLiteral("I open *radios*.\n\nThen I close them again.");
    Edit edit;
    edit.put(std::move(learner));
    VERIFY_OK(portfolio->apply(edit));
    const std::initializer_list<const char *> records = {
        R"({"kind":"interest","title":"Radios","story":"It **hissed**.","started":"2024-09","depth":"geekingOut"})",
        R"json({"kind":"project","title":"A receiver","question":"How few parts?","summary":"- one\n- two\n\n[A page](https://example.org/a)",
            "state":"finished","started":"2025-01","finished":"2025-03-09","hours":12,"link":"https://example.org/receiver"})json",
        R"({"kind":"person","name":"Ada","roles":["mentor"],"about":"Lent me a coil.","agreed":true})",
        R"({"kind":"group","name":"Radio club","type":"club","purpose":"Listening","since":"2024"})",
        R"({"kind":"badge","title":"Soldering","issuer":"The library","issued":"2025-02-01","expires":"2025-12-31","criteria":"Ten joints"})",
        R"({"kind":"opportunity","title":"Summer school","state":"won","answered":"2025-04-02","about":"Two weeks."})",
        R"({"kind":"reflection","title":"It works","text":"# Quiet\n\nAnd then a voice.","date":"2025-03-10","type":"journal"})",
        R"({"kind":"showcase","title":"For the club","purpose":"An evening","introduction":"My best.","state":"ready"})",
        R"({"kind":"artifact","title":"حكاية","text":"نص قصير","language":"ar","made":"2025-03-11"})",
        R"({"kind":"skill","title":"Listening","level":"confident","levels":[{"level":"trying"},{"level":"confident","since":"2025-02","note":"By <ear>"}]})",
        R"({"kind":"goal","title":"Level 2","state":"open","due":"2025-09","steps":[{"text":"Ten joints","done":true,"date":"2025-01-30"},{"text":"A repair"}]})",
        R"({"kind":"step","title":"Wound the coil","date":"2025-02-03","materials":"Wire","failed":"The *first* one."})",
        R"({"kind":"impact","title":"The club hears Oslo","who":"The club","people":9,"about":"They write it down."})",
    };
    int number = 0;
    for (const char *record : records) {
        ++number;
        portfolio.put(object(record, number));
    }
    portfolio.addFile(QStringLiteral("board.png"), GreenPng, object(R"({"title":"The board","alt":"A green board"})", 20));
    portfolio.addFile(QStringLiteral("bare.png"), RedPng, object(R"({"title":"Without words"})", 21));
    portfolio.addFile(QStringLiteral("notes.txt"), "a list of parts\n", object(R"({"title":"Parts","caption":"What I bought."})", 22));
    portfolio.put(QJsonDocument::fromJson(R"({"kind":"project","title":"HIDDEN","audience":"me"})").object());
    Edit links;
    const std::initializer_list<std::tuple<int, LinkRole, int>> all = {
        {2, LinkRole::SparkedBy, 1},   {2, LinkRole::SupportedBy, 3}, {3, LinkRole::MemberOf, 4},    {5, LinkRole::AwardedFor, 2},
        {5, LinkRole::AppliedTo, 6},   {7, LinkRole::ReflectsOn, 2},  {8, LinkRole::Includes, 2},    {20, LinkRole::ProducedIn, 2},
        {21, LinkRole::ProducedIn, 2}, {22, LinkRole::ProducedIn, 2}, {9, LinkRole::EvidenceFor, 1},
        {12, LinkRole::PartOf, 2},     {13, LinkRole::FollowsFrom, 2}, {10, LinkRole::SparkedBy, 1},
    };
    int position = 0;
    for (const auto &[from, role, to] : all)
        links.link(recordId(from), role, recordId(to), ++position, from == 2 && to == 3 ? QStringLiteral("The coil") : QString());
    VERIFY_OK(portfolio->apply(links));
}

ExportRequest requestFor(const QString &target, const QString &theme = {})
{
    ExportRequest request;
    request.format = QStringLiteral("site");
    request.target = target;
    if (!theme.isEmpty())
        request.options.insert(QStringLiteral("theme"), theme);
    return request;
}

// Lets the program speak another language, as far as the code of that language goes.
class SpokenLanguage final : public QTranslator {
public:
    explicit SpokenLanguage(const QString &code)
        : m_code(code)
    {
        QCoreApplication::installTranslator(this);
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "site") == 0 && qstrcmp(text, "en") == 0 ? m_code : QString();
    }

private:
    QString m_code;
};

void makeEmptyFile(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

// Every file below a folder, by its path from there.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        files.insert(QDir(folder).relativeFilePath(path), contentOf(path));
    }
    return files;
}

QStringList pagesOf(const QMap<QString, QByteArray> &files)
{
    return files.keys().filter(QStringLiteral(".html"));
}

// Reads the tags of a page, far more strictly than a browser: only what our pages have may be there.
class StrictPage {
public:
    explicit StrictPage(const QByteArray &html)
    {
        static const QRegularExpression tag(QStringLiteral("<([^>]*)>"));
        auto tags = tag.globalMatch(QString::fromUtf8(html));
        while (tags.hasNext())
            read(tags.next().captured(1));
    }

    QStringList problems;
    QStringList links;
    QStringList ids;

private:
    void read(const QString &tag)
    {
        static const QStringList elements =
            QStringLiteral("!DOCTYPE html head meta title link body main header footer nav section article div span p a ul ol li dl dt "
                           "dd h1 h2 h3 h4 h5 h6 img figure figcaption audio video source track svg symbol path g use pre code em strong br hr "
                           "blockquote").split(QLatin1Char(' '));
        static const QStringList attributes =
            QStringLiteral("lang dir charset http-equiv content name rel href class id src alt width height loading download type "
                           "controls preload kind srclang label viewBox d transform aria-hidden focusable aria-label aria-labelledby aria-current start").split(QLatin1Char(' '));
        static const QRegularExpression name(QStringLiteral("^/?([!A-Za-z0-9]+)"));
        const QString element = name.match(tag).captured(1);
        if (!elements.contains(element))
            problems.append(QStringLiteral("element: ") + tag.left(80));
        static const QRegularExpression attribute(QStringLiteral(" ([^\\s=\"]+)=\"([^\"]*)\""));
        auto found = attribute.globalMatch(tag);
        qsizetype length = 0;
        while (found.hasNext()) {
            const auto one = found.next();
            length += one.capturedLength();
            if (!attributes.contains(one.captured(1)))
                problems.append(QStringLiteral("attribute: ") + tag.left(80));
            if (one.captured(1) == QLatin1String("href") || one.captured(1) == QLatin1String("src"))
                links.append(one.captured(2));
            if (one.captured(1) == QLatin1String("id"))
                ids.append(one.captured(2));
        }
        const bool plain = element == QLatin1String("!DOCTYPE") || tag.startsWith(QLatin1Char('/'));
        if (!plain && length + element.size() != tag.size())
            problems.append(QStringLiteral("loose: ") + tag.left(80));
    }
};

// Links that lead nowhere, and anything that is loaded from elsewhere.
QStringList brokenLinks(const QMap<QString, QByteArray> &files)
{
    QMap<QString, StrictPage> pages;
    for (const QString &path : pagesOf(files))
        pages.insert(path, StrictPage(files.value(path)));
    QStringList broken;
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        for (const QString &link : page->links) {
            if (link.startsWith(QLatin1String("data:text/vtt;base64,")))
                continue; // captions, which the page carries
            if (link.startsWith(QLatin1String("https://")) || link.startsWith(QLatin1String("http://")) || link.startsWith(QLatin1String("mailto:")))
                continue;
            const QString anchor = link.section(QLatin1Char('#'), 1);
            const QString target = link.startsWith(QLatin1Char('#'))
                ? page.key()
                : QDir::cleanPath(QFileInfo(page.key()).path() + QLatin1Char('/') + link.section(QLatin1Char('#'), 0, 0));
            if (!files.contains(target) || (!anchor.isEmpty() && !pages.value(target, StrictPage(QByteArray())).ids.contains(anchor)))
                broken.append(page.key() + QStringLiteral(" -> ") + link);
        }
        QStringList ids = page->ids;
        if (ids.removeDuplicates() > 0)
            broken.append(page.key() + QStringLiteral(": an id twice"));
    }
    return broken;
}

} // namespace

class SiteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateWritesTheExpectedPage_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"index", "projects", "interests", "people", "badges", "opportunities", "journal", "showcases",
                                 "files", "more", "story", "everything", "about"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void everyTemplateWritesTheExpectedPage()
    {
        QFETCH(QString, page);
        TestPortfolio portfolio;
        fill(portfolio);
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const QString path = page == QLatin1String("index") ? QStringLiteral("index.html") : QStringLiteral("pages/%1.html").arg(page);
        QByteArray made = contentOf(site + QLatin1Char('/') + path);
        made.replace("Kinfolio " KINFOLIO_VERSION, "Kinfolio VERSION");
        const QString expected = qEnvironmentVariable("KINFOLIO_TEST_DATA") + QStringLiteral("/site/%1.html").arg(page);
        if (qEnvironmentVariableIsSet("KINFOLIO_WRITE_GOLDENS")) {
            QFile file(expected);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(made) == made.size());
        }
        QCOMPARE(QString::fromUtf8(made).split(QLatin1Char('\n')), QString::fromUtf8(contentOf(expected)).split(QLatin1Char('\n')));
    }

    void pagesAndTextsSayTheirLanguages_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QByteArray>("ofPage");
        QTest::addColumn<QByteArray>("ofTexts");
        // Texts that are in the language of the page say nothing of their own.
        QTest::newRow("ar in an English program") << u"ar"_s << u"en"_s << "lang=\"en\" dir=\"ltr\""_ba << "lang=\"ar\" dir=\"auto\""_ba;
        QTest::newRow("zh in an English program") << u"zh"_s << u"en"_s << "lang=\"en\" dir=\"ltr\""_ba << "lang=\"zh\" dir=\"auto\""_ba;
        QTest::newRow("ar in its own") << u"ar"_s << u"ar"_s << "lang=\"ar\" dir=\"rtl\""_ba << "dir=\"auto\""_ba;
        QTest::newRow("zh in its own") << u"zh"_s << u"zh"_s << "lang=\"zh\" dir=\"ltr\""_ba << "dir=\"auto\""_ba;
        QTest::newRow("zh of Taiwan in zh") << u"zh-Hant-TW"_s << u"zh"_s << "lang=\"zh-Hant-TW\" dir=\"ltr\""_ba << "dir=\"auto\""_ba;
        QTest::newRow("en in an Arabic program") << u"en"_s << u"ar"_s << "lang=\"ar\" dir=\"rtl\""_ba << "lang=\"en\" dir=\"auto\""_ba;
    }
    void pagesAndTextsSayTheirLanguages()
    {
        QFETCH(QString, written);
        QFETCH(QString, spoken);
        QFETCH(QByteArray, ofPage);
        QFETCH(QByteArray, ofTexts);
        const SpokenLanguage language(spoken);
        TestPortfolio portfolio(written);
        fill(portfolio);
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const auto files = filesIn(site);
        for (const QString &page : pagesOf(files))
            QVERIFY2(files.value(page).contains("<html " + ofPage + '>'), qPrintable(page));
        // One line and a long text.
        const QByteArray projects = files.value(QStringLiteral("pages/projects.html"));
        QVERIFY(projects.contains("<h2 " + ofTexts + ">A receiver</h2>"));
        QVERIFY(projects.contains("<div class=\"prose\" " + ofTexts + "><ul>"));
        // What says its own language keeps that one.
        const QByteArray ofStory = ofPage.contains("lang=\"ar\"") ? "dir=\"auto\""_ba : "lang=\"ar\" dir=\"auto\""_ba;
        QVERIFY(files.value(QStringLiteral("pages/files.html")).contains("<h2 " + ofStory + ">\u062d\u0643\u0627\u064a\u0629</h2>"));
    }

    void isTheSameEachTimeAndHidesWhatIsHidden()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const auto make = [&](const QString &name) {
            VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(portfolio.beside(name))));
        };
        make(QStringLiteral("one"));
        make(QStringLiteral("two"));
        const auto files = filesIn(portfolio.beside(QStringLiteral("one")));
        QVERIFY(files.size() > 15);
        QCOMPARE(filesIn(portfolio.beside(QStringLiteral("two"))), files);
        for (const QByteArray &content : files)
            QVERIFY(!content.contains("HIDDEN"));
    }

    void theListOfChecksumsIsRight()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        auto files = filesIn(site);
        const auto lines = files.take(QStringLiteral("manifest-sha256.txt")).split('\n');
        QCOMPARE(lines.size() - 1, files.size());
        for (const QByteArray &line : lines.first(lines.size() - 1))
            QCOMPARE(QString::fromLatin1(line.left(64)), Sha256::of(files.value(QString::fromLatin1(line.mid(66)))).text());
        QVERIFY(files.value(QStringLiteral("index.html")).contains(QByteArray::number(files.size()) + " files with checksums"));
    }

    void theArchiveHoldsTheSamePages()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        ExportRequest request;
        request.target = portfolio.beside(QStringLiteral("noor.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), request));
        const auto reader = ZipReader::open(portfolio.files, request.target);
        VERIFY_OK(reader);
        QStringList inFolder = filesIn(site).keys();
        for (const QString &ofFolder : {QStringLiteral("kinfolio-site.txt"), QStringLiteral("manifest-sha256.txt")})
            QVERIFY(inFolder.removeOne(ofFolder));
        const QString data = QStringLiteral("portfolio/data/");
        QStringList inArchive;
        for (const ZipEntry &entry : reader->entries()) {
            if (entry.name.startsWith(data) && entry.name != data + QStringLiteral("portfolio.json"))
                inArchive.append(entry.name.mid(data.size()));
        }
        inArchive.sort();
        inFolder.sort();
        QCOMPARE(inArchive, inFolder);
    }

    void othersMayReadWhatTheUserLetsThemRead()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        ExportRequest request;
        request.target = portfolio.beside(QStringLiteral("noor.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), request));
        const QString file = portfolio.beside(QStringLiteral("any.txt"));
        const QString folder = portfolio.beside(QStringLiteral("any"));
        makeEmptyFile(file);
        QVERIFY(QDir().mkdir(folder));
        const auto rights = [](const QString &path) { return QFileInfo(path).permissions(); };
        QCOMPARE(rights(request.target), rights(file));
        QCOMPARE(rights(site), rights(folder));
        QDirIterator entries(site, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo entry = entries.nextFileInfo();
            QVERIFY2(entry.permissions() == rights(entry.isDir() ? folder : file), qPrintable(entry.filePath()));
        }
        // What is only for the learner stays so.
        ExportRequest backup = requestFor(portfolio.beside(QStringLiteral("own site")));
        backup.audience = Audience::Me;
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), backup));
        request.audience = Audience::Me;
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), request));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(rights(backup.target) & others));
        QVERIFY(!(rights(request.target) & others));
    }

    void noNameGetsOutOfTheFootOfPrintedPages()
    {
        TestPortfolio portfolio;
        auto learner = (*portfolio->reader().learner())->kind().clone(**portfolio->reader().learner());
        static_cast<Learner &>(*learner).name = QStringLiteral("N\"}} a{b:c} \\ */ @import 'x'; \u0646");
        Edit edit;
        edit.put(std::move(learner));
        VERIFY_OK(portfolio->apply(edit));
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const QString css = QString::fromLatin1(contentOf(site + QStringLiteral("/style.css")));
        static const QRegularExpression foot(QStringLiteral("\n@page\\{@bottom-center\\{content:\"(?:[A-Za-z0-9]|\\\\[0-9a-f]+ )+\" counter\\(page\\)\\}\\}\n$"));
        QVERIFY2(foot.match(css).hasMatch(), qPrintable(css.right(300)));
        QVERIFY(css.right(300).contains(QStringLiteral("\\646 ")));
    }

    void noWordsBecomeMarkup()
    {
        QFile corpus(inCorpus(QStringLiteral("hostile/strings.json")));
        if (!corpus.open(QIODevice::ReadOnly))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        const QJsonArray strings = QJsonDocument::fromJson(corpus.readAll()).array();
        QVERIFY(strings.size() > 20);
        TestPortfolio portfolio;
        Edit edit;
        for (const auto &string : strings) {
            const QString hostile = string.toObject().value(QLatin1String("text")).toString();
            for (const KindInfo *kind : allKinds()) {
                if (kind == &Learner::info())
                    continue;
                auto record = kind->make();
                for (const FieldInfo &field : kind->own) {
                    if (field.type == FieldType::Line || field.type == FieldType::Text || field.type == FieldType::Url)
                        field.set(*record, hostile);
                    if (field.type == FieldType::Tags)
                        field.set(*record, QJsonArray{hostile});
                }
                record->audience = QStringLiteral("everyone");
                if (checkRecord(*record))
                    edit.put(std::move(record));
            }
        }
        QVERIFY(edit.changes.size() > 150);
        VERIFY_OK(portfolio->apply(edit));
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const auto files = filesIn(site);
        static const QRegularExpression generated(QStringLiteral("^[a-z0-9./-]+$"));
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY2(generated.match(file.key()).hasMatch(), qPrintable(file.key()));
            if (!file.key().endsWith(QLatin1String(".html")))
                continue;
            const StrictPage page(file.value());
            QVERIFY2(page.problems.isEmpty(), qPrintable(page.problems.value(0)));
            for (const QString &link : page.links)
                QVERIFY2(!link.startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive), qPrintable(link));
        }
        QCOMPARE(brokenLinks(files), QStringList());
    }

    void everySortOfFileHasItsSignAndItsWord()
    {
        TestPortfolio portfolio;
        const std::initializer_list<std::tuple<const char *, QByteArray, const char *>> all = {
            {"a.png", GreenPng, "Picture"},      {"a.ogg", "OggS\0\2"_ba, "Sound"}, {"a.webm", "\x1a\x45\xdf\xa3"_ba, "Film"},
            {"a.pdf", "%PDF-1.7"_ba, "PDF"},     {"a.zip", "PK\3\4"_ba, "Packed files"}, {"a.html", "<!doctype html>"_ba, "Web page"},
            {"a.txt", "parts"_ba, "Text"},       {"a.odt", "PK\3\4 odt"_ba, "Document"}, {"a.kinds", "\1\2\3"_ba, "File"},
        };
        int number = 0;
        for (const auto &[name, content, word] : all)
            portfolio.addFile(QString::fromLatin1(name), content, object(R"({"title":"One"})", ++number));
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const QByteArray page = contentOf(site + QStringLiteral("/pages/files.html"));
        for (const auto &[name, content, word] : all)
            QVERIFY2(page.contains("<p class=\"quiet\"><span>"_ba + word + "</span>"), name);
        static const QRegularExpression empty(QStringLiteral("<(?:g|symbol)[^>]*></"));
        QVERIFY(!empty.match(QString::fromUtf8(page)).hasMatch());
    }

    void filmsCarryTheCaptionsThatOthersMayRead()
    {
        TestPortfolio portfolio;
        const QByteArray film = "\x1a\x45\xdf\xa3 webm"_ba;
        const QByteArray hostile = "WEBVTT\n\nNOTE \"><script>alert(1)</script>\n\n00:00.000 --> 00:09.000\n</video><img src=x onerror=alert(1)>\n"_ba;
        portfolio.addFile(QStringLiteral("film.webm"), film, object(R"({"title":"A film"})", 1));
        portfolio.addFile(QStringLiteral("ar.vtt"), hostile, object(R"({"title":"\u0022><b>","language":"ar"})", 2));
        portfolio.addFile(QStringLiteral("own.vtt"), "WEBVTT\n\nNOTE not for others\n", {{QStringLiteral("id"), idOf(3)}, {QStringLiteral("audience"), QStringLiteral("me")}});
        portfolio.addFile(QStringLiteral("false.vtt"), "00:00.000 --> 00:09.000\nNo head.\n", object("{}", 4));
        portfolio.addFile(QStringLiteral("long.vtt"), "WEBVTT\n\n" + QByteArray(300'000, 'x'), object("{}", 5));
        Edit links;
        for (int captions = 2; captions <= 5; ++captions)
            links.link(recordId(captions), LinkRole::PartOf, recordId(1), captions, {});
        VERIFY_OK(portfolio->apply(links));
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const auto files = filesIn(site);
        const QByteArray page = files.value(QStringLiteral("pages/files.html"));
        QVERIFY(page.contains("<track kind=\"captions\" src=\"data:text/vtt;base64," + hostile.toBase64()
                              + "\" srclang=\"ar\" label=\"&quot;&gt;&lt;b&gt;\">"));
        QCOMPARE(page.count("<track"), 1);
        const StrictPage strict(page);
        QVERIFY2(strict.problems.isEmpty(), qPrintable(strict.problems.value(0)));
        QCOMPARE(brokenLinks(files), QStringList());
        QCOMPARE(files.keys().filter(QStringLiteral(".vtt")).size(), 3);
        QVERIFY(files.values().contains(hostile));
    }

    void whatIsHeardInASoundCanBeRead()
    {
        TestPortfolio portfolio;
        portfolio.addFile(QStringLiteral("talk.ogg"), "OggS\0\2"_ba, object(R"({"title":"A talk"})", 1));
        portfolio.addFile(QStringLiteral("loop.ogg"), "OggS\0\3"_ba, object(R"({"title":"A loop"})", 2));
        portfolio.addFile(QStringLiteral("talk.vtt"), "\xef\xbb\xbfWEBVTT\n"_ba, object(R"({"title":"What is said"})", 3));
        Edit links;
        links.link(recordId(1), LinkRole::RelatedTo, recordId(3), 1, {});
        VERIFY_OK(portfolio->apply(links));
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const QByteArray page = contentOf(site + QStringLiteral("/pages/files.html"));
        QVERIFY(page.contains("srclang=\"en\" label=\"What is said\">"));
        QCOMPARE(page.count("What is heard, as text:"), 1);
        QCOMPARE(page.count("<audio "), 2);
    }

    void everyLinkLeadsSomewhereAlsoAcrossParts()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        Edit edit;
        for (int i = 0; i < 400; ++i)
            edit.link(edit.put(std::move(*recordFromJson({{QStringLiteral("kind"), QStringLiteral("project")},
                                                          {QStringLiteral("title"), QStringLiteral("Work %1").arg(i)},
                                                          {QStringLiteral("started"), QStringLiteral("%1-01").arg(1500 + i)},
                                                          {QStringLiteral("audience"), QStringLiteral("everyone")}}))),
                      LinkRole::RelatedTo, recordId(3), i + 20, {});
        VERIFY_OK(portfolio->apply(edit));
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const auto files = filesIn(site);
        QVERIFY(files.contains(QStringLiteral("pages/projects-5.html")));
        QVERIFY(files.contains(QStringLiteral("pages/story-2.html")));
        QCOMPARE(brokenLinks(files), QStringList());
        for (const QString &page : pagesOf(files))
            QVERIFY2(files.value(page).size() < 250'000, qPrintable(page));
    }

    void everyThemeIsSmallAndOthersAreRefused()
    {
        QStringList styles;
        for (const QString &theme : siteThemes()) {
            const QByteArray css = siteStyle(theme);
            QVERIFY2(css.size() < 30'000, qPrintable(theme));
            QVERIFY(!css.contains("http") || css.count("http") == css.count("href^=\"http\""));
            QVERIFY(!css.contains("url("));
            styles.append(QString::fromLatin1(css));
        }
        QCOMPARE(styles.removeDuplicates(), 0);
        QCOMPARE(styles.size(), 4);
        TestPortfolio portfolio;
        const auto refused =
            exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(portfolio.beside(QStringLiteral("s")), QStringLiteral("neon")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OptionUnknown);
    }

    void replacesASiteAndNothingElse()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const auto first = filesIn(site);
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site, QStringLiteral("warm"))));
        QVERIFY(filesIn(site).value(QStringLiteral("style.css")) != first.value(QStringLiteral("style.css")));

        // What somebody has put there since is not ours to remove; what a file manager left is no reason to refuse.
        makeEmptyFile(site + QStringLiteral("/pages/.DS_Store"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const QString own = site + QStringLiteral("/pages/my-own.html");
        makeEmptyFile(own);
        const auto kept = exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::FolderNotEmpty);
        QVERIFY(QFileInfo::exists(own));

        const QString other = portfolio.beside(QStringLiteral("holiday"));
        QVERIFY(QDir().mkpath(other));
        const QString photo = other + QStringLiteral("/photo.txt");
        makeEmptyFile(photo);
        for (const QString &target : {other, photo, portfolio.path(), QFileInfo(portfolio.path()).path()}) {
            const auto refused = exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(target));
            QVERIFY2(!refused, qPrintable(target));
            QCOMPARE(refused.error().code, target == other ? ErrorCode::FolderNotEmpty : ErrorCode::FileNotWritable);
        }
        QVERIFY(QFileInfo::exists(photo));
    }

    void aFaultNeverLeavesHalfASite()
    {
        TestPortfolio portfolio;
        fill(portfolio);
        const QString site = portfolio.beside(QStringLiteral("site"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site)));
        const QString bold = portfolio.beside(QStringLiteral("bold"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(bold, QStringLiteral("bold"))));
        const auto before = filesIn(site);
        const auto after = filesIn(bold);
        QVERIFY(after != before);
        int failures = 0;
        for (int operation = 1;; ++operation) {
            portfolio.files.plan = {};
            portfolio.files.plan.failingOperation = operation;
            const auto report = exportPortfolio(portfolio.environment(), portfolio.path(), requestFor(site, QStringLiteral("bold")));
            if (report)
                break;
            ++failures;
            // Only when the new name could not be made durable, the new site is there already.
            const auto now = filesIn(site);
            QVERIFY2(now == before || now == after, qPrintable(QString::number(operation)));
        }
        portfolio.files.plan = {};
        QVERIFY(failures > 30);
        QCOMPARE(filesIn(site), after);
        const QStringList left = QDir(QFileInfo(site).path()).entryList({QStringLiteral(".kinfolio-part-*")}, QDir::AllEntries | QDir::Hidden);
        QCOMPARE(left, QStringList());
    }
};

QTEST_GUILESS_MAIN(SiteTest)
#include "sitetest.moc"
