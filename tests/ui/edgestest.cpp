// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must line up: headlines, cards, strips and the words that lead on keep the margins of the page, from either side.

#include "tests/ui/allwindows.h"
#include "tests/ui/looks.h"
#include "tests/ui/testwindow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <algorithm>

using namespace kinfolio;

namespace {

QJsonObject project(const char *title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QLatin1String(title)}};
}

Place place(const char *page)
{
    return {QLatin1String(page), {}};
}

} // namespace

class EdgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stripsEndWhereThePageDoes()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        window.workspace().go(place("home"));
        window.workspace().say({Message::Kind::Notice, QStringLiteral("Something happened."), {}, {}});
        const auto rightOf = [&](const QWidget *widget) { return widget->mapTo(window.window(), QPoint(widget->width(), 0)).x(); };
        const auto *add = named<QLineEdit>(window.workspace().currentPage(), "Add something you are into");
        QTRY_COMPARE(rightOf(add), rightOf(&window.workspace().messages()));
        QCOMPARE(rightOf(add), 1280 - window.appearance.look().measures().xxl);
    }

    void wordsThatLeadOnEndWhereThePageDoes_data() { bothDirections(); }
    void wordsThatLeadOnEndWhereThePageDoes()
    {
        QFETCH(const Language, language);
        if (language != Language::English && !Speaking::canPretend())
            QSKIP("the made-up languages (pseudo_ts.py) were not there when this was configured");
        const Speaking speaking(language);
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        (void)window.put(project("Zine"));
        window.workspace().go(place("home"));
        const auto buttons = window.workspace().currentPage()->findChildren<QPushButton *>();
        const auto all = std::ranges::find_if(buttons, [](const auto *each) { return each->property("flush").toBool() && each->isVisible(); });
        QVERIFY(all != buttons.end());
        const bool mirrored = language == Language::Arabic;
        const int margin = window.appearance.look().measures().xxl;
        const auto edge = [&] { return (*all)->mapTo(window.window(), QPoint(mirrored ? 0 : (*all)->width(), 0)).x(); };
        QTRY_COMPARE(edge(), mirrored ? margin : 1280 - margin);
        // The words, not only the button.
        const QImage image = (*all)->grab().toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < 3; ++x)
                inked += image.pixelColor(mirrored ? x : image.width() - 1 - x, y) != image.pixelColor(0, 0) ? 1 : 0;
        }
        QVERIFY(inked > 0);
    }

    void headlinesBeginAtOneEdge_data() { bothDirections(); }
    void headlinesBeginAtOneEdge()
    {
        QFETCH(const Language, language);
        if (language != Language::English && !Speaking::canPretend())
            QSKIP("the made-up languages (pseudo_ts.py) were not there when this was configured");
        const Speaking speaking(language);
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        const bool mirrored = language == Language::Arabic;
        QList<int> edges;
        for (const char *page : {"home", "settings", "help"}) {
            window.workspace().go(place(page));
            QCoreApplication::processEvents();
            const QFont headline = window.appearance.look().font(Look::Type::Headline);
            const auto labels = window.workspace().currentPage()->findChildren<Label *>();
            // The help has one over its list and one over its text.
            int edge = mirrored ? 0 : window->width();
            for (const Label *label : labels) {
                if (label->font() != headline || !label->isVisible())
                    continue;
                const int at = label->mapTo(window.window(), QPoint(mirrored ? label->width() : 0, 0)).x();
                edge = mirrored ? std::max(edge, at) : std::min(edge, at);
            }
            QVERIFY2(edge != (mirrored ? 0 : window->width()), page);
            edges.append(edge);
        }
        QCOMPARE(edges.at(1), edges.at(0));
        QCOMPARE(edges.at(2), edges.at(0));
    }

    void theLastCardOfALineEndsWhereThePageDoes_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("width");
        for (const char *page : {"home", "project"}) {
            for (int width = 1280; width < 1284; ++width) {
                QTest::addRow("%s %d", page, width) << QString::fromLatin1(page) << Language::English << width;
                QTest::addRow("%s %d, mirrored", page, width) << QString::fromLatin1(page) << Language::Arabic << width;
            }
        }
    }
    void theLastCardOfALineEndsWhereThePageDoes()
    {
        QFETCH(const QString, page);
        QFETCH(const Language, language);
        QFETCH(const int, width);
        if (language != Language::English && !Speaking::canPretend())
            QSKIP("the made-up languages (pseudo_ts.py) were not there when this was configured");
        const Speaking speaking(language);
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(width, 800);
        for (const char *title : {"Zine", "Drone", "Bench", "Lamp", "Radio", "Clock"})
            (void)window.put(project(title));
        window.workspace().go({page, {}});
        const auto views = window.workspace().currentPage()->findChildren<QListView *>();
        const auto found = std::ranges::find_if(
            views, [](const QListView *view) { return view->isVisible() && view->viewMode() == QListView::IconMode; });
        QVERIFY(found != views.end());
        const QListView &cards = **found;
        const auto placeOf = [&](int row) { return cards.visualRect(cards.model()->index(row, 0)); };
        QTRY_VERIFY(placeOf(1).left() != placeOf(0).left());
        const bool mirrored = language == Language::Arabic;
        const int margin = window.appearance.look().measures().xxl;
        const QColor ground = window.appearance.look().colour(Ink::Window);
        // The outermost pixels that are not ground, in a row of words below the pictures.
        const auto outermost = [&] {
            const QImage image = window->grab().toImage();
            const int y = cards.viewport()->mapTo(window.window(), QPoint(0, placeOf(0).bottom() - 20)).y();
            int x = mirrored ? margin - 8 : width - margin + 7;
            while (x > 0 && x < width - 1 && image.pixelColor(x, y) == ground)
                x += mirrored ? 1 : -1;
            return x;
        };
        QTRY_COMPARE(outermost(), mirrored ? margin : width - margin - 1);
    }

    void cardsOfTheSettingsEndWithWhatIsInThem()
    {
        Stage stage;
        (void)stage.set(WindowCase::Scene::Example);
        TestWindow &window = stage.window();
        window->resize(1280, 800);
        window.workspace().go(place("settings"));
        Page *page = window.workspace().currentPage();
        // It fills when a worker has looked at the disk.
        QTRY_VERIFY(std::ranges::any_of(page->findChildren<Label *>(), [](const Label *label) {
            return label->isVisible() && label->text() == QLatin1String("The biggest files");
        }));
        const auto spare = [page] {
            int most = 0;
            for (const Card *card : page->findChildren<Card *>()) {
                const QLayout &rows = *card->layout();
                const int needed = rows.hasHeightForWidth() ? rows.totalHeightForWidth(card->width()) : rows.totalSizeHint().height();
                most = std::max(most, card->height() - needed);
            }
            return most;
        };
        QVERIFY(page->findChildren<Card *>().size() > 3);
        QTRY_VERIFY2(spare() < 8, qPrintable(QString::number(spare())));
    }

private:
    static void bothDirections()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("from the left") << Language::English;
        QTest::newRow("mirrored") << Language::Arabic;
    }
};

QTEST_MAIN(EdgesTest)
#include "edgestest.moc"
