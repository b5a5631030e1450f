// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/share/sharechoices.h"

#include "core/exchange/exchange.h"
#include "ui/look/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segments.h"

#include <QCoreApplication>
#include <QRadioButton>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

QString inFormat(const char *text)
{
    return QCoreApplication::translate("format", text);
}

// What an exporter makes, in the words of somebody who has to hand something in.
QString titleOf(const Exporter &exporter)
{
    if (exporter.id() == QLatin1String("archive"))
        return ShareChoices::tr("One file");
    return inFormat(exporter.name());
}

QString sentenceOf(const Exporter &exporter)
{
    if (exporter.id() == QLatin1String("archive"))
        return ShareChoices::tr("Pages for any browser, your files and a list by which anyone can check that nothing was changed. "
                                "Kinfolio can bring it in again.");
    if (exporter.id() == QLatin1String("site"))
        return ShareChoices::tr("For a web space or a stick that others look at. Kinfolio cannot bring it in again.");
    return {};
}

} // namespace

ShareChoices::ShareChoices(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(appearance.look().measures().m);
    addGroup(rows, tr("Who is it for?"), m_audiences,
             {{int(Audience::Everyone), tr("To hand in"),
               tr("For school, an application or anyone else. Only what you show when you share, "
                  "without private fields and without the place in photos.")},
              {int(Audience::Me), tr("My own backup"),
               tr("Everything, private things and the bin included. Keep it for yourself.")}});
    QList<Choice> formats;
    for (const auto &exporter : allExporters())
        formats.append({int(formats.size()), titleOf(*exporter), sentenceOf(*exporter)});
    addGroup(rows, tr("What is made?"), m_formats, formats);
    addOptions(rows);
    connect(&m_audiences, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT audienceChanged();
    });
    connect(&m_formats, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT formatChanged();
    });
}

void ShareChoices::addGroup(QVBoxLayout *rows, const QString &title, QButtonGroup &group, const QList<Choice> &choices)
{
    if (rows->count() > 0)
        rows->addSpacing(m_appearance.look().measures().s);
    rows->addWidget(new Label(m_appearance, Look::Type::Title, Ink::Text, title));
    for (const Choice &choice : choices)
        rows->addWidget(makeChoice(group, choice));
    group.button(choices.first().id)->setChecked(true);
}

QWidget *ShareChoices::makeChoice(QButtonGroup &group, const Choice &choice)
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *button = new QRadioButton(choice.title);
    button->setAccessibleDescription(choice.sentence);
    m_appearance.follow(button, [this, button] { button->setFont(m_appearance.look().font(Look::Type::Strong)); });
    group.addButton(button, choice.id);
    auto *words = new Label(m_appearance, Look::Type::Caption, Ink::TextMuted, choice.sentence);
    words->wrapped();
    m_appearance.follow(words, [this, words] {
        const Look &look = m_appearance.look();
        words->setContentsMargins(look.scaled(18) + look.measures().s, 0, 0, 0);
    });
    auto *card = new Card(m_appearance);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(m.l, m.m, m.l, m.m);
    layout->setSpacing(2);
    layout->addWidget(button);
    layout->addWidget(words);
    return card;
}

void ShareChoices::addOptions(QVBoxLayout *rows)
{
    // What several exporters can be told stands here once; each is asked only for what it knows.
    for (const auto &exporter : allExporters()) {
        for (const OptionInfo &option : exporter->options()) {
            const QString name = QLatin1String(option.name);
            if (m_options.contains(name) || option.choices.empty())
                continue;
            QList<Segments::Part> parts;
            for (const OptionChoice &choice : option.choices)
                parts.append({QLatin1String(choice.value), inFormat(choice.label)});
            auto *segments = new Segments(m_appearance, parts);
            segments->setAccessibleName(inFormat(option.label));
            segments->setValue(parts.first().value);
            rows->addSpacing(m_appearance.look().measures().s);
            rows->addWidget(new Label(m_appearance, Look::Type::Title, Ink::Text, inFormat(option.label)));
            rows->addWidget(segments);
            m_options.insert(name, segments);
        }
    }
}

Audience ShareChoices::audience() const
{
    return Audience(m_audiences.checkedId());
}

void ShareChoices::setAudience(Audience audience)
{
    m_audiences.button(int(audience))->setChecked(true);
}

const Exporter &ShareChoices::exporter() const
{
    return *allExporters().at(size_t(m_formats.checkedId()));
}

QString ShareChoices::format() const
{
    return exporter().id();
}

void ShareChoices::setFormat(const QString &format)
{
    for (QAbstractButton *button : m_formats.buttons()) {
        if (allExporters().at(size_t(m_formats.id(button)))->id() == format)
            button->setChecked(true);
    }
}

bool ShareChoices::makesFolder() const
{
    return exporter().makesFolder();
}

QMap<QString, QString> ShareChoices::options() const
{
    QMap<QString, QString> chosen;
    for (const OptionInfo &option : exporter().options()) {
        if (const Segments *segments = m_options.value(QLatin1String(option.name)))
            chosen.insert(QLatin1String(option.name), segments->value());
    }
    return chosen;
}

} // namespace kinfolio
