// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/connectedpath.h"

#include "core/base/text.h"
#include "core/connections/thread.h"
#include "core/words/words.h"

namespace kinfolio {

QList<PathStep> connectedPath(const PortfolioReader &reader, RecordId from)
{
    return longestPath(reader, {from});
}

QList<PathStep> longestPath(const PortfolioReader &reader, const QList<RecordId> &from)
{
    QHash<RecordId, RecordSummary> records;
    const ThreadSource source{
        [&](RecordId id) {
            const auto record = records.insert(id, reader.summary(id).value_or(RecordSummary()));
            return record->kind ? record->kind->key() : QString();
        },
        [&](RecordId id) { return reader.linksAt(id).value_or(QList<Link>()); },
    };
    QList<PathStep> path;
    const auto thread = longestThread(source, from);
    for (const ThreadStep &step : thread) {
        const RecordSummary record = records.value(step.id);
        path.append({step.id, record.kind->key(), plainLine(record.title, 60),
                     path.isEmpty() ? QString() : words::roleWords(step.role)});
    }
    return path;
}

} // namespace kinfolio
