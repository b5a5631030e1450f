// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A pack of prompts, goals and pages that somebody made for learners. What came with it is linked to it as
// its part.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Pack : RecordBase {
    QString title;
    QString about;
    QString maker;
    QString version;
    QString prompts; ///< questions that the journal offers, a line each
    QString identifier; ///< by which the same pack is found again
    QString contents; ///< what came with it, see core/portfolio/packparts.h

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Pack>(
                "pack", QT_TRANSLATE_NOOP("kind", "Template pack"),
                QT_TRANSLATE_NOOP("kind", "Template packs"), "box-seam",
                {
                    field<&Pack::title>("title", QT_TRANSLATE_NOOP("kind", "Name"), Line,
                                        Required | InTitle | Searchable),
                    field<&Pack::about>("about", QT_TRANSLATE_NOOP("kind", "What it is for"), Text,
                                        Searchable),
                    field<&Pack::maker>("maker", QT_TRANSLATE_NOOP("kind", "Who made it"), Line, Searchable),
                    field<&Pack::version>("version", QT_TRANSLATE_NOOP("kind", "Version"), Line),
                    field<&Pack::prompts>("prompts", QT_TRANSLATE_NOOP("kind", "Prompts"), Text, Searchable),
                    field<&Pack::identifier>("identifier", QT_TRANSLATE_NOOP("kind", "Identifier"), Line,
                                             ByProgram),
                    // It names records that others may not see.
                    field<&Pack::contents>("contents", QT_TRANSLATE_NOOP("kind", "What came with it"), Text,
                                           ByProgram | Private | Inner),
                },
                // It is a tool, not a work.
                [](const Pack &) { return Audience::Me; })
                .asTool();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Pack &, const Pack &) = default;
};

} // namespace kinfolio
