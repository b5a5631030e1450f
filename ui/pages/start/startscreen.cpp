// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/startscreen.h"

#include "core/base/text.h"
#include "ui/look/appearance.h"
#include "ui/models/work.h"
#include "ui/pages/help/helpdialog.h"
#include "ui/pages/start/comfortbar.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/brand.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sided.h"
#include "ui/widgets/threadpicture.h"
#include "ui/widgets/workstrip.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>

namespace kinfolio {

namespace {

constexpr int TileSide = 44;
constexpr int ChoicesWidth = 560;
constexpr int StoryNeeds = 900; // narrower than this, the story makes room

IconLabel *cardTile(const Appearance &appearance, const QString &icon)
{
    auto *tile = new IconLabel(appearance, icon, Ink::OnAccentSoft, TileSide);
    tile->setTile(true);
    return tile;
}

} // namespace

StartScreen::StartScreen(Appearance &appearance, Work &work, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_story(makeStory())
    , m_messages(new MessageStrip(appearance))
    , m_workStrip(new WorkStrip(appearance, work, WorkStrip::Appears::WhenShown))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_story, 2);
    layout->addWidget(makeChoices(), 3);
    connect(&appearance, &Appearance::changed, this, &StartScreen::fitStory);
    // What was said until then was about something else.
    connect(&work, &Work::started, m_messages, &MessageStrip::clear);
}

QWidget *StartScreen::makeStory()
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *story = new QWidget;
    setGround(story, m_appearance, Ink::Rail);
    auto *promise = new Label(m_appearance, Look::Type::Caption, Ink::TextMuted,
                              tr("Works without an account and without the internet. Everything you add stays in one "
                                 "folder that is yours."));
    auto *layout = new QVBoxLayout(story);
    // The mark has ground around it, on the rail as here.
    layout->setContentsMargins(sided(m.xxl - m.s, m.xxxl, m.xxl, m.xxxl));
    promise->setContentsMargins(sided(m.s, 0, 0, 0));
    layout->addWidget(new Brand(m_appearance));
    layout->addWidget(new ThreadPicture(m_appearance, Qt::Vertical), 1);
    layout->addWidget(promise->wrapped());
    return story;
}

QWidget *StartScreen::makeChoices()
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *column = new QWidget;
    m_appearance.follow(column, [this, column] { column->setMaximumWidth(m_appearance.look().scaled(ChoicesWidth)); });
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins({});
    rows->setSpacing(m.m);
    auto *head = new Label(m_appearance, Look::Type::Display, Ink::Text, tr("Keep what you make, and who you made it with."));
    rows->addStretch(1);
    rows->addWidget(head->wrapped());
    rows->addSpacing(m.l);
    rows->addWidget(m_messages);
    rows->addWidget(m_workStrip);
    rows->addWidget(makeStartCard());
    rows->addWidget(makeCard(QStringLiteral("folder2-open"), tr("Open mine"),
                             tr("From this computer or a USB stick: choose the folder of your portfolio."),
                             [this] { Q_EMIT openWanted(); }));
    rows->addWidget(makeCard(QStringLiteral("eye"), tr("Look at an example"),
                             tr("Noor’s portfolio. You can’t break anything."), [this] { Q_EMIT exampleWanted(); }));
    m_recentBox = new QWidget;
    m_recentRows = new QVBoxLayout(m_recentBox);
    m_recentRows->setContentsMargins(0, m.m, 0, 0);
    m_recentRows->setSpacing(m.xs);
    rows->addWidget(m_recentBox);
    QPushButton *help = linkButton(m_appearance, tr("Help"), QStringLiteral("question-circle"));
    connect(help, &QPushButton::clicked, this, &StartScreen::showHelp);
    connect(new QShortcut(Qt::Key_F1, this), &QShortcut::activated, this, &StartScreen::showHelp);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(m.l);
    foot->addWidget(new ComfortBar(m_appearance), 1);
    foot->addWidget(help, 0, Qt::AlignTop);
    rows->addSpacing(m.m);
    rows->addLayout(foot);
    rows->addStretch(2);

    auto *page = new QWidget;
    auto *centre = new QHBoxLayout(page);
    centre->setContentsMargins(m.xxl, m.xl, m.xxl, m.xl);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    auto *area = new ColumnScroll;
    area->setColumn(page);
    return area;
}

