// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/mapwords.h"

#include "core/base/text.h"
#include "core/records/descriptor.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinfolio::words {

namespace {

struct Map {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::Map)
};

constexpr int LongestName = 120;

QString emptyAnswer(MapQuestion question)
{
    switch (question) {
    case MapQuestion::HowDidIGetHere:
        return Map::tr("There is no path yet. Connect an interest with people, projects, badges or opportunities.");
    case MapQuestion::WhoHelped:
        return Map::tr("Nobody yet. Connect a person with what they helped with.");
    case MapQuestion::NoOpportunityYet:
        return Map::tr("None is left: each of your interests leads to an opportunity.");
    case MapQuestion::NoMentor:
        return Map::tr("None is left: somebody is with you in each of your interests.");
    case MapQuestion::NoEvidence:
        return Map::tr("None is left: each project has something that shows it.");
    case MapQuestion::WhoIntroduced:
        return Map::tr("Nobody yet. Connect what you found with the person who introduced you, as “introduced by”.");
    case MapQuestion::AcrossSettings:
        return Map::tr("Nothing says yet where it happened. Fill in “Where” on what is connected with your interests.");
    }
    Q_UNREACHABLE_RETURN({});
}

int headCount(const MapAnswer &answer)
{
    return int(std::ranges::count(answer.rows, 0, &MapRow::level));
}

// One of the choices of the field that every record has.
QString settingWord(const MapNode &node)
{
    for (const FieldInfo &field : commonFields()) {
        if (field.key() == QLatin1String("setting"))
            return choiceLabel(field, node.setting);
    }
    return node.setting;
}

} // namespace

QString mapQuestion(MapQuestion question)
{
    switch (question) {
    case MapQuestion::HowDidIGetHere:
        return Map::tr("How did I get here?");
    case MapQuestion::WhoHelped:
        return Map::tr("Who helped with what?");
    case MapQuestion::NoOpportunityYet:
        return Map::tr("Which interest has no opportunity yet?");
    case MapQuestion::NoMentor:
        return Map::tr("Interests without a mentor");
    case MapQuestion::NoEvidence:
        return Map::tr("Projects without evidence");
    case MapQuestion::WhoIntroduced:
        return Map::tr("Who introduced me to what?");
    case MapQuestion::AcrossSettings:
        return Map::tr("Across settings");
    }
    Q_UNREACHABLE_RETURN({});
}

QString mapAnswer(MapQuestion question, const MapAnswer &answer)
{
    if (answer.rows.isEmpty())
        return emptyAnswer(question);
    const int heads = headCount(answer);
    switch (question) {
    case MapQuestion::HowDidIGetHere:
        return Map::tr("From an interest to where you are now, step by step.");
    case MapQuestion::WhoHelped:
        return Map::tr("%Ln of your people and groups helped with something.", nullptr, heads);
    case MapQuestion::NoOpportunityYet:
        return Map::tr("%Ln of your interests: no opportunity is connected with them, with their people or with their work.", nullptr, heads);
    case MapQuestion::NoMentor:
        return Map::tr("%Ln of your interests: no person is with you there yet, nor in a project of it.", nullptr, heads);
    case MapQuestion::NoEvidence:
        return Map::tr("%Ln of your projects: no file, no badge and nothing else shows them.", nullptr, heads);
    case MapQuestion::WhoIntroduced:
        return Map::tr("%Ln of your people and groups introduced you to something or somebody.", nullptr, heads);
    case MapQuestion::AcrossSettings:
        return Map::tr("Where what belongs to your interests happened. First those that are at home in most places.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString mapCaption(const MapNode &node)
{
    QStringList parts{kindName(*node.kind)};
    if (!node.date.isEmpty())
        parts.append(shortDateText(node.date));
    if (!node.setting.isEmpty())
        parts.append(settingWord(node));
    return parts.join(QStringLiteral(" · "));
}

QString mapNode(const MapNode &node, qsizetype connections)
{
    const QString title = plainLine(node.title, LongestName);
    if (connections == 0)
        return Map::tr("%1, %2, not connected yet", "name and kind").arg(title, kindName(*node.kind));
    return Map::tr("%1, %2, connected with %Ln", "name, kind and how many", int(connections)).arg(title, kindName(*node.kind));
}

} // namespace kinfolio::words
