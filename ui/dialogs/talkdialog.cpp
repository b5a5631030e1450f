// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/talkdialog.h"

#include "core/outreach/talkquestions.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace kinfolio {

namespace {

constexpr qsizetype ChosenAtFirst = 3;
constexpr int LeastTarget = 24;

} // namespace

TalkDialog::TalkDialog(const Appearance &appearance, const QString &whom, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_own(new QLineEdit)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Prepare a talk"));
    const QString own = tr("A question of my own");
    m_own->setAccessibleName(own);
    QPushButton *cancel = plainButton(appearance, tr("Cancel"));
    QPushButton *done = primaryButton(appearance, tr("Make the meeting"), QStringLiteral("chat-dots"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    done->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.s);
    layout->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, tr("What do you want to ask %1?").arg(whom)))->wrapped());
    layout->addWidget(makeTopics(), 1);
    layout->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, own))->wrapped());
    layout->addWidget(m_own);
    layout->addLayout(buttons);
    resize(appearance.look().scaled(520), appearance.look().scaled(560));
}

QWidget *TalkDialog::makeTopics()
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, m.m, 0);
    rows->setSpacing(m.xs);
    const QList<TalkTopic> topics = talkTopics();
    for (const TalkTopic &topic : topics) {
        rows->addSpacing(m.s);
        rows->addWidget((new Label(m_appearance, Look::Type::Strong, Ink::Text, topic.title))->wrapped());
        for (const QString &question : topic.questions)
            addQuestion(rows, question, m_checks.size() < ChosenAtFirst);
    }
    rows->addStretch(1);
    auto *scroll = new ColumnScroll;
    scroll->setColumn(page);
    return scroll;
}

// The words stand beside the box, since those of a box never break their line.
void TalkDialog::addQuestion(QVBoxLayout *rows, const QString &question, bool chosen)
{
    auto *check = new QCheckBox;
    check->setAccessibleName(question);
    check->setChecked(chosen);
    m_checks.append({check, question});
    m_appearance.follow(check, [this, check] {
        const int least = m_appearance.look().scaled(LeastTarget);
        check->setMinimumSize(least, least);
    });
    auto *words = new Label(m_appearance, Look::Type::Body, Ink::Text, question);
    words->setBuddy(check);
    words->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_appearance.look().measures().s);
    row->addWidget(check, 0, Qt::AlignTop);
    row->addWidget(words->wrapped(), 1);
    rows->addLayout(row);
}

bool TalkDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *words = qobject_cast<QLabel *>(watched);
    if (words && event->type() == QEvent::MouseButtonPress)
        return true; // or the release goes elsewhere
    if (words && event->type() == QEvent::MouseButtonRelease) {
        qobject_cast<QCheckBox *>(words->buddy())->toggle();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

QStringList TalkDialog::questions() const
{
    QStringList chosen;
    for (const auto &[check, question] : m_checks) {
        if (check->isChecked())
            chosen.append(question);
    }
    if (const QString own = m_own->text().simplified(); !own.isEmpty())
        chosen.append(own);
    return chosen;
}

} // namespace kinfolio
