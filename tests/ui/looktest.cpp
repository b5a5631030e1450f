// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the promises of the look: contrast of every theme, distinct shapes, edges of controls as they are drawn.

#include "tests/ui/testwindow.h"
#include "ui/look/focusring.h"
#include "ui/look/icons.h"
#include "ui/look/motion.h"
#include "ui/look/paint.h"
#include "ui/look/shapes.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markdownview.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMetaEnum>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>
#include <cmath>

using namespace kinfolio;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

const QStringList NineKinds = {QStringLiteral("interest"),    QStringLiteral("person"), QStringLiteral("group"),
                               QStringLiteral("project"),     QStringLiteral("artifact"), QStringLiteral("badge"),
                               QStringLiteral("opportunity"), QStringLiteral("goal"),   QStringLiteral("reflection")};

// The strongest contrast against the ground on the way in from the left edge.
double edgeContrast(QWidget &control, const QColor &ground)
{
    const QImage image = control.grab().toImage();
    double best = 1;
    for (int x = 0; x < 6; ++x)
        best = std::max(best, contrast(image.pixelColor(x, image.height() / 2), ground));
    return best;
}

} // namespace

class LookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data() { themes(); }
    void textIsReadable()
    {
        QFETCH(const Look::Theme, theme);
        const Look look = Look::make(theme, 1, QFont());
        const double text = theme == Look::Theme::HighContrast ? 7 : 4.5;
        const double line = theme == Look::Theme::HighContrast ? 4.5 : 3;
        for (const Ink ground : {Ink::Window, Ink::Surface, Ink::Raised, Ink::Sunken, Ink::Rail}) {
            for (const Ink ink : {Ink::Text, Ink::TextSecondary, Ink::TextMuted, Ink::Link, Ink::LinkVisited})
                check(look, ink, ground, text);
            for (const Ink ink : {Ink::ControlBorder, Ink::Focus})
                check(look, ink, ground, line);
        }
        check(look, Ink::OnAccent, Ink::Accent, text);
        check(look, Ink::OnAccent, Ink::AccentHover, text);
        check(look, Ink::OnAccentSoft, Ink::AccentSoft, text);
        check(look, Ink::OnTooltip, Ink::Tooltip, text);
    }

    void kindsAndStatesAreReadable_data() { themes(); }
    void kindsAndStatesAreReadable()
    {
        QFETCH(const Look::Theme, theme);
        const Look look = Look::make(theme, 1, QFont());
        for (const QString &kind : NineKinds) {
            QVERIFY2(contrast(look.kind(kind).accent, look.kind(kind).soft) >= 4.5, qPrintable(kind));
            QVERIFY2(contrast(look.kind(kind).accent, look.colour(Ink::Window)) >= 3, qPrintable(kind));
            QVERIFY2(contrast(look.colour(Ink::Text), look.kind(kind).soft) >= 7, qPrintable(kind));
        }
        for (const Look::State state : {Look::State::Good, Look::State::Notice, Look::State::Warning,
                                        Look::State::Danger, Look::State::Unknown})
            QVERIFY(contrast(look.state(state).text, look.state(state).soft) >= 4.5);
    }

    void linesOfMenusAreSeen_data() { themes(); }
    void linesOfMenusAreSeen()
    {
        QFETCH(const Look::Theme, theme);
        TestWindow window;
        window.appearance.setChoice(choiceOf(theme));
        QMenu menu;
        menu.addAction(QStringLiteral("New project"));
        QAction *line = menu.addSeparator();
        menu.addAction(QStringLiteral("Add files"));
        menu.popup({});
        const QRect place = menu.actionGeometry(line);
        // Not a row of its own.
        QVERIFY2(place.height() < 16, qPrintable(QString::number(place.height())));
        const QImage image = menu.grab().toImage();
        double best = 1;
        for (int y = place.top(); y <= place.bottom(); ++y)
            best = std::max(best, contrast(image.pixelColor(image.width() / 2, y), window.appearance.look().colour(Ink::Raised)));
        QVERIFY2(best >= 3, qPrintable(QString::number(best)));
    }

    void menusGrowWithTheText()
    {
        TestWindow window;
        // How high the arrow at the end of a row is, and how wide the mark of what is chosen at its beginning.
        const auto measured = [&] {
            QMenu menu;
            auto *one = new QActionGroup(&menu);
            QAction *chosen = one->addAction(QStringLiteral("Light"));
            chosen->setCheckable(true);
            chosen->setChecked(true);
            menu.addActions({chosen});
            menu.addMenu(QStringLiteral("Language"))->addAction(QStringLiteral("English"));
            menu.popup({});
            const QImage image = menu.grab().toImage();
            const QColor ground = window.appearance.look().colour(Ink::Raised);
            const QRect row = menu.actionGeometry(menu.actions().at(1));
            const int end = image.width() - window.appearance.look().scaled(24);
            int arrow = 0;
            for (int y = row.top() + 1; y < row.bottom(); ++y) {
                int inked = 0;
                for (int x = end; x < image.width() - 2; ++x)
                    inked += contrast(image.pixelColor(x, y), ground) > 1.5 ? 1 : 0;
                arrow += inked > 0 ? 1 : 0;
            }
            const QRect first = menu.actionGeometry(menu.actions().at(0));
            const QColor accent = window.appearance.look().colour(Ink::Accent);
            int dot = 0;
            for (int x = first.left(); x < first.left() + window.appearance.look().scaled(30); ++x)
                dot += image.pixelColor(x, first.center().y()) == accent ? 1 : 0;
            return std::pair(arrow, dot);
        };
        const auto [arrow, dot] = measured();
        QVERIFY2(arrow >= 9, qPrintable(QString::number(arrow)));
        QVERIFY2(dot >= 8, qPrintable(QString::number(dot)));
        window.appearance.setTextPercent(200);
        const auto [largeArrow, largeDot] = measured();
        QVERIFY2(largeArrow >= 2 * arrow - 3, qPrintable(QString::number(largeArrow)));
        QVERIFY2(largeDot > dot, qPrintable(QString::number(largeDot)));
    }

    void marksOfMenusAreOfOneSize_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100") << 100;
        QTest::newRow("200") << 200;
    }
    void marksOfMenusAreOfOneSize()
    {
        QFETCH(const int, percent);
        TestWindow window;
        window.appearance.setTextPercent(percent);
        QMenu menu;
        QAction *light = menu.addAction(QStringLiteral("Light"));
        QAction *movement = menu.addAction(QStringLiteral("Less movement"));
        for (QAction *action : {light, movement}) {
            action->setCheckable(true);
            action->setChecked(true);
        }
        (new QActionGroup(&menu))->addAction(light); // one of several; the other is a yes or no
        menu.popup({});
        const QImage image = menu.grab().toImage();
        const QColor accent = window.appearance.look().colour(Ink::Accent);
        const auto height = [&](QAction *action) {
            const QRect row = menu.actionGeometry(action);
            int first = row.bottom() + 1;
            int last = first - 1;
            for (int y = row.top(); y <= row.bottom(); ++y) {
                for (int x = row.left(); x < row.left() + window.appearance.look().scaled(40); ++x) {
                    if (image.pixelColor(x, y) == accent) {
                        first = std::min(first, y);
                        last = y;
                    }
                }
            }
            return last - first + 1;
        };
        const int circle = height(light);
        const int box = height(movement);
        QVERIFY2(circle >= window.appearance.look().scaled(14), qPrintable(QString::number(circle)));
        // The edge of a circle is half a pixel of ground.
        QVERIFY2(std::abs(circle - box) < 4, qPrintable(QStringLiteral("%1 and %2").arg(circle).arg(box)));
    }

    void aProblemInAHeadlineCoversNoLetters_data() { themes(); }
    void aProblemInAHeadlineCoversNoLetters()
    {
        QFETCH(const Look::Theme, theme);
        TestWindow window;
        window.appearance.setChoice(choiceOf(theme));
        QLineEdit edit;
        edit.setProperty("bare", true);
        edit.setProperty("problem", true);
        edit.resize(300, 40);
        const QImage image = edit.grab().toImage();
        const QColor line = window.appearance.look().state(Look::State::Danger).text;
        // Without edges letters begin at the very side, so the line is below them alone.
        for (const int x : {0, 1, image.width() / 2, image.width() - 1}) {
            QCOMPARE(image.pixelColor(x, image.height() - 1), line);
            for (int y = 0; y < image.height() - 4; ++y)
                QVERIFY(image.pixelColor(x, y) != line);
        }
    }

    void iconsOfMenusAreSeenInEveryRow_data() { themes(); }
    void iconsOfMenusAreSeenInEveryRow()
    {
        QFETCH(const Look::Theme, theme);
        TestWindow window;
        window.appearance.setChoice(choiceOf(theme));
        const Look &look = window.appearance.look();
        QMenu menu;
        QAction *chosen = menu.addAction(window.appearance.icon(QStringLiteral("hammer")), QStringLiteral("Projects"));
        menu.addAction(window.appearance.icon(QStringLiteral("house")), QStringLiteral("Home"));
        chosen->setCheckable(true);
        chosen->setChecked(true);
        menu.popup({});
        // The strongest contrast in the place of the icon.
        const auto seen = [&](QAction *action, Ink ground) {
            const QRect row = menu.actionGeometry(action);
            const QImage image = menu.grab().toImage();
            double best = 1;
            for (int x = row.left() + 4; x < row.left() + 28; ++x) {
                for (int y = row.top() + 2; y < row.bottom() - 2; ++y)
                    best = std::max(best, contrast(image.pixelColor(x, y), look.colour(ground)));
            }
            return best;
        };
        for (QAction *action : menu.actions()) {
            menu.setActiveAction(nullptr);
            const double plain = seen(action, Ink::Raised);
            QVERIFY2(plain >= 4.5, qPrintable(QString::number(plain)));
            menu.setActiveAction(action);
            const QRect row = menu.actionGeometry(action);
            const QImage image = menu.grab().toImage();
            QCOMPARE(image.pixelColor(row.right() - 4, row.center().y()), look.colour(Ink::Accent));
            const double highlighted = seen(action, Ink::Accent);
            const double words = contrast(look.colour(Ink::OnAccent), look.colour(Ink::Accent));
            QVERIFY2(highlighted >= words * 0.9, qPrintable(QStringLiteral("%1 of %2").arg(highlighted).arg(words)));
            // What is chosen has its mark at the edge there too.
            if (action == chosen)
                QCOMPARE(image.pixelColor(row.left() + 1, row.center().y()), look.colour(Ink::OnAccent));
        }
    }

    void framesOfListsAreWholeAllAround_data() { themes(); }
    void framesOfListsAreWholeAllAround()
    {
        QFETCH(const Look::Theme, theme);
        TestWindow window;
        window.appearance.setChoice(choiceOf(theme));
        QWidget ground;
        auto *list = new QListWidget(&ground);
        list->addItem(QStringLiteral("One"));
        list->setGeometry(10, 10, 180, 100);
        ground.resize(200, 120);
        const QImage image = ground.grab().toImage();
        const QColor line = window.appearance.look().colour(Ink::ControlBorder);
        const auto thickness = [&](QPoint from, QPoint step) {
            int seen = 0;
            for (; image.pixelColor(from) == line; from += step)
                ++seen;
            return seen;
        };
        const int wanted = window.appearance.look().measures().controlLine;
        QCOMPARE(thickness({10, 60}, {1, 0}), wanted);
        QCOMPARE(thickness({189, 60}, {-1, 0}), wanted);
        QCOMPARE(thickness({100, 10}, {0, 1}), wanted);
        QCOMPARE(thickness({100, 109}, {0, -1}), wanted);
        // The corners are round: nothing of the list is out there.
        for (const QPoint corner : {QPoint(10, 10), QPoint(189, 10), QPoint(10, 109), QPoint(189, 109)})
            QCOMPARE(image.pixelColor(corner), window.appearance.look().colour(Ink::Window));
    }

    void bulletsStandApartFromTheWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("percent");
        QTest::newRow("left to right") << QStringLiteral("- one thing\n- another") << false << 100;
        QTest::newRow("right to left") << QStringLiteral("- كتاب جديد\n- مدرسة") << true << 100;
        QTest::newRow("large") << QStringLiteral("- one thing\n- another") << false << 200;
    }
    void bulletsStandApartFromTheWords()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, mirrored);
        QFETCH(const int, percent);
        TestWindow window;
        window.appearance.setTextPercent(percent);
        MarkdownView view(window.appearance);
        view.showText(text);
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage image = view.viewport()->grab().toImage();
        const QColor ground = image.pixelColor(image.width() / 2, image.height() - 1);
        const int lineEnd = QFontMetrics(view.font()).height();
        // Ink in the columns of the first line, from where one begins to read.
        QList<bool> inked;
        for (int i = 0; i < image.width(); ++i) {
            const int x = mirrored ? image.width() - 1 - i : i;
            bool any = false;
            for (int y = 0; y < lineEnd; ++y)
                any = any || contrast(image.pixelColor(x, y), ground) > 1.5;
            inked.append(any);
        }
        const qsizetype bullet = inked.indexOf(true);
        const qsizetype gap = inked.indexOf(false, bullet);
        const qsizetype words = inked.indexOf(true, gap);
        const QByteArray found = QStringLiteral("%1 %2 %3").arg(bullet).arg(gap).arg(words).toLatin1();
        QVERIFY2(bullet > 0 && gap - bullet >= 4 * percent / 100 && gap - bullet <= 9 * percent / 100, found.constData());
        QVERIFY2(words - gap >= 8 * percent / 100 && words - gap <= 14 * percent / 100, found.constData());
    }

    void kindsHaveDifferentShapes()
    {
        const Look look = Look::make(Look::Theme::Light, 1, QFont());
        QSet<QByteArray> drawn;
        for (const QString &kind : NineKinds) {
            QImage image(64, 64, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.strokePath(shapeFor(look, kind, QRectF(2, 2, 60, 60)), QPen(Qt::black, 2));
            painter.end();
            drawn.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(drawn.size(), NineKinds.size());
    }

    void everyIconOfTheTokensIsCompiledIn()
    {
        const Look look = Look::make(Look::Theme::Light, 1, QFont());
        for (const char *kind : {"interest", "person", "project", "artifact", "badge", "opportunity", "group"})
            verifyIcon(look.kind(QLatin1String(kind)).icon);
        for (const Look::State state : {Look::State::Good, Look::State::Notice, Look::State::Warning,
                                        Look::State::Danger, Look::State::Unknown})
            verifyIcon(look.state(state).icon);
    }

    void iconsTakeTheColourOfTheTheme()
    {
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(&painter, image.rect(), QStringLiteral("check-lg"), Qt::red);
        painter.end();
        bool red = false;
        for (int x = 0; x < 20; ++x) {
            for (int y = 0; y < 20; ++y)
                red = red || image.pixelColor(x, y) == QColor(Qt::red);
        }
        QVERIFY(red);
    }

    void controlsHaveVisibleEdges_data()
    {
        QTest::addColumn<Appearance::Choice>("choice");
        QTest::newRow("light") << Appearance::Choice::Light;
        QTest::newRow("dark") << Appearance::Choice::Dark;
        QTest::newRow("high contrast") << Appearance::Choice::HighContrast;
    }
    void controlsHaveVisibleEdges()
    {
        QFETCH(const Appearance::Choice, choice);
        Settings settings(Settings::Keep::InMemory);
        Appearance appearance(settings);
        appearance.setChoice(choice);
        QLineEdit edit;
        QPlainTextEdit text;
        QComboBox combo;
        QPushButton button(QStringLiteral("Go"));
        QCheckBox check;
        QRadioButton radio;
        for (QWidget *control : std::initializer_list<QWidget *>{&edit, &text, &combo, &button, &check, &radio}) {
            control->resize(control->sizeHint());
            const double measured = edgeContrast(*control, appearance.look().colour(Ink::Surface));
            QVERIFY2(measured >= 3, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(control->metaObject()->className())).arg(measured)));
        }
    }

    void aWordLongerThanItsLineIsBroken()
    {
        Settings settings(Settings::Keep::InMemory);
        const Appearance appearance(settings);
        Label label(appearance, Look::Type::Body, Ink::Text, QString(200, u'm'));
        label.wrapped();
        QVERIFY(label.minimumSizeHint().width() < 200);
        const int line = QFontMetrics(label.font()).height();
        QVERIFY(label.heightForWidth(300) >= 5 * line);
        label.resize(300, label.heightForWidth(300));
        // The last line is painted too, and nothing beside the edge is.
        QImage image(label.size() + QSize(100, 0), QImage::Format_RGB32);
        image.fill(Qt::white);
        label.render(&image, {}, {}, QWidget::RenderFlags());
        const auto isInked = [&](const QRect &part) {
            for (int y = part.top(); y <= part.bottom(); ++y) {
                for (int x = part.left(); x <= part.right(); ++x) {
                    if (image.pixelColor(x, y) != QColor(Qt::white))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(isInked(QRect(0, label.height() - line, 10, line)));
        QVERIFY(!isInked(QRect(label.width(), 0, 100, label.height())));
    }

    void movementEndsAndCanBeTurnedOff()
    {
        Settings settings(Settings::Keep::InMemory);
        Appearance appearance(settings);
        QVERIFY(appearance.hasMovement());
        QWidget widget;
        QList<double> shown;
        const auto note = [&](double part) { shown.append(part); };
        moveIn(appearance, &widget, note);
        QTRY_VERIFY(!shown.isEmpty() && shown.last() == 1);
        QVERIFY(std::ranges::is_sorted(shown));
        QVERIFY(shown.size() > 1);
        shown.clear();
        // A second one ends the first.
        moveIn(appearance, &widget, note);
        moveIn(appearance, &widget, [](double) { });
        QCOMPARE(shown.last(), 1.0);
        shown.clear();
        appearance.setMovement(false);
        moveIn(appearance, &widget, note);
        QCOMPARE(shown, QList<double>{1});
        QCOMPARE(settings.value(QStringLiteral("Ui/Movement")).toBool(), false);
    }

    void theRingGoesWithTheLookItIsDrawnIn()
    {
        Settings settings(Settings::Keep::InMemory);
        QWidget window;
        auto *edit = new QLineEdit(&window);
        auto appearance = std::make_unique<Appearance>(settings);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
        const QPointer<FocusRing> ring = window.findChild<FocusRing *>();
        QVERIFY(ring);
        appearance.reset();
        QVERIFY(!ring);
        window.grab();
    }

    void onePlainFontIsOneFamily()
    {
        QFont system;
        system.setFamily(QStringLiteral("Some Sans"));
        const auto voice = [&](bool plain) { return Look::make(Look::Theme::Light, 1, system, plain).font(Look::Type::Voice); };
        QVERIFY(voice(false).family() != system.family());
        QCOMPARE(voice(true).family(), system.family());
        QCOMPARE(voice(true).pixelSize(), voice(false).pixelSize());
    }

    void textSizeReachesFontsAndMeasures()
    {
        const Look plain = Look::make(Look::Theme::Light, 1, QFont());
        const Look large = Look::make(Look::Theme::Light, 2, QFont());
        for (const Look::Type type : {Look::Type::Caption, Look::Type::Body, Look::Type::Headline})
            QVERIFY(std::abs(large.font(type).pixelSize() - 2 * plain.font(type).pixelSize()) <= 1);
        QCOMPARE(large.measures().control, 2 * plain.measures().control);
        QCOMPARE(large.measures().l, plain.measures().l);
        QVERIFY(plain.font(Look::Type::Caption).pixelSize() >= 12);
    }

    void initialsWorkInManyScripts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two words") << QStringLiteral("Noor Haddad") << QStringLiteral("NH");
        QTest::newRow("one word") << QStringLiteral("noor") << QStringLiteral("N");
        QTest::newRow("chinese") << QStringLiteral("王 小明") << QStringLiteral("王");
        QTest::newRow("arabic") << QStringLiteral("نور حداد") << QStringLiteral("نح");
        QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("?");
    }
    void initialsWorkInManyScripts()
    {
        QFETCH(const QString, name);
        QTEST(initials(name), "expected");
    }

private:
    static void themes()
    {
        QTest::addColumn<Look::Theme>("theme");
        QTest::newRow("light") << Look::Theme::Light;
        QTest::newRow("dark") << Look::Theme::Dark;
        QTest::newRow("high contrast") << Look::Theme::HighContrast;
    }

    static Appearance::Choice choiceOf(Look::Theme theme)
    {
        switch (theme) {
        case Look::Theme::Light:
            return Appearance::Choice::Light;
        case Look::Theme::Dark:
            return Appearance::Choice::Dark;
        case Look::Theme::HighContrast:
            return Appearance::Choice::HighContrast;
        }
        Q_UNREACHABLE_RETURN(Appearance::Choice::Light);
    }

    static void check(const Look &look, Ink ink, Ink ground, double least)
    {
        const double measured = contrast(look.colour(ink), look.colour(ground));
        const QMetaEnum inks = QMetaEnum::fromType<Ink>();
        QVERIFY2(measured >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(QLatin1String(inks.valueToKey(int(ink))), QLatin1String(inks.valueToKey(int(ground)))).arg(measured)));
    }

    static void verifyIcon(const QString &name)
    {
        QVERIFY2(QFile::exists(QStringLiteral(":/kinfolio/icons/%1.svg").arg(name)), qPrintable(name));
    }
};

QTEST_MAIN(LookTest)
#include "looktest.moc"
