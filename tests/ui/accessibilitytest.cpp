// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every window in every colour, at both ends of the text size, in every language: names, tab order, sizes, nothing cut off,
// nothing that cannot be translated.

#include "core/badges/badgedetails.h"
#include "core/exchange/exchange.h"
#include "core/wallet/walletcheck.h"
#include "tests/ui/allwindows.h"
#include "tests/ui/looks.h"
#include "ui/pages/help/helptexts.h"
#include "ui/widgets/iconedit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QStyleOptionFrame>

#ifdef KINFOLIO_A11Y_CHECK
#include KINFOLIO_A11Y_CHECK
#endif

using namespace kinfolio;

namespace {

QString nameOf(const QAbstractButton *button)
{
    return button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
}

QStringList siblingsOfOneName(QWidget *window)
{
    QStringList bad;
    QHash<QPair<QWidget *, QString>, int> seen;
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(window) && ++seen[{button->parentWidget(), nameOf(button)}] == 2)
            bad.append(QStringLiteral("two siblings are called ") + nameOf(button));
    }
    return bad;
}

/// A list that opens is a window of its own, which a screen reader meets without what it belongs to.
QStringList namelessLists(QWidget *window)
{
    QStringList bad;
    for (const QComboBox *choice : window->findChildren<QComboBox *>()) {
        if (choice->view()->accessibleName().isEmpty())
            bad.append(QStringLiteral("the list of a choice has no name: ") + choice->accessibleName());
    }
    return bad;
}

/// Text that wraps needs its whole height.
QStringList cutOffBelow(QWidget *window)
{
    QStringList bad;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(window) || !label->wordWrap() || label->text().isEmpty())
            continue;
        const int needed = label->heightForWidth(label->width());
        if (label->height() < needed)
            bad.append(QStringLiteral("cut off (%1 high, needs %2): %3").arg(label->height()).arg(needed).arg(label->text()));
    }
    return bad;
}

/// Pages scroll up and down only: what sticks out at a side cannot be reached.
QStringList offTheSide(QWidget *window)
{
    QStringList bad;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool matters = qobject_cast<QLabel *>(widget) || widget->focusPolicy() != Qt::NoFocus;
        const QString name = widget->objectName();
        if (!matters || !widget->isVisibleTo(window) || widget->width() == 0 || name.startsWith(QLatin1String("qt_")))
            continue;
        QRect room = window->rect();
        for (QWidget *parent = widget->parentWidget(); parent && parent != window; parent = parent->parentWidget()) {
            if (parent->objectName() != QLatin1String("qt_scrollarea_viewport"))
                continue;
            // Only from side to side: one that has been scrolled out of sight has room all the same.
            const QRect shown(parent->mapTo(window, QPoint()), parent->size());
            room.setLeft(std::max(room.left(), shown.left()));
            room.setRight(std::min(room.right(), shown.right()));
        }
        const QRect place(widget->mapTo(window, QPoint()), widget->size());
        if (place.left() < room.left() || place.right() > room.right()) {
            bad.append(QStringLiteral("sticks out at the side by %1: %2 %3")
                           .arg(std::max(room.left() - place.left(), place.right() - room.right()))
                           .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName()));
        }
    }
    return bad;
}

/// What an empty field says is painted by the field itself, which shortens it to its room.
QStringList shortenedHints(QWidget *window)
{
    constexpr int OwnMargins = 4;
    QStringList bad;
    for (const QLineEdit *line : window->findChildren<QLineEdit *>()) {
        if (!line->isVisibleTo(window) || !line->text().isEmpty() || line->placeholderText().isEmpty())
            continue;
        // Beside a headline there is as much room as that leaves; the icon says what it is for.
        if (qobject_cast<const IconEdit *>(line))
            continue;
        QStyleOptionFrame option;
        option.initFrom(line);
        const QRect inside = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line).marginsRemoved(line->textMargins());
        const int room = inside.width() - OwnMargins;
        if (line->fontMetrics().horizontalAdvance(line->placeholderText()) > room)
            bad.append(QStringLiteral("shortened to %1: %2 (%3)").arg(room).arg(line->placeholderText(), line->accessibleName()));
    }
    return bad;
}

QStringList shownRows(const QAbstractItemView &view)
{
    QStringList texts;
    for (int row = 0; view.model() && row < view.model()->rowCount(); ++row) {
        for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
            texts.append(view.model()->index(row, 0).data(role).toString());
    }
    return texts;
}

/// A made-up language has brackets around every text that can be translated; what has none, and is not the learner's own,
/// is written into the program.
QStringList untranslated(QWidget *window, const QString &ownWords)
{
    static const QRegularExpression keysOrPath(QStringLiteral("^(Ctrl|Alt|Shift|/|F\\d+$|Del$)"));
    const auto isHard = [&](const QString &text) {
        const bool letters = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
        // Found words stand in marks that keep their direction, inside what the learner wrote.
        const bool excerpt = text.contains(QChar(0x2068));
        const bool date = QLocale().toDate(text, QLocale::ShortFormat).isValid(); // with the month as the locale calls it
        const bool own = ownWords.contains(text.endsWith(u'…') ? QStringView(text).chopped(1).trimmed() : QStringView(text));
        return letters && text.size() > 2 && !excerpt && !date && !own && !text.contains(u'[') && !text.contains(keysOrPath);
    };
    QStringList bad;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window))
            continue;
        QStringList texts{widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts.append(line->placeholderText());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            texts += shownRows(*view);
        for (const QString &text : texts) {
            if (isHard(text))
                bad.append(QStringLiteral("nobody can translate “%1” (%2)").arg(text, QLatin1String(widget->metaObject()->className())));
        }
    }
    return bad;
}

