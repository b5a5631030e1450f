// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verbs about single records: what kinds there are, listing, showing, searching, putting, erasing.

#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "app/cli/putfile.h"
#include "app/cli/standardstreams.h"
#include "core/base/text.h"
#include "core/portfolio/lookingwords.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio::cli {

namespace {

// More than this many at once may be a slip: a snapshot comes first.
constexpr qsizetype ManyRecords = 10;

const char *typeName(FieldType type)
{
    switch (type) {
    case FieldType::Line:
        return "line";
    case FieldType::Text:
        return "text";
    case FieldType::Date:
        return "date";
    case FieldType::Url:
        return "url";
    case FieldType::Choice:
        return "choice";
    case FieldType::Choices:
        return "choices";
    case FieldType::Flag:
        return "flag";
    case FieldType::Number:
        return "number";
    case FieldType::Tags:
        return "tags";
    case FieldType::Media:
        return "media";
    case FieldType::Levels:
        return "levels";
    case FieldType::Checklist:
        return "checklist";
    }
    Q_UNREACHABLE_RETURN("");
}

// A script is to know when what it reads is not the newest state.
QStringList seenNotes(const Task &task, const PortfolioView &view)
{
    const Looking &looking = view.looking();
    if (!looking.asOf.isValid() && !looking.isRecovered)
        return {};
    return {lookingWords(looking, task.environment.clock.now())};
}

QJsonArray flagNames(const FieldInfo &field)
{
    static const std::vector<std::pair<FieldFlag, const char *>> names = {
        {FieldFlag::Required, "required"},     {FieldFlag::InTitle, "inTitle"},
        {FieldFlag::Searchable, "searchable"}, {FieldFlag::InTimeline, "inTimeline"},
        {FieldFlag::Private, "private"},       {FieldFlag::ByProgram, "byProgram"},
        {FieldFlag::Inner, "inner"},
    };
    QJsonArray flags;
    for (const auto &[flag, name] : names) {
        if (field.has(flag))
            flags.append(QLatin1String(name));
    }
    return flags;
}

QJsonObject fieldJson(const FieldInfo &field)
{
    QJsonObject json{{QStringLiteral("name"), field.key()},
                     {QStringLiteral("label"), words::fieldLabel(field)},
                     {QStringLiteral("type"), QLatin1String(typeName(field.type))},
                     {QStringLiteral("flags"), flagNames(field)}};
    QJsonArray choices;
    for (const ChoiceInfo &choice : field.choices) {
        const QString value = QString::fromLatin1(choice.value);
        choices.append(QJsonObject{{QStringLiteral("value"), value},
                                   {QStringLiteral("label"), words::choiceLabel(field, value)}});
    }
    if (!choices.isEmpty())
        json.insert(QStringLiteral("choices"), choices);
    return json;
}

QJsonArray rolesJson()
{
    QJsonArray roles;
    for (const RoleInfo &role : allRoles()) {
        roles.append(QJsonObject{{QStringLiteral("name"), QLatin1String(role.name)},
                                 {QStringLiteral("label"), words::roleLabel(role.role)},
                                 {QStringLiteral("inverse"), words::roleInverse(role.role)}});
    }
    return roles;
}

Result<Answer> kinds(const Task &)
{
    Answer answer;
    QJsonArray array;
    for (const KindInfo *kind : allKinds()) {
        QJsonArray fields;
        QStringList names;
        for (const FieldInfo *field : kind->fields()) {
            fields.append(fieldJson(*field));
            names.append(field->key());
        }
        // Any two records may be joined in any role.
        array.append(QJsonObject{{QStringLiteral("name"), kind->key()},
                                 {QStringLiteral("label"), words::kindName(*kind)},
                                 {QStringLiteral("plural"), words::kindPlural(*kind)},
                                 {QStringLiteral("fields"), fields},
                                 {QStringLiteral("roles"), rolesJson()}});
        answer.lines.append(kind->key() + QStringLiteral(": ") + names.join(QStringLiteral(", ")));
    }
    answer.json = jsonText(array);
    return answer;
}

// The kind that was named on the command line; nullptr when none was.
Result<const KindInfo *> wantedKind(const QString &name)
{
    if (name.isEmpty())
        return nullptr;
    if (const KindInfo *kind = kindByName(name))
        return kind;
    return fail(ErrorCode::Usage, name);
}

Result<qint64> wantedLimit(const Task &task, qint64 otherwise)
{
    return task.has("limit") ? positiveNumber(task.option("limit")) : otherwise;
}

QString recordLine(RecordId id, const KindInfo *kind, const QString &title)
{
    return QStringLiteral("%1  %2  %3")
        .arg(id.text(), (kind ? kind->key() : QString()).leftJustified(9), plainLine(title));
}

Result<Answer> list(const Task &task)
{
    const auto kind = wantedKind(task.operand(1));
    if (!kind)
        return fail(kind.error());
    const auto limit = wantedLimit(task, 0);
    if (!limit)
        return fail(limit.error());
    const auto view = PortfolioView::open(task.environment.files, task.operand(0), task.environment.clock);
    if (!view)
        return fail(view.error());
    const auto summaries = (*view)->reader().summaries(*kind, *limit);
    if (!summaries)
        return fail(summaries.error());

    Answer answer;
    QByteArrayList records;
    for (const RecordSummary &summary : *summaries) {
        if (interrupted())
            return fail(ErrorCode::Interrupted);
        if (!task.json()) {
            answer.lines.append(recordLine(summary.id, summary.kind, summary.title));
            continue;
        }
        const auto record = (*view)->reader().record(summary.id);
        if (record)
            records.append(kinfolio::jsonText(recordToJson(**record)));
        else if (record.error().code != ErrorCode::RecordNotFound) // erased meanwhile
            return fail(record.error());
    }
    answer.json = '[' + records.join(',') + ']';
    answer.notes = seenNotes(task, **view);
    return answer;
}

Result<QJsonObject> linkSeenFrom(const Link &link, RecordId self, const PortfolioReader &reader)
{
    const bool outwards = link.from == self;
    const auto other = reader.record(outwards ? link.to : link.from);
    if (!other)
        return fail(other.error());
    QJsonObject json = linkToJson(link);
    json.insert(QStringLiteral("direction"), outwards ? QStringLiteral("out") : QStringLiteral("in"));
    json.insert(QStringLiteral("other"),
                QJsonObject{{QStringLiteral("id"), (*other)->id.text()},
                            {QStringLiteral("kind"), (*other)->kind().key()},
                            {QStringLiteral("title"), recordTitle(**other)}});
    return json;
}

QStringList recordLines(const RecordBase &record)
{
    QStringList lines{recordLine(record.id, &record.kind(), recordTitle(record))};
    const QJsonObject json = recordToJson(record);
    for (const FieldInfo *field : record.kind().fields()) {
        if (field->isEmpty(record))
            continue;
        const QJsonValue value = json.value(field->key());
        QStringList items;
        for (const QJsonValue item : value.toArray())
            items.append(item.toString());
        lines.append(QStringLiteral("  %1: %2")
                         .arg(field->key(),
                              plainLine(value.isArray() ? items.join(QStringLiteral(", "))
                                                        : value.toVariant().toString())));
    }
    return lines;
}

Result<Answer> show(const Task &task)
{
    const auto view = PortfolioView::open(task.environment.files, task.operand(0), task.environment.clock);
    if (!view)
        return fail(view.error());
    const PortfolioReader &reader = (*view)->reader();
    const RecordId id = RecordId::fromText(task.operand(1));
    const auto record = reader.record(id);
    if (!record)
        return fail(record.error().about(task.operand(1)));
    const auto links = reader.linksAt(id);
    if (!links)
        return fail(links.error());
    Answer answer;
    answer.notes = seenNotes(task, **view);
    answer.lines = recordLines(**record);
    QJsonArray array;
    for (const Link &link : *links) {
        const auto seen = linkSeenFrom(link, id, reader);
        if (!seen)
            return fail(seen.error());
        array.append(*seen);
        const bool outwards = link.from == id;
        answer.lines.append(QStringLiteral("  %1: %2")
                                .arg(outwards ? words::roleLabel(link.role) : words::roleInverse(link.role),
                                     plainLine(seen->value(QLatin1String("other"))
                                                   .toObject()
                                                   .value(QLatin1String("title"))
                                                   .toString())));
    }
    QJsonObject json = recordToJson(**record);
    json.insert(QStringLiteral("links"), array);
    answer.json = kinfolio::jsonText(json);
    return answer;
}

Result<Answer> search(const Task &task)
{
    const auto kind = wantedKind(task.option("kind"));
    if (!kind)
        return fail(kind.error());
    const auto limit = wantedLimit(task, SearchOptions().limit);
    if (!limit)
        return fail(limit.error());
    const auto view = PortfolioView::open(task.environment.files, task.operand(0), task.environment.clock);
    if (!view)
        return fail(view.error());
    const QString query = task.arguments.operands.mid(1).join(QLatin1Char(' '));
    const auto hits = (*view)->reader().search(query, {*kind, int(qMin<qint64>(*limit, 1'000'000))});
    if (!hits)
        return fail(hits.error());
    Answer answer;
    answer.notes = seenNotes(task, **view);
    QJsonArray array;
    for (const SearchHit &hit : *hits) {
        array.append(QJsonObject{{QStringLiteral("id"), hit.id.text()},
                                 {QStringLiteral("kind"), hit.kind ? hit.kind->key() : QString()},
                                 {QStringLiteral("title"), hit.title},
                                 {QStringLiteral("snippet"), hit.snippet}});
        answer.lines.append(recordLine(hit.id, hit.kind, hit.title));
    }
    answer.json = jsonText(array);
    return answer;
}

Result<PutFile> readPut(const Task &task, const PortfolioReader &reader)
{
    const QString path = task.operand(1);
    if (isStandardStream(path))
        return readPutFile(standardInput(), reader);
    auto file = task.environment.files.openForReading(path);
    if (!file)
        return fail(file.error());
    auto put = readPutFile(
        [&](char *buffer, qint64 size) -> Result<qint64> {
            if (interrupted())
                return fail(ErrorCode::Interrupted);
            return (*file)->read(buffer, size);
        },
        reader);
    return put || !put.error().subject.isEmpty() ? std::move(put) : fail(put.error().about(path));
}

Result<Answer> put(const Task &task)
{
    const auto portfolio = Portfolio::open(task.environment, task.operand(0));
    if (!portfolio)
        return fail(portfolio.error());
    const auto put = readPut(task, (*portfolio)->reader());
    if (!put)
        return fail(put.error());
    if (!put->edit.isEmpty()) {
        if (auto applied = (*portfolio)->apply(put->edit); !applied)
            return fail(applied.error());
    }
    Answer answer;
    for (const QString &name : put->unknown)
        answer.notes.append(words::warning(QStringLiteral("record.unknown-field"), name));
    answer.json = kinfolio::jsonText({{QStringLiteral("created"), put->created},
                                      {QStringLiteral("updated"), put->updated},
                                      {QStringLiteral("links"), put->links},
                                      {QStringLiteral("ids"), put->ids},
                                      {QStringLiteral("unknown"), QJsonArray::fromStringList(put->unknown)}});
    answer.done = QCoreApplication::translate("cli", "Created: %1, updated: %2, links: %3")
                      .arg(put->created)
                      .arg(put->updated)
                      .arg(put->links);
    return answer;
}

// The records named behind the portfolio, each once.
Result<QList<RecordId>> namedRecords(const Task &task)
{
    QList<RecordId> ids;
    for (const QString &text : task.arguments.operands.mid(1)) {
        const RecordId id = RecordId::fromText(text);
        if (!id.isValid())
            return fail(ErrorCode::RecordNotFound, text);
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

Result<Answer> eraseForGood(Portfolio &portfolio, const QList<RecordId> &ids, const Progress &progress)
{
    const auto erased = portfolio.eraseForGood(ids, progress);
    if (!erased)
        return fail(erased.error());
    Answer answer;
    answer.json = kinfolio::jsonText({{QStringLiteral("erased"), erased->records},
                                      {QStringLiteral("forGood"), true},
                                      {QStringLiteral("files"), erased->files},
                                      {QStringLiteral("snapshots"), erased->snapshots}});
    answer.done = QCoreApplication::translate("cli", "Gone for good: %1, with files: %2, snapshots: %3")
                      .arg(erased->records)
                      .arg(erased->files)
                      .arg(erased->snapshots);
    return answer;
}

Result<Answer> erase(const Task &task)
{
    const auto named = namedRecords(task);
    if (!named)
        return fail(named.error());
    const QList<RecordId> &ids = *named;
    const auto portfolio = Portfolio::open(task.environment, task.operand(0));
    if (!portfolio)
        return fail(portfolio.error());
    if (task.has("for-good"))
        return eraseForGood(**portfolio, ids, task.progress);
    Edit edit;
    for (const RecordId &id : ids)
        edit.erase(id);
    if (ids.size() > ManyRecords) {
        if (auto taken = (*portfolio)->takeSnapshot(); !taken)
            return fail(taken.error());
    }
    if (auto applied = (*portfolio)->apply(edit); !applied)
        return fail(applied.error());
    Answer answer;
    answer.json = kinfolio::jsonText({{QStringLiteral("erased"), ids.size()}});
    answer.done = QCoreApplication::translate("cli", "In the bin: %1").arg(ids.size());
    return answer;
}

} // namespace

std::vector<Verb> recordVerbs()
{
    const OptionSpec limit{"limit", "N", QT_TRANSLATE_NOOP("cli", "at most this many")};
    return {
        {"kinds",
         "",
         QT_TRANSLATE_NOOP("cli", "Kinds of records with their fields and link roles."),
         0,
         0,
         {},
         kinds},
        {"list",
         "DIR [KIND] [--limit N]",
         QT_TRANSLATE_NOOP("cli", "Records, newest first."),
         1,
         2,
         {limit},
         list},
        {"show", "DIR ID", QT_TRANSLATE_NOOP("cli", "One record with its links."), 2, 2, {}, show},
        {"put",
         "DIR FILE",
         QT_TRANSLATE_NOOP("cli", "Create or change records and links from a JSON file, all or nothing."),
         2,
         2,
         {},
         put},
        {"erase",
         "DIR ID... [--for-good]",
         QT_TRANSLATE_NOOP("cli", "Move records to the bin, all or none."),
         2,
         AnyNumber,
         {{"for-good", nullptr,
           QT_TRANSLATE_NOOP("cli", "delete at once, with every snapshot and file that holds them; no way back")}},
         erase},
        {"search",
         "DIR QUERY [--kind K] [--limit N]",
         QT_TRANSLATE_NOOP("cli", "Find records by their words."),
         2,
         AnyNumber,
         {{"kind", "K", QT_TRANSLATE_NOOP("cli", "only this kind")}, limit},
         search},
    };
}

} // namespace kinfolio::cli
