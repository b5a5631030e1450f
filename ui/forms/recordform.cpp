// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/recordform.h"

#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/forms/fieldeditors.h"
#include "ui/forms/formlayout.h"
#include "ui/forms/tagseditor.h"
#include "ui/look/appearance.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr auto PauseBeforeSaving = std::chrono::seconds(1);
constexpr auto LongestUnsaved = std::chrono::seconds(5);

bool belongsToTitle(const FieldInfo &info)
{
    return info.has(FieldFlag::InTitle) || info.has(FieldFlag::Voice);
}

} // namespace

RecordForm::RecordForm(const Appearance &appearance, Spelling &spelling, Session &session, const KindInfo &kind,
                       QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_spelling(spelling)
    , m_session(session)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(appearance.look().measures().l);
    build(kind);
    for (QTimer *timer : {&m_pause, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &RecordForm::save);
    }
    m_pause.setInterval(PauseBeforeSaving);
    m_longest.setInterval(LongestUnsaved);
    connect(&session, &Session::flushWanted, this, &RecordForm::save);
    connect(&session.portfolio(), &Portfolio::changed, this, &RecordForm::onChanged);
}

RecordForm::~RecordForm()
{
    // What cannot be saved stays with the session; whoever would be told here is going away as well.
    const QSignalBlocker nobodyIsTold(this);
    save();
}

void RecordForm::build(const KindInfo &kind)
{
    std::vector<const FieldInfo *> more;
    std::vector<const FieldInfo *> facts;
    for (const FieldInfo *info : kind.fields()) {
        switch (formPlace(*info)) {
        case FormPlace::Main:
            addEditor(*info, m_rows);
            break;
        case FormPlace::More:
            more.push_back(info);
            break;
        case FormPlace::Fact:
            facts.push_back(info);
            break;
        case FormPlace::Nowhere:
            break;
        }
    }
    buildMore(more);
    for (const FieldInfo *info : facts)
        addFact(*info);
}

void RecordForm::addEditor(const FieldInfo &info, QVBoxLayout *into)
{
    FieldEditor *editor = makeFieldEditor(m_appearance, m_spelling, info, nullptr);
    if (!editor)
        return;
    if (isShort(info)) {
        // Dates and numbers that follow each other share a line while there is room.
        if (!m_shortRow) {
            m_shortRow = new QWidget;
            new FlowLayout(m_shortRow, m_appearance.look().measures().xl);
            into->addWidget(m_shortRow);
        }
        m_shortRow->layout()->addWidget(editor);
    } else {
        m_shortRow = nullptr;
        into->addWidget(editor);
    }
    m_editors.append(editor);
    if (!m_session.canChange())
        editor->setReadOnly();
    if (auto *tags = qobject_cast<TagsEditor *>(editor))
        tags->setKnownTags([this] { return m_session.reader().tags().value_or(QStringList()); });
    connect(editor, &FieldEditor::edited, this, &RecordForm::onEdited);
    // Queued, so that a field that is left because its window goes does not save from inside the event.
    connect(editor, &FieldEditor::left, this, &RecordForm::save, Qt::QueuedConnection);
}

void RecordForm::buildMore(const std::vector<const FieldInfo *> &fields)
{
    if (fields.empty())
        return;
    const Look::Measures &m = m_appearance.look().measures();
    auto *toggle = new QToolButton;
    toggle->setText(tr("More fields"));
    toggle->setCheckable(true);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setFocusPolicy(Qt::StrongFocus);
    toggle->setIcon(m_appearance.icon(QStringLiteral("chevron-right"), Ink::Text));
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(m.l);
    m_shortRow = nullptr;
    for (const FieldInfo *info : fields)
        addEditor(*info, rows);
    m_shortRow = nullptr;
    box->hide();
    connect(toggle, &QToolButton::toggled, box, [this, toggle, box](bool open) {
        box->setVisible(open);
        toggle->setIcon(m_appearance.icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                                          open ? Ink::OnAccentSoft : Ink::Text));
    });
    m_rows->addWidget(toggle, 0, Qt::AlignLeading);
    m_rows->addWidget(box);
}

void RecordForm::addFact(const FieldInfo &info)
{
    auto *label = new Label(m_appearance, Look::Type::Caption, Ink::TextMuted);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addWidget(label->wrapped());
    m_facts.append({&info, label});
}

void RecordForm::showFacts(const RecordBase &record)
{
    for (const Fact &fact : m_facts) {
        QString value = fact.info->get(record).toString();
        fact.label->setVisible(!value.isEmpty());
        if (fact.info->type == FieldType::Choice)
            value = words::choiceLabel(*fact.info, value);
        else if (fact.info->key() == QLatin1String("mediaType"))
            value = tr("%1 (%2)", "a word for the type of a file, and its MIME name").arg(words::fileTypeWord(value), value);
        fact.label->setText(tr("%1: %2", "name of a field and what is in it").arg(words::fieldLabel(*fact.info), value));
    }
}

void RecordForm::showRecord(RecordId id)
{
    save();
    m_pause.stop();
    m_longest.stop();
    for (FieldEditor *editor : m_editors) {
        // What could not be understood belongs to the record that is left.
        editor->setDirty(false);
        editor->showProblem({});
    }
    m_id = id;
    m_shown.reset();
    refresh();
    showUnsaved();
}

