// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/home/interestcard.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/pages/home/pathview.h"
#include "ui/pages/record/depthview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/kindtile.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr int StoryLength = 160;
constexpr int OneColumnBelow = 760;

} // namespace

InterestCard::InterestCard(const Appearance &appearance, const Interest &interest, const QList<PathStep> &path, QDate today,
                           QWidget *parent)
    : Card(appearance, parent)
    , m_head(new QHBoxLayout)
{
    const Look::Measures &m = appearance.look().measures();
    auto *words = new QVBoxLayout;
    words->setSpacing(m.xs);
    words->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, plainLine(interest.title)))->wrapped());
    if (const QString caption = recordCaption(interest); !caption.isEmpty())
        words->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, caption))->wrapped());
    if (const QString story = beginningOf(markdownPlainText(interest.story), StoryLength); !story.isEmpty())
        words->addWidget((new Label(appearance, Look::Type::Voice, Ink::Text, tr("“%1”").arg(story)))->wrapped());
    QPushButton *open = linkButton(appearance, tr("Open"));
    open->setAccessibleName(tr("Open %1").arg(interest.title));
    connect(open, &QPushButton::clicked, this, [this, id = interest.id] { Q_EMIT chosen(id); });
    auto *head = new QHBoxLayout;
    head->setSpacing(m.l);
    head->addWidget(new KindTile(appearance, QStringLiteral("interest"), 52), 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *depth = new DepthView(appearance, this);
    depth->showRecord(interest, today);
    m_head->setSpacing(m.l);
    m_head->addLayout(head, 1);
    m_head->addWidget(depth, 0, Qt::AlignTop);
    auto *top = new QHBoxLayout;
    top->setSpacing(m.l);
    top->addLayout(m_head, 1);
    top->addWidget(open, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.l + m.xs, m.xl, m.l + m.xs);
    layout->setSpacing(m.m);
    layout->addLayout(top);
    if (path.size() < 2)
        return;
    auto *view = new PathView(appearance, path);
    connect(view, &PathView::chosen, this, &InterestCard::chosen);
    layout->addWidget(new Hairline(appearance, Qt::Horizontal));
    QPushButton *whole = linkButton(appearance, tr("The whole path"));
    whole->setAccessibleName(tr("The whole path of %1").arg(plainLine(interest.title)));
    connect(whole, &QPushButton::clicked, this, [this, id = interest.id] { Q_EMIT pathWanted(id); });
    auto *caption = new QHBoxLayout;
    caption->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, tr("The path so far")))->wrapped(), 1);
    caption->addWidget(whole);
    layout->addLayout(caption);
    layout->addWidget(view);
}

void InterestCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const bool narrow = width() < m_appearance.look().scaled(OneColumnBelow);
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace kinfolio
