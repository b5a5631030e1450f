// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/partnerspanel.h"

#include "core/base/text.h"
#include "core/records/group.h"
#include "core/records/kinds/ask.h"
#include "core/records/person.h"
#include "core/records/recordjson.h"
#include "ui/look/appearance.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr qsizetype MostShown = 3;
constexpr int TileSide = 36;

} // namespace

PartnersPanel::PartnersPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_mark(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_rows(new RowStack(context.appearance.look().measures().s))
{
    const Look::Measures &m = context.appearance.look().measures();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    layout->addWidget((new Label(context.appearance, Look::Type::Title, Ink::Text, tr("Who?")))->wrapped());
    layout->addWidget(m_mark->wrapped());
    layout->addWidget(m_rows);
}

void PartnersPanel::refresh()
{
    const PortfolioReader &reader = context().session.reader();
    bool alone = canChange();
    for (const Link &link : reader.linksAt(record()).value_or(QList<Link>())) {
        const auto other = reader.summary(link.from == record() ? link.to : link.from);
        if (other && (other->kind == &Person::info() || other->kind == &Group::info()))
            alone = false;
    }
    setVisible(alone);
    if (alone)
        look();
}

void PartnersPanel::look()
{
    if (m_work.isRunning())
        return;
    m_mark->setText(tr("No partner yet. Who could you engage as you learn?"));
    m_looked = record();
    m_work.start<Result<QList<Partner>>>(
        [&files = context().session.portfolio().environment().files, folder = context().session.folder(),
         project = record()](const Progress &) -> Result<QList<Partner>> {
            const auto view = PortfolioView::open(files, folder);
            if (!view)
                return fail(view.error());
            const auto graph = RecordGraph::read((*view)->reader());
            if (!graph)
                return fail(graph.error());
            return rankPartners(*graph, project);
        },
        [this](const Result<QList<Partner>> &found) {
            // A hint that cannot be had is no reason to disturb anyone.
            if (m_looked == record())
                fill(found.value_or(QList<Partner>()));
            else
                QMetaObject::invokeMethod(this, &PartnersPanel::refresh, Qt::QueuedConnection);
        });
}

void PartnersPanel::fill(const QList<Partner> &partners)
{
    QList<QWidget *> rows;
    for (const Partner &partner : partners.first(std::min(MostShown, partners.size())))
        rows.append(makeRow(partner));
    m_rows->setRows(rows);
    m_rows->setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        m_mark->setText(tr("No partner yet. Connect an interest, and who shares it is shown here."));
}

QWidget *PartnersPanel::makeRow(const Partner &partner)
{
    const Appearance &appearance = context().appearance;
    const QString name = plainLine(recordTitle(*partner.record), 80);
    auto *tile = new KindTile(appearance, partner.record->kind().key(), TileSide);
    if (&partner.record->kind() == &Person::info())
        tile->setPerson(name);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, name))->wrapped());
    words->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, partnerReason(partner.reasons.first())))->wrapped());
    QPushButton *with = plainButton(appearance, tr("With them"));
    with->setAccessibleName(tr("Do it with %1").arg(name));
    connect(with, &QPushButton::clicked, this, [this, partner] { choose(partner); });
    QPushButton *asks = quietButton(appearance, tr("Ask them"), QStringLiteral("patch-question"));
    asks->setAccessibleName(tr("Ask %1").arg(name));
    connect(asks, &QPushButton::clicked, this, [this, partner] { ask(partner); });
    auto *buttons = new FlowLayout(nullptr, appearance.look().measures().xs);
    buttons->addWidget(with);
    buttons->addWidget(asks);
    words->addLayout(buttons);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(appearance.look().measures().m);
    line->addWidget(tile, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return row;
}

void PartnersPanel::choose(const Partner &partner)
{
    Edit edit;
    const bool isGroup = &partner.record->kind() == &Group::info();
    edit.link(record(), isGroup ? LinkRole::ProducedIn : LinkRole::SupportedBy, partner.record->id);
    if (perform(edit, tr("Choose who"))) {
        context().shell.say({Message::Kind::Good, tr("%1 is with you.").arg(plainLine(recordTitle(*partner.record), 80)), tr("Undo"),
                             [session = &context().session] { session->undo(); }});
    }
}

void PartnersPanel::ask(const Partner &partner)
{
    auto ask = std::make_unique<Ask>();
    ask->title = newRecordName(Ask::info());
    ask->state = QStringLiteral("draft");
    context().shell.add(std::move(ask), {outwards(LinkRole::AppliedTo, partner.record->id), outwards(LinkRole::PartOf, record())});
}

} // namespace kinfolio
