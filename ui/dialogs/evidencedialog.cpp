// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/evidencedialog.h"

#include "core/base/text.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/interest.h"
#include "core/records/kinds/experience.h"
#include "core/records/kinds/standard.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
#include "core/words/words.h"
#include "ui/dialogs/recordfinder.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int LongestTitle = 80;
constexpr int ReasonLines = 3;

} // namespace

EvidenceDialog::EvidenceDialog(const Appearance &appearance, Session &session, RecordId standard, RecordId work, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_standard(standard)
    , m_finder(new RecordFinder(appearance, session, {tr("Type the name of your work"), tr("Search for work"), tr("Work")}))
    , m_state(new QComboBox)
    , m_reason(new QPlainTextEdit)
    , m_confirmedBy(new QLineEdit)
    , m_tie(primaryButton(appearance, tr("Tie it"), QStringLiteral("link-45deg")))
{
    QString statement;
    if (const auto found = session.reader().record(standard)) {
        const auto &shown = static_cast<const Standard &>(**found);
        statement = plainLine(shown.title, LongestTitle);
        m_called = shown.code.isEmpty() ? statement : plainLine(shown.code, LongestTitle);
    }
    m_finder->model().setKinds({&Project::info(), &Artifact::info(), &Badge::info(), &Reflection::info(), &Experience::info(),
                                &Showcase::info(), &Interest::info()});
    m_finder->model().showNewest();
    build(tr("What shows “%1”?").arg(statement));
    const auto allow = [this] { m_tie->setEnabled(m_finder->current().isValid()); };
    connect(m_finder, &RecordFinder::changed, this, allow);
    connect(m_tie, &QPushButton::clicked, this, &QDialog::accept);
    allow();
    m_finder->choose(work);
}

void EvidenceDialog::build(const QString &question)
{
    const Look::Measures &m = m_appearance.look().measures();
    setWindowTitle(tr("Tie work to a standard"));
    QPushButton *cancel = plainButton(m_appearance, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_tie);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.m);
    layout->addWidget((new Label(m_appearance, Look::Type::Title, Ink::Text, question))->wrapped());
    layout->addWidget(m_finder, 1);
    addWords(layout);
    layout->addLayout(buttons);
    resize(m_appearance.look().scaled(540), m_appearance.look().scaled(580));
    m_tie->setDefault(true);
    m_finder->setFocus();
}

void EvidenceDialog::addWords(QVBoxLayout *layout)
{
    const Look::Measures &m = m_appearance.look().measures();
    const auto add = [&](const QString &label, QWidget *field) {
        auto *text = new Label(m_appearance, Look::Type::Strong, Ink::Text, label);
        text->setBuddy(field);
        field->setAccessibleName(label);
        auto *rows = new QVBoxLayout;
        rows->setSpacing(m.xs);
        rows->addWidget(text);
        rows->addWidget(field);
        layout->addLayout(rows);
    };
    const FieldInfo &states = *Evidence::info().field(u"state");
    for (const ChoiceInfo &info : states.choices) {
        const QString value = QString::fromLatin1(info.value);
        m_state->addItem(words::choiceLabel(states, value), value);
    }
    add(tr("How far it shows it"), m_state);
    m_state->view()->setAccessibleName(m_state->accessibleName());
    m_reason->setTabChangesFocus(true);
    m_appearance.follow(m_reason, [this] {
        m_reason->setFixedHeight(QFontMetrics(m_appearance.look().font(Look::Type::Body)).height() * ReasonLines
                                 + 2 * m_appearance.look().measures().m);
    });
    add(tr("Why it shows it"), m_reason);
    add(tr("Who confirms it, if somebody does"), m_confirmedBy);
}

NewEvidence EvidenceDialog::evidence() const
{
    const QModelIndex chosen = m_finder->current();
    const PartialDate today = PartialDate::fromDay(m_session.portfolio().environment().clock.now().toLocalTime().date());
    NewEvidence wanted;
    wanted.standards = {m_standard};
    wanted.works = {chosen.data(IdRole).value<RecordId>()};
    wanted.said.title = tr("%1: %2", "work, standard").arg(chosen.data().toString(), m_called);
    wanted.said.state = m_state->currentData().toString();
    wanted.said.reason = m_reason->toPlainText().trimmed();
    wanted.said.date = today;
    wanted.said.confirmedBy = m_confirmedBy->text().trimmed();
    if (wanted.said.confirmedBy.isEmpty())
        return wanted;
    wanted.said.confirmed = today;
    // Somebody who is among the people is connected and not only named.
    const auto people = m_session.reader().records(Person::info());
    for (const RecordPtr &person : people.value_or(std::vector<RecordPtr>())) {
        if (foldForSearch(recordTitle(*person)) == foldForSearch(wanted.said.confirmedBy))
            wanted.confirmedBy = person->id;
    }
    return wanted;
}

} // namespace kinfolio
