// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A document of somebody who issues badges, kept so that nothing has to be fetched: who they are, their keys, what they revoked.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct IssuerDocument : RecordBase {
    QString title;
    QString address; ///< where it lies on the web; badges name it by this
    QString origin; ///< what the learner knows of where the file came from
    MediaHash document;
    QString fileName;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<IssuerDocument>(
                "issuerDocument", QT_TRANSLATE_NOOP("kind", "Issuer document"), QT_TRANSLATE_NOOP("kind", "Issuer documents"),
                "file-earmark-text",
                {
                    field<&IssuerDocument::title>("title", QT_TRANSLATE_NOOP("kind", "Name"), Line, Required | InTitle | Searchable),
                    field<&IssuerDocument::address>("address", QT_TRANSLATE_NOOP("kind", "Address on the web"), Url, Searchable),
                    field<&IssuerDocument::origin>("origin", QT_TRANSLATE_NOOP("kind", "Where I have it from"), Line, Searchable),
                    field<&IssuerDocument::document>("document", QT_TRANSLATE_NOOP("kind", "File"), Media, ByProgram),
                    field<&IssuerDocument::fileName>("fileName", QT_TRANSLATE_NOOP("kind", "File name"), Line, Searchable | ByProgram),
                },
                // It says nothing about the learner, and whoever gets the badges can check them with it.
                [](const IssuerDocument &) { return Audience::Everyone; })
                .asTool();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const IssuerDocument &, const IssuerDocument &) = default;
};

} // namespace kinfolio
