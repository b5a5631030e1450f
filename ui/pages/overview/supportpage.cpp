// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/supportpage.h"

#include "core/base/text.h"
#include "core/records/kinds/ask.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/pages/overview/graphreader.h"
#include "ui/pages/overview/thankslist.h"
#include "ui/shell/kindwords.h"
#include "ui/shell/newrecord.h"
#include "ui/shell/settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/rowstack.h"
#include "ui/widgets/taborder.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>

#include <array>

namespace kinfolio {

namespace {

const QString WeeksKey = QStringLiteral("Support/QuietWeeks");
constexpr std::array WeeksToChoose{2, 3, 4, 6, UsualQuietWeeks, 12, 26, 52};
constexpr int KindWidth = 360;
constexpr int TileSide = 36;
constexpr qsizetype MostOfAKind = 12; // whoever knows more finds them on the page of people

QString iconOf(const QString &kind)
{
    static const QHash<QString, QString> icons{
        {QStringLiteral("emotional"), QStringLiteral("heart")},     {QStringLiteral("practical"), QStringLiteral("tools")},
        {QStringLiteral("informational"), QStringLiteral("lightbulb")}, {QStringLiteral("companionship"), QStringLiteral("cup-hot")},
        {QStringLiteral("time"), QStringLiteral("clock-history")},  {QStringLiteral("space"), QStringLiteral("house")},
        {QStringLiteral("tool"), QStringLiteral("tools")},          {QStringLiteral("money"), QStringLiteral("coin")}};
    return icons.value(kind, QStringLiteral("person"));
}

} // namespace

SupportPage::SupportPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
    , m_scroll(new PageScroll(context.appearance, tr("Support map")))
    , m_weeks(new QComboBox)
    , m_thin(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_support(new CardGrid(context.appearance, KindWidth, context.appearance.look().measures().m))
    , m_sponsors(new CardGrid(context.appearance, KindWidth, context.appearance.look().measures().m))
    , m_unsorted(new RowStack(context.appearance.look().measures().s))
    , m_unsortedPart(makePart(tr("Not sorted yet"), tr("What do they give you? You can change it on their page."), m_unsorted))
    , m_thanks(new ThanksList(context))
{
    auto *empty = new EmptyView(context.appearance, Person::info().key(),
                                {tr("Nobody is here yet"),
                                 tr("Write down who helps you. Then you see who cheers you on, who lends a hand, who knows things and who "
                                    "is just there."),
                                 context.session.canChange() ? addWords(Person::info()) : QString()});
    connect(empty, &EmptyView::wanted, this, [this] { m_context.shell.create(Person::info()); });
    QVBoxLayout *rows = m_scroll->rows();
    rows->addWidget(m_thin->wrapped());
    rows->addWidget(makeWeeks());
    rows->addWidget(m_support);
    rows->addWidget(m_unsortedPart);
    rows->addWidget(makePart(tr("What they lend or pay for"), {}, m_sponsors));
    rows->addWidget(m_thanks);
    rows->addStretch(1);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_scroll);
    auto *reader = new GraphReader(context, this);
    connect(reader, &GraphReader::read, this, [this](const std::shared_ptr<const RecordGraph> &graph) {
        m_graph = graph;
        fill();
    });
}

QWidget *SupportPage::makeWeeks()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row, m_context.appearance.look().measures().s);
    flow->setCentred();
    const QString words = tr("Mark as quiet after");
    for (const int weeks : WeeksToChoose)
        m_weeks->addItem(tr("%Ln weeks", nullptr, weeks), weeks);
    m_weeks->setAccessibleName(tr("Mark as quiet after so many weeks without contact"));
    m_weeks->view()->setAccessibleName(m_weeks->accessibleName());
    const int chosen = m_weeks->findData(m_context.settings.value(WeeksKey, UsualQuietWeeks).toInt());
    m_weeks->setCurrentIndex(chosen >= 0 ? chosen : m_weeks->findData(UsualQuietWeeks));
    connect(m_weeks, &QComboBox::activated, this, [this] {
        m_context.settings.setValue(WeeksKey, m_weeks->currentData());
        fill();
    });
    flow->addWidget(new Label(m_context.appearance, Look::Type::Body, Ink::Text, words));
    flow->addWidget(m_weeks);
    return row;
}

