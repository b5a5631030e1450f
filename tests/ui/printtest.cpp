// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes on paper: all that is filled in, in order, and nothing that somebody's text could make of it; pages that break
// well; files that are whole or not there; text and link for the clipboard.

#include "core/records/artifact.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "core/words/words.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"
#include "ui/print/pageflow.h"
#include "ui/print/printedlist.h"
#include "ui/print/printedrecord.h"
#include "ui/print/printfile.h"
#include "ui/print/printtext.h"
#include "ui/print/recordtext.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QPainter>
#include <QPrinter>
#include <QRegularExpression>
#include <QSet>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

using Style = PrintBlock::Style;

QByteArray somePicture()
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(QColor(0x20, 0x60, 0x90));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

PrintBlock block(Style style, const QString &text)
{
    PrintBlock made;
    made.style = style;
    made.text.text = text;
    return made;
}

std::shared_ptr<const Printout> shared(Printout printout)
{
    return std::make_shared<const Printout>(std::move(printout));
}

PrintPages laidOut(Printout printout, const QPageLayout &paper = sheet(QPageSize(QPageSize::A4), QPageLayout::Portrait),
                   Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return *PrintPages::make(shared(std::move(printout)), PrintType::make(), paper, direction, {});
}

/// All words of a printout, a line for each block.
QString allText(const Printout &printout)
{
    const PrintPages pages = laidOut(printout);
    QStringList text;
    for (int page = 0; page < pages.count(); ++page)
        text.append(pages.text(page));
    return text.join(u'\n');
}

