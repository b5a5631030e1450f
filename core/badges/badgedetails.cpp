// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/badgedetails.h"

#include "core/badges/badgefile.h"
#include "core/badges/badgevalues.h"
#include "core/badges/checking/assertionparts.h"
#include "core/badges/checking/credentialparts.h"
#include "core/base/text.h"

#include <algorithm>

namespace kinfolio {

namespace {

QString line(const QJsonObject &json, const char *member)
{
    return firstText({json.value(QLatin1String(member))}, MaxNameLength);
}

QString longText(const QJsonObject &json, const char *member)
{
    return firstText({json.value(QLatin1String(member))}, MaxLongText);
}

QJsonArray valuesOf(const QJsonObject &json, const char *member)
{
    QJsonArray values = asArray(json.value(QLatin1String(member)));
    while (values.size() > MostBadgeDetails)
        values.removeLast();
    return values;
}

void addAlignments(const QJsonObject &achievement, QList<BadgeAlignment> &alignments)
{
    // Open Badges 1.1 has a list of other names.
    for (const QJsonValue value : valuesOf(achievement, "alignment")) {
        const QJsonObject json = value.toObject();
        BadgeAlignment alignment{line(json, "targetName"), line(json, "targetCode"), line(json, "targetFramework"),
                                 longText(json, "targetDescription"), webAddress(json.value(QLatin1String("targetUrl")))};
        if (alignment.name.isEmpty())
            alignment.name = line(json, "name");
        if (alignment.address.isEmpty())
            alignment.address = webAddress(json.value(QLatin1String("url")));
        if (!alignment.name.isEmpty() || !alignment.address.isEmpty())
            alignments.append(alignment);
    }
}

void addEvidence(const QJsonObject &holder, QList<BadgeEvidence> &evidence)
{
    for (const QJsonValue value : valuesOf(holder, "evidence")) {
        const QJsonObject json = value.toObject();
        BadgeEvidence one{line(json, "name"), longText(json, "narrative"), webAddress(value.isString() ? value : json.value(QLatin1String("id")))};
        if (one.words.isEmpty())
            one.words = longText(json, "description");
        if (!one.name.isEmpty() || !one.words.isEmpty() || !one.address.isEmpty())
            evidence.append(one);
    }
}

// A result names its description by id; only that says what was measured.
QStringList resultsOf(const QJsonObject &subject, const QJsonObject &achievement)
{
    QHash<QString, QString> names;
    for (const QJsonValue value : valuesOf(achievement, "resultDescription"))
        names.insert(identifier(value.toObject().value(QLatin1String("id"))), line(value.toObject(), "name"));
    QStringList results;
    for (const QJsonValue value : valuesOf(subject, "result")) {
        const QJsonObject json = value.toObject();
        const QString what = line(json, "value").isEmpty() ? line(json, "status") : line(json, "value");
        const QString name = names.value(identifier(json.value(QLatin1String("resultDescription"))));
        if (!what.isEmpty())
            results.append(name.isEmpty() ? what : name + QStringLiteral(": ") + what);
    }
    return results;
}

// In the order in which the check went through them, those within endorsements left out.
void addEndorsements(const QJsonObject &credential, const BadgeVerdict &verdict, QList<BadgeEndorsement> &endorsements)
{
    for (const QByteArray &text : endorsementsIn(credential)) {
        const auto opened = openCredential(text);
        if (!opened || endorsements.size() >= MostBadgeDetails)
            continue;
        const QString id = issuerOf(opened->credential);
        const QJsonObject subject = firstObject(opened->credential.value(QLatin1String("credentialSubject")));
        BadgeEndorsement one{line(opened->credential.value(QLatin1String("issuer")).toObject(), "name"), longText(subject, "endorsementComment"), {}};
        if (one.issuer.isEmpty())
            one.issuer = id;
        const auto found = std::ranges::find(verdict.endorsements, id, &EndorsementVerdict::issuer);
        if (found != verdict.endorsements.end())
            one.proof = found->proof;
        endorsements.append(one);
    }
}

BadgeDetails detailsOf(const OpenedCredential &opened, const BadgeVerdict &verdict)
{
    const QJsonObject &credential = opened.credential;
    const QJsonObject subject = firstObject(credential.value(QLatin1String("credentialSubject")));
    const QJsonObject achievement = firstObject(subject.value(QLatin1String("achievement")));
    BadgeDetails details;
    details.narrative = longText(subject, "narrative");
    details.results = resultsOf(subject, achievement);
    addEvidence(credential, details.evidence);
    addAlignments(achievement, details.alignments);
    addEndorsements(credential, verdict, details.endorsements);
    return details;
}

BadgeDetails detailsOf(const OpenedAssertion &opened)
{
    BadgeDetails details;
    details.narrative = longText(opened.assertion, "narrative");
    addEvidence(opened.assertion, details.evidence);
    addAlignments(firstObject(opened.assertion.value(QLatin1String("badge"))), details.alignments);
    return details;
}

} // namespace

QString alignmentLine(const BadgeAlignment &alignment)
{
    constexpr int LongestPart = 200;
    QStringList parts;
    for (const QString &part : {alignment.framework, alignment.code, alignment.name}) {
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(plainLine(part, LongestPart));
    }
    return parts.isEmpty() ? plainLine(alignment.address, LongestPart) : parts.join(QStringLiteral(" · "));
}

BadgeDetails readBadgeDetails(QByteArrayView fileBytes, const BadgeVerdict &verdict)
{
    const auto found = extractBadge(fileBytes);
    if (!found)
        return {};
    if (const auto credential = openCredential(found->text))
        return detailsOf(*credential, verdict);
    const auto assertion = openAssertion(found->text);
    return assertion ? detailsOf(*assertion) : BadgeDetails();
}

} // namespace kinfolio