void RecordForm::showUnsaved()
{
    const UnsavedTexts::Entry *unsaved = m_session.unsaved().find(m_id);
    if (!unsaved)
        return;
    for (FieldEditor *editor : m_editors) {
        if (!unsaved->fields.contains(editor->info().key()))
            continue;
        editor->showRecord(*unsaved->record);
        editor->setDirty(true);
    }
}

void RecordForm::startTyping()
{
    if (!m_editors.isEmpty())
        m_editors.first()->startTyping();
}

void RecordForm::startWriting(const QString &field)
{
    const auto editor = std::ranges::find(m_editors, field, [](const FieldEditor *one) { return one->info().key(); });
    if (editor != m_editors.end())
        (*editor)->startTyping();
}

int RecordForm::titleRows() const
{
    int rows = 0;
    while (rows < m_editors.size() && belongsToTitle(m_editors.at(rows)->info()))
        ++rows;
    return rows;
}

void RecordForm::insertBelowTitle(QWidget *widget)
{
    const int rows = titleRows();
    m_rows->insertWidget(m_hasPicture ? 1 : rows, widget);
    if (rows > 0)
        setTabOrder(m_editors.at(rows - 1)->input(), widget);
}

void RecordForm::putBesideTitle(QWidget *picture)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(m_appearance.look().measures().l);
    line->addWidget(picture, 0, Qt::AlignTop);
    auto *title = new QVBoxLayout;
    title->addStretch(1);
    for (int row = 0; row < titleRows(); ++row)
        title->addWidget(m_editors.at(row));
    title->addStretch(1);
    line->addLayout(title, 1);
    m_rows->insertLayout(0, line);
    m_hasPicture = true;
}

void RecordForm::refresh()
{
    if (!m_id.isValid())
        return;
    const auto record = m_session.reader().record(m_id);
    if (!record)
        return;
    m_shown = *record;
    for (FieldEditor *editor : m_editors) {
        if (!editor->isDirty())
            editor->showRecord(**record);
    }
    showFacts(**record);
    showWhatConcerns();
}

void RecordForm::showWhatConcerns()
{
    if (!m_shown)
        return;
    const auto record = m_shown->kind().clone(*m_shown);
    for (const FieldEditor *editor : std::as_const(m_editors)) {
        if (editor->isDirty() && editor->info().type == FieldType::Choice)
            editor->info().set(*record, editor->value());
    }
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (editor->info().whenField)
            editor->setVisible(editor->isDirty() || editor->info().concerns(*record));
    }
}

void RecordForm::onEdited()
{
    m_session.setSaveState(Session::SaveState::Pending);
    showWhatConcerns();
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void RecordForm::onChanged(const ChangeSet &changes)
{
    if (changes.everything || changes.changed.contains(m_id))
        refresh();
}

bool RecordForm::hasUnsaved() const
{
    return std::ranges::any_of(m_editors, &FieldEditor::isDirty);
}

QStringList RecordForm::takeOver(RecordBase &record)
{
    QStringList names;
    for (FieldEditor *editor : m_editors) {
        if (!editor->isDirty())
            continue;
        QString problem = editor->problem();
        if (problem.isEmpty() && !editor->info().set(record, editor->value()))
            problem = tr("This cannot be read.");
        editor->showProblem(problem);
        if (problem.isEmpty())
            names.append(editor->info().key());
    }
    return names;
}

bool RecordForm::save()
{
    m_pause.stop();
    m_longest.stop();
    if (!m_id.isValid() || !hasUnsaved())
        return true;
    const auto before = m_session.reader().record(m_id);
    // A disk that does not answer any more must not cost what was typed meanwhile.
    const bool isUnread = !before && before.error().code != ErrorCode::RecordNotFound && m_shown;
    if (!before && !isUnread) {
        Q_EMIT failed(before.error());
        return false;
    }
    const RecordPtr base = isUnread ? m_shown : *before;
    auto record = base->kind().clone(*base);
    const QStringList names = takeOver(*record);
    const RecordPtr wanted = std::move(record);
    if (isUnread)
        return failedToSave(wanted, names, before.error());
    // Saved values come back through changed(); marking them clean first lets refresh() show them.
    for (FieldEditor *editor : m_editors)
        editor->setDirty(editor->isDirty() && !names.contains(editor->info().key()));
    if (!sameContent(*base, *wanted)) {
        Edit edit;
        edit.put(wanted->kind().clone(*wanted));
        const QString text = tr("Change “%1”").arg(recordTitle(*wanted));
        const auto done = m_session.history().perform(edit, text, m_id.text() + names.join(u','));
        if (!done)
            return failedToSave(wanted, names, done.error());
    }
    m_session.unsaved().drop(m_id);
    m_session.setSaveState(Session::SaveState::Saved);
    return true;
}

bool RecordForm::failedToSave(RecordPtr record, const QStringList &fields, const Error &error)
{
    for (FieldEditor *editor : m_editors)
        editor->setDirty(editor->isDirty() || fields.contains(editor->info().key()));
    m_session.unsaved().keep(std::move(record), fields);
    m_session.setSaveState(Session::SaveState::Failed);
    Q_EMIT failed(error);
    return false;
}

} // namespace kinfolio
