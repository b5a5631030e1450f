// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/depthview.h"

#include "core/base/text.h"
#include "core/records/descriptor.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

const FieldInfo *levelsField(const KindInfo &kind)
{
    const auto found = std::ranges::find(kind.own, FieldType::Levels, &FieldInfo::type);
    return found == kind.own.end() ? nullptr : &*found;
}

int levelOf(const FieldInfo &field, const QString &level)
{
    const auto found = std::ranges::find_if(
        field.choices, [&](const ChoiceInfo &choice) { return level == QLatin1String(choice.value); });
    return found == field.choices.end() ? -1 : int(found - field.choices.begin());
}

QString noteOf(const LevelMark &mark)
{
    const QString when = words::shortDateText(mark.since);
    const QString note = plainLine(mark.note, 120);
    return note.isEmpty() ? when : DepthView::tr("%1: %2", "a date, what happened then").arg(when, note);
}

} // namespace

DepthSteps depthStepsOf(const RecordBase &record, QDate today)
{
    DepthSteps steps;
    const FieldInfo *field = levelsField(record.kind());
    QList<LevelMark> marks;
    if (!field || !fromJson(field->get(record).toArray(), marks))
        return steps;
    steps.levels = int(field->choices.size());
    steps.today = today;
    QStringList said;
    for (const LevelMark &mark : byTime(marks)) {
        const int level = levelOf(*field, mark.level);
        if (level < 0)
            continue;
        steps.steps.append({level, words::choiceLabel(*field, mark.level),
                            mark.since.isEmpty() ? QDate() : mark.since.start().firstDay(), noteOf(mark)});
        said.append(words::levelText(*field, mark));
    }
    steps.words = said.join(u'\n');
    return steps;
}

DepthView::DepthView(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void DepthView::showRecord(const RecordBase &record, QDate today)
{
    if (m_shown) {
        layout()->removeWidget(m_shown);
        m_shown->hide();
        m_shown->deleteLater();
        m_shown = nullptr;
    }
    const DepthSteps steps = depthStepsOf(record, today);
    if (steps.isDrawable())
        m_shown = new DepthChart(m_appearance, record.kind().key(), steps);
    else if (!steps.words.isEmpty())
        m_shown = (new Label(m_appearance, Look::Type::Caption, Ink::TextSecondary, steps.words))->wrapped();
    if (m_shown)
        layout()->addWidget(m_shown);
    setVisible(m_shown != nullptr);
}

} // namespace kinfolio
