// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page in every theme and at both ends of the text size: names, tab order, sizes, nothing cut off.

#include "core/portfolio/sample.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/linkchooser.h"
#include "ui/shell/pages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollArea>

#ifdef KINFOLIO_A11Y_CHECK
#include KINFOLIO_A11Y_CHECK
#endif

using namespace kinfolio;

namespace {

QStringList siblingsOfOneName(QWidget *window)
{
    QStringList bad;
    QHash<QPair<QWidget *, QString>, int> seen;
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        const QString name = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        if (button->isVisibleTo(window) && ++seen[{button->parentWidget(), name}] == 2)
            bad.append(QStringLiteral("two siblings are called ") + name);
    }
    return bad;
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef KINFOLIO_A11Y_CHECK
        QSKIP("the checks (shared/tools/a11y_check.h) were not there when this was configured");
#endif
        m_window = std::make_unique<TestWindow>();
        const QString folder = m_window->documents() + QStringLiteral("/example");
        {
            const auto sample = createSample({m_window->files, m_window->clock}, folder);
            VERIFY_OK(sample);
        }
        (*m_window)->openFolder(folder);
        QVERIFY((*m_window)->workspace());
    }

    void pagesAreForEveryone_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<Appearance::Choice>("choice");
        QTest::addColumn<int>("percent");
        for (const PageInfo &page : allPages()) {
            for (const auto &[name, choice] : {std::pair("light", Appearance::Choice::Light), std::pair("dark", Appearance::Choice::Dark),
                                               std::pair("contrast", Appearance::Choice::HighContrast)}) {
                for (const int percent : {100, 200})
                    QTest::addRow("%s %s %d", qPrintable(page.id), name, percent) << page.id << choice << percent;
            }
        }
    }
    void pagesAreForEveryone()
    {
        QFETCH(const QString, page);
        QFETCH(const Appearance::Choice, choice);
        QFETCH(const int, percent);
        m_window->appearance.setChoice(choice);
        m_window->appearance.setTextPercent(percent);
        m_window->workspace().go({page, {}});
        verify(m_window->window());
    }

    void startScreenIsForEveryone_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100") << 100;
        QTest::newRow("200") << 200;
    }
    void startScreenIsForEveryone()
    {
        QFETCH(const int, percent);
        const QString folder = m_window->session().folder();
        (*m_window)->closePortfolio();
        m_window->appearance.setTextPercent(percent);
        verify(m_window->window());
        (*m_window)->openFolder(folder);
        QVERIFY((*m_window)->workspace());
    }

    void theChooserOfConnectionsIsForEveryone()
    {
        m_window->appearance.setTextPercent(100);
        const auto projects = m_window->reader().summaries(nullptr);
        LinkChooser chooser(m_window->appearance, m_window->session(), {projects->first().id});
        chooser.show();
        verify(&chooser);
    }

    void cleanupTestCase() { m_window.reset(); }

private:
    static QStringList problems(QWidget *window)
    {
#ifdef KINFOLIO_A11Y_CHECK
        return a11ycheck::unnamed(window) + a11ycheck::tabOrder(window) + a11ycheck::smallTargets(window)
            + a11ycheck::cutOff(window) + a11ycheck::paletteContrast(QApplication::palette())
            + siblingsOfOneName(window);
#else
        Q_UNUSED(window)
        return {};
#endif
    }

    static void verify(QWidget *window)
    {
        // Layouts settle in a few turns of the event loop after the size of the text changed.
        (void)QTest::qWaitFor([&] { return problems(window).isEmpty(); }, 3000);
        const QStringList bad = problems(window);
        QVERIFY2(bad.isEmpty(), qPrintable(QLatin1Char('\n') + bad.join(QLatin1Char('\n'))));
    }

    std::unique_ptr<TestWindow> m_window;
};

QTEST_MAIN(AccessibilityTest)
#include "accessibilitytest.moc"
