// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/findbadges.h"

#include "core/badges/badgefile.h"
#include "core/badges/badgejson.h"
#include "core/badges/badgeset.h"
#include "core/badges/pastedtokens.h"
#include "core/badges/pngchunks.h"
#include "core/base/bytesfile.h"
#include "core/base/text.h"
#include "core/pictures/svgscan.h"
#include "core/zip/zipreader.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr int MaxSetDepth = 3;
constexpr qsizetype MaxPassedOver = 10'000;
/// Of all files in a zip together, when they are unpacked.
constexpr qint64 MaxUnpacked = qint64(128) << 20;

bool isZip(QByteArrayView bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

// The place of something in the file: "wallet.json#verifiableCredential[1]".
QString joined(const QString &outer, const QString &inner)
{
    return outer.isEmpty() ? inner : outer + u'#' + inner;
}

// The second badge of "wallet.json" would be called "wallet-2.json".
QString numberedName(const QString &fileName, qsizetype number, QByteArrayView bytes)
{
    const auto dot = fileName.lastIndexOf(u'.');
    const auto extension = badgeTextKind(bytes) == BadgeTextKind::Jwt ? u".jwt"_s : u".json"_s;
    return (dot > 0 ? fileName.first(dot) : fileName) + u"-%1"_s.arg(number) + extension;
}

class BadgeFinder {
public:
    Result<FoundBadges> run(const QByteArray &bytes, const QString &fileName)
    {
        if (bytes.size() > MaxBadgeFile)
            return fail(ErrorCode::BadgeTooLarge, {}, u"the file is over 20 MiB"_s);
        if (isZip(bytes)) {
            if (auto looked = lookIntoZip(bytes, fileName); !looked)
                return fail(looked.error());
        } else {
            lookInto(bytes, {fileName, {}, {}});
        }
        if (isFull())
            return fail(ErrorCode::BadgeTooLarge, {}, u"too many parts"_s);
        if (m_found.badges.isEmpty())
            return fail(m_refusal);
        return std::move(m_found);
    }

private:
    struct Place {
        QString fileName;
        QString where;
        QString transcript;
    };

    Result<> lookIntoZip(const QByteArray &bytes, const QString &fileName)
    {
        const auto zip = ZipReader::open(std::make_unique<BytesFile>(bytes), fileName, MaxUnpacked);
        if (!zip)
            return fail(zip.error());
        for (const ZipEntry &entry : zip->entries()) {
            if (entry.isFolder || isFull())
                continue;
            // What is too large for a badge is none, and a zip inside is not opened.
            if (entry.size > MaxBadgeFile) {
                m_found.passedOver.append(entry.displayName);
                continue;
            }
            const auto content = zip->readAll(entry, MaxBadgeFile);
            if (!content)
                return fail(content.error());
            lookInto(*content, {safeFileName(entry.displayName), entry.displayName, {}});
        }
        return {};
    }

    void lookInto(const QByteArray &bytes, const Place &place)
    {
        const auto kind = badgeTextKind(bytes);
        const bool isText = kind == BadgeTextKind::Json || kind == BadgeTextKind::Jwt;
        if (isText && bytes.size() <= MaxBadgeText)
            return lookIntoText(bytes, place, 0);
        if (isText || isPng(bytes) || looksLikeSvg(bytes) || bytes.contains('\0')
            || bytes.size() > MaxBadgeText)
            return take(bytes, place);
        const auto tokens = tokensInText(bytes);
        if (tokens.isEmpty())
            return take(bytes, place);
        for (qsizetype i = 0; i < tokens.size() && !isFull(); ++i) {
            const bool isOnly = tokens.size() == 1;
            lookIntoText(tokens.at(i),
                         {isOnly ? place.fileName : numberedName(place.fileName, i + 1, tokens.at(i)),
                          isOnly ? place.where : joined(place.where, u"token[%1]"_s.arg(i)),
                          place.transcript},
                         0);
        }
    }

    void lookIntoText(const QByteArray &text, const Place &place, int depth)
    {
        const auto set = depth < MaxSetDepth ? badgeSetIn(text) : std::nullopt;
        if (!set)
            return take(text, place);
        if (set->isTranscript)
            take(text, place, true);
        // Handed over in a presentation of its own, it stays as it came.
        else if (set->parts.size() == 1 && !badgeSetIn(set->parts.first()))
            return take(text, place);
        for (qsizetype i = 0; i < set->parts.size() && !isFull(); ++i) {
            const QByteArray &part = set->parts.at(i);
            lookIntoText(part,
                         {numberedName(place.fileName, i + 1, part),
                          joined(place.where, set->path + u"[%1]"_s.arg(i)),
                          set->isTranscript ? set->transcript : place.transcript},
                         depth + 1);
        }
    }

    void take(const QByteArray &bytes, const Place &place, bool isTranscript = false)
    {
        if (const auto facts = readBadge(bytes); !facts && facts.error().code == ErrorCode::BadgeNotABadge) {
            m_refusal = facts.error();
            m_found.passedOver.append(place.where.isEmpty() ? place.fileName : place.where);
            return;
        }
        m_found.badges.append({bytes, place.fileName, place.where, place.transcript, isTranscript});
    }

    // One more than is allowed is as good as all of them.
    [[nodiscard]] bool isFull() const
    {
        return m_found.badges.size() > MaxBadgesInFile || m_found.passedOver.size() > MaxPassedOver;
    }

    FoundBadges m_found;
    Error m_refusal{ErrorCode::BadgeNotABadge, {}, u"no badge in it"_s};
};

} // namespace

Result<FoundBadges> findBadges(const QByteArray &bytes, const QString &fileName)
{
    return BadgeFinder().run(bytes, fileName);
}

} // namespace kinfolio
