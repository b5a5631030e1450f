// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/audienceeditor.h"

#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segments.h"

#include <QVBoxLayout>

namespace kinfolio {

namespace {

QList<Segments::Part> parts(const FieldInfo &info)
{
    QList<Segments::Part> all;
    for (const ChoiceInfo &choice : info.choices) {
        const QString value = QLatin1String(choice.value);
        all.append({value, words::choiceLabel(info, value)});
    }
    return all;
}

} // namespace

AudienceEditor::AudienceEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent)
    : FieldEditor(appearance, info, parent)
    , m_segments(new Segments(appearance, parts(info)))
    , m_words(new Label(appearance, Look::Type::Caption, Ink::TextMuted))
{
    setInput(m_segments);
    rows()->addWidget(m_words->wrapped());
    connect(m_segments, &Segments::chosen, this, [this] {
        explain();
        noteEdit();
    });
}

QJsonValue AudienceEditor::value() const
{
    return m_segments->value();
}

void AudienceEditor::showRecord(const RecordBase &record)
{
    setDirty(false);
    m_segments->setValue(audienceText(effectiveAudience(record)));
    explain();
}

void AudienceEditor::explain()
{
    switch (audienceFromText(m_segments->value()).value_or(Audience::Me)) {
    case Audience::Me:
        return m_words->setText(tr("It stays here. Only your own backup takes it along."));
    case Audience::Chosen:
        return m_words->setText(tr("It leaves only when you make something for people you picked."));
    case Audience::Everyone:
        return m_words->setText(tr("It is part of what you hand in or share."));
    }
}

} // namespace kinfolio