QWidget *StartScreen::makeStartCard()
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *card = new Card(m_appearance);
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name or nickname"));
    m_name->setAccessibleName(tr("Your name or nickname"));
    m_name->setMaxLength(200);
    m_name->setAcceptDrops(false);
    m_go = primaryButton(m_appearance, tr("Start"), QStringLiteral("arrow-right"));
    m_go->setAccessibleName(tr("Start mine"));
    m_go->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_go->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_go->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &StartScreen::start);
    connect(m_go, &QPushButton::clicked, this, &StartScreen::start);
    auto *line = new QHBoxLayout;
    line->setSpacing(m.m);
    line->addWidget(m_name, 1);
    line->addWidget(m_go);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget((new Label(m_appearance, Look::Type::Title, Ink::Text, tr("Start mine")))->wrapped());
    words->addWidget((new Label(m_appearance, Look::Type::Caption, Ink::TextMuted, tr("A name or nickname is enough.")))->wrapped());
    words->addSpacing(m.s);
    words->addLayout(line);
    auto *layout = new QHBoxLayout(card);
    const int padding = m.l + m.xs;
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(m.m);
    layout->addWidget(cardTile(m_appearance, QStringLiteral("plus-lg")), 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return card;
}

QWidget *StartScreen::makeCard(const QString &icon, const QString &title, const QString &sentence,
                               const std::function<void()> &act)
{
    auto *card = new CardButton(m_appearance, cardTile(m_appearance, icon), title, sentence, Look::Type::Title);
    connect(card, &CardButton::clicked, this, act);
    return card;
}

void StartScreen::start()
{
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty())
        Q_EMIT startWanted(name);
}

void StartScreen::showHelp()
{
    HelpDialog(m_appearance, this).exec();
}

void StartScreen::setRecent(const QList<PortfolioPlaces::Recent> &recent)
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentBox->setVisible(!recent.isEmpty());
    if (recent.isEmpty())
        return;
    auto *title = new Label(m_appearance, Look::Type::Strong, Ink::Text, tr("Open lately"));
    m_recentRows->addWidget(title);
    for (const PortfolioPlaces::Recent &one : recent) {
        const QString folder = QDir::toNativeSeparators(one.folder);
        QPushButton *button = linkButton(m_appearance,
                                         tr("%1 · %2", "name of a learner, name of a folder")
                                             .arg(plainLine(one.name, 40), plainLine(QFileInfo(one.folder).fileName(), 50)));
        button->setToolTip(folder);
        button->setAccessibleDescription(folder);
        connect(button, &QPushButton::clicked, this, [this, path = one.folder] { Q_EMIT folderWanted(path); });
        m_recentRows->addWidget(button, 0, Qt::AlignLeading);
    }
}

void StartScreen::offerImport(const QString &file)
{
    const QString name = plainLine(QFileInfo(file).fileName(), 80);
    say({Message::Kind::Notice, tr("“%1” can become a portfolio of its own on this computer.").arg(name), tr("Bring it in"),
         [this, file] { Q_EMIT importWanted(file); }});
}

void StartScreen::say(const Message &message)
{
    m_messages->say(message);
}

void StartScreen::showWork(const QString &words)
{
    m_workStrip->setText(words);
    m_workStrip->show();
    announce(m_workStrip, words);
}

void StartScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStory();
}

void StartScreen::fitStory()
{
    m_story->setVisible(width() >= m_appearance.look().scaled(StoryNeeds));
}

void StartScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::Window));
}

} // namespace kinfolio
