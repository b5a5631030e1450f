// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/sentenceeditor.h"

#include "core/words/words.h"
#include "ui/forms/sentenceedit.h"

namespace kinfolio {

namespace {

SentenceEdit *makeEdit(const Appearance &appearance, SentenceEditor::Style style)
{
    switch (style) {
    case SentenceEditor::Style::Headline:
        return new SentenceEdit(appearance, Look::Type::Headline, SentenceEdit::Edges::WhileWriting);
    case SentenceEditor::Style::Voice:
        return new SentenceEdit(appearance, Look::Type::Voice, SentenceEdit::Edges::WhileWriting);
    case SentenceEditor::Style::Labelled:
        return new SentenceEdit(appearance, Look::Type::Body, SentenceEdit::Edges::Field);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

} // namespace

SentenceEditor::SentenceEditor(const Appearance &appearance, const FieldInfo &info, Style style, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_edit(makeEdit(appearance, style))
{
    style == Style::Headline ? setUnlabelledInput(m_edit) : setInput(m_edit);
    if (style == Style::Voice)
        m_edit->setPlaceholderText(tr("What do you want to find out?"));
    else if (style == Style::Headline)
        m_edit->setPlaceholderText(words::fieldLabel(info));
    watch(m_edit);
    connect(m_edit, &SentenceEdit::typed, this, &SentenceEditor::noteEdit);
    connect(m_edit, &SentenceEdit::entered, this, &SentenceEditor::left);
}

QJsonValue SentenceEditor::value() const
{
    return m_edit->sentence();
}

void SentenceEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    const QString text = info().get(record).toString();
    // While somebody writes, a space at the end is no difference.
    if (text != m_edit->sentence())
        m_edit->showText(text);
}

void SentenceEditor::startTyping()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

} // namespace kinfolio
