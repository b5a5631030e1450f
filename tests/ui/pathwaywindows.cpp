// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pathwaywindows.h"

#include "core/records/interest.h"
#include "core/records/recordjson.h"
#include "ui/shell/pages.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/pagescroll.h"

#include <QScrollBar>

#include <algorithm>

namespace kinfolio {

std::vector<WindowCase> pathwayWindows()
{
    using enum WindowCase::Scene;
    std::vector<WindowCase> all;
    /// \param card that stands on the page once it was read; empty where there is none
    const auto add = [&](WindowCase::Scene scene, const QString &name, const QString &interest, const QString &card) {
        all.push_back({scene, name, {}, [name, interest, card](TestWindow &window, const Visit &visit) {
                           RecordId id;
                           const std::vector<RecordPtr> interests = window.reader().records(Interest::info()).value();
                           for (const RecordPtr &record : interests) {
                               if (recordTitle(*record) == interest)
                                   id = record->id;
                           }
                           window.workspace().go({PathwayPageId, id});
                           const QWidget *page = window.workspace().currentPage();
                           const auto isShown = [&] {
                               const auto cards = page->findChildren<CardButton *>();
                               return card.isEmpty() ? page->findChild<EmptyView *>()->isVisible()
                                                     : std::ranges::any_of(cards, [&](const CardButton *one) { return one->isVisible() && one->text() == card; });
                           };
                           if (!QTest::qWaitFor(isShown))
                               qFatal("no pathway");
                           settle();
                           auto *scroll = page->findChild<PageScroll *>()->verticalScrollBar();
                           scroll->setValue(name.endsWith(QLatin1String("-gaps")) ? scroll->maximum() : 0);
                           visit(window.window());
                       }});
    };
    add(Empty, QStringLiteral("empty-pathway"), {}, {});
    add(Example, QStringLiteral("pathway"), QStringLiteral("Building synthesisers"), QStringLiteral("Kai Okonjo"));
    add(Example, QStringLiteral("pathway-gaps"), QStringLiteral("Field recording"), QStringLiteral("River recordings"));
    return all;
}

} // namespace kinfolio
