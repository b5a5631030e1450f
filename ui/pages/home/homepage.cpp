// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/home/homepage.h"

#include "core/base/text.h"
#include "core/exchange/exchange.h"
#include "core/records/badge.h"
#include "core/records/kinds/pack.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "ui/delegates/carddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/models/recordroles.h"
#include "ui/pages/home/interestcard.h"
#include "ui/pages/home/nextpart.h"
#include "ui/pages/home/upcomingpart.h"
#include "ui/print/printedlist.h"
#include "ui/shell/kindwords.h"
#include "ui/shell/pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/fittedlist.h"
#include "ui/widgets/iconedit.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/selectedrow.h"
#include "ui/widgets/threadpicture.h"

#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LatestCount = 5;
constexpr int BesideUpcoming = 3;
constexpr int OneColumnBelow = 860;
constexpr int CardWidth = 160;
constexpr int ButtonWidth = 260;
constexpr int StepWidth = 400;
constexpr int MostOfTheLine = 260;
// Each interest costs a walk along its connections, so only some compete for the large card.
constexpr qsizetype MostCompeting = 12;
// Whoever has hundreds finds the rest on the page of interests; each card here is built of widgets.
constexpr qsizetype MostOthers = 11;
// Whoever has more has found out where to make a file of it.
constexpr qint64 MostOfABeginning = 12;

} // namespace

HomePage::HomePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_latest(context.session.portfolio(), &Project::info(), LatestCount)
    , m_more(new IconEdit(context.appearance, QStringLiteral("plus-lg")))
    , m_mainPlace(new QVBoxLayout)
    , m_others(new CardGrid(context.appearance, ButtonWidth, context.appearance.look().measures().m))
    , m_steps(new CardGrid(context.appearance, StepWidth, context.appearance.look().measures().m))
    , m_upcoming(new UpcomingPart(context))
    , m_next(new NextPart(context))
{
    m_latest.setOrder(RecordListModel::Order::Dated);
    auto *scroll = new PageScroll(context.appearance, tr("What you’re into"));
    m_more->setPlaceholderText(tr("Something you like …"));
    m_more->setAccessibleName(tr("Add something you are into"));
    context.appearance.follow(m_more, [this] { m_more->setMaximumWidth(m_context.appearance.look().scaled(MostOfTheLine)); });
    connect(m_more, &QLineEdit::returnPressed, this, &HomePage::addInterest);
    scroll->head()->addWidget(m_more, 1, Qt::AlignVCenter);
    m_more->setVisible(context.session.canChange());
    scroll->rows()->setSpacing(context.appearance.look().measures().m);
    scroll->rows()->addLayout(m_mainPlace);
    scroll->rows()->addWidget(m_others);
    m_allInterests = linkButton(context.appearance, tr("All interests"));
    connect(m_allInterests, &QPushButton::clicked, this, [this] { m_context.shell.go({Interest::info().key(), {}}); });
    scroll->rows()->addWidget(m_allInterests, 0, Qt::AlignLeading);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(context.appearance.look().measures().xl + context.appearance.look().measures().xs);
    m_columns->addWidget(m_upcoming, 44);
    m_columns->addWidget(makeWork(), 54);
    scroll->rows()->addLayout(m_columns);
    scroll->rows()->addWidget(m_next);
    scroll->rows()->addWidget(m_steps);
    m_promise = makePromise();
    scroll->rows()->addWidget(m_promise);
    scroll->rows()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    connect(&context.appearance, &Appearance::changed, this, &HomePage::arrange);
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refill();
    });
}