QImage drawn(const PrintPages &pages, int page)
{
    QImage image((pages.size() * 2).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    pages.paint(&painter, page, 2);
    return image;
}

/// How many pixels are not white between two parts of the width, above the foot.
int inkBetween(const QImage &image, double from, double to)
{
    int ink = 0;
    for (int y = 0; y < image.height() * 4 / 5; ++y) {
        for (int x = int(image.width() * from); x < int(image.width() * to); ++x)
            ink += image.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
    }
    return ink;
}

int pagesIn(const QByteArray &pdf)
{
    static const QRegularExpression count(QStringLiteral("/Type /Pages.*?/Count (\\d+)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    return count.match(QString::fromLatin1(pdf)).captured(1).toInt();
}

} // namespace

class PrintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode"); }

    void everyFilledFieldIsOnPaper_data()
    {
        QTest::addColumn<QString>("kind");
        for (const KindInfo *kind : allKinds()) {
            if (kind != &Learner::info())
                QTest::newRow(kind->name) << kind->key();
        }
    }
    void everyFilledFieldIsOnPaper()
    {
        QFETCH(const QString, kind);
        TestPortfolio portfolio;
        const auto filled = filledRecord(*kindByName(kind), 3);
        portfolio.put(recordToJson(*filled));
        const auto printout = print(portfolio, filled->id);
        VERIFY_OK(printout);
        const QString text = allText(*printout);
        qsizetype last = 0;
        for (const FieldInfo *field : filled->kind().fields()) {
            if (field->isEmpty(*filled) || field->has(FieldFlag::InTitle) || field->key() == "audience"_L1)
                continue;
            if (field->has(FieldFlag::Inner)) {
                QVERIFY2(!text.contains(words::fieldLabel(*field)) && !text.contains(field->get(*filled).toString()), field->name);
                continue;
            }
            const qsizetype at = text.indexOf(field->key() == "question"_L1 ? field->get(*filled).toString() : words::fieldLabel(*field));
            QVERIFY2(at >= 0, field->name);
            last = std::max(last, at);
        }
        QVERIFY(last > text.indexOf(printLine(recordTitle(*filled))));
        QVERIFY(text.contains(u"Only me"_s) || text.contains(u"Shown when I share"_s) || text.contains(u"People I choose"_s));
    }

    void aRecordReadsFromTopToBottom()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Solar sequencer"_s}, {u"question"_s, u"Who repairs it?"_s},
                                           {u"summary"_s, u"A **box** that sings.\n\n- by day\n- by night\n\nSee [the plan](https://example.org/plan)."_s},
                                           {u"state"_s, u"finished"_s}, {u"started"_s, u"2025-03"_s}, {u"hours"_s, 31}});
        const RecordId person = portfolio.put({{u"kind"_s, u"person"_s}, {u"name"_s, u"Marisol"_s}, {u"agreed"_s, true}});
        link(portfolio, id, LinkRole::SupportedBy, person);
        const auto printout = print(portfolio, id);
        VERIFY_OK(printout);
        QCOMPARE(printout->learner, u"Noor Haddad"_s);
        QCOMPARE(printout->date, u"7 March 2026"_s);
        QCOMPARE(allText(*printout), u"Project  Shown when I share\nSolar sequencer\nWho repairs it?\n"
                                     "What I made  A box that sings.\n•  by day\n•  by night\n"
                                     "See the plan (https://example.org/plan).\nState  Finished\nStarted  March 2025\n"
                                     "Hours  31\nConnections\nhelped by  Marisol  Person"_s);
    }

    void theLogOfAProjectIsAReport()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Drone"_s}});
        const RecordId later = portfolio.put({{u"kind"_s, u"step"_s}, {u"title"_s, u"Version 1 died"_s}, {u"date"_s, u"2026-03-01"_s},
                                              {u"materials"_s, u"A diode"_s}, {u"failed"_s, u"I **reversed** the panel."_s}});
        const RecordId earlier = portfolio.put({{u"kind"_s, u"step"_s}, {u"title"_s, u"Ordered parts"_s}, {u"date"_s, u"2025-11-22"_s}});
        const RecordId hidden = portfolio.put({{u"kind"_s, u"step"_s}, {u"title"_s, u"Cried"_s}, {u"audience"_s, u"me"_s}});
        for (const RecordId &step : {later, earlier, hidden})
            link(portfolio, step, LinkRole::PartOf, id);
        link(portfolio, portfolio.put({{u"kind"_s, u"artifact"_s}, {u"title"_s, u"Smoke.wav"_s}}), LinkRole::ProducedIn, later);
        const auto all = print(portfolio, id);
        VERIFY_OK(all);
        QVERIFY(allText(*all).contains(u"Cried"_s));
        const auto printout = print(portfolio, id, PrivateParts::LeaveOut);
        VERIFY_OK(printout);
        QCOMPARE(printout->privateParts, 1);
        const QString text = allText(*printout);
        QVERIFY2(text.contains(u"Steps\nOrdered parts  22 Nov 2025\nVersion 1 died  1 Mar 2026\nMaterials and tools  A diode\n"
                               "What failed  I reversed the panel.\nproduced  Smoke.wav"_s), qPrintable(text));
        QVERIFY(!text.contains(u"Connections"_s)); // nothing stands there twice
    }

    void picturesAreDrawnByTheHelper()
    {
        TestPortfolio portfolio;
        const RecordId project = portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Drone"_s}});
        for (const char *name : {"one.png", "two.png", "three.png", "four.png"})
            link(portfolio, portfolio.addFile(QLatin1String(name), somePicture()), LinkRole::ProducedIn, project);
        link(portfolio, portfolio.addFile(u"notes.txt"_s, "words"), LinkRole::ProducedIn, project);
        link(portfolio, portfolio.addFile(u"broken.png"_s, "\x89PNG\r\n\x1a\n not a picture"), LinkRole::ProducedIn, project);
        const auto printout = print(portfolio, project);
        VERIFY_OK(printout);
        QList<size_t> rows;
        for (const PrintBlock &block : printout->blocks) {
            if (block.style == Style::Pictures)
                rows.append(block.pictures.size());
            for (const PrintPicture &picture : block.pictures)
                QCOMPARE(QImage::fromData(picture.jpeg).size(), picture.size);
        }
        QCOMPARE(rows, QList<size_t>({3, 1}));
        const QString text = allText(*printout);
        for (const char *name : {"one.png", "four.png", "notes.txt", "broken.png"})
            QVERIFY2(text.contains(QLatin1String(name)), name);
        QVERIFY(inkBetween(drawn(laidOut(*printout), 0), 0.1, 0.9) > 100'000);
    }

    void whatIsOnlyMineCanStayOut()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put({{u"kind"_s, u"person"_s}, {u"name"_s, u"Marisol"_s}, {u"phone"_s, u"555 0199"_s}, {u"agreed"_s, true}});
        const RecordId secret = portfolio.put({{u"kind"_s, u"reflection"_s}, {u"title"_s, u"Stage fright"_s}});
        link(portfolio, secret, LinkRole::ReflectsOn, id);
        const auto all = print(portfolio, id);
        VERIFY_OK(all);
        QCOMPARE(all->privateParts, 2);
        QVERIFY(allText(*all).contains(u"Phone (only for me)  555 0199"_s));
        QVERIFY(allText(*all).contains(u"Stage fright"_s));
        const auto some = print(portfolio, id, PrivateParts::LeaveOut);
        VERIFY_OK(some);
        QCOMPARE(some->privateParts, 2);
        QVERIFY(!allText(*some).contains(u"555"_s));
        QVERIFY(!allText(*some).contains(u"Stage fright"_s));
    }

    void aPhotoOfTheLearnerIsPrivateToo()
    {
        TestPortfolio portfolio;
        const RecordId artifact = portfolio.addFile(u"me.png"_s, somePicture());
        const auto learner = portfolio->reader().learner();
        VERIFY_OK(learner);
        QJsonObject json = recordToJson(**learner);
        json.insert(u"photo"_s, portfolio->reader().record(artifact).value()->kind().field(u"media")->get(*portfolio->reader().record(artifact).value()));
        portfolio.put(json);
        const auto pictures = [&](PrivateParts parts) {
            const auto printout = print(portfolio, (*learner)->id, parts);
            return printout ? std::ranges::count(printout->blocks, Style::Pictures, &PrintBlock::style) : -1;
        };
        QCOMPARE(pictures(PrivateParts::Keep), 1);
        QCOMPARE(pictures(PrivateParts::LeaveOut), 0);
    }

    void textOfStrangersStaysText_data()
    {
        QTest::addColumn<QString>("text");
        QFile file(inCorpus(u"hostile/strings.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the corpus is not here");
        int row = 0;
        const QJsonArray strings = QJsonDocument::fromJson(file.readAll()).array();
        for (const auto &value : strings)
            QTest::addRow("%d %s", row++, qPrintable(value[u"for"_s].toString())) << value[u"text"_s].toString();
    }
    void textOfStrangersStaysText()
    {
        QFETCH(const QString, text);
        TestPortfolio portfolio;
        const RecordId id = portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"T"_s + text}, {u"question"_s, text},
                                           {u"summary"_s, text}, {u"link"_s, text}, {u"tags"_s, QJsonArray{text}}});
        const auto printout = print(portfolio, id);
        VERIFY_OK(printout);
        QVERIFY(allText(*printout).contains(printLine(text)));
        for (const PrintBlock &block : printout->blocks) {
            for (const QChar c : block.text.text)
                QVERIFY(c == QChar::LineSeparator || c.category() != QChar::Other_Control);
        }
        // Long texts are Markdown, but never HTML: what looks like a tag can be read.
        if (text.contains(u'<')) {
            QString written;
            for (const PrintBlock &paragraph : printParagraphs(text))
                written += paragraph.text.text;
            QVERIFY2(written.contains(u'<') && written.contains(u'>'), qPrintable(written));
        }
        const QByteArray pdf = pdfOf(portfolio, laidOut(*printout));
        QVERIFY(!pdf.contains("/URI") && !pdf.contains("/JavaScript") && !pdf.contains("/Launch"));
    }

    void longTextsLoseNothing()
    {
        QString text;
        for (int i = 0; i < 4000; ++i)
            text += u"word%1 "_s.arg(i);
        QString written;
        const auto paragraphs = printParagraphs(text);
        QVERIFY(paragraphs.size() > 1);
        for (const PrintBlock &paragraph : paragraphs)
            written += paragraph.text.text;
        QCOMPARE(written.trimmed(), text.trimmed());
        // And one that has no place to break.
        written.clear();
        for (const PrintBlock &paragraph : printParagraphs(QString(9000, u'x')))
            written += paragraph.text.text;
        QCOMPARE(written, QString(9000, u'x'));
        QCOMPARE(printParagraphs(u"first\nsecond"_s).front().text.text, u"first\u2028second"_s);
    }

    void headingsStayWithWhatFollows()
    {
        // Wherever the end of the page falls, no heading is the last thing above it.
        int turned = 0;
        for (int lines = 30; lines < 75; ++lines) {
            Printout printout;
            for (int i = 0; i < lines; ++i)
                printout.blocks.push_back(block(Style::Row, u"row"_s));
            printout.blocks.push_back(block(Style::Heading, u"Heading"_s));
            printout.blocks.push_back(block(Style::RowHead, u"Head"_s));
            printout.blocks.push_back(block(Style::Row, u"last"_s));
            const PrintPages pages = laidOut(std::move(printout));
            for (int page = 0; page < pages.count(); ++page)
                QVERIFY(!pages.text(page).endsWith(u"Heading"_s) && !pages.text(page).endsWith(u"Head"_s));
            turned += pages.count() > 1 && pages.text(1).startsWith(u"Heading"_s) ? 1 : 0;
        }
        QVERIFY(turned > 0);
    }

    void picturesBecomeSmallerRatherThanLeaveAPageEmpty()
    {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        QImage black(640, 480, QImage::Format_RGB32);
        black.fill(Qt::black);
        black.save(&buffer, "JPG");
        PrintBlock row = block(Style::Pictures, {});
        row.columns = 3;
        for (int i = 0; i < 3; ++i)
            row.pictures.push_back({jpeg, QSize(640, 480), u"Picture"_s, {}, false});
        int smaller = 0;
        for (int fields = 20; fields < 45; ++fields) {
            Printout printout;
            for (int i = 0; i < fields; ++i)
                printout.blocks.push_back(block(Style::Field, u"A line"_s));
            printout.blocks.push_back(block(Style::Heading, u"Work"_s));
            printout.blocks.push_back(row);
            const PrintPages pages = laidOut(std::move(printout));
            const bool first = pages.text(0).contains(u"Picture"_s);
            QCOMPARE(pages.text(0).contains(u"Work"_s), first);
            // How high the first picture is, in points: in this column there is nothing else.
            const QImage image = drawn(pages, first ? 0 : 1);
            int dark = 0;
            for (int y = 0; y < image.height(); ++y)
                dark += image.pixelColor(image.width() * 21 / 100, y).lightness() < 60 ? 1 : 0;
            const double height = dark / 2.0;
            QVERIFY2(height > 60 && height < 125, qPrintable(QString::number(height)));
            QVERIFY(first || height > 100);
            smaller += first && height < 100 ? 1 : 0;
        }
        QVERIFY2(smaller > 0, "none fitted by becoming smaller");
    }

    void longParagraphsGoOn()
    {
        Printout printout;
        printout.blocks.push_back(block(Style::Title, u"Title"_s));
        printout.blocks.push_back(block(Style::Field, u"word "_s.repeated(780)));
        printout.blocks.back().label = u"Label"_s;
        printout.blocks.push_back(block(Style::Voice, u"voice "_s.repeated(2000)));
        const PrintPages a4 = laidOut(printout);
        const PrintPages a5 = laidOut(printout, sheet(QPageSize(QPageSize::A5), QPageLayout::Portrait));
        QVERIFY(a4.count() >= 3);
        QVERIFY(a5.count() > a4.count());
        for (int page = 0; page < a4.count(); ++page)
            QVERIFY(inkBetween(drawn(a4, page), 0, 1) > 500);
        QVERIFY(a4.text(0).contains(u"Label"_s));
        QVERIFY(!a4.text(1).contains(u"Label"_s));
    }

    void aListOfTenThousandIsWhole()
    {
        TestPortfolio portfolio;
        constexpr int Many = 10'000;
        Edit edit;
        QList<RecordId> ids;
        for (int i = 0; i < Many; ++i) {
            auto project = std::make_unique<Project>();
            project->title = u"Project no. %1"_s.arg(i);
            ids.append(edit.put(std::move(project)));
        }
        VERIFY_OK(portfolio->apply(edit));
        const auto printout = carryOut(listJob(Project::info(), ids), place(portfolio), PrivateParts::Keep, {});
        VERIFY_OK(printout);
        const PrintPages pages = laidOut(*printout);
        QVERIFY(pages.count() > 200);
        int rows = 0;
        for (int page = 0; page < pages.count(); ++page) {
            const QString text = pages.text(page);
            QVERIFY2(page == 0 || text.startsWith(u"Project  Last changed\nProject no. "_s), qPrintable(text.left(80)));
            rows += int(text.count(u"Project no. "_s));
        }
        QCOMPARE(rows, Many);
        QVERIFY(inkBetween(drawn(pages, pages.count() - 1), 0, 1) > 0);

        // It can be stopped while it is read and while it is set.
        const Progress stop = [](qint64 done, qint64) { return done < 1000; };
        const auto reading = carryOut(listJob(Project::info(), ids), place(portfolio), PrivateParts::Keep, stop);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::Interrupted);
        const auto setting = PrintPages::make(pages.shared(), PrintType::make(), pages.paper(), Qt::LeftToRight, stop);
        QVERIFY(!setting);
        QCOMPARE(setting.error().code, ErrorCode::Interrupted);
    }

    void aPartOfAListSaysThatItIsOne()
    {
        TestPortfolio portfolio;
        const RecordId shown = portfolio.put({{u"kind"_s, u"reflection"_s}, {u"title"_s, u"A talk"_s}, {u"audience"_s, u"everyone"_s}});
        const RecordId mine = portfolio.put({{u"kind"_s, u"reflection"_s}, {u"title"_s, u"Stage fright"_s}});
        (void)portfolio.put({{u"kind"_s, u"reflection"_s}, {u"title"_s, u"A walk"_s}, {u"audience"_s, u"everyone"_s}});
        const auto head = [&](const QString &only, PrivateParts privateParts) {
            const auto printout = carryOut(listJob(Reflection::info(), {shown, mine}, only), place(portfolio), privateParts, {});
            return printout ? printout->blocks.at(1).text.text : errorText(printout);
        };
        QCOMPARE(head(u"A setback"_s, PrivateParts::Keep), u"Only “A setback”: 2 of 3"_s);
        // Not even how many of them there are is told of what is left out.
        QCOMPARE(head(u"A setback"_s, PrivateParts::LeaveOut), u"Only “A setback”: 1 of 2"_s);
        QVERIFY(!head({}, PrivateParts::Keep).contains(u"Only"_s));
    }

    void homeHasItsSections()
    {
        TestPortfolio portfolio;
        const RecordId interest = portfolio.put({{u"kind"_s, u"interest"_s}, {u"title"_s, u"Synths"_s}});
        const RecordId project = portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Drone"_s}, {u"state"_s, u"doing"_s}});
        link(portfolio, project, LinkRole::SparkedBy, interest);
        const auto printout = carryOut(homeJob(u"Home"_s), place(portfolio), PrivateParts::Keep, {});
        VERIFY_OK(printout);
        const QString text = allText(*printout);
        QVERIFY(text.startsWith(u"Noor Haddad\n"_s));
        QVERIFY(text.contains(u"\nSynths\n"_s));
        QVERIFY2(text.contains(u"Drone  Project · In progress"_s), qPrintable(text));
        QVERIFY(text.contains(u"Latest work\n"_s));
    }

    void rightToLeftIsTurnedAround()
    {
        Printout printout;
        printout.blocks.push_back(block(Style::Field, u"قيمة"_s));
        printout.blocks.back().label = u"الاسم"_s;
        const QPageLayout paper = sheet(QPageSize(QPageSize::A4), QPageLayout::Portrait);
        const QImage ltr = drawn(laidOut(printout, paper, Qt::LeftToRight), 0);
        const QImage rtl = drawn(laidOut(printout, paper, Qt::RightToLeft), 0);
        // The name of the field stands at the side where reading begins.
        QVERIFY(inkBetween(ltr, 0.08, 0.3) > 0);
        QCOMPARE(inkBetween(ltr, 0.7, 1), 0);
        QVERIFY(inkBetween(rtl, 0.7, 0.92) > 0);
        QCOMPARE(inkBetween(rtl, 0, 0.3), 0);
    }

    void aPdfIsWhole()
    {
        TestPortfolio portfolio;
        Printout printout;
        printout.title = u"Ünïcode"_s;
        for (int i = 0; i < 200; ++i)
            printout.blocks.push_back(block(Style::Row, u"row %1"_s.arg(i)));
        const PrintPages pages = laidOut(std::move(printout), sheet(QPageSize(QPageSize::Letter), QPageLayout::Landscape));
        QVERIFY(pages.count() > 3);
        const QByteArray pdf = pdfOf(portfolio, pages);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pagesIn(pdf), pages.count());
        QVERIFY2(pdf.contains("/MediaBox [0 0 792") || pdf.contains("/MediaBox [0 0 792.0"), pdf.mid(pdf.indexOf("/MediaBox"), 40).constData());
    }

    void aPdfThatFailsLeavesTheOldOne()
    {
        TestPortfolio portfolio;
        Printout printout;
        printout.blocks.push_back(block(Style::Title, u"Title"_s));
        const PrintPages pages = laidOut(std::move(printout));
        const QString path = portfolio.beside(u"out.pdf"_s);
        VERIFY_OK(portfolio.files.writeAtomically(path, "the old one"));
        portfolio.files.plan.room = 100;
        const auto full = writePdf(pages, portfolio.files, path, {});
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::NoSpace);
        portfolio.files.plan = {};
        QCOMPARE(portfolio.files.readAll(path, 1000).value(), QByteArray("the old one"));
        const auto stopped = writePdf(pages, portfolio.files, path, [](qint64, qint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
        // Neither attempt left anything beside it.
        const auto beside = portfolio.files.list(portfolio.beside({}));
        VERIFY_OK(beside);
        QCOMPARE(std::ranges::count_if(*beside, [](const FileInfo &file) { return !file.isFolder; }), 1);
    }

    void aPrinterGetsThePagesItWasAskedFor()
    {
        const QTemporaryDir folder;
        Printout printout;
        for (int i = 0; i < 300; ++i)
            printout.blocks.push_back(block(Style::Row, u"row"_s));
        const PrintPages pages = laidOut(std::move(printout));
        QVERIFY(pages.count() > 4);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"out.pdf"_s));
        printer.setFullPage(true);
        QCOMPARE(pagesFor(printer, 3, 1), QList<int>({0, 1, 2}));
        printer.setPrintRange(QPrinter::CurrentPage);
        QCOMPARE(pagesFor(printer, 3, 1), QList<int>({1}));
        printer.setPrintRange(QPrinter::PageRange);
        printer.setPageRanges(QPageRanges::fromString(u"2-3"_s));
        QCOMPARE(pagesFor(printer, pages.count(), 0), QList<int>({1, 2}));
        VERIFY_OK(printPages(pages, pagesFor(printer, pages.count(), 0), printer, printer.resolution(), {}));
        QFile file(printer.outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(pagesIn(file.readAll()), 2);
    }

    void paperFitsThePlace()
    {
        QCOMPARE(paperOf(QLocale(u"en_US"_s)), QPageSize::Letter);
        QCOMPARE(paperOf(QLocale(u"es_MX"_s)), QPageSize::Letter);
        QCOMPARE(paperOf(QLocale(u"en_GB"_s)), QPageSize::A4);
        QCOMPARE(paperOf(QLocale(u"ar_EG"_s)), QPageSize::A4);
        const QPageLayout lying = sheet(QPageSize(QPageSize::A4), QPageLayout::Landscape);
        QVERIFY(lying.fullRectPoints().width() > lying.fullRectPoints().height());
    }

    void aRecordAsText()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Solar"_s}, {u"question"_s, u"Why?"_s},
                                           {u"summary"_s, u"- one\n- two"_s}, {u"hours"_s, 3}});
        const RecordId person = portfolio.put({{u"kind"_s, u"person"_s}, {u"name"_s, u"Marisol"_s}, {u"agreed"_s, true}});
        link(portfolio, id, LinkRole::SupportedBy, person);
        const auto printout = print(portfolio, id);
        VERIFY_OK(printout);
        QCOMPARE(markdownOf(*printout), u"# Solar\n\n> Why?\n\n**What I made:**\n\n- one\n- two\n\n**Hours:** 3\n\n"
                                        "## Connections\n\n\nhelped by:\n- Marisol (Person)\n"_s);
    }

    void aLinkIsHonest()
    {
        Project project;
        project.id = RecordId::fromText(u"0f0e0d0c-0b0a-4908-8706-050403020100"_s);
        QCOMPARE(linkOf(project).address, u"kinfolio:record/0f0e0d0c-0b0a-4908-8706-050403020100"_s);
        QVERIFY(!linkOf(project).isPublic);
        project.link = u"javascript:alert(1)"_s;
        QVERIFY(!linkOf(project).isPublic);
        project.link = u"https://example.org/a b"_s;
        QVERIFY(!linkOf(project).isPublic);
        project.link = u"https://example.org/ü"_s;
        QCOMPARE(linkOf(project).address, u"https://example.org/%C3%BC"_s);
        QVERIFY(linkOf(project).isPublic);
    }

private:
    static PrintPlace place(TestPortfolio &portfolio)
    {
        return {portfolio.files, portfolio.path(), portfolio->media(), portfolio.clock.now().date()};
    }

    static Result<Printout> print(TestPortfolio &portfolio, RecordId id, PrivateParts privateParts = PrivateParts::Keep)
    {
        const auto record = portfolio->reader().record(id);
        return record ? carryOut(recordJob(**record), place(portfolio), privateParts, {}) : fail(record.error());
    }

    static void link(TestPortfolio &portfolio, RecordId from, LinkRole role, RecordId to)
    {
        Edit edit;
        edit.link(from, role, to);
        VERIFY_OK(portfolio->apply(edit));
    }

    static QByteArray pdfOf(TestPortfolio &portfolio, const PrintPages &pages)
    {
        const QString path = portfolio.beside(u"out.pdf"_s);
        const auto written = writePdf(pages, portfolio.files, path, {});
        return written ? portfolio.files.readAll(path, 100'000'000).value() : errorText(written).toUtf8();
    }
};

QTEST_MAIN(PrintTest)
#include "printtest.moc"
