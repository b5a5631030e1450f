// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/trailpanel.h"

#include "core/base/text.h"
#include "core/overview/thanks.h"
#include "core/overview/trails.h"
#include "core/records/opportunity.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/pages/panels/logrow.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int LongestName = 80;

QString nameOf(const RecordBase &record)
{
    return plainLine(recordTitle(record), LongestName);
}

// Since when there is something to thank for.
PartialDate since(const RecordBase &to)
{
    const bool isDoor = &to.kind() == &Opportunity::info();
    return isDoor ? static_cast<const Opportunity &>(to).answered : PartialDate();
}

} // namespace

TrailPanel::TrailPanel(const PageContext &context, const KindInfo &kind, QWidget *parent)
    : RecordPanel(context, parent)
    , m_rows(new RowStack(0))
    , m_thanks(new RowStack(context.appearance.look().measures().xs))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().xs);
    const QString title = &kind == &Person::info() ? tr("Who introduced you") : tr("Who opened this door");
    layout->addWidget((new Label(context.appearance, Look::Type::Title, Ink::Text, title))->wrapped());
    layout->addWidget(m_rows);
    layout->addWidget(m_thanks);
}

void TrailPanel::refresh()
{
    const auto trail = introducedBy(context().session.reader(), record());
    setVisible(trail && trail->size() > 1);
    if (!trail || trail->size() < 2)
        return;
    QList<QWidget *> rows;
    QList<QWidget *> thanks;
    for (qsizetype i = 0; i < trail->size(); ++i) {
        const RecordBase &one = *trail->at(i);
        using End = LogRow::End;
        const End end = i == 0 ? End::First : i + 1 == trail->size() ? End::Last : End::None;
        const QString role = i == 0 ? QString() : words::roleLabel(LinkRole::IntroducedBy);
        auto *row = new LogRow(context().appearance, {role, nameOf(one), recordCaption(one), {}}, end);
        connect(row, &LogRow::clicked, this, [this, id = one.id] { context().shell.goToRecord(id); });
        rows.append(row);
        if (i > 0 && &one.kind() == &Person::info())
            thanks.append(makeThanks(static_cast<const Person &>(one), *trail->at(i - 1)));
    }
    m_rows->setRows(rows);
    m_thanks->setRows(thanks);
    m_thanks->setVisible(!thanks.isEmpty());
}

QWidget *TrailPanel::makeThanks(const Person &person, const RecordBase &to)
{
    const Appearance &appearance = context().appearance;
    const QString name = nameOf(person);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row, appearance.look().measures().s);
    flow->setCentred();
    auto *chip = new Chip(appearance);
    if (isThanked(person, since(to))) {
        chip->showState(Look::State::Good, tr("Thanked: %1", "a date").arg(words::shortDateText(person.thanked)));
    } else {
        chip->showPlain(QStringLiteral("heart"), tr("Not thanked yet"));
    }
    flow->addWidget((new Label(appearance, Look::Type::Body, Ink::Text, name))->wrapped());
    flow->addWidget(chip);
    if (canChange() && !isThanked(person, since(to))) {
        QPushButton *button = plainButton(appearance, tr("I said thank you"), QStringLiteral("heart"));
        button->setAccessibleName(tr("I said thank you to %1").arg(name));
        connect(button, &QPushButton::clicked, this, [this, id = person.id] { noteThanks(context(), id); });
        flow->addWidget(button);
    }
    return row;
}

void noteThanks(const PageContext &context, RecordId id)
{
    context.session.flush();
    const auto found = context.session.reader().record(id);
    if (!found)
        return context.shell.say(found.error());
    auto person = std::make_unique<Person>(static_cast<const Person &>(**found));
    person->thanked = PartialDate::fromDay(context.session.portfolio().environment().clock.now().toLocalTime().date());
    const QString name = nameOf(*person);
    Edit edit;
    edit.put(std::move(person));
    if (const auto done = context.session.history().perform(edit, TrailPanel::tr("I said thank you")); !done)
        return context.shell.say(done.error());
    context.shell.say({Message::Kind::Good, TrailPanel::tr("Thanked today: %1").arg(name), TrailPanel::tr("Undo"),
                       [session = &context.session] { session->undo(); }});
}

} // namespace kinfolio
