// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/promptspanel.h"

#include "core/records/reflection.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int QuestionWidth = 240;
constexpr int IconSide = 20;

} // namespace

PromptsPanel::PromptsPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_begin(linkButton(context.appearance, tr("Begin with a question"), QStringLiteral("chat-square-quote")))
    , m_about(new QComboBox)
    , m_questions(new CardGrid(context.appearance, QuestionWidth, context.appearance.look().measures().s))
    , m_box(makeBox())
{
    connect(m_begin, &QPushButton::clicked, this, [this] { unfold(m_box->isHidden()); });
    connect(m_about, &QComboBox::activated, this, &PromptsPanel::showQuestions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().s);
    layout->addWidget(m_begin, 0, Qt::AlignLeading);
    layout->addWidget(m_box);
    unfold(false);
}

QWidget *PromptsPanel::makeBox()
{
    const Look::Measures &m = context().appearance.look().measures();
    m_about->setAccessibleName(tr("What the question is about"));
    m_about->view()->setAccessibleName(m_about->accessibleName());
    m_about->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_about->setMinimumContentsLength(18);
    QPushButton *more = quietButton(context().appearance, tr("More questions …"), QStringLiteral("box-seam"));
    connect(more, &QPushButton::clicked, this, [this] { context().shell.askForPack(); });
    auto *box = new QWidget;
    auto *top = new FlowLayout(nullptr, m.s);
    top->setCentred();
    top->addWidget(m_about);
    top->addWidget(more);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(m.s);
    rows->addLayout(top);
    rows->addWidget(m_questions);
    return box;
}

void PromptsPanel::unfold(bool open)
{
    if (open) {
        readGroups();
        const auto found = context().session.reader().record(record());
        const QString stage = found ? static_cast<const Reflection &>(**found).stage : QString();
        const auto group = std::ranges::find(m_groups, stage, &PromptGroup::stage);
        m_about->setCurrentIndex(group == m_groups.end() || stage.isEmpty() ? 0 : int(group - m_groups.begin()));
        showQuestions();
    }
    m_box->setVisible(open);
    m_begin->setAccessibleDescription(open ? tr("The questions are shown below.") : QString());
}

void PromptsPanel::refresh()
{
    const auto found = context().session.reader().record(record());
    // A look at oneself has its own questions.
    const bool isOfUse = found && static_cast<const Reflection &>(**found).type != QLatin1String("selfCheck");
    setVisible(canChange() && isOfUse);
    if (!m_box->isHidden())
        readGroups();
}

void PromptsPanel::readGroups()
{
    std::vector<std::shared_ptr<const Pack>> packs;
    const auto records = context().session.reader().records(Pack::info());
    for (const RecordPtr &record : records ? *records : std::vector<RecordPtr>())
        packs.push_back(std::static_pointer_cast<const Pack>(record));
    const qsizetype before = m_groups.size();
    m_groups = journalPrompts(packs);
    const int chosen = m_about->currentIndex();
    m_about->clear();
    for (const PromptGroup &group : std::as_const(m_groups))
        m_about->addItem(group.title);
    m_about->setCurrentIndex(std::clamp(chosen, 0, int(m_groups.size()) - 1));
    if (before != m_groups.size())
        showQuestions();
}

void PromptsPanel::showQuestions()
{
    const PromptGroup group = m_groups.value(m_about->currentIndex());
    QList<QWidget *> cards;
    for (const QString &question : group.questions) {
        auto *card = new CardButton(context().appearance, new IconLabel(context().appearance, QStringLiteral("pencil"), Ink::TextMuted, IconSide),
                                    question, {}, Look::Type::Body);
        connect(card, &CardButton::clicked, this, [this, question, stage = group.stage] { pick(question, stage); });
        cards.append(card);
    }
    m_questions->setCards(cards);
}

void PromptsPanel::pick(const QString &question, const QString &stage)
{
    context().session.flush();
    const auto found = context().session.reader().record(record());
    if (!found)
        return context().shell.say(found.error());
    auto page = std::make_unique<Reflection>(static_cast<const Reflection &>(**found));
    beginWith(*page, question, stage);
    Edit edit;
    edit.put(std::move(page));
    if (!perform(edit, tr("Begin with “%1”", "a question").arg(question)))
        return;
    unfold(false);
    Q_EMIT writingWanted(QStringLiteral("text"));
}

} // namespace kinfolio
