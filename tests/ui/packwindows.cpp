// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/packwindows.h"

#include "core/exchange/exchange.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/pack.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "ui/dialogs/packchooser.h"
#include "ui/pages/panels/packpanel.h"
#include "ui/pages/panels/promptspanel.h"

#include <QLabel>

namespace kinfolio {

namespace {

using enum WindowCase::Scene;

// A pack that has just come in, and of which one goal is the learner's own by now.
void showBroughtPack(TestWindow &window, const Visit &visit)
{
    const ShippedPack shipped = shippedPacks(QStringLiteral("en")).first();
    window.workspace().bringIn(shipped.path, shipped.title);
    window.workspace().messages().clear();
    const auto goals = window.reader().records(Goal::info());
    Edit edit;
    edit.put(std::move(recordUpdatedByJson(*goals->back(), {{QStringLiteral("why"), QStringLiteral("[Because I want to]")}}).value()));
    QVERIFY(window.session().history().perform(edit, QStringLiteral("[Change]")));
    auto *words = window.workspace().currentPage()->findChild<PackPanel *>()->findChild<QLabel *>();
    (void)QTest::qWaitFor([words] { return words->text().contains(QStringLiteral("Make one small thing")); });
    visit(window.window());
    window.session().undo();
    window.session().undo();
}

void showQuestions(TestWindow &window, const Visit &visit)
{
    const auto pages = window.reader().records(Reflection::info());
    const auto written = std::ranges::find_if(*pages, [](const RecordPtr &page) {
        return static_cast<const Reflection &>(*page).type != QLatin1String("selfCheck");
    });
    window.workspace().goToRecord((*written)->id);
    auto *panel = window.workspace().currentPage()->findChild<PromptsPanel *>();
    panel->unfold(true);
    visit(window.window());
    panel->unfold(false);
}

} // namespace

void addPacks(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("pack-brought"), {}, showBroughtPack});
    all.push_back({Example, QStringLiteral("reflection-questions"), {}, showQuestions});
    all.push_back({Example, QStringLiteral("pack-chooser"), QStringLiteral("PackChooser"), [](TestWindow &window, const Visit &visit) {
                       PackChooser chooser(window.appearance, shippedPacks(QStringLiteral("en")),
                                           {QStringLiteral("org.kinfolio.pack.showcase-night")}, window.window());
                       chooser.show();
                       visit(&chooser);
                   }});
}

} // namespace kinfolio