QWidget *HomePage::makeWork()
{
    QPushButton *all = linkButton(m_context.appearance, tr("All projects"));
    connect(all, &QPushButton::clicked, this, [this] { m_context.shell.go({Project::info().key(), {}}); });
    m_work = new FittedList;
    m_work->setViewMode(QListView::IconMode);
    m_work->setMovement(QListView::Static);
    m_work->setUniformItemSizes(true);
    m_work->setMouseTracking(true);
    m_work->setAccessibleName(tr("Latest work"));
    m_work->setItemDelegate(new CardDelegate(m_context.appearance, m_context.session.thumbnails(), CardWidth, m_work));
    m_work->setModel(&m_latest);
    m_work->setOverhang(CardDelegate::Gap);
    const auto follow = [this](const QModelIndex &index) {
        m_context.shell.goToRecord(index.data(IdRole).value<RecordId>());
    };
    connect(m_work, &QListView::clicked, this, follow);
    whenOnlySelected(m_work, follow);
    connect(m_work, &QListView::activated, this, [follow](const QModelIndex &index) {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            follow(index);
    });
    m_workPart = new QWidget;
    auto *rows = new QVBoxLayout(m_workPart);
    rows->setContentsMargins({});
    rows->setSpacing(m_context.appearance.look().measures().s);
    rows->addLayout(sectionHead(m_context.appearance, tr("Latest work"), all));
    rows->addWidget(m_work);
    rows->addStretch(1);
    return m_workPart;
}

QWidget *HomePage::makePromise()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *card = new Card(m_context.appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(m.xl, m.l, m.xl, m.l);
    rows->setSpacing(m.l);
    rows->addWidget((new Label(m_context.appearance, Look::Type::Caption, Ink::TextMuted, tr("A path like this can grow here")))->wrapped());
    rows->addWidget(new ThreadPicture(m_context.appearance, Qt::Horizontal));
    return card;
}

void HomePage::open(RecordId)
{
    if (m_stale)
        return refill();
    // What is coming up hangs on the day too.
    m_upcoming->refill();
    arrange();
}

QList<QWidget *> HomePage::panes() const
{
    return {m_more->isVisibleTo(this) ? static_cast<QWidget *>(m_more) : m_work};
}

std::optional<PrintJob> HomePage::printable(PrintScope scope) const
{
    return scope == PrintScope::Page ? std::optional(homeJob(tr("What I’m into"))) : std::nullopt;
}

void HomePage::refill()
{
    m_stale = false;
    const auto interests = m_context.session.reader().ids(&Interest::info());
    if (!interests)
        return m_context.shell.say(interests.error());
    showMain(*interests);
    m_upcoming->refill();
    m_workPart->setVisible(m_latest.rowCount() > 0);
    arrange();
    showFirstSteps();
}

