// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is painted by hand: its text can be read in every theme, stays in its place at every size with the longest names in
// either direction, and what had to be cut short is told in full by the tip and to screen readers. A new delegate is one
// line in allDelegates().

#include "core/records/badge.h"
#include "core/records/project.h"
#include "tests/ui/allwindows.h"
#include "tests/ui/looks.h"
#include "tests/ui/paintrecorder.h"
#include "tests/ui/sourcescan.h"
#include "ui/delegates/badgedelegate.h"
#include "ui/delegates/carddelegate.h"
#include "ui/delegates/finddelegate.h"
#include "ui/delegates/mapdelegate.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/models/findmodel.h"
#include "ui/models/maplistmodel.h"
#include "ui/models/recordlistmodel.h"
#include "ui/models/recordroles.h"
#include "ui/models/tablemodel.h"
#include "ui/models/timelinemodel.h"
#include "ui/pages/help/chapterdelegate.h"
#include "ui/pages/table/tablecells.h"
#include "ui/pages/timeline/timelinedelegate.h"
#include "ui/pages/standards/coveragedelegate.h"
#include "ui/pages/standards/coveragemodel.h"
#include "ui/shell/rail.h"
#include "ui/widgets/threadpicture.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

using namespace kinfolio;

namespace {

const QString GermanName = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde");
const QString GermanWords = QString::fromUtf8("Selbstgebaute Wetterballonnutzlastverfolgungsstation für den Physikunterricht der Mittelstufe");
const QString ArabicWords = QString::fromUtf8("محطة تتبع بالونات الطقس التي بنيتها بنفسي مع أصدقائي في ورشة المكتبة العامة في المدينة القديمة");

/// A delegate with what it draws in a portfolio.
struct DelegateCase {
    const char *name; ///< of the class
    const char *variant;
    int width; ///< of the view, before it grows with the text
    std::function<QAbstractItemDelegate *(TestWindow &, QListView &)> make;
};

std::vector<DelegateCase> allDelegates()
{
    const auto records = [](TestWindow &window, QListView &view) {
        view.setModel(new RecordListModel(window.session().portfolio(), &Project::info(), 0, &view));
    };
    const auto rows = [records](RecordDelegate::Rows size, bool withButton) {
        return [=](TestWindow &window, QListView &view) {
            records(window, view);
            auto *delegate = new RecordDelegate(window.appearance, window.session().thumbnails(), size, &view);
            if (withButton)
                delegate->setTrailingIcon(QStringLiteral("x-lg"));
            return delegate;
        };
    };
    const auto map = [](TestWindow &window, QListView &view) {
        // Each follows from the one before or belongs to it, so that every sort of row is there.
        const MapGraph all = window.reader().map().value();
        MapAnswer answer;
        for (int i = 0; i < all.nodes.size(); ++i)
            answer.rows.append({all.nodes.at(i).id, i == 0 ? std::nullopt : std::optional(DirectedRole{LinkRole::IntroducedBy, false}), i % 2});
        auto *model = new MapListModel(&view);
        model->showAnswer(all, answer);
        view.setModel(model);
        return new MapDelegate(window.appearance, window.session().thumbnails(), &view);
    };
    return {
        {"RecordDelegate", "list", 300, rows(RecordDelegate::Rows::List, false)},
        {"RecordDelegate", "connections", 264, rows(RecordDelegate::Rows::Compact, true)},
        {"CardDelegate", "cards", 200,
         [records](TestWindow &window, QListView &view) {
             records(window, view);
             return new CardDelegate(window.appearance, window.session().thumbnails(), 156, &view);
         }},
        {"BadgeDelegate", "badges", 340,
         [](TestWindow &window, QListView &view) {
             view.setModel(new RecordListModel(window.session().portfolio(), &Badge::info(), 0, &view));
             return new BadgeDelegate(window.appearance, window.session().thumbnails(), &view);
         }},
        {"MapDelegate", "answers", 280, map},
        {"FindDelegate", "search", 560,
         [](TestWindow &window, QListView &view) {
             auto *model = new FindModel(window.session().portfolio(), &view);
             model->find({}, window.workspace().commands());
             view.setModel(model);
             return new FindDelegate(window.appearance, *model, &view);
         }},
        {"TimelineDelegate", "timeline", 320,
         [](TestWindow &window, QListView &view) {
             view.setModel(new TimelineModel(window.session().portfolio(), 9, &view));
             return new TimelineDelegate(window.appearance, window.session().thumbnails(), &view);
         }},
        {"TableDelegate", "names", 280,
         [](TestWindow &window, QListView &view) {
             view.setModel(new TableModel(window.session().portfolio(), {&Project::info()}, &view));
             return new TableDelegate(window.appearance, &view);
         }},
        {"CoverageDelegate", "standards", 64,
         [](TestWindow &window, QListView &view) {
             auto *model = new QStandardItemModel(&view);
             for (int state = 0; state < 4; ++state) {
                 auto *cell = new QStandardItem(evidenceWord(EvidenceState(state)));
                 cell->setData(state, EvidenceStateRole);
                 cell->setToolTip(cell->text());
                 cell->setAccessibleText(cell->text());
                 model->appendRow(cell);
             }
             view.setModel(model);
             return new CoverageDelegate(window.appearance, &view);
         }},
        {"ChapterDelegate", "chapters", 248,
         [](TestWindow &window, QListView &view) {
             auto *model = new QStandardItemModel(&view);
             for (const QString &title : {GermanName, ArabicWords, QStringLiteral("Short")}) {
                 auto *row = new QStandardItem(title);
                 row->setToolTip(title);
                 row->setAccessibleText(title);
                 row->setData(QStringLiteral("fire"), IconRole);
                 model->appendRow(row);
             }
             view.setModel(model);
             return new ChapterDelegate(window.appearance, &view);
         }},
    };
}

QString wrong(const PaintedText &text)
{
    return QStringLiteral("%1 on %2 is %3, needs %4: %5")
        .arg(text.ink.name(), text.ground.name())
        .arg(text.contrast(), 0, 'f', 2)
        .arg(text.neededContrast())
        .arg(text.text);
}

} // namespace

class DelegatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDelegateIsInTheList()
    {
        QStringList listed;
        for (const DelegateCase &delegate : allDelegates())
            listed.append(QLatin1String(delegate.name));
        listed.sort();
        listed.removeDuplicates();
        QCOMPARE(listed, classesDerivedFrom(readSources(QStringLiteral("ui")),
                                            {QStringLiteral("QAbstractItemDelegate"), QStringLiteral("QStyledItemDelegate"),
                                             QStringLiteral("QItemDelegate")}));
    }

    void theRecorderSeesWhatIsPainted()
    {
        PaintRecorder recorder({200, 60}, Qt::white);
        {
            QPainter painter(&recorder);
            painter.fillRect(QRect(0, 0, 100, 60), Qt::black);
            painter.setPen(Qt::darkGray);
            painter.drawText(QPoint(4, 30), QStringLiteral("dark"));
            painter.setPen(Qt::black);
            painter.drawText(QPoint(104, 30), QStringLiteral("light"));
        }
        QCOMPARE(recorder.texts().size(), 2);
        QCOMPARE(recorder.texts().at(0).ground, QColor(Qt::black));
        QVERIFY(recorder.texts().at(0).contrast() < 7);
        QCOMPARE(recorder.texts().at(1).text, QStringLiteral("light"));
        QCOMPARE(recorder.texts().at(1).contrast(), 21.0);
        QVERIFY(recorder.texts().at(1).rect.left() >= 104);
    }

    void rowsKeepTheirPlace_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("mirrored");
        const std::vector<DelegateCase> delegates = allDelegates();
        for (int i = 0; i < int(delegates.size()); ++i) {
            for (const int percent : {100, 200}) {
                for (const bool mirrored : {false, true})
                    QTest::addRow("%s %d %s", delegates[size_t(i)].variant, percent, mirrored ? "mirrored" : "") << i << percent << mirrored;
            }
        }
    }
    void rowsKeepTheirPlace()
    {
        QFETCH(const int, which);
        QFETCH(const int, percent);
        QFETCH(const bool, mirrored);
        const DelegateCase wanted = allDelegates().at(size_t(which));
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        for (const QString &title : {GermanName, GermanWords, ArabicWords, QStringLiteral("Short")}) {
            window.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title},
                        {QStringLiteral("state"), QStringLiteral("doing")}, {QStringLiteral("started"), QStringLiteral("2024-02/2025-11")}});
            window.put({{QStringLiteral("kind"), QStringLiteral("badge")}, {QStringLiteral("title"), title},
                        {QStringLiteral("issuer"), title}});
        }
        window.appearance.setTextPercent(percent);
        QListView view;
        view.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        view.resize(window.appearance.look().scaled(wanted.width), 600);
        const std::unique_ptr<QAbstractItemDelegate> delegate(wanted.make(window, view));
        int cut = 0;
        for (const auto &[theme, choice] : allThemes()) {
            window.appearance.setChoice(choice);
            for (int row = 0; row < view.model()->rowCount(); ++row) {
                for (const QStyle::State state : {QStyle::State(), QStyle::State(QStyle::State_Selected), QStyle::State(QStyle::State_MouseOver)})
                    cut += verifyRow(view, *delegate, view.model()->index(row, 0), state, window.appearance.look());
            }
        }
        QVERIFY(cut > 0); // or the names are not long enough to prove anything
    }

    void everyWindowCanBeRead_data()
    {
        QTest::addColumn<Appearance::Choice>("choice");
        for (const auto &[theme, choice] : allThemes())
            QTest::newRow(qPrintable(theme)) << choice;
    }
    void everyWindowCanBeRead()
    {
        QFETCH(const Appearance::Choice, choice);
        Stage stage;
        stage.window()->resize(1280, 800);
        stage.window().appearance.setChoice(choice);
        const QColor unavailable = stage.window().appearance.look().colour(Ink::TextDisabled);
        QMap<QString, QString> bad;
        qsizetype read = 0;
        for (const WindowCase &shown : allWindows()) {
            (void)stage.set(shown.scene);
            shown.show(stage.window(), [&](QWidget *widget) {
                settle();
                PaintRecorder recorder(widget->size(), widget->palette().color(QPalette::Window));
                widget->render(&recorder);
                read += recorder.texts().size();
                for (const PaintedText &text : recorder.texts()) {
                    // What cannot be used at the moment may be faint.
                    const bool isFaint = text.contrast() < text.neededContrast() && text.ink != unavailable;
                    if (isFaint && !text.canBeReadOn(widget->grab().toImage()))
                        bad.insert(wrong(text), shown.name);
                }
            });
        }
        for (const auto &[what, where] : bad.asKeyValueRange())
            qInfo("%s (%s)", qPrintable(what), qPrintable(where));
        qInfo("%lld pieces of text looked at", qlonglong(read));
        QVERIFY(read > 1000);
        QCOMPARE(bad.size(), 0);
    }

    void namesOfAListBeginAtOneLine()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QListView view;
        view.resize(300, 600);
        RecordDelegate delegate(window.appearance, window.session().thumbnails(), RecordDelegate::Rows::List, &view);
        for (const char *kind : {"artifact", "badge", "person"}) {
            QStandardItemModel model;
            for (const bool picture : {false, true}) {
                auto *row = new QStandardItem(QStringLiteral("Wave"));
                row->setData(QLatin1String(kind), KindRole);
                if (picture && kind != std::string_view("person"))
                    row->setData(QVariant::fromValue(MediaInfo()), PictureRole);
                model.appendRow(row);
            }
            QList<double> lefts;
            for (int row = 0; row < 2; ++row) {
                for (const PaintedText &text : painted(view, delegate, model.index(row, 0), {300, 64}, window.appearance.look())) {
                    if (text.text == QLatin1String("Wave"))
                        lefts.append(text.rect.left());
                }
            }
            QCOMPARE(lefts.size(), 2);
            QCOMPARE(lefts.at(0), lefts.at(1));
        }
    }

    void wordsOfTheThreadStandBesideItFromEitherSide()
    {
        TestWindow window;
        const auto places = [&window](Qt::LayoutDirection direction) {
            ThreadPicture picture(window.appearance, Qt::Vertical);
            picture.setLayoutDirection(direction);
            picture.resize(512, 500);
            PaintRecorder recorder(picture.size(), Qt::white);
            picture.render(&recorder);
            QMap<QString, QRectF> painted;
            for (const PaintedText &text : recorder.texts())
                painted.insert(text.text, text.rect);
            return painted;
        };
        const auto fromLeft = places(Qt::LeftToRight);
        const auto mirrored = places(Qt::RightToLeft);
        QVERIFY(fromLeft.size() > 5);
        QCOMPARE(mirrored.keys(), fromLeft.keys());
        for (const auto &[words, place] : fromLeft.asKeyValueRange()) {
            const double off = std::abs(mirrored.value(words).right() - (512 - place.left()));
            QVERIFY2(off < 3, qPrintable(QStringLiteral("%1: %2").arg(words).arg(off)));
        }
    }

    void theRailSaysWholeWordsInEveryLanguage_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("longer words") << Language::Pseudo;
        QTest::newRow("mirrored") << Language::Arabic;
    }
    void theRailSaysWholeWordsInEveryLanguage()
    {
        QFETCH(const Language, language);
        if (!Speaking::canPretend())
            QSKIP("the made-up languages (pseudo_ts.py) were not there when this was configured");
        const Speaking speaking(language);
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        // The page on which one is has the widest letters.
        window.workspace().go({QStringLiteral("opportunity"), {}});
        settle();
        auto *rail = window->findChild<Rail *>();
        PaintRecorder recorder(rail->size(), window.appearance.look().colour(Ink::Rail));
        rail->render(&recorder);
        QVERIFY(recorder.texts().size() > 8);
        for (const PaintedText &text : recorder.texts())
            QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
    }

    void theLatestWorkSaysItsWholeDate()
    {
        Stage stage;
        (void)stage.set(WindowCase::Scene::Example);
        TestWindow &window = stage.window();
        window->resize(1280, 800);
        window.workspace().go({QStringLiteral("home"), {}});
        settle();
        const auto views = window.workspace().currentPage()->findChildren<QListView *>();
        const auto cards = std::ranges::find_if(
            views, [](const QListView *view) { return view->isVisible() && view->viewMode() == QListView::IconMode; });
        QVERIFY(cards != views.end());
        PaintRecorder recorder((*cards)->size(), window.appearance.look().colour(Ink::Surface));
        (*cards)->render(&recorder);
        qsizetype dates = 0;
        for (const PaintedText &text : recorder.texts()) {
            QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
            dates += text.text.contains(QLatin1String("20")) ? 1 : 0;
        }
        QVERIFY(dates >= 3);
    }

    void wordsOfACardUseTheLineThatAShortTitleLeaves()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QListView view;
        view.resize(200, 400);
        const CardDelegate delegate(window.appearance, window.session().thumbnails(), 156, &view);
        QStandardItemModel model;
        auto *row = new QStandardItem(QStringLiteral("Kite"));
        row->setData(QStringLiteral("Waiting for an answer · 28 September 2026"), CaptionRole);
        model.appendRow(row);
        const auto texts = [&] {
            QStringList all;
            const QSize size = delegate.sizeHint({}, model.index(0, 0)) - QSize(CardDelegate::Gap, CardDelegate::Gap);
            for (const PaintedText &text : painted(view, delegate, model.index(0, 0), size, window.appearance.look()))
                all.append(text.text);
            return all;
        };
        QCOMPARE(texts().size(), 3);
        QVERIFY2(!texts().join(u' ').contains(u'…'), qPrintable(texts().join(u'|')));
        // A title of two lines leaves none.
        row->setText(QStringLiteral("A kite that carries a camera over the roofs of the whole town"));
        QCOMPARE(texts().size(), 3);
        QVERIFY2(texts().last().endsWith(u'…'), qPrintable(texts().join(u'|')));
    }

    void whatJudgesABadgeIsNeverCutShort()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QListView view;
        view.resize(340, 600);
        const BadgeDelegate delegate(window.appearance, window.session().thumbnails(), &view);
        QStandardItemModel model;
        auto *row = new QStandardItem(QStringLiteral("Soldering"));
        row->setData(QStringLiteral("Signature valid - issuer identity not proven, as far as anybody can tell"), StateRole);
        row->setData(GermanWords, StateReasonRole);
        model.appendRow(row);
        const auto words = [&] {
            const QSize size = delegate.sizeHint({}, model.index(0, 0));
            QString all;
            for (const PaintedText &text : painted(view, delegate, model.index(0, 0), size, window.appearance.look()))
                all += text.text + u' ';
            return all;
        };
        QVERIFY2(!words().contains(u'…'), qPrintable(words()));
        QVERIFY2(words().contains(QLatin1String("anybody can tell")), qPrintable(words()));
        QVERIFY2(words().contains(QLatin1String("Mittelstufe")), qPrintable(words()));
        // Why it was judged so may be.
        row->setData(QStringList(20, GermanWords).join(u' '), StateReasonRole);
        QCOMPARE(words().count(u'…'), 1);
        QVERIFY2(words().contains(QLatin1String("anybody can tell")), qPrintable(words()));
    }

