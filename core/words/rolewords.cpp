// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a link is called between two kinds: most read well in the words of their role, some need their own.

#include "core/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kinfolio::words {

namespace {

struct OwnWords {
    const char *from;
    LinkRole role;
    const char *to; ///< nullptr for any kind
    const char *label;
    const char *inverse;
};

constexpr auto AllOwnWords = std::to_array<OwnWords>({
    {"ask", LinkRole::AppliedTo, nullptr, QT_TRANSLATE_NOOP("link", "goes to"), QT_TRANSLATE_NOOP("link", "was asked")},
    {"ask", LinkRole::PartOf, nullptr, QT_TRANSLATE_NOOP("link", "asked for"), QT_TRANSLATE_NOOP("link", "asked about")},
    {"need", LinkRole::FollowsFrom, "meeting", QT_TRANSLATE_NOOP("link", "heard in"), QT_TRANSLATE_NOOP("link", "needs heard")},
    {"impact", LinkRole::FollowsFrom, nullptr, QT_TRANSLATE_NOOP("link", "comes from"), QT_TRANSLATE_NOOP("link", "changed")},
    {"feedback", LinkRole::SupportedBy, nullptr, QT_TRANSLATE_NOOP("link", "said by"), QT_TRANSLATE_NOOP("link", "said")},
    {"feedback", LinkRole::ReflectsOn, nullptr, QT_TRANSLATE_NOOP("link", "is about"), QT_TRANSLATE_NOOP("link", "feedback")},
    {"evidence", LinkRole::SupportedBy, nullptr, QT_TRANSLATE_NOOP("link", "confirmed by"), QT_TRANSLATE_NOOP("link", "confirmed")},
    {"evidence", LinkRole::Includes, nullptr, QT_TRANSLATE_NOOP("link", "looks at"), QT_TRANSLATE_NOOP("link", "counts for")},
    {"badge", LinkRole::SupportedBy, "issuerNote", QT_TRANSLATE_NOOP("link", "issued by"), QT_TRANSLATE_NOOP("link", "issued")},
    {"issuerDocument", LinkRole::ProducedIn, "issuerNote", QT_TRANSLATE_NOOP("link", "comes from"), QT_TRANSLATE_NOOP("link", "documents")},
    {"person", LinkRole::EvidenceFor, "requirement", QT_TRANSLATE_NOOP("link", "vouches for"), QT_TRANSLATE_NOOP("link", "shown by")},
});

} // namespace

QString roleWords(const DirectedRole &role, const QString &kind, const QString &otherKind)
{
    const QString &from = role.outwards ? kind : otherKind;
    const QString &to = role.outwards ? otherKind : kind;
    const auto *const found = std::ranges::find_if(AllOwnWords, [&](const OwnWords &own) {
        return own.role == role.role && from == QLatin1String(own.from) && (!own.to || to == QLatin1String(own.to));
    });
    if (found == AllOwnWords.end())
        return roleWords(role);
    return QCoreApplication::translate("link", role.outwards ? found->label : found->inverse);
}

} // namespace kinfolio::words
