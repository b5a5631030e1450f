// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/fieldeditors.h"

#include "core/words/words.h"
#include "ui/forms/audienceeditor.h"
#include "ui/forms/choiceeditor.h"
#include "ui/forms/codeeditor.h"
#include "ui/forms/dateeditor.h"
#include "ui/forms/digits.h"
#include "ui/forms/entryeditors.h"
#include "ui/forms/formlayout.h"
#include "ui/forms/sentenceeditor.h"
#include "ui/forms/tagseditor.h"
#include "ui/forms/texteditor.h"
#include "ui/look/appearance.h"

#include <QCheckBox>
#include <QLineEdit>

#include <optional>

namespace kinfolio {

namespace {

constexpr int NumberWidth = 120;

// What somebody writes a sentence into, however short it often is.
std::optional<SentenceEditor::Style> sentenceStyle(const FieldInfo &info)
{
    if (info.type != FieldType::Line)
        return {};
    if (info.has(FieldFlag::InTitle))
        return SentenceEditor::Style::Headline;
    if (info.has(FieldFlag::Voice))
        return SentenceEditor::Style::Voice;
    return info.has(FieldFlag::Sentence) ? std::optional(SentenceEditor::Style::Labelled) : std::nullopt;
}

} // namespace

FieldEditor *makeFieldEditor(const Appearance &appearance, Spelling &spelling, const FieldInfo &info, QWidget *parent)
{
    if (isAudience(info))
        return new AudienceEditor(appearance, info, parent);
    if (const auto style = sentenceStyle(info))
        return new SentenceEditor(appearance, info, *style, parent);
    if (info.vocabulary != Vocabulary::None)
        return new CodeEditor(appearance, info, parent);
    switch (info.type) {
    case FieldType::Line:
    case FieldType::Url:
    case FieldType::Number:
        return new LineEditor(appearance, info, parent);
    case FieldType::Text:
        return new TextEditor(appearance, spelling, info, parent);
    case FieldType::Date:
        return new DateEditor(appearance, info, parent);
    case FieldType::Choice:
    case FieldType::Choices:
        return new ChoiceEditor(appearance, info, parent);
    case FieldType::Flag:
        return new FlagEditor(appearance, info, parent);
    case FieldType::Tags:
        return new TagsEditor(appearance, info, parent);
    case FieldType::Levels:
        return new LevelsEditor(appearance, info, parent);
    case FieldType::Checklist:
        return new ChecklistEditor(appearance, info, parent);
    case FieldType::Media:
        return nullptr;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

LineEditor::LineEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_edit(new QLineEdit)
{
    setInput(m_edit);
    if (info.type == FieldType::Number)
        appearance.follow(m_edit, [this] { m_edit->setMaximumWidth(this->appearance().look().scaled(NumberWidth)); });
    watch(m_edit);
    // Not textEdited(), which leaves out what a screen reader or voice control writes.
    connect(m_edit, &QLineEdit::textChanged, this, &LineEditor::noteEdit);
}

QJsonValue LineEditor::value() const
{
    const QString text = m_edit->text().trimmed();
    if (info().type == FieldType::Number)
        return plainDigits(text).toLongLong();
    return text;
}

QString LineEditor::misunderstanding() const
{
    const QString text = m_edit->text().trimmed();
    if (info().type == FieldType::Number && !text.isEmpty()) {
        bool whole = false;
        const qlonglong number = plainDigits(text).toLongLong(&whole);
        if (!whole || number < 0)
            return tr("Write a whole number, such as 12.");
    }
    return {};
}

void LineEditor::showRecord(const RecordBase &record)
{
    const QJsonValue stored = info().get(record);
    QString text = stored.toString();
    if (info().type == FieldType::Number)
        text = stored.toInteger() == 0 ? QString() : localDigits(QString::number(stored.toInteger()));
    setDirty(false);
    if (text != m_edit->text().trimmed()) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
}

FlagEditor::FlagEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_box(new QCheckBox(words::fieldLabel(info)))
{
    setUnlabelledInput(m_box);
    watch(m_box);
    connect(m_box, &QCheckBox::toggled, this, &FlagEditor::noteEdit);
}

QJsonValue FlagEditor::value() const
{
    return m_box->isChecked();
}

void FlagEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(info().get(record).toBool());
}

} // namespace kinfolio
