// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/pathway/pathwaystagerow.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/records/badge.h"
#include "core/records/kinds/skill.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/pages/overview/gapaction.h"
#include "ui/pages/record/depthview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kinfolio {

namespace {

using What = PathwayStage::What;

constexpr int TileSide = 44;
constexpr int CardTile = 36;
constexpr int CardWidth = 260;
constexpr int LongestName = 80;
constexpr int LongestQuote = 140;
constexpr int LongestStory = 320;
constexpr int AroundTile = 4; // between the tile and the thread
// More than that nobody reads as one stage; the map has all of it.
constexpr qsizetype MostCards = 9;

const KindInfo &kindOf(What what)
{
    switch (what) {
    case What::Interest:
        return Interest::info();
    case What::People:
        return Person::info();
    case What::Made:
        return Project::info();
    case What::Earned:
        return Badge::info();
    case What::Learned:
        return Skill::info();
    case What::Door:
        return Opportunity::info();
    }
    Q_UNREACHABLE_RETURN(Interest::info());
}

} // namespace

PathwayStageRow::PathwayStageRow(const PageContext &context, const Pathway &pathway,
                                 const PathwayStage &stage, const Knot &knot, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_knot(knot)
    , m_tile(new KindTile(context.appearance, kindOf(stage.what).key(), TileSide))
    , m_rows(new QVBoxLayout)
{
    const Look::Measures &m = context.appearance.look().measures();
    setAccessibleName(pathwayStageWords(stage));
    m_rows->setContentsMargins(0, 0, 0, m_knot.isLast ? 0 : m.xl);
    m_rows->setSpacing(m.s);
    addHead(pathway, stage);
    if (stage.what == What::Interest)
        addStory(*pathway.interest);
    if (stage.gap)
        m_rows->addWidget(gapLines(context, *stage.gap));
    else
        addCards(pathway, stage);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(m.l);
    line->addWidget(m_tile, 0, Qt::AlignTop);
    line->addLayout(m_rows, 1);
    connect(&context.appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void PathwayStageRow::addHead(const Pathway &pathway, const PathwayStage &stage)
{
    const Appearance &appearance = m_context.appearance;
    auto *head = new QHBoxLayout;
    head->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, pathwayStageWords(stage)))->wrapped(), 1);
    if (stage.what == What::Interest) {
        QPushButton *open = linkButton(appearance, tr("Open"));
        open->setAccessibleName(tr("Open %1").arg(plainLine(pathway.interest->title)));
        connect(open, &QPushButton::clicked, this, [this, id = pathway.interest->id] { m_context.shell.goToRecord(id); });
        head->addWidget(open, 0, Qt::AlignTop);
    }
    m_rows->addLayout(head);
    QString when;
    if (stage.gap)
        when = tr("Still missing");
    else if (!stage.begins().isEmpty())
        when = stage.items.size() == 1 && stage.what != What::Interest
            ? words::dateText(stage.begins())
            : tr("From %1 on", "since when there is something in a part of a story").arg(words::dateText(stage.begins()));
    if (!when.isEmpty())
        m_rows->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, when))->wrapped());
}

void PathwayStageRow::addStory(const Interest &interest)
{
    if (const QString story = beginningOf(markdownPlainText(interest.story), LongestStory); !story.isEmpty())
        m_rows->addWidget(
            (new Label(m_context.appearance, Look::Type::Voice, Ink::Text, tr("“%1”").arg(story)))
                ->wrapped());
    auto *depth = new DepthView(m_context.appearance, this);
    depth->showRecord(interest, m_context.session.portfolio().environment().clock.now().toLocalTime().date());
    auto *line = new QHBoxLayout;
    line->addWidget(depth, 2);
    line->addStretch(1);
    m_rows->addLayout(line);
}

void PathwayStageRow::addCards(const Pathway &pathway, const PathwayStage &stage)
{
    QList<QWidget *> cards;
    for (const PathwayItem &item : mostTelling(stage, MostCards)) {
        // The interest itself is the head of the stage.
        if (item.to)
            cards.append(makeCard(item));
    }
    if (cards.isEmpty())
        return;
    auto *grid = new CardGrid(m_context.appearance, CardWidth, m_context.appearance.look().measures().s);
    grid->setCards(cards);
    m_rows->addWidget(grid);
    if (stage.items.size() <= MostCards)
        return;
    QPushButton *all = linkButton(m_context.appearance,
                                  tr("%Ln more on the map", nullptr, int(stage.items.size() - MostCards)));
    connect(all, &QPushButton::clicked, this, [this, id = pathway.interest->id] {
        m_context.shell.go({QStringLiteral("map"), id});
    });
    m_rows->addWidget(all, 0, Qt::AlignLeading);
}

QWidget *PathwayStageRow::makeCard(const PathwayItem &item) const
{
    const QString title = plainLine(recordTitle(*item.record), LongestName);
    auto *tile = new KindTile(m_context.appearance, item.record->kind().key(), CardTile);
    if (&item.record->kind() == &Person::info())
        tile->setPerson(recordTitle(*item.record));
    // A door says how far it is, all else how it came into the story and when.
    const bool isDoor = &item.record->kind() == &Opportunity::info();
    QStringList caption{pathwayTieWords(item)};
    if (isDoor)
        caption.prepend(recordCaption(*item.record));
    else if (!item.date.isEmpty())
        caption.prepend(words::shortDateText(item.date));
    caption.removeAll(QString());
    auto *card = new CardButton(m_context.appearance, tile, title, caption.join(QStringLiteral(" · ")));
    if (const QString quote = pathwayQuote(item, LongestQuote); !quote.isEmpty())
        card->addLine(quote);
    connect(card, &CardButton::clicked, this,
            [this, id = item.leadsTo()] { m_context.shell.goToRecord(id); });
    return card;
}

void PathwayStageRow::paintEvent(QPaintEvent *)
{
    const Look &look = m_context.appearance.look();
    const QRect tile = m_tile->geometry();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto thread = [&](double from, double to, bool broken) {
        QPen pen(look.colour(Ink::Thread), look.measures().thread, broken ? Qt::DotLine : Qt::SolidLine,
                 broken ? Qt::FlatCap : Qt::RoundCap);
        painter.setPen(pen);
        if (from < to)
            painter.drawLine(QPointF(tile.center().x() + 0.5, from), QPointF(tile.center().x() + 0.5, to));
    };
    if (!m_knot.isFirst)
        thread(0, tile.top() - AroundTile, m_knot.isMissing);
    if (!m_knot.isLast)
        thread(tile.bottom() + AroundTile, height(), m_knot.isNextMissing);
}

} // namespace kinfolio