private:
    static QList<PaintedText> painted(const QListView &view, const QAbstractItemDelegate &delegate, const QModelIndex &index,
                                      QSize size, const Look &look)
    {
        QStyleOptionViewItem option;
        option.widget = &view;
        option.state = QStyle::State_Enabled;
        option.rect = QRect(QPoint(20, 20), size);
        PaintRecorder recorder(size + QSize(40, 40), look.colour(Ink::Surface));
        {
            QPainter painter(&recorder);
            delegate.paint(&painter, option, index);
        }
        return recorder.texts();
    }

    /// Paints one row; gives how many of its texts were cut short.
    static int verifyRow(QListView &view, const QAbstractItemDelegate &delegate, const QModelIndex &index, QStyle::State state,
                         const Look &look)
    {
        QStyleOptionViewItem option;
        option.widget = &view;
        option.direction = view.layoutDirection();
        option.font = view.font();
        option.state = state | QStyle::State_Enabled;
        const QSize size(std::max(view.viewport()->width(), 100), delegate.sizeHint(option, index).height());
        const int least = delegate.sizeHint(option, index).width();
        // Cards have a width of their own, rows take that of the view.
        const bool card = qobject_cast<const CardDelegate *>(&delegate) || qobject_cast<const BadgeDelegate *>(&delegate);
        option.rect = QRect(QPoint(20, 20), card ? QSize(least, size.height()) : size);
        PaintRecorder recorder(option.rect.size() + QSize(40, 40), look.colour(Ink::Surface));
        {
            QPainter painter(&recorder);
            painter.setLayoutDirection(option.direction);
            delegate.paint(&painter, option, index);
        }
        int cut = 0;
        const auto verify = [&] {
            QVERIFY(!recorder.texts().isEmpty());
            for (const PaintedText &text : recorder.texts()) {
                QVERIFY2(QRectF(option.rect).adjusted(-1, -1, 1, 1).contains(text.rect), qPrintable(text.text));
                QVERIFY2(text.contrast() >= text.neededContrast(), qPrintable(wrong(text)));
            }
            const QString title = index.data().toString();
            const bool isCut = std::ranges::any_of(recorder.texts(), [](const PaintedText &text) { return text.text.contains(u'…'); });
            if (!isCut)
                return;
            ++cut;
            QVERIFY2(index.data(Qt::ToolTipRole).toString().contains(title), qPrintable(title));
            QVERIFY2(index.data(Qt::AccessibleTextRole).toString().contains(title), qPrintable(title));
        };
        verify();
        return cut;
    }
};

QTEST_MAIN(DelegatesTest)
#include "delegatestest.moc"