/// What the checks that other programs use as well find: names, tab order, small targets, cut-off text, contrast.
QStringList sharedProblems([[maybe_unused]] QWidget *window)
{
#ifdef KINFOLIO_A11Y_CHECK
    return a11ycheck::unnamed(window) + a11ycheck::tabOrder(window) + a11ycheck::smallTargets(window) + a11ycheck::cutOff(window)
        + a11ycheck::paletteContrast(QApplication::palette());
#else
    return {};
#endif
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Says aloud that half of the checks is missing; the project's own run all the same.
    void sharedChecksAreThere()
    {
#ifndef KINFOLIO_A11Y_CHECK
        QSKIP("the shared checks (a11y_check.h) were not there when this was configured");
#endif
    }

    void windowsAreForEveryone_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("percent");
        for (const auto &[name, language] : {std::pair("english", Language::English), std::pair("pseudo", Language::Pseudo),
                                             std::pair("arabic", Language::Arabic)}) {
            // The other languages have tests of their own, which name their rows.
            if (language != Language::English && qEnvironmentVariableIsSet("KINFOLIO_ONLY_ENGLISH"))
                continue;
            for (const int percent : {100, 200})
                QTest::addRow("%s %d", name, percent) << language << percent;
        }
    }
    void windowsAreForEveryone()
    {
        QFETCH(const Language, language);
        QFETCH(const int, percent);
        if (language != Language::English && !Speaking::canPretend())
            QSKIP("the made-up languages (pseudo_ts.py) were not there when this was configured");
        const Speaking speaking(language);
        Stage stage;
        TestWindow &window = stage.window();
        // The smallest screen that large text must do with, and a usual one.
        window->resize(percent > 100 ? QSize(1024, 600) : QSize(1280, 800));
        QMap<QString, QStringList> bad; // where it was seen, by what is wrong
        int looked = 0;
        for (const auto &[theme, choice] : allThemes()) {
            window.appearance.setChoice(choice);
            for (const WindowCase &shown : allWindows()) {
                if (stage.set(shown.scene)) {
                    // In the made-up languages the text grows while everything is shown, in English before.
                    window.appearance.setTextPercent(language == Language::English ? percent : 100);
                    openAll(window);
                    window.appearance.setTextPercent(percent);
                }
                const QString ownWords = language != Language::English && window->workspace()
                    ? QString::fromUtf8(logicalDump(window.reader())) + helpTitles() + packWords() + issuersWords(window) : QString();
                shown.show(window, [&](QWidget *widget) {
                    ++looked;
                    for (const QString &problem : lastingProblems(widget, ownWords))
                        bad[problem].append(shown.name + QLatin1Char(' ') + theme);
                });
            }
        }
        for (const auto &[problem, places] : bad.asKeyValueRange())
            qInfo("%s (%s)", qPrintable(problem), qPrintable(places.mid(0, 4).join(QStringLiteral(", "))));
        qInfo("%d windows looked at", looked);
        QCOMPARE(bad.size(), 0);
    }

private:
    /// The help has a file for each language, not words to translate one by one.
    static QString helpTitles()
    {
        QStringList titles;
        for (const HelpChapter &chapter : helpChapters())
            titles.append(chapter.title);
        return titles.join(QLatin1Char('\n'));
    }

    /// What stands in the files of badges is in the language of whoever issued them.
    static QString issuersWords(TestWindow &window)
    {
        QStringList words;
        const auto badges = window.reader().records(Badge::info());
        for (const RecordPtr &record : badges ? *badges : std::vector<RecordPtr>()) {
            const auto file = badgeFileOf(window.reader(), window.session().portfolio().media(), static_cast<const Badge &>(*record));
            const BadgeDetails details = file ? readBadgeDetails(*file, {}) : BadgeDetails();
            words.append(details.narrative);
            words.append(details.results);
            for (const BadgeAlignment &alignment : details.alignments)
                words.append(alignmentLine(alignment));
            for (const BadgeEvidence &evidence : details.evidence)
                words.append({evidence.name, evidence.words, evidence.address});
            for (const BadgeEndorsement &endorsement : details.endorsements)
                words.append({endorsement.issuer, endorsement.words});
        }
        return words.join(u'\n');
    }

    /// A pack carries its languages in itself.
    static QString packWords()
    {
        QString words;
        for (const ShippedPack &pack : shippedPacks(QStringLiteral("en"))) {
            QFile file(pack.path);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("no pack %s", qPrintable(pack.path));
            words += QString::fromUtf8(file.readAll());
        }
        return words;
    }

    static void openAll(TestWindow &window)
    {
        if (!window->workspace())
            return;
        for (const PageInfo &page : allPages())
            window.workspace().go({page.id, {}});
        settle();
    }

    /// \param ownWords what need not be translated; empty when the language is a real one
    static QStringList problems(QWidget *window, const QString &ownWords)
    {
        QStringList all = sharedProblems(window) + siblingsOfOneName(window) + namelessLists(window) + cutOffBelow(window)
            + offTheSide(window) + shortenedHints(window);
        if (!ownWords.isEmpty())
            all += untranslated(window, ownWords);
        return all;
    }

    /// Layouts settle in a few turns of the event loop after something changed; what is wrong then stays.
    static QStringList lastingProblems(QWidget *window, const QString &ownWords)
    {
        settle();
        QStringList bad;
        (void)QTest::qWaitFor([&] { return (bad = problems(window, ownWords)).isEmpty(); }, 3000);
        return bad;
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibilitytest.moc"
