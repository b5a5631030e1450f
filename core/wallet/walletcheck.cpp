// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/wallet/walletcheck.h"

#include "core/badges/badgefile.h"
#include "core/badges/checking/verdictjson.h"
#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/jsonld/ldcontexts.h"
#include "core/records/learner.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

const QString AppVersion = QStringLiteral("appVersion");
const QString Contexts = QStringLiteral("contexts");

std::optional<QByteArray> fileOf(const PortfolioReader &reader, const MediaStore &media, const MediaHash &hash, qint64 most)
{
    const auto info = hash.isValid() ? reader.media(hash) : Result<std::optional<MediaInfo>>(std::nullopt);
    if (!info || !*info || (*info)->size > most)
        return {};
    auto content = media.files().readAll(media.path(**info), most);
    return content ? std::optional(std::move(*content)) : std::nullopt;
}

} // namespace

Result<WalletCheck> WalletCheck::begin(const PortfolioReader &reader, const MediaStore &media, const IssuerLists &lists,
                                       const QDateTime &asOf, WalletFor who)
{
    WalletCheck check(reader, media);
    check.m_request.asOf = asOf.toUTC();
    check.m_request.trust = lists.lists;
    check.m_contexts = LdContexts::builtIn().fingerprint();
    // A day is as fine as badges are dated, so that what was checked today need not be checked again.
    for (const QString &part : {QStringLiteral(KINFOLIO_VERSION), check.m_contexts,
                                check.m_request.asOf.date().toString(Qt::ISODate), QString::fromLatin1(lists.fingerprint)})
        check.m_hash.add(part.toUtf8() + '\n');
    if (auto read = check.findDocuments(); !read)
        return fail(read.error());
    if (who == WalletFor::Learner) {
        if (auto read = check.readOwnTrust(); !read)
            return fail(read.error());
        if (auto read = check.readAddresses(); !read)
            return fail(read.error());
    }
    check.m_ground = check.m_hash.finish().text();
    return check;
}

Result<> WalletCheck::findDocuments()
{
    const auto documents = m_reader.records(IssuerDocument::info());
    if (!documents)
        return fail(documents.error());
    for (const RecordPtr &record : *documents) {
        m_documents.push_back(static_cast<const IssuerDocument &>(*record));
        m_hash.add(m_documents.back().address.toUtf8() + ' ' + m_documents.back().document.text().toLatin1() + '\n');
    }
    return {};
}

void WalletCheck::readDocuments()
{
    qint64 room = MostIssuerDocuments;
    for (const IssuerDocument &document : std::exchange(m_documents, {})) {
        if (const auto content = fileOf(m_reader, m_media, document.document, std::min(MostIssuerDocument, room))) {
            room -= content->size();
            m_request.companions.add(document.address, *content);
        }
    }
}

Result<> WalletCheck::readOwnTrust()
{
    const auto notes = m_reader.records(IssuerNote::info());
    if (!notes)
        return fail(notes.error());
    QStringList known;
    for (const RecordPtr &record : *notes) {
        const auto &note = static_cast<const IssuerNote &>(*record);
        if (note.trust == QLatin1String("known") && !note.identifier.isEmpty())
            known.append(note.identifier);
    }
    m_request.trust.append(TrustList::ofLearner(known));
    m_hash.add(known.join(u'\n').toUtf8() + '\n');
    return {};
}

Result<> WalletCheck::readAddresses()
{
    const auto record = m_reader.learner();
    if (!record)
        return fail(record.error());
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    const auto &learner = static_cast<const Learner &>(**record);
    m_request.recipients = (learner.email + u' ' + learner.addresses).split(between, Qt::SkipEmptyParts);
    m_hash.add(m_request.recipients.join(u'\n').toUtf8());
    return {};
}

QString WalletCheck::basisOf(const Badge &badge) const
{
    return m_ground + u' ' + badge.credential.text();
}

std::optional<KeptVerdict> WalletCheck::check(const Badge &badge)
{
    // Only now: mostly nothing is left to check.
    readDocuments();
    const auto content = badgeFileOf(m_reader, m_media, badge);
    if (!content)
        return {};
    QJsonObject json = verdictToJson(checkBadge(*content, m_request));
    json.insert(AppVersion, QStringLiteral(KINFOLIO_VERSION));
    json.insert(Contexts, m_contexts);
    return KeptVerdict{badge.id, m_request.asOf, basisOf(badge), QString::fromUtf8(jsonText(json))};
}

bool WalletCheck::isFresh(const KeptVerdict &kept, const Badge &badge) const
{
    return kept.basis == basisOf(badge);
}

