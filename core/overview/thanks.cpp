// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/thanks.h"

#include "core/base/text.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestName = 80;

struct ThanksWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::ThanksWords)
};

bool comesBefore(const Acknowledgement &a, const Acknowledgement &b)
{
    if (a.gives.isEmpty() != b.gives.isEmpty())
        return b.gives.isEmpty();
    const QString nameA = recordTitle(*a.person);
    const QString nameB = recordTitle(*b.person);
    return nameA != nameB ? nameA < nameB : a.person->id < b.person->id;
}

} // namespace

bool isThanked(const Person &person, const PartialDate &since)
{
    if (person.thanked.isEmpty())
        return false;
    const QDate thanked = person.thanked.last().lastDay();
    return since.isEmpty() || thanked >= since.start().firstDay();
}

QList<Acknowledgement> acknowledgements(const RecordGraph &graph)
{
    QList<Acknowledgement> all;
    for (const auto &person : graph.of<Person>()) {
        Acknowledgement one{person, person->sponsors, {}, effectiveAudience(*person) == Audience::Everyone};
        for (const RecordPtr &helped : graph.ends(person->id, LinkRole::SupportedBy, false)) {
            if (&helped->kind() == &Project::info())
                one.helpedWith.push_back(helped);
        }
        if (!one.gives.isEmpty() || !one.helpedWith.empty())
            all.append(one);
    }
    std::ranges::sort(all, comesBefore);
    return all;
}

QString acknowledgementWords(const Acknowledgement &one)
{
    QStringList parts;
    for (const QString &given : one.gives)
        parts.append(words::choiceLabel(*Person::info().field(u"sponsors"), given));
    QStringList titles;
    for (const RecordPtr &project : one.helpedWith)
        titles.append(plainLine(recordTitle(*project), LongestName));
    const QString gives = parts.join(QStringLiteral(", "));
    const QString helped = titles.isEmpty() ? QString() : ThanksWords::tr("helped with %1").arg(titles.join(QStringLiteral(", ")));
    if (gives.isEmpty() || helped.isEmpty())
        return gives + helped;
    return ThanksWords::tr("%1; %2", "what somebody lends, what they helped with").arg(gives, helped);
}

QString acknowledgementText(const QList<Acknowledgement> &all)
{
    QStringList lines{ThanksWords::tr("Thank you")};
    int unnamed = 0;
    for (const Acknowledgement &one : all) {
        if (one.mayBeNamed) {
            lines.append(ThanksWords::tr("%1: %2", "a person, what they gave")
                             .arg(plainLine(recordTitle(*one.person), LongestName), acknowledgementWords(one)));
        } else {
            ++unnamed;
        }
    }
    if (unnamed > 0)
        lines.append(ThanksWords::tr("Not named here: %1", "a number of people").arg(QLocale().toString(unnamed)));
    return lines.join(u'\n');
}

} // namespace kinfolio
