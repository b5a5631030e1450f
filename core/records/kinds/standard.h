// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One statement of a framework: what somebody is to know or to be able to do.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Standard : RecordBase {
    QString title;
    QString code; ///< humanCodingScheme of CASE, shortname of Mahara
    QString type; ///< CFItemType
    QString educationLevel;
    QString notes;
    QString uri;
    QString identifier; ///< by which an import finds it again
    QString changed;
    bool retired = false;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Standard>(
                "standard", QT_TRANSLATE_NOOP("kind", "Standard"), QT_TRANSLATE_NOOP("kind", "Standards"),
                "card-checklist",
                {
                    field<&Standard::title>("title", QT_TRANSLATE_NOOP("kind", "Statement"), Line,
                                            Required | InTitle | Searchable | Sentence),
                    field<&Standard::code>("code", QT_TRANSLATE_NOOP("kind", "Code"), Line, Searchable),
                    field<&Standard::type>("type", QT_TRANSLATE_NOOP("kind", "What it is"), Line, Seldom),
                    field<&Standard::educationLevel>("educationLevel", QT_TRANSLATE_NOOP("kind", "Level"),
                                                     Line, Seldom),
                    field<&Standard::notes>("notes", QT_TRANSLATE_NOOP("kind", "Notes"), Text,
                                            Searchable | Seldom),
                    field<&Standard::uri>("uri", QT_TRANSLATE_NOOP("kind", "Web page"), Url, Seldom),
                    field<&Standard::identifier>("identifier", QT_TRANSLATE_NOOP("kind", "Identifier"), Line,
                                                 ByProgram),
                    field<&Standard::changed>("changed", QT_TRANSLATE_NOOP("kind", "Last changed"), Line,
                                              ByProgram),
                    field<&Standard::retired>(
                        "retired", QT_TRANSLATE_NOOP("kind", "No longer in the framework"), Flag, Seldom),
                },
                [](const Standard &) { return Audience::Everyone; })
                .partOf("framework");
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Standard &, const Standard &) = default;
};

} // namespace kinfolio
