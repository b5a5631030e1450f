// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/overviewwindows.h"

#include "ui/dialogs/talkdialog.h"
#include "ui/shell/pages.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/segments.h"

#include <QToolButton>

namespace kinfolio {

namespace {

using enum WindowCase::Scene;

template<typename W>
W *firstShown(QWidget *page)
{
    for (W *widget : page->findChildren<W *>()) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

// Waits for what a worker reads.
Page *openFilled(TestWindow &window, const QString &id)
{
    window.workspace().go({id, {}});
    Page *page = window.workspace().currentPage();
    if (!QTest::qWaitFor([page] { return firstShown<CardButton>(page) != nullptr; }))
        qFatal("nothing came to %s", qPrintable(id));
    return page;
}

} // namespace

void addOverviews(std::vector<WindowCase> &all)
{
    for (const QLatin1String id : {SupportPageId, ReportsPageId, SelfChecksPageId}) {
        all.push_back({Example, id + QStringLiteral("-filled"), {}, [id](TestWindow &window, const Visit &visit) {
                           (void)openFilled(window, id);
                           visit(window.window());
                       }});
    }
    all.push_back({Example, QStringLiteral("reports-behind"), {}, [](TestWindow &window, const Visit &visit) {
                       Page *page = openFilled(window, ReportsPageId);
                       auto *line = firstShown<CardButton>(page);
                       line->setChecked(true);
                       visit(window.window());
                       line->setChecked(false);
                   }});
    all.push_back({Example, QStringLiteral("reports-table"), {}, [](TestWindow &window, const Visit &visit) {
                       Page *page = openFilled(window, ReportsPageId);
                       const auto parts = page->findChild<Segments *>()->findChildren<QToolButton *>();
                       parts.at(1)->click();
                       visit(window.window());
                       parts.at(0)->click();
                   }});
    all.push_back({Example, QStringLiteral("prepare-talk"), QStringLiteral("TalkDialog"), [](TestWindow &window, const Visit &visit) {
                       TalkDialog dialog(window.appearance, QStringLiteral("Marisol Vega"), window.window());
                       dialog.show();
                       visit(&dialog);
                   }});
}

} // namespace kinfolio