void HomePage::arrange()
{
    const bool narrow = width() < m_context.appearance.look().scaled(OneColumnBelow);
    const bool both = !m_upcoming->isEmpty() && !m_workPart->isHidden();
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Beside what is coming up there is room for one row.
    for (int row = 0; row < m_latest.rowCount(); ++row)
        m_work->setRowHidden(row, both && !narrow && row >= BesideUpcoming);
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void HomePage::showMain(const QList<RecordId> &interests)
{
    if (m_main) {
        m_mainPlace->removeWidget(m_main);
        m_main->hide();
        m_main->deleteLater();
        m_main = nullptr;
    }
    const PortfolioReader &reader = m_context.session.reader();
    // Oldest first: of two that led equally far, the one that one has been into for longer.
    QList<RecordId> competing = interests.last(std::min(MostCompeting, interests.size()));
    std::ranges::reverse(competing);
    const QList<PathStep> path = longestPath(reader, competing);
    const RecordId main = path.isEmpty() ? RecordId() : path.first().id;
    QList<QWidget *> others;
    for (auto it = interests.begin(); it != interests.end() && others.size() < MostOthers; ++it) {
        const auto interest = reader.record(*it);
        if (interest && *it != main)
            others.append(interestButton(static_cast<const Interest &>(**interest)));
    }
    m_others->setVisible(!others.isEmpty());
    m_others->setCards(others);
    m_allInterests->setVisible(interests.size() > others.size() + 1);
    const auto shown = reader.record(main);
    if (!shown)
        return;
    const QDate today = m_context.session.portfolio().environment().clock.now().toLocalTime().date();
    m_main = new InterestCard(m_context.appearance, static_cast<const Interest &>(**shown), path, today);
    connect(m_main, &InterestCard::chosen, this, [this](const RecordId &id) { m_context.shell.goToRecord(id); });
    connect(m_main, &InterestCard::pathWanted, this, [this](const RecordId &id) { m_context.shell.go({PathwayPageId, id}); });
    m_mainPlace->addWidget(m_main);
}

void HomePage::showFirstSteps()
{
    const PortfolioReader &reader = m_context.session.reader();
    QList<QWidget *> steps;
    qint64 records = 0;
    for (const KindInfo *kind : {&Interest::info(), &Project::info(), &Person::info(), &Badge::info()}) {
        const auto some = reader.ids(kind, RecordOrder::Newest, MostOfABeginning + 1).value_or(QList<RecordId>());
        if (m_context.session.canChange() && some.isEmpty())
            steps.append(stepButton(*kind));
        records += some.size();
    }
    m_next->setWanted(steps.isEmpty());
    if (QWidget *pack = steps.isEmpty() ? nullptr : packButton())
        steps.append(pack);
    if (steps.isEmpty() && m_context.session.canChange() && records <= MostOfABeginning)
        steps.append(copyButton());
    m_promise->setVisible(records == 0 && m_context.session.canChange());
    m_steps->setVisible(!steps.isEmpty());
    m_steps->setCards(steps);
}

QWidget *HomePage::interestButton(const Interest &interest)
{
    auto *button = new CardButton(m_context.appearance, new KindTile(m_context.appearance, QStringLiteral("interest"), 36),
                                  plainLine(interest.title, 60), recordCaption(interest));
    connect(button, &CardButton::clicked, this, [this, id = interest.id] { m_context.shell.goToRecord(id); });
    return button;
}

QWidget *HomePage::stepButton(const KindInfo &kind)
{
    const EmptyView::Words words = emptyWords(kind);
    auto *button = new CardButton(m_context.appearance, new KindTile(m_context.appearance, kind.key(), 44), words.title,
                                  words.sentence);
    connect(button, &CardButton::clicked, this, [this, &kind] {
        if (&kind == &Interest::info())
            m_more->setFocus(Qt::OtherFocusReason);
        else if (&kind == &Badge::info())
            m_context.shell.askForBadges();
        else
            m_context.shell.create(kind);
    });
    return button;
}

// The pack to begin with, while there is none at all.
QWidget *HomePage::packButton()
{
    const PortfolioReader &reader = m_context.session.reader();
    const auto info = reader.info();
    if (!info || reader.count(Pack::info()).value_or(1) > 0)
        return nullptr;
    const QList<ShippedPack> shipped = shippedPacks(info->language);
    if (shipped.isEmpty())
        return nullptr;
    const ShippedPack &pack = shipped.first();
    auto *button = new CardButton(m_context.appearance, new KindTile(m_context.appearance, Pack::info().key(), 44), pack.title, pack.about);
    connect(button, &CardButton::clicked, this, [this, pack] { m_context.shell.bringIn(pack.path, pack.title); });
    return button;
}

QWidget *HomePage::copyButton()
{
    auto *tile = new IconLabel(m_context.appearance, QStringLiteral("share"), Ink::OnAccentSoft, 44);
    tile->setTile(true);
    auto *button = new CardButton(m_context.appearance, tile, tr("All of it in one file"),
                                  tr("Keep a copy, or hand it in. It opens in any browser."));
    connect(button, &CardButton::clicked, this, [this] { m_context.shell.go({QStringLiteral("share"), {}}); });
    return button;
}

void HomePage::addInterest()
{
    const QString title = m_more->text().simplified();
    if (title.isEmpty())
        return;
    auto interest = std::make_unique<Interest>();
    interest->title = title;
    Edit edit;
    edit.put(std::move(interest));
    if (const auto done = m_context.session.history().perform(edit, addWords(Interest::info())); !done)
        return m_context.shell.say(done.error());
    m_more->clear();
}

} // namespace kinfolio
