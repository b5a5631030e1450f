// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/project.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Project::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Project>(
        "project", QT_TRANSLATE_NOOP("kind", "Project"), QT_TRANSLATE_NOOP("kind", "Projects"), "hammer",
        {
            field<&Project::title>("title", QT_TRANSLATE_NOOP("kind", "Title"), Line, Required | InTitle | Searchable),
            field<&Project::question>("question", QT_TRANSLATE_NOOP("kind", "My question"), Line, Searchable | Voice),
            field<&Project::summary>("summary", QT_TRANSLATE_NOOP("kind", "What I made"), Text, Searchable),
            field<&Project::state>("state", QT_TRANSLATE_NOOP("kind", "State"), Choice, InFilter,
                                   {{"draft", QT_TRANSLATE_NOOP("kind", "Idea")},
                                    {"doing", QT_TRANSLATE_NOOP("kind", "In progress")},
                                    {"paused", QT_TRANSLATE_NOOP("kind", "Paused")},
                                    {"finished", QT_TRANSLATE_NOOP("kind", "Finished")}}),
            field<&Project::activity>("activity", QT_TRANSLATE_NOOP("kind", "What we did together"), Choice, {},
                                      {{"production", QT_TRANSLATE_NOOP("kind", "Making things")},
                                       {"competition", QT_TRANSLATE_NOOP("kind", "A friendly contest")},
                                       {"civic", QT_TRANSLATE_NOOP("kind", "Something for others")},
                                       {"research", QT_TRANSLATE_NOOP("kind", "Finding something out")}}),
            field<&Project::myRoles>("myRoles", QT_TRANSLATE_NOOP("kind", "My part in it"), Choices, {},
                                     {{"lead", QT_TRANSLATE_NOOP("kind", "Led it")},
                                      {"help", QT_TRANSLATE_NOOP("kind", "Helped")},
                                      {"teach", QT_TRANSLATE_NOOP("kind", "Taught others")},
                                      {"document", QT_TRANSLATE_NOOP("kind", "Wrote it down")},
                                      {"design", QT_TRANSLATE_NOOP("kind", "Designed")},
                                      {"build", QT_TRANSLATE_NOOP("kind", "Built")},
                                      {"perform", QT_TRANSLATE_NOOP("kind", "Performed")},
                                      {"research", QT_TRANSLATE_NOOP("kind", "Looked things up")}}),
            field<&Project::started>("started", QT_TRANSLATE_NOOP("kind", "Started"), Date, InTimeline),
            field<&Project::finished>("finished", QT_TRANSLATE_NOOP("kind", "Finished"), Date, InTimeline),
            field<&Project::hours>("hours", QT_TRANSLATE_NOOP("kind", "Hours"), Number),
            field<&Project::targetHours>("targetHours", QT_TRANSLATE_NOOP("kind", "Hours I aim for"), Number),
            field<&Project::link>("link", QT_TRANSLATE_NOOP("kind", "Link"), Url),
            field<&Project::licence>("licence", QT_TRANSLATE_NOOP("kind", "Licence"), Line, Seldom, {}, Vocabulary::Licences),
        },
        // A draft is nobody's business yet.
        [](const Project &project) {
            return project.state == QLatin1String("draft") ? Audience::Me : Audience::Everyone;
        });
    return kind;
}

} // namespace kinfolio
