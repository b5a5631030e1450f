// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of all windows misses none: the sources are read for everything that opens one.

#include "tests/ui/allwindows.h"
#include "tests/ui/sourcescan.h"

using namespace kinfolio;

class AllWindowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingFindsEveryWayToOpenOne()
    {
        const Sources sample{
            {QStringLiteral("ui/a.h"), QStringLiteral("class Asker final : public QDialog { };\n"
                                                      "class Other : public QWidget, private Thing { };")},
            {QStringLiteral("ui/b.h"), QStringLiteral("class Later\n    : public kinfolio::Asker\n{ };")},
            {QStringLiteral("ui/c.cpp"), QStringLiteral("void f() { QMenu menu(this); menu.exec(); }")},
            {QStringLiteral("ui/d.cpp"), QStringLiteral("auto *d = new QDialog(this); QFileDialog::getOpenFileName(this);")},
            {QStringLiteral("ui/e.cpp"), QStringLiteral("panel->setWindowFlags(Qt::Popup);")},
            {QStringLiteral("ui/f.cpp"), QStringLiteral("#include <QMenu>\nvoid f(QMenu *menu, QDialog &d) { d.exec(); }")},
            {QStringLiteral("ui/g.cpp"), QStringLiteral("QInputDialog::getText(this, {}, {});")},
        };
        QCOMPARE(windowsIn(sample), (QStringList{QStringLiteral("Asker"), QStringLiteral("Later"), QStringLiteral("dialog of ui/d.cpp"),
                                                 QStringLiteral("dialog of ui/g.cpp"), QStringLiteral("menu of ui/c.cpp"),
                                                 QStringLiteral("popup of ui/e.cpp")}));
    }

    void everyWindowIsInTheList()
    {
        QStringList listed;
        for (const WindowCase &window : allWindows()) {
            if (!window.made.isEmpty())
                listed.append(window.made);
        }
        listed.sort();
        listed.removeDuplicates();
        QCOMPARE(listed, windowsIn(readSources(QStringLiteral("ui"))));
    }

    void namesAreDifferent()
    {
        QSet<QString> names;
        for (const WindowCase &window : allWindows()) {
            QVERIFY2(!names.contains(window.name), qPrintable(window.name));
            names.insert(window.name);
        }
    }
};

QTEST_MAIN(AllWindowsTest)
#include "allwindowstest.moc"
