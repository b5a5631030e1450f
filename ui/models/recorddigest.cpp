// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/recorddigest.h"

#include "core/base/text.h"
#include "core/media/mediatype.h"
#include "core/overview/partners.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
#include "core/wallet/walletcheck.h"
#include "core/words/words.h"
#include "core/words/zonewords.h"
#include "ui/models/recordroles.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

struct Digest {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::RecordDigest)
};

template<typename R>
const R *as(const RecordBase &record)
{
    return &record.kind() == &R::info() ? static_cast<const R *>(&record) : nullptr;
}

QString choiceWord(const RecordBase &record, QStringView field, const QString &value)
{
    const FieldInfo *info = record.kind().field(field);
    return info && !value.isEmpty() ? words::choiceLabel(*info, value) : QString();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString interestCaption(const Interest &interest)
{
    const QString since = interest.started.isEmpty() ? QString() : Digest::tr("Since %1").arg(words::shortDateText(interest.started));
    return joined({choiceWord(interest, u"depth", interest.depth), since});
}

QString projectCaption(const Project &project)
{
    const PartialDate &date = project.finished.isEmpty() ? project.started : project.finished;
    return joined({choiceWord(project, u"state", project.state), date.isEmpty() ? QString() : words::shortDateText(date)});
}

QString personCaption(const Person &person)
{
    QStringList roles;
    for (const QString &role : person.roles)
        roles.append(choiceWord(person, u"roles", role));
    return joined({roles.join(QStringLiteral(", ")), person.organisation});
}

QString artifactCaption(const Artifact &artifact)
{
    QString what = words::fileTypeWord(artifact.mediaType);
    if (artifact.mediaType.isEmpty())
        what = artifact.link.isEmpty() ? Digest::tr("Text") : Digest::tr("Link");
    return joined({what, artifact.made.isEmpty() ? QString() : words::shortDateText(artifact.made)});
}

QString badgeCaption(const Badge &badge)
{
    return joined({plainLine(badge.issuer, 80), badge.issued.isEmpty() ? QString() : words::shortDateText(badge.issued)});
}

QString groupCaption(const Group &group)
{
    return joined({choiceWord(group, u"type", group.type), plainLine(group.place, 80)});
}

QString reflectionCaption(const Reflection &reflection)
{
    const QString day = reflection.date.isEmpty() ? QString() : words::shortDateText(reflection.date);
    return joined({choiceWord(reflection, u"type", reflection.type), day});
}

QString opportunityCaption(const Opportunity &opportunity)
{
    const bool open = opportunity.answered.isEmpty();
    const PartialDate &date = open ? opportunity.deadline : opportunity.answered;
    QString when = date.isEmpty() ? QString() : words::shortDateText(date);
    if (open && !when.isEmpty())
        when = Digest::tr("Until %1").arg(when);
    return joined({choiceWord(opportunity, u"state", opportunity.state), when});
}

QString showcaseCaption(const Showcase &showcase)
{
    return joined({choiceWord(showcase, u"state", showcase.state), plainLine(showcase.purpose, 80)});
}

// Of kinds without words of their own: the answer by which lists are narrowed, the first line beside the title, the first day.
QString plainCaption(const RecordBase &record)
{
    QString answer;
    QString line;
    QString day;
    for (const FieldInfo &field : record.kind().own) {
        if (field.isEmpty(record) || field.has(FieldFlag::InTitle) || field.has(FieldFlag::Seldom) || field.has(FieldFlag::ByProgram))
            continue;
        const QString value = field.get(record).toString();
        if (field.has(FieldFlag::InFilter))
            answer = words::choiceLabel(field, value);
        else if (field.type == FieldType::Line && !field.has(FieldFlag::Sentence) && line.isEmpty())
            line = plainLine(value, 80);
        else if (field.has(FieldFlag::InTimeline) && day.isEmpty())
            day = words::shortDateText(PartialDate::fromText(value).value_or(PartialDate()));
    }
    return joined({answer, line, day});
}

bool isInShowcase(const PortfolioReader &reader, RecordId id)
{
    const auto links = reader.linksAt(id);
    return links && std::ranges::any_of(*links, [&](const Link &link) {
        const auto from = link.to == id && link.role == LinkRole::Includes ? reader.record(link.from) : Result<RecordPtr>();
        return from && *from && &(*from)->kind() == &Showcase::info();
    });
}

void describeBadge(const PortfolioReader &reader, const Badge &badge, RecordDigest &digest)
{
    const QString received = badge.issued.isEmpty() ? QString() : Digest::tr("Received %1").arg(words::dateText(badge.issued));
    digest.details = {plainLine(badge.issuer, 80), received};
    if (isInShowcase(reader, badge.id))
        digest.mark = Digest::tr("In a showcase");
    const auto kept = reader.verdict(badge.id);
    const auto known = kept && *kept ? readVerdict(**kept) : std::nullopt;
    if (known) {
        digest.state = verdictTitle(known->verdict);
        digest.stateInShort = choiceWord(badge, u"check", badge.check);
        digest.stateReason = verdictReason(known->verdict);
        digest.standing = standingOf(known->verdict.outcome);
        digest.stateIcon = verdictIcon(known->verdict.outcome);
        return;
    }
    digest.stateIcon = QStringLiteral("dash-circle-dotted");
    const bool hasFile = badge.credential.isValid();
    digest.state = hasFile ? choiceWord(badge, u"check", QStringLiteral("notChecked")) : Digest::tr("Nothing to check");
    digest.stateInShort = digest.state;
    digest.stateReason = hasFile ? Digest::tr("The file is kept as it came. Nothing is known about who made it.")
                                 : Digest::tr("There is no badge file, only what you wrote.");
}

QString artifactIcon(const Artifact &artifact)
{
    if (!artifact.mediaType.isEmpty())
        return words::fileTypeIcon(artifact.mediaType);
    return artifact.link.isEmpty() ? QStringLiteral("journal-text") : QStringLiteral("link-45deg");
}

std::optional<MediaInfo> ownPicture(const PortfolioReader &reader, const RecordBase &record)
{
    for (const MediaHash &hash : recordMedia(record)) {
        const auto media = reader.media(hash);
        if (media && *media && isPicture((*media)->mediaType))
            return *media;
    }
    return {};
}

std::optional<MediaInfo> pictureMadeIn(const PortfolioReader &reader, RecordId project)
{
    const auto links = reader.linksAt(project);
    if (!links)
        return {};
    for (const Link &link : *links) {
        if (link.to != project || link.role != LinkRole::ProducedIn)
            continue;
        const auto made = reader.record(link.from);
        if (const auto picture = made ? ownPicture(reader, **made) : std::nullopt)
            return picture;
    }
    return {};
}

} // namespace

