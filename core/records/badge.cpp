// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/badge.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Badge::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Badge>(
        "badge", QT_TRANSLATE_NOOP("kind", "Badge"), QT_TRANSLATE_NOOP("kind", "Badges"), "award",
        {
            field<&Badge::title>("title", QT_TRANSLATE_NOOP("kind", "Name"), Line, Required | InTitle | Searchable),
            field<&Badge::issuer>("issuer", QT_TRANSLATE_NOOP("kind", "Issuer"), Line, Searchable),
            field<&Badge::issued>("issued", QT_TRANSLATE_NOOP("kind", "Received"), Date, InTimeline),
            field<&Badge::expires>("expires", QT_TRANSLATE_NOOP("kind", "Expires"), Date, Seldom),
            field<&Badge::description>("description", QT_TRANSLATE_NOOP("kind", "What it says"), Text, Searchable),
            field<&Badge::criteria>("criteria", QT_TRANSLATE_NOOP("kind", "What it took"), Text, Searchable),
            field<&Badge::credential>("credential", QT_TRANSLATE_NOOP("kind", "Badge file"), Media, ByProgram),
            field<&Badge::fileName>("fileName", QT_TRANSLATE_NOOP("kind", "File name"), Line, Searchable | ByProgram),
            field<&Badge::mediaType>("mediaType", QT_TRANSLATE_NOOP("kind", "Type"), Line, ByProgram),
            field<&Badge::standard>("standard", QT_TRANSLATE_NOOP("kind", "Standard"), Line, ByProgram),
            field<&Badge::achievement>("achievement", QT_TRANSLATE_NOOP("kind", "Stands for"), Line, ByProgram | Inner),
            // The outcomes of core/badges/checking/verdict.h, by their names.
            field<&Badge::check>("check", QT_TRANSLATE_NOOP("kind", "Check"), Choice, ByProgram | InFilter,
                                 {{"signature-valid-issuer-known", QT_TRANSLATE_NOOP("kind", "Issuer known")},
                                  {"signature-valid-issuer-unproven", QT_TRANSLATE_NOOP("kind", "Issuer not proven")},
                                  {"expired", QT_TRANSLATE_NOOP("kind", "Expired")},
                                  {"not-yet-valid", QT_TRANSLATE_NOOP("kind", "Not valid yet")},
                                  {"unsigned", QT_TRANSLATE_NOOP("kind", "Not signed")},
                                  {"cannot-check", QT_TRANSLATE_NOOP("kind", "Cannot be checked here")},
                                  {"suspended", QT_TRANSLATE_NOOP("kind", "Suspended")},
                                  {"revoked", QT_TRANSLATE_NOOP("kind", "Revoked")},
                                  {"invalid", QT_TRANSLATE_NOOP("kind", "Does not hold")},
                                  {"malformed", QT_TRANSLATE_NOOP("kind", "Damaged")},
                                  {"no-badge-found", QT_TRANSLATE_NOOP("kind", "No badge in the file")},
                                  {"notChecked", QT_TRANSLATE_NOOP("kind", "Not checked yet")}}),
        },
        [](const Badge &) { return Audience::Everyone; });
    return kind;
}

} // namespace kinfolio