QWidget *SupportPage::makePart(const QString &title, const QString &sentence, QWidget *content)
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(m_context.appearance.look().measures().s);
    layout->addWidget((new Label(m_context.appearance, Look::Type::Title, Ink::Text, title))->wrapped());
    if (!sentence.isEmpty())
        layout->addWidget((new Label(m_context.appearance, Look::Type::Body, Ink::TextSecondary, sentence))->wrapped());
    layout->addWidget(content);
    return part;
}

void SupportPage::open(RecordId)
{
    // What was read is read anew when it changed; the day may be another one.
    fill();
}

QDate SupportPage::today() const
{
    return m_context.session.portfolio().environment().clock.now().toLocalTime().date();
}

void SupportPage::fill()
{
    if (!m_graph)
        return;
    const SupportMap map = supportMap(*m_graph, today(), m_weeks->currentData().toInt());
    const bool anybody = !m_graph->of(Person::info()).empty();
    m_stack->setCurrentIndex(anybody ? 1 : 0);
    showThin(map);
    QList<QWidget *> support;
    QList<QWidget *> sponsors;
    for (const SupportKind &kind : map.kinds)
        (kind.isSponsoring ? sponsors : support).append(makeKind(kind));
    m_support->setCards(support);
    m_sponsors->setCards(sponsors);
    QList<QWidget *> unsorted;
    for (const Supporter &supporter : map.unsorted.first(std::min(MostOfAKind, map.unsorted.size())))
        unsorted.append(makeUnsorted(supporter));
    m_unsorted->setRows(unsorted);
    m_unsortedPart->setVisible(!unsorted.isEmpty());
    m_thanks->show(acknowledgements(*m_graph));
    tabAsLaidOut(m_scroll);
}

void SupportPage::showThin(const SupportMap &map)
{
    QStringList thin;
    for (const SupportKind &kind : map.kinds) {
        if (!kind.isSponsoring && kind.isThin())
            thin.append(supportName(kind));
    }
    m_thin->setText(thin.isEmpty() ? tr("For each kind of support there is more than one person.")
                                   : tr("Thin: %1. Who else could give you that?", "kinds of support").arg(thin.join(QStringLiteral(", "))));
}

QWidget *SupportPage::makeKind(const SupportKind &kind)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    auto *head = new FlowLayout(nullptr, m.s);
    head->setCentred();
    head->addWidget(new IconLabel(appearance, iconOf(kind.kind), Ink::Text, 20));
    head->addWidget(new Label(appearance, Look::Type::Strong, Ink::Text, supportName(kind)));
    if (kind.isThin()) {
        auto *chip = new Chip(appearance);
        if (kind.isSponsoring)
            chip->showPlain(QStringLiteral("dash-lg"), thinWords(kind));
        else
            chip->showState(Look::State::Warning, thinWords(kind));
        head->addWidget(chip);
    }
    auto *card = new Card(appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(m.m + 2, m.m, m.m + 2, m.m);
    rows->setSpacing(m.s);
    rows->addLayout(head);
    for (const Supporter &supporter : kind.people.first(std::min(MostOfAKind, kind.people.size())))
        rows->addWidget(makePerson(supporter));
    if (kind.people.size() > MostOfAKind) {
        QPushButton *all = linkButton(appearance, tr("See all %1").arg(QLocale().toString(kind.people.size())));
        all->setAccessibleName(tr("%1: see all %2", "a kind of support, a number of people").arg(supportName(kind), QLocale().toString(kind.people.size())));
        connect(all, &QPushButton::clicked, this, [this] { m_context.shell.go({Person::info().key(), {}}); });
        rows->addWidget(all, 0, Qt::AlignLeading);
    }
    if (QWidget *action = m_context.session.canChange() ? makeAction(kind) : nullptr)
        rows->addWidget(action, 0, Qt::AlignLeading);
    rows->addStretch(1);
    return card;
}

