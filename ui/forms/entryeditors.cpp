// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/entryeditors.h"

#include "core/words/words.h"
#include "ui/forms/dateeditor.h"
#include "ui/forms/hintwidth.h"
#include "ui/look/appearance.h"
#include "ui/widgets/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>

namespace kinfolio {

namespace {

constexpr int NoteWidth = 220;
constexpr int TickWidth = 28;

const QString LevelKey = QStringLiteral("level");
const QString SinceKey = QStringLiteral("since");
const QString NoteKey = QStringLiteral("note");
const QString TextKey = QStringLiteral("text");
const QString DoneKey = QStringLiteral("done");

void put(QJsonObject &json, const QString &key, const QJsonValue &value)
{
    const bool empty = value.isString() ? value.toString().isEmpty() : !value.toBool();
    if (empty)
        json.remove(key);
    else
        json.insert(key, value);
}

} // namespace

class LevelsEditor::LevelRow final : public Row {
public:
    LevelRow(LevelsEditor &editor, const FieldInfo &info)
        : m_level(new QComboBox)
        , m_since(new DatePointEdit(editor.appearance(), LevelsEditor::tr("Since")))
        , m_note(new QLineEdit)
        , m_remove(editor.makeRemoveButton(this))
    {
        for (const ChoiceInfo &choice : info.choices)
            m_level->addItem(words::choiceLabel(info, QLatin1String(choice.value)), QLatin1String(choice.value));
        m_note->setPlaceholderText(LevelsEditor::tr("What made it so"));
        editor.appearance().follow(m_note, [this, &editor] {
            const Look &look = editor.appearance().look();
            m_note->setMinimumWidth(std::max(look.scaled(NoteWidth), hintWidth(*m_note, look)));
        });
        auto *line = new FlowLayout(this, editor.appearance().look().measures().s);
        line->setContentsMargins(0, 0, 0, editor.appearance().look().measures().s); // a row may take two lines
        line->setCentred();
        for (QWidget *part : {static_cast<QWidget *>(m_level), static_cast<QWidget *>(m_since), static_cast<QWidget *>(m_note), m_remove})
            line->addWidget(part);
        connect(m_level, &QComboBox::activated, &editor, &LevelsEditor::noteEdit);
        connect(m_since, &DatePointEdit::edited, &editor, &LevelsEditor::noteEdit);
        connect(m_note, &QLineEdit::textChanged, &editor, &LevelsEditor::noteEdit);
    }

    [[nodiscard]] QJsonObject entry() const override
    {
        QJsonObject json = m_shown;
        put(json, LevelKey, m_level->currentData().toString());
        put(json, SinceKey, m_since->text());
        put(json, NoteKey, m_note->text().trimmed());
        return json;
    }

    void show(const QJsonObject &entry) override
    {
        m_shown = entry;
        const QSignalBlocker quiet(m_note);
        m_level->setCurrentIndex(std::max(0, m_level->findData(entry.value(LevelKey).toString())));
        if (const auto since = PartialDate::fromText(entry.value(SinceKey).toString()))
            m_since->setPoint(since->start());
        m_note->setText(entry.value(NoteKey).toString());
    }

    [[nodiscard]] QWidget *first() const override { return m_level; }
    [[nodiscard]] QList<QWidget *> parts() const override
    {
        return QList<QWidget *>{m_level} + m_since->parts() + QList<QWidget *>{m_note, m_remove};
    }

    void number(int place) override
    {
        m_level->setAccessibleName(LevelsEditor::tr("Level %1").arg(place));
        m_level->view()->setAccessibleName(m_level->accessibleName());
        m_note->setAccessibleName(LevelsEditor::tr("What made it so, level %1").arg(place));
        m_remove->setAccessibleName(LevelsEditor::tr("Remove level %1").arg(place));
        m_remove->setToolTip(m_remove->accessibleName());
        m_since->setName(LevelsEditor::tr("Since, level %1").arg(place));
    }

    [[nodiscard]] QString problem() const override
    {
        const QString since = m_since->text();
        return since.isEmpty() || PartialDate::fromText(since) ? QString() : LevelsEditor::tr("There is no such day. A year is enough.");
    }

private:
    QComboBox *m_level;
    DatePointEdit *m_since;
    QLineEdit *m_note;
    QWidget *m_remove;
    QJsonObject m_shown; // with what this version does not know
};

LevelsEditor::LevelsEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : EntryRows(appearance, info, tr("Add an earlier or later level"), parent)
{
}

EntryRows::Row *LevelsEditor::makeRow()
{
    return new LevelRow(*this, info());
}

class ChecklistEditor::CheckRow final : public Row {
public:
    explicit CheckRow(ChecklistEditor &editor)
        : m_done(new QCheckBox)
        , m_text(new QLineEdit)
        , m_remove(editor.makeRemoveButton(this))
    {
        m_text->setPlaceholderText(ChecklistEditor::tr("A step"));
        // Its words stand in the field beside it; alone it would be too small to be met with a finger.
        editor.appearance().follow(m_done, [this, &editor] { m_done->setMinimumWidth(editor.appearance().look().scaled(TickWidth)); });
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins({});
        line->addWidget(m_done);
        line->addWidget(m_text, 1);
        line->addWidget(m_remove);
        connect(m_done, &QCheckBox::toggled, &editor, &ChecklistEditor::noteEdit);
        connect(m_text, &QLineEdit::textChanged, &editor, &ChecklistEditor::noteEdit);
        connect(m_text, &QLineEdit::textChanged, this, [this] { name(); });
    }

    [[nodiscard]] QJsonObject entry() const override
    {
        const QString text = m_text->text().trimmed();
        if (text.isEmpty())
            return {};
        QJsonObject json = m_shown;
        put(json, TextKey, text);
        put(json, DoneKey, m_done->isChecked());
        return json;
    }

    void show(const QJsonObject &entry) override
    {
        m_shown = entry;
        const QSignalBlocker quietText(m_text);
        const QSignalBlocker quietDone(m_done);
        m_text->setText(entry.value(TextKey).toString());
        m_text->setCursorPosition(0);
        m_done->setChecked(entry.value(DoneKey).toBool());
    }

    [[nodiscard]] QWidget *first() const override { return m_text; }
    [[nodiscard]] QList<QWidget *> parts() const override { return {m_done, m_text, m_remove}; }

    void number(int place) override
    {
        m_place = place;
        name();
    }

private:
    void name()
    {
        const QString text = m_text->text().trimmed();
        m_done->setAccessibleName(text.isEmpty() ? ChecklistEditor::tr("Step %1 is done").arg(m_place)
                                                 : ChecklistEditor::tr("Step %1 is done: %2").arg(m_place).arg(text));
        m_text->setAccessibleName(ChecklistEditor::tr("Step %1").arg(m_place));
        m_remove->setAccessibleName(ChecklistEditor::tr("Remove step %1").arg(m_place));
        m_remove->setToolTip(m_remove->accessibleName());
    }

    QCheckBox *m_done;
    QLineEdit *m_text;
    QWidget *m_remove;
    int m_place = 0;
    QJsonObject m_shown; // with what this version does not know
};

ChecklistEditor::ChecklistEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : EntryRows(appearance, info, tr("Add a step"), parent)
{
}

EntryRows::Row *ChecklistEditor::makeRow()
{
    return new CheckRow(*this);
}

} // namespace kinfolio
