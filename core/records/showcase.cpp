// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/showcase.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Showcase::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Showcase>(
        "showcase", QT_TRANSLATE_NOOP("kind", "Showcase"), QT_TRANSLATE_NOOP("kind", "Showcases"), "easel",
        {
            field<&Showcase::title>("title", QT_TRANSLATE_NOOP("kind", "Title"), Line,
                                    Required | InTitle | Searchable),
            field<&Showcase::purpose>("purpose", QT_TRANSLATE_NOOP("kind", "Who it is for"), Line,
                                      Searchable | Sentence),
            field<&Showcase::introduction>("introduction", QT_TRANSLATE_NOOP("kind", "What I want to show"),
                                           Text, Searchable),
            field<&Showcase::state>("state", QT_TRANSLATE_NOOP("kind", "State"), Choice, InFilter,
                                    {{"draft", QT_TRANSLATE_NOOP("kind", "Draft")},
                                     {"ready", QT_TRANSLATE_NOOP("kind", "Ready")}}),
        },
        [](const Showcase &showcase) {
            return showcase.state == QLatin1String("ready") ? Audience::Everyone : Audience::Me;
        });
    return kind;
}

} // namespace kinfolio