QWidget *SupportPage::makeAction(const SupportKind &kind)
{
    if (!kind.isThin())
        return nullptr;
    const bool nobody = kind.people.isEmpty();
    QPushButton *action = nobody ? plainButton(m_context.appearance, addWords(Person::info()), QStringLiteral("plus-lg"))
                                 : plainButton(m_context.appearance, tr("Ask somebody"), QStringLiteral("patch-question"));
    action->setAccessibleName(tr("%1: %2", "a kind of support, what one can do").arg(supportName(kind), action->text()));
    connect(action, &QPushButton::clicked, this, [this, kind, nobody] {
        if (nobody)
            addPerson(kind);
        else
            m_context.shell.create(Ask::info());
    });
    return action;
}

QWidget *SupportPage::makePerson(const Supporter &supporter)
{
    const QString name = plainLine(recordTitle(*supporter.person), 80);
    auto *tile = new KindTile(m_context.appearance, Person::info().key(), TileSide);
    tile->setPerson(name);
    QStringList said{recordCaption(*supporter.person), contactWords(supporter, today())};
    said.removeAll(QString());
    auto *card = new CardButton(m_context.appearance, tile, name, said.join(QStringLiteral(" · ")));
    if (supporter.isQuiet) {
        auto *chip = new Chip(m_context.appearance);
        chip->showState(Look::State::Warning, tr("Quiet"));
        card->setEnd(chip);
    }
    connect(card, &CardButton::clicked, this, [this, id = supporter.person->id] { m_context.shell.goToRecord(id); });
    return card;
}

QWidget *SupportPage::makeUnsorted(const Supporter &supporter)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    const QString name = plainLine(recordTitle(*supporter.person), 80);
    auto *card = new Card(appearance);
    auto *flow = new FlowLayout(card, m.s);
    flow->setContentsMargins(m.m + 2, m.s, m.m + 2, m.s);
    flow->setCentred();
    QPushButton *open = quietButton(appearance, name, QStringLiteral("person"));
    open->setAccessibleName(tr("Go to “%1”").arg(name));
    connect(open, &QPushButton::clicked, this, [this, id = supporter.person->id] { m_context.shell.goToRecord(id); });
    flow->addWidget(open);
    const FieldInfo &field = *Person::info().field(u"support");
    for (const ChoiceInfo &choice : field.choices) {
        const QString kind = QLatin1String(choice.value);
        if (!m_context.session.canChange())
            break;
        QPushButton *button = plainButton(appearance, words::choiceLabel(field, kind), iconOf(kind));
        button->setAccessibleName(tr("%1: %2", "a person, a kind of support").arg(name, button->text()));
        connect(button, &QPushButton::clicked, this, [this, id = supporter.person->id, kind] { sortInto(id, kind); });
        flow->addWidget(button);
    }
    return card;
}

void SupportPage::addPerson(const SupportKind &kind)
{
    auto made = newRecord(Person::info(), m_context.session.portfolio().environment().clock);
    auto &person = static_cast<Person &>(*made);
    (kind.isSponsoring ? person.sponsors : person.support).append(kind.kind);
    m_context.shell.add(std::move(made), {});
}

void SupportPage::sortInto(RecordId id, const QString &kind)
{
    m_context.session.flush();
    const auto found = m_context.session.reader().record(id);
    if (!found)
        return m_context.shell.say(found.error());
    auto person = std::make_unique<Person>(static_cast<const Person &>(**found));
    person->support.append(kind);
    const QString said = tr("%1: %2", "a person, a kind of support")
                             .arg(plainLine(person->name, 80), words::choiceLabel(*Person::info().field(u"support"), kind));
    Edit edit;
    edit.put(std::move(person));
    if (const auto done = m_context.session.history().perform(edit, tr("Sort a person")); !done)
        return m_context.shell.say(done.error());
    m_context.shell.say({Message::Kind::Good, said, tr("Undo"), [session = &m_context.session] { session->undo(); }});
}

Commands SupportPage::commands()
{
    if (!m_graph || acknowledgements(*m_graph).isEmpty())
        return {};
    return {{Command::Group::Do, tr("Copy the thanks as text"), QStringLiteral("clipboard"), {}, [this] { m_thanks->copy(); }}};
}

QList<QWidget *> SupportPage::panes() const
{
    return {m_stack->currentWidget()};
}

} // namespace kinfolio
