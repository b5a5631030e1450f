// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/settings/settingspage.h"

#include "ui/look/appearance.h"
#include "ui/look/appearancewords.h"
#include "ui/pages/settings/roomcard.h"
#include "ui/pages/timeline/schoolyear.h"
#include "ui/spelling/spelling.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/segments.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QMetaEnum>
#include <QUrl>

namespace kinfolio {

namespace {

constexpr int CardWidth = 400;
constexpr int SizeStep = 10;

QString valueOf(Appearance::Choice choice)
{
    return QLatin1String(QMetaEnum::fromType<Appearance::Choice>().valueToKey(int(choice)));
}

QList<Segments::Part> colourChoices()
{
    using enum Appearance::Choice;
    QList<Segments::Part> parts;
    for (const auto choice : {System, Light, Dark, HighContrast})
        parts.append({valueOf(choice), coloursWords(choice)});
    return parts;
}

} // namespace

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_room(new RoomCard(context))
{
    auto *scroll = new PageScroll(context.appearance, tr("Settings"));
    auto *cards = new CardGrid(context.appearance, CardWidth, context.appearance.look().measures().l);
    cards->setCards({column({makeLookCard(), makeWritingCard()}), column({makePortfolioCard(), m_room})});
    scroll->rows()->addWidget(cards);
    scroll->rows()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    connect(&context.appearance, &Appearance::changed, this, &SettingsPage::showChoices);
    connect(&context.spelling, &Spelling::changed, this, &SettingsPage::showChoices);
    showChoices();
}

QWidget *SettingsPage::column(const QList<QWidget *> &cards) const
{
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins({});
    rows->setSpacing(m_context.appearance.look().measures().l);
    for (QWidget *card : cards)
        rows->addWidget(card);
    rows->addStretch(1);
    return column;
}

QWidget *SettingsPage::makeLookCard()
{
    Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    m_theme = new Segments(appearance, colourChoices());
    m_theme->setAccessibleName(tr("Colours"));
    connect(m_theme, &Segments::chosen, this, [&appearance](const QString &value) {
        const int choice = QMetaEnum::fromType<Appearance::Choice>().keyToValue(value.toLatin1().constData());
        appearance.setChoice(Appearance::Choice(choice));
    });
    QPushButton *smaller = plainButton(appearance, tr("Smaller"));
    QPushButton *larger = plainButton(appearance, tr("Larger"));
    smaller->setToolTip(tr("Ctrl and minus"));
    larger->setToolTip(tr("Ctrl and plus"));
    connect(smaller, &QPushButton::clicked, this,
            [&appearance] { appearance.setTextPercent(appearance.textPercent() - SizeStep); });
    connect(larger, &QPushButton::clicked, this,
            [&appearance] { appearance.setTextPercent(appearance.textPercent() + SizeStep); });
    m_size = new Label(appearance, Look::Type::Strong, Ink::Text);
    auto *size = new QHBoxLayout;
    size->setSpacing(m.m);
    size->addWidget(smaller);
    size->addWidget(m_size);
    size->addWidget(larger);
    size->addStretch(1);
    auto *card = new Card(appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(m.xl, m.l + m.xs, m.xl, m.l + m.xs);
    rows->setSpacing(m.s);
    rows->addWidget(new Label(appearance, Look::Type::Title, Ink::Text, tr("How it looks")));
    rows->addWidget(new Label(appearance, Look::Type::Caption, Ink::TextMuted, tr("Colours")));
    rows->addWidget(m_theme);
    rows->addSpacing(m.s);
    rows->addWidget(new Label(appearance, Look::Type::Caption, Ink::TextMuted, tr("Size of the text")));
    rows->addLayout(size);
    rows->addSpacing(m.s);
    m_plainFont = new QCheckBox(plainFontWords());
    m_plainFont->setAccessibleDescription(tr("Your own texts are set like everything else."));
    connect(m_plainFont, &QCheckBox::toggled, &appearance, &Appearance::setPlainFont);
    rows->addWidget(m_plainFont);
    m_lessMovement = new QCheckBox(lessMovementWords());
    m_lessMovement->setAccessibleDescription(tr("Messages appear at once instead of fading in."));
    connect(m_lessMovement, &QCheckBox::toggled, &appearance, [&appearance](bool on) { appearance.setMovement(!on); });
    rows->addWidget(m_lessMovement);
    rows->addSpacing(m.s);
    rows->addWidget(new Label(appearance, Look::Type::Caption, Ink::TextMuted, tr("School years begin in")));
    rows->addWidget(makeSchoolYear(), 0, Qt::AlignLeading);
    rows->addStretch(1);
    return card;
}

QWidget *SettingsPage::makeSchoolYear()
{
    auto *month = new QComboBox;
    for (int number = 1; number <= 12; ++number)
        month->addItem(QLocale().standaloneMonthName(number), number);
    month->setAccessibleName(tr("The month in which school years begin"));
    month->setAccessibleDescription(tr("The timeline has a heading for each."));
    month->view()->setAccessibleName(month->accessibleName());
    month->setCurrentIndex(firstSchoolMonth(m_context.settings) - 1);
    connect(month, &QComboBox::activated, this,
            [this, month] { setFirstSchoolMonth(m_context.settings, month->currentData().toInt()); });
    return month;
}

QWidget *SettingsPage::makeWritingCard()
{
    Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    m_spelling = new QCheckBox(tr("Show spelling mistakes"));
    connect(m_spelling, &QCheckBox::toggled, &m_context.spelling, &Spelling::setShown);
    auto *hint = new Label(appearance, Look::Type::Caption, Ink::TextMuted,
                           tr("In long texts. The menu of a marked word has better ones, and the button “Spelling” has the languages."));
    auto *card = new Card(appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(m.xl, m.l + m.xs, m.xl, m.l + m.xs);
    rows->setSpacing(m.s);
    rows->addWidget(new Label(appearance, Look::Type::Title, Ink::Text, tr("Writing")));
    rows->addWidget(m_spelling);
    rows->addWidget(hint->wrapped());
    rows->addStretch(1);
    return card;
}

QWidget *SettingsPage::makePortfolioCard()
{
    Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    const QString folder = m_context.session.folder();
    auto *where = new Label(appearance, Look::Type::Body, Ink::Text, QDir::toNativeSeparators(folder));
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton *show = plainButton(appearance, tr("Show the folder"), QStringLiteral("folder2-open"));
    QPushButton *copy = plainButton(appearance, tr("Copy it to a stick …"), QStringLiteral("usb-drive"));
    QPushButton *compare = plainButton(appearance, tr("Which copy is newer? …"), QStringLiteral("arrow-left-right"));
    QPushButton *move = plainButton(appearance, tr("Move or rename it …"), QStringLiteral("folder-symlink"));
    QPushButton *bringIn = plainButton(appearance, tr("Bring in a Kinfolio file"), QStringLiteral("box-arrow-in-down"));
    QPushButton *close = plainButton(appearance, tr("Close this portfolio"), QStringLiteral("x-lg"));
    connect(show, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(copy, &QPushButton::clicked, this, [this] { m_context.shell.askForCopy(); });
    connect(compare, &QPushButton::clicked, this, [this] { m_context.shell.askForComparison(); });
    connect(move, &QPushButton::clicked, this, [this] { m_context.shell.askForMove(); });
    connect(bringIn, &QPushButton::clicked, this, [this] { m_context.shell.askForImport(); });
    connect(close, &QPushButton::clicked, this, [this] { m_context.shell.closePortfolio(); });
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, m.m);
    for (QWidget *button : {show, copy, compare, move, bringIn, close})
        flow->addWidget(button);
    move->setVisible(m_context.session.canChange());
    auto *card = new Card(appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(m.xl, m.l + m.xs, m.xl, m.l + m.xs);
    rows->setSpacing(m.s);
    rows->addWidget(new Label(appearance, Look::Type::Title, Ink::Text, tr("This portfolio")));
    rows->addWidget(new Label(appearance, Look::Type::Caption, Ink::TextMuted, tr("It is this folder, and it is yours")));
    rows->addWidget(where->wrapped());
    rows->addSpacing(m.s);
    rows->addWidget(buttons);
    rows->addStretch(1);
    return card;
}

void SettingsPage::open(RecordId)
{
    m_room->refill();
}

void SettingsPage::showChoices()
{
    m_theme->setValue(valueOf(m_context.appearance.choice()));
    m_size->setText(percentWords(m_context.appearance.textPercent()));
    m_plainFont->setChecked(m_context.appearance.hasPlainFont());
    m_lessMovement->setChecked(!m_context.appearance.hasMovement());
    m_spelling->setChecked(m_context.spelling.isShown());
}

} // namespace kinfolio