QString recordCaption(const RecordBase &record)
{
    if (const auto *interest = as<Interest>(record))
        return interestCaption(*interest);
    if (const auto *project = as<Project>(record))
        return projectCaption(*project);
    if (const auto *person = as<Person>(record))
        return personCaption(*person);
    if (const auto *artifact = as<Artifact>(record))
        return artifactCaption(*artifact);
    if (const auto *badge = as<Badge>(record))
        return badgeCaption(*badge);
    if (const auto *group = as<Group>(record))
        return groupCaption(*group);
    if (const auto *reflection = as<Reflection>(record))
        return reflectionCaption(*reflection);
    if (const auto *opportunity = as<Opportunity>(record))
        return opportunityCaption(*opportunity);
    if (const auto *showcase = as<Showcase>(record))
        return showcaseCaption(*showcase);
    return plainCaption(record);
}

RecordDigest digestOf(const PortfolioReader &reader, const RecordBase &record)
{
    RecordDigest digest;
    digest.kind = record.kind().key();
    digest.title = plainLine(recordTitle(record));
    digest.caption = recordCaption(record);
    digest.picture = ownPicture(reader, record);
    if (const auto *artifact = as<Artifact>(record))
        digest.icon = artifactIcon(*artifact);
    if (const auto *badge = as<Badge>(record))
        describeBadge(reader, *badge, digest);
    if (const auto *group = as<Group>(record))
        digest.zone = group->timeZone;
    if (const auto *project = as<Project>(record)) {
        digest.picture = pictureMadeIn(reader, record.id);
        // First, since small cards cut the rest short.
        if (lacksPartner(reader, *project))
            digest.caption = joined({Digest::tr("No partner yet"), digest.caption});
    }
    return digest;
}

RecordDigest digestNow(RecordDigest digest, const QDateTime &now)
{
    // First, since rows cut the rest short.
    if (!digest.zone.isEmpty())
        digest.caption = joined({words::timeThere(digest.zone, now), digest.caption});
    return digest;
}

QVariant digestData(const RecordDigest &digest, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return digest.title;
    case CaptionRole:
        return digest.caption;
    case Qt::AccessibleDescriptionRole: // also what a card shows below
        return joined({digest.caption, digest.mark, digest.state});
    case Qt::ToolTipRole: // rows and cards cut long words short
        return digest.caption.isEmpty() ? digest.title : digest.title + u'\n' + digest.caption;
    case KindRole:
        return digest.kind;
    case EndRole: {
        const KindInfo *kind = kindByName(digest.kind);
        return kind ? words::kindName(*kind) : QString();
    }
    case IconRole:
        return digest.icon;
    case PictureRole:
        return digest.picture ? QVariant::fromValue(*digest.picture) : QVariant();
    case DetailsRole:
        return digest.details;
    case MarkRole:
        return digest.mark;
    case StateRole:
        return digest.state;
    case StateInShortRole:
        return digest.stateInShort;
    case StateReasonRole:
        return digest.stateReason;
    case StandingRole:
        return int(digest.standing);
    case StateIconRole:
        return digest.stateIcon;
    case SectionRole:
        return false;
    default:
        return {};
    }
}

} // namespace kinfolio
