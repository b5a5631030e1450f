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
#include "ui/delegates/recorddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconedit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/selectedrow.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
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
    , m_found(session.portfolio())
    , m_search(new IconEdit(appearance, QStringLiteral("search")))
    , m_list(new QListView)
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
    m_found.setKinds({&Project::info(), &Artifact::info(), &Badge::info(), &Reflection::info(), &Experience::info(), &Showcase::info(),
                      &Interest::info()});
    m_found.showNewest();
    m_list->setItemDelegate(new RecordDelegate(appearance, session.thumbnails(), RecordDelegate::Rows::Compact, m_list));
    build(tr("What shows “%1”?").arg(statement));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found.setQuery(text);
        m_list->setCurrentIndex(m_found.index(0));
    });
    const auto allow = [this] { m_tie->setEnabled(m_list->currentIndex().isValid()); };
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, allow);
    connect(&m_found, &QAbstractItemModel::modelReset, this, allow);
    whenOnlySelected(m_list, [this](const QModelIndex &row) { m_list->setCurrentIndex(row); });
    connect(m_tie, &QPushButton::clicked, this, &QDialog::accept);
    allow();
    choose(work);
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
    addWork(layout);
    addWords(layout);
    layout->addLayout(buttons);
    resize(m_appearance.look().scaled(540), m_appearance.look().scaled(580));
    m_tie->setDefault(true);
    m_search->setFocus();
}

void EvidenceDialog::addWork(QVBoxLayout *layout)
{
    m_search->setPlaceholderText(tr("Type the name of your work"));
    m_search->setAccessibleName(tr("Search for work"));
    m_search->installEventFilter(this);
    m_list->setModel(&m_found);
    m_list->setAccessibleName(tr("Work"));
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
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

void EvidenceDialog::choose(RecordId work)
{
    for (int row = 0; row < m_found.rowCount(); ++row) {
        if (m_found.index(row).data(IdRole).value<RecordId>() == work)
            m_list->setCurrentIndex(m_found.index(row));
    }
}

bool EvidenceDialog::eventFilter(QObject *watched, QEvent *event)
{
    // The cursor stays in the search while arrows walk through what was found.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_found.index(m_list->currentIndex().row() + step);
        if (step != 0 && next.isValid())
            m_list->setCurrentIndex(next);
        if (step != 0)
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

NewEvidence EvidenceDialog::evidence() const
{
    const QModelIndex chosen = m_list->currentIndex();
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
