// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A set of standards that somebody published, as it was imported.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Framework : RecordBase {
    QString title;
    QString about;
    QString creator;
    QString subject;
    QString version;
    QString adoption; ///< adoptionStatus of CASE
    QString licence;
    QString uri;
    QString identifier; ///< by which an import finds it again
    QString changed; ///< lastChangeDateTime of CASE
    bool retired = false;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Framework>(
                "framework", QT_TRANSLATE_NOOP("kind", "Framework"), QT_TRANSLATE_NOOP("kind", "Frameworks"),
                "diagram-2",
                {
                    field<&Framework::title>("title", QT_TRANSLATE_NOOP("kind", "Name"), Line,
                                             Required | InTitle | Searchable),
                    field<&Framework::about>("about", QT_TRANSLATE_NOOP("kind", "What it is"), Text,
                                             Searchable),
                    field<&Framework::creator>("creator", QT_TRANSLATE_NOOP("kind", "Who made it"), Line,
                                               Searchable),
                    field<&Framework::subject>("subject", QT_TRANSLATE_NOOP("kind", "Subject"), Line,
                                               Searchable),
                    field<&Framework::version>("version", QT_TRANSLATE_NOOP("kind", "Version"), Line),
                    field<&Framework::adoption>("adoption", QT_TRANSLATE_NOOP("kind", "State"), Line, Seldom),
                    field<&Framework::licence>("licence", QT_TRANSLATE_NOOP("kind", "Licence"), Line, Seldom,
                                               {}, Vocabulary::Licences),
                    field<&Framework::uri>("uri", QT_TRANSLATE_NOOP("kind", "Web page"), Url),
                    field<&Framework::identifier>("identifier", QT_TRANSLATE_NOOP("kind", "Identifier"), Line,
                                                  ByProgram),
                    field<&Framework::changed>("changed", QT_TRANSLATE_NOOP("kind", "Last changed"), Line,
                                               ByProgram),
                    field<&Framework::retired>("retired", QT_TRANSLATE_NOOP("kind", "No longer in use"), Flag,
                                               Seldom),
                },
                [](const Framework &) { return Audience::Everyone; })
                .asTool();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Framework &, const Framework &) = default;
};

} // namespace kinfolio
