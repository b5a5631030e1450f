// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/fieldchoice.h"

#include "core/base/collation.h"
#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/models/recordlistmodel.h"

#include <QAbstractItemView>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <map>

namespace kinfolio {

namespace {

// Issuer and year share a line of the list beside a record.
constexpr int WidestChoice = 150;
// A name that is longer says no more in a list to choose from.
constexpr int LongestName = 60;

} // namespace

FieldChoice::FieldChoice(const PageContext &context, const KindInfo &kind, const FieldInfo &field,
                         RecordListModel &records, const QString &name, const QString &all, QWidget *parent)
    : QComboBox(parent)
    , m_context(context)
    , m_kind(kind)
    , m_field(field)
    , m_records(records)
    , m_all(all)
{
    setAccessibleName(name);
    view()->setAccessibleName(name);
    setToolTip(name);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    context.appearance.follow(this, [this] {
        const int widest = m_context.appearance.look().scaled(WidestChoice);
        setMaximumWidth(widest);
        if (m_field.type == FieldType::Line)
            view()->setMinimumWidth(2 * widest);
    });
    connect(this, &QComboBox::activated, this, [this] {
        // What was typed counts for what is narrowed now.
        m_context.session.flush();
        choose(currentData().toString());
    });
}

void FieldChoice::refill()
{
    Answers all = answers();
    const QString now = chosen();
    // What nobody answers any more stays for as long as it is chosen.
    if (!now.isEmpty() && std::ranges::find(all, now, &Answers::value_type::first) == all.end())
        all.emplaceBack(now, 0);
    clear();
    addItem(m_all, QString());
    const QLocale locale;
    for (const auto &[answer, count] : all)
        addItem(tr("%1 (%2)", "an answer, how many give it").arg(wordsOf(answer), locale.toString(count)),
                answer);
    setCurrentIndex(std::max(0, findData(now)));
    setVisible(all.size() > 1 || !now.isEmpty());
}

FieldChoice::Answers FieldChoice::answers() const
{
    const auto counts =
        m_context.session.reader().choiceCounts(m_kind, m_field).value_or(QHash<QString, qint64>());
    if (m_field.type == FieldType::Choice) {
        Answers found;
        for (const ChoiceInfo &choice : m_field.choices) {
            const QString value = QString::fromLatin1(choice.value);
            if (const qint64 count = counts.value(value); count > 0)
                found.emplaceBack(value, count);
        }
        return found;
    }
    if (m_field.type != FieldType::Date) {
        std::vector<std::pair<QString, qint64>> texts(counts.keyValueBegin(), counts.keyValueEnd());
        std::erase_if(texts, [](const auto &each) { return each.first.isEmpty(); });
        std::ranges::sort(texts);
        sortAsPeopleDo(texts, &Answers::value_type::first, false);
        return {texts.begin(), texts.end()};
    }
    std::map<int, qint64, std::greater<>> years;
    for (const auto &[text, count] : counts.asKeyValueRange()) {
        const PartialDate date = PartialDate::fromText(text).value_or(PartialDate());
        for (int year = date.start().year; year > 0 && year <= date.last().year; ++year)
            years[year] += count;
    }
    Answers found;
    for (const auto &[year, count] : years)
        found.emplaceBack(QString::number(year), count);
    return found;
}

QString FieldChoice::wordsOf(const QString &answer) const
{
    if (m_field.type == FieldType::Choice)
        return words::choiceLabel(m_field, answer);
    return m_field.type == FieldType::Date ? words::dateText(PartialDate(DatePoint{answer.toInt()}))
                                           : plainLine(answer, LongestName);
}

bool FieldChoice::isTheFilter() const
{
    return &m_field == m_kind.filterField();
}

QString FieldChoice::chosen() const
{
    if (isTheFilter())
        return m_records.filter();
    const RecordFilter &now = m_records.narrowing();
    if (m_field.type != FieldType::Date)
        return now.choices.value(m_field.key()).value(0);
    return now.from.isValid() ? QString::number(now.from.year()) : QString();
}

void FieldChoice::choose(const QString &answer)
{
    if (isTheFilter())
        return m_records.setFilter(answer);
    RecordFilter narrowing = m_records.narrowing();
    if (m_field.type == FieldType::Date) {
        narrowing.from = answer.isEmpty() ? QDate() : QDate(answer.toInt(), 1, 1);
        narrowing.to = answer.isEmpty() ? QDate() : QDate(answer.toInt(), 12, 31);
    } else if (answer.isEmpty()) {
        narrowing.choices.remove(m_field.key());
    } else {
        narrowing.choices.insert(m_field.key(), {answer});
    }
    m_records.setNarrowing(narrowing);
}

} // namespace kinfolio
