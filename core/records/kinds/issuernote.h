// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the learner knows about somebody who issues badges.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct IssuerNote : RecordBase {
    QString title;
    QString trust; ///< known, unsure, notTrusted
    QString note;
    QString link;
    QString identifier; ///< id of the issuer as badges name it

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<IssuerNote>(
                "issuerNote", QT_TRANSLATE_NOOP("kind", "Issuer"), QT_TRANSLATE_NOOP("kind", "Issuers"),
                "shield-check",
                {
                    field<&IssuerNote::title>("title", QT_TRANSLATE_NOOP("kind", "Name"), Line,
                                              Required | InTitle | Searchable),
                    field<&IssuerNote::trust>(
                        "trust", QT_TRANSLATE_NOOP("kind", "What I think"), Choice, InFilter,
                        {{"known", QT_TRANSLATE_NOOP("kind", "I know them")},
                         {"unsure", QT_TRANSLATE_NOOP("kind", "Not sure")},
                         {"notTrusted", QT_TRANSLATE_NOOP("kind", "I would not rely on it")}}),
                    field<&IssuerNote::note>("note", QT_TRANSLATE_NOOP("kind", "How I know"), Text,
                                             Searchable),
                    field<&IssuerNote::link>("link", QT_TRANSLATE_NOOP("kind", "Web page"), Url),
                    field<&IssuerNote::identifier>(
                        "identifier", QT_TRANSLATE_NOOP("kind", "Address of the issuer"), Url, Seldom),
                },
                // An opinion about others is the learner's own.
                [](const IssuerNote &) { return Audience::Me; })
                .asTool();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const IssuerNote &, const IssuerNote &) = default;
};

} // namespace kinfolio