Result<QList<KeptVerdict>> checkBadges(const PortfolioReader &reader, WalletCheck &check, bool again, const Progress &progress)
{
    const auto badges = reader.records(Badge::info());
    const auto known = badges ? reader.verdicts() : Result<QList<KeptVerdict>>(fail(badges.error()));
    if (!known)
        return fail(known.error());
    QHash<RecordId, const KeptVerdict *> kept;
    for (const KeptVerdict &one : *known)
        kept.insert(one.badge, &one);
    QList<KeptVerdict> checked;
    qint64 done = 0;
    for (const RecordPtr &record : *badges) {
        if (auto goOn = report(progress, done++, qint64(badges->size())); !goOn)
            return fail(goOn.error());
        const auto &badge = static_cast<const Badge &>(*record);
        const KeptVerdict *before = kept.value(badge.id);
        if (before && !again && check.isFresh(*before, badge))
            continue;
        if (auto now = check.check(badge))
            checked.append(std::move(*now));
    }
    return checked;
}

Result<> keepVerdicts(Portfolio &portfolio, const QList<KeptVerdict> &verdicts)
{
    if (verdicts.isEmpty())
        return {};
    if (auto kept = portfolio.keepVerdicts(verdicts); !kept)
        return kept;
    Edit edit;
    for (const KeptVerdict &kept : verdicts) {
        const auto verdict = readVerdict(kept);
        const auto record = portfolio.reader().record(kept.badge);
        // It may have gone to the bin meanwhile.
        if (!verdict || !record || &(*record)->kind() != &Badge::info())
            continue;
        auto badge = std::make_unique<Badge>(static_cast<const Badge &>(**record));
        const QString outcome = verdictText(verdict->verdict.outcome);
        if (badge->check == outcome)
            continue;
        badge->check = outcome;
        // The learner has not touched it.
        edit.put(std::move(badge), Stamps::Keep);
    }
    if (edit.isEmpty())
        return {};
    const auto applied = portfolio.apply(edit);
    return applied ? Result<>() : fail(applied.error());
}

Result<qint64> checkWallet(Portfolio &portfolio, const IssuerLists &lists)
{
    auto check = WalletCheck::begin(portfolio.reader(), portfolio.media(), lists, portfolio.environment().clock.now());
    const auto found = check ? checkBadges(portfolio.reader(), *check, false) : Result<QList<KeptVerdict>>(fail(check.error()));
    if (!found)
        return fail(found.error());
    if (auto kept = keepVerdicts(portfolio, *found); !kept)
        return fail(kept.error());
    return found->size();
}

std::optional<QByteArray> badgeFileOf(const PortfolioReader &reader, const MediaStore &media, const Badge &badge)
{
    return fileOf(reader, media, badge.credential, MaxBadgeFile);
}

int otherBadgesBySameKey(const PortfolioReader &reader, RecordId badge, const BadgeVerdict &verdict)
{
    if (verdict.signer.isEmpty())
        return 0;
    const auto kept = reader.verdicts().value_or(QList<KeptVerdict>());
    // As verdictToJson writes it; reading all of them would take longer than looking.
    const QString member = QStringLiteral("\"signer\":\"%1\"").arg(verdict.signer);
    return int(std::ranges::count_if(kept, [&](const KeptVerdict &one) { return one.badge != badge && one.content.contains(member); }));
}

Result<std::optional<IssuerNote>> noteOfIssuer(const PortfolioReader &reader, RecordId badge, const QString &identifier)
{
    const auto notes = reader.records(IssuerNote::info());
    const auto links = notes ? reader.linksAt(badge) : Result<QList<Link>>(fail(notes.error()));
    if (!links)
        return fail(links.error());
    std::optional<IssuerNote> joined;
    for (const RecordPtr &record : *notes) {
        const auto &note = static_cast<const IssuerNote &>(*record);
        if (note.identifier == identifier)
            return note;
        const bool isJoined = std::ranges::any_of(*links, [&](const Link &link) { return link.from == note.id || link.to == note.id; });
        if (isJoined && note.identifier.isEmpty())
            joined = note;
    }
    return joined;
}

std::optional<WalletVerdict> readVerdict(const KeptVerdict &kept)
{
    const auto json = parseJsonObject(kept.content.toUtf8());
    const auto verdict = json ? verdictFromJson(*json) : std::nullopt;
    if (!verdict)
        return {};
    return WalletVerdict{*verdict, {kept.checked, json->value(AppVersion).toString(), json->value(Contexts).toString()}};
}

} // namespace kinfolio
