// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/artifact.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Artifact::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Artifact>(
        "artifact", QT_TRANSLATE_NOOP("kind", "File"), QT_TRANSLATE_NOOP("kind", "Files"), "image",
        {
            field<&Artifact::title>("title", QT_TRANSLATE_NOOP("kind", "Title"), Line,
                                    Required | InTitle | Searchable),
            field<&Artifact::caption>("caption", QT_TRANSLATE_NOOP("kind", "Caption"), Text, Searchable),
            field<&Artifact::alt>("alt", QT_TRANSLATE_NOOP("kind", "What it shows"), Line, Searchable | Sentence),
            field<&Artifact::decorative>("decorative", QT_TRANSLATE_NOOP("kind", "Needs no description"), Flag),
            field<&Artifact::media>("media", QT_TRANSLATE_NOOP("kind", "File"), Media, ByProgram),
            field<&Artifact::fileName>("fileName", QT_TRANSLATE_NOOP("kind", "File name"), Line,
                                       Searchable | ByProgram),
            field<&Artifact::mediaType>("mediaType", QT_TRANSLATE_NOOP("kind", "Type"), Line, ByProgram),
            field<&Artifact::text>("text", QT_TRANSLATE_NOOP("kind", "Text"), Text, Searchable),
            field<&Artifact::link>("link", QT_TRANSLATE_NOOP("kind", "Link"), Url),
            field<&Artifact::made>("made", QT_TRANSLATE_NOOP("kind", "Made"), Date, InTimeline | CanLast),
            field<&Artifact::state>("state", QT_TRANSLATE_NOOP("kind", "State"), Choice, InFilter,
                                    {{"draft", QT_TRANSLATE_NOOP("kind", "Draft")},
                                     {"finished", QT_TRANSLATE_NOOP("kind", "Finished")}}),
            field<&Artifact::licence>("licence", QT_TRANSLATE_NOOP("kind", "Licence"), Line, Seldom, {},
                                      Vocabulary::Licences),
        },
        [](const Artifact &artifact) {
            return artifact.state == QLatin1String("draft") ? Audience::Me : Audience::Everyone;
        });
    return kind;
}

} // namespace kinfolio
