// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/timeline/timelinefilters.h"

#include "core/base/text.h"
#include "core/records/interest.h"
#include "core/records/kinds.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/models/timelinemodel.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int ChoiceWidth = 200;
// A name that is longer says no more in a list to choose from.
constexpr int LongestName = 60;

// Fills a list anew and leaves chosen what was, if it is still there.
void replace(QComboBox *choice, const QList<std::pair<QString, QVariant>> &items)
{
    const QVariant chosen = choice->currentData();
    const QSignalBlocker quiet(choice);
    choice->clear();
    for (const auto &[text, value] : items)
        choice->addItem(text, value);
    choice->setCurrentIndex(std::max(0, choice->findData(chosen)));
    // One can only choose where there is a choice.
    choice->setVisible(items.size() > 2);
}

} // namespace

TimelineFilters::TimelineFilters(const PageContext &context, TimelineModel &timeline, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_timeline(timeline)
    , m_kind(makeChoice(tr("Which kind to show")))
    , m_setting(makeChoice(tr("Where it was")))
    , m_interest(makeChoice(tr("About which interest")))
{
    auto *flow = new FlowLayout(this, context.appearance.look().measures().s);
    flow->setContentsMargins({});
    for (QComboBox *choice : {m_kind, m_setting, m_interest})
        flow->addWidget(choice);
    connect(&timeline, &TimelineModel::entriesChanged, this, [this] {
        refill();
        // What belongs to an interest may have changed, or what was chosen may be gone.
        if (!m_timeline.filter().isEmpty())
            apply();
    });
    refill();
}

QComboBox *TimelineFilters::makeChoice(const QString &name)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->view()->setAccessibleName(name);
    choice->setToolTip(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_context.appearance.follow(choice, [this, choice] {
        choice->setFixedWidth(m_context.appearance.look().scaled(ChoiceWidth));
        choice->view()->setMinimumWidth(m_context.appearance.look().scaled(ChoiceWidth));
    });
    connect(choice, &QComboBox::activated, this, [this] {
        // What was typed counts for what is narrowed now.
        m_context.session.flush();
        apply();
    });
    return choice;
}

void TimelineFilters::refill()
{
    refillKinds();
    refillSettings();
    refillInterests();
}

void TimelineFilters::refillKinds()
{
    QHash<const KindInfo *, int> counts;
    for (const TimelineEntry &entry : m_timeline.entries())
        ++counts[entry.kind];
    const QLocale locale;
    const auto named = [&](const QString &name, qsizetype count) {
        return tr("%1 (%2)", "a kind of things, how many of them").arg(name, locale.toString(count));
    };
    QList<std::pair<QString, QVariant>> items{
        {named(tr("Everything"), qsizetype(m_timeline.entries().size())), QString()}};
    for (const KindInfo *kind : allKinds()) {
        if (counts.contains(kind))
            items.append({named(kinfolio::words::kindPlural(*kind), counts.value(kind)), kind->key()});
    }
    replace(m_kind, items);
}

void TimelineFilters::refillSettings()
{
    QSet<QString> used;
    for (const TimelineEntry &entry : m_timeline.entries())
        used.insert(entry.setting);
    QList<std::pair<QString, QVariant>> items{{tr("Everywhere"), QString()}};
    for (const FieldInfo &info : commonFields()) {
        for (const ChoiceInfo &choice : info.choices) {
            const QString value = QString::fromLatin1(choice.value);
            if (info.key() == QLatin1String("setting") && used.contains(value))
                items.append({kinfolio::words::choiceLabel(info, value), value});
        }
    }
    replace(m_setting, items);
}

void TimelineFilters::refillInterests()
{
    QList<std::pair<QString, QVariant>> items{{tr("All interests"), QString()}};
    const auto interests =
        m_context.session.reader().summaries(&Interest::info()).value_or(QList<RecordSummary>());
    for (const RecordSummary &interest : interests)
        items.append({plainLine(interest.title, LongestName), interest.id.text()});
    replace(m_interest, items);
}

void TimelineFilters::apply()
{
    TimelineFilter filter;
    filter.kind = kindByName(m_kind->currentData().toString());
    filter.setting = m_setting->currentData().toString();
    const RecordId interest = RecordId::fromText(m_interest->currentData().toString());
    const PortfolioReader &reader = m_context.session.reader();
    if (interest.isValid()) {
        QHash<RecordId, QString> kinds;
        for (const RecordSummary &summary : reader.summaries(nullptr).value_or(QList<RecordSummary>()))
            kinds.insert(summary.id, summary.kind->key());
        filter.among = belongingTo(interest, reader.links().value_or(QList<Link>()),
                                   [&](RecordId id) { return kinds.value(id); });
    }
    m_timeline.setFilter(filter);
}

void TimelineFilters::clear()
{
    for (QComboBox *choice : {m_kind, m_setting, m_interest})
        choice->setCurrentIndex(0);
    apply();
}

QString TimelineFilters::words() const
{
    QStringList chosen;
    for (const QComboBox *choice : {m_kind, m_setting, m_interest}) {
        if (choice->currentIndex() > 0)
            chosen.append(choice->currentText());
    }
    return chosen.join(QStringLiteral(" · "));
}

} // namespace kinfolio
