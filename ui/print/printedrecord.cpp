// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printedrecord.h"

#include "core/base/text.h"
#include "core/portfolio/parts.h"
#include "core/records/badge.h"
#include "core/records/kinds/framework.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/forms/formlayout.h"
#include "ui/models/recorddigest.h"
#include "ui/models/thumbnails.h"
#include "ui/print/printtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int AlonePixels = 1400; // 16 cm wide at 220 dots per inch
constexpr int BesidePixels = 700;
constexpr size_t PicturesInRow = 3;
// A name that is longer ends in an ellipsis where it stands among others.
constexpr int LongestName = 300;

/// Reads one record after the other and puts blocks together; lives for one printout.
class RecordPrinter {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::RecordPrinter)

public:
    RecordPrinter(const PrintSource &source, const Progress &progress)
        : m_source(source)
        , m_progress(progress)
    {
    }

    Result<Printout> print(const RecordBase &record);

private:
    void addHead(const RecordBase &record);
    void addFields(const RecordBase &record);
    void addField(const RecordBase &record, const FieldInfo &field);
    [[nodiscard]] Result<> addParts(const RecordBase &record);
    [[nodiscard]] Result<> addPart(const RecordBase &part);
    [[nodiscard]] Result<> addWork(const RecordBase &record);
    [[nodiscard]] Result<> addConnections(const RecordBase &record);
    void addPictures(std::vector<PrintPicture> pictures);
    void addGroup(const QString &words, const std::vector<RecordPtr> &others);
    /// The records at the other ends of links of a role, without those that are to be left out.
    [[nodiscard]] std::vector<RecordPtr> others(const QList<Link> &links, RecordId record, LinkRole role, bool outwards);
    /// Whether the picture is a field that only the learner sees, as a photo of the learner is.
    [[nodiscard]] bool hidesPicture(const RecordBase &record);
    [[nodiscard]] bool isLeftOut(bool isPrivate);
    PrintBlock &add(PrintBlock::Style style, const QString &text = {});

    const PrintSource &m_source;
    const Progress &m_progress;
    QList<Link> m_links;
    QSet<RecordId> m_parts; ///< that do not stand among the connections
    Printout m_printout;
};

QString joined(const FieldInfo &field, const QJsonArray &values)
{
    QStringList parts;
    for (const auto &value : values)
        parts.append(field.type == FieldType::Choices ? words::choiceLabel(field, value.toString()) : value.toString());
    return parts.join(QStringLiteral(", "));
}

// What a field says in one line; long texts go another way.
QString valueWords(const FieldInfo &field, const RecordBase &record)
{
    const QJsonValue value = field.get(record);
    switch (field.type) {
    case FieldType::Date:
        return words::dateText(PartialDate::fromText(value.toString()).value_or(PartialDate()));
    case FieldType::Choice:
        return words::choiceLabel(field, value.toString());
    case FieldType::Choices:
    case FieldType::Tags:
        return joined(field, value.toArray());
    case FieldType::Flag:
        return QCoreApplication::translate("kinfolio::RecordPrinter", "Yes");
    case FieldType::Number:
        return QLocale().toString(value.toInteger());
    case FieldType::Line:
    case FieldType::Url:
        return field.key() == QLatin1String("mediaType") ? words::fileTypeWord(value.toString())
                                                         : words::codeName(field.vocabulary, value.toString());
    case FieldType::Text:
    case FieldType::Media:
    case FieldType::Levels:
    case FieldType::Checklist:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

// The form shows seldom needed fields and facts after the others.
std::vector<const FieldInfo *> inFormOrder(const KindInfo &kind)
{
    std::vector<const FieldInfo *> fields;
    for (const FormPlace place : {FormPlace::Main, FormPlace::More, FormPlace::Fact}) {
        for (const FieldInfo *field : kind.fields()) {
            if (formPlace(*field) == place)
                fields.push_back(field);
        }
    }
    return fields;
}

Result<Printout> RecordPrinter::print(const RecordBase &record)
{
    const auto links = m_source.reader.linksAt(record.id);
    if (!links)
        return fail(links.error());
    m_links = *links;
    addHead(record);
    addFields(record);
    auto done = addParts(record);
    if (done)
        done = addWork(record);
    if (!done)
        return fail(done.error());
    if (done = addConnections(record); !done)
        return fail(done.error());
    return std::move(m_printout);
}

PrintBlock &RecordPrinter::add(PrintBlock::Style style, const QString &text)
{
    PrintBlock block;
    block.style = style;
    block.text.text = printLine(text);
    m_printout.blocks.push_back(std::move(block));
    return m_printout.blocks.back();
}

bool RecordPrinter::isLeftOut(bool isPrivate)
{
    if (isPrivate)
        ++m_printout.privateParts;
    return isPrivate && m_source.privateParts == PrivateParts::LeaveOut;
}

void RecordPrinter::addHead(const RecordBase &record)
{
    PrintBlock &line = add(PrintBlock::Style::Kind, words::kindName(record.kind()));
    line.kind = record.kind().key();
    line.second = audienceWords(record);
    add(PrintBlock::Style::Title, recordTitle(record));
    for (const FieldInfo &field : record.kind().own) {
        if (field.has(FieldFlag::Voice) && !field.isEmpty(record))
            add(PrintBlock::Style::Voice, field.get(record).toString());
    }
    // A project has none of its own but those of its work, which come with their names.
    const bool showsOwn = &record.kind() != &Project::info() && !hidesPicture(record);
    if (auto own = showsOwn ? printPicture(m_source, record, AlonePixels) : std::nullopt)
        add(PrintBlock::Style::Pictures).pictures.push_back({own->jpeg, own->size, {}, {}, &record.kind() == &Badge::info()});
}

bool RecordPrinter::hidesPicture(const RecordBase &record)
{
    return std::ranges::any_of(record.kind().own, [&](const FieldInfo &field) {
        return field.type == FieldType::Media && !field.isEmpty(record) && isLeftOut(field.has(FieldFlag::Private));
    });
}

void RecordPrinter::addFields(const RecordBase &record)
{
    for (const FieldInfo *field : inFormOrder(record.kind())) {
        const bool isInHead = field->has(FieldFlag::InTitle) || field->has(FieldFlag::Voice) || isAudience(*field);
        if (!isInHead && !field->isEmpty(record) && !isLeftOut(field->has(FieldFlag::Private)))
            addField(record, *field);
    }
}

void RecordPrinter::addField(const RecordBase &record, const FieldInfo &field)
{
    std::vector<PrintBlock> blocks;
    if (field.type == FieldType::Text) {
        blocks = printParagraphs(field.get(record).toString());
    } else if (const QStringList entries = words::entryTexts(field, record); !entries.isEmpty()) {
        for (const QString &entry : entries)
            blocks.emplace_back().text.text = printLine(entry);
    } else {
        blocks.emplace_back().text.text = printLine(valueWords(field, record));
    }
    if (blocks.empty())
        return;
    const QString label = words::fieldLabel(field);
    blocks.front().label = field.has(FieldFlag::Private) ? tr("%1 (only for me)", "name of a field").arg(label) : label;
    std::ranges::move(blocks, std::back_inserter(m_printout.blocks));
}

// A log or a list of what is asked for is read as a whole; the standards of a framework have a sheet of their own.
Result<> RecordPrinter::addParts(const RecordBase &record)
{
    if (&record.kind() == &Framework::info())
        return {};
    const auto parts = partsOf(m_source.reader, record);
    if (!parts)
        return fail(parts.error());
    bool headed = false;
    for (size_t i = 0; i < parts->size(); ++i) {
        const RecordBase &part = *parts->at(i);
        m_parts.insert(part.id);
        if (isLeftOut(isOnlyMine(part)))
            continue;
        if (!std::exchange(headed, true))
            add(PrintBlock::Style::Heading, words::kindPlural(part.kind()));
        if (auto done = report(m_progress, qint64(i), qint64(parts->size())); !done)
            return done;
        if (auto done = addPart(part); !done)
            return done;
    }
    return {};
}

Result<> RecordPrinter::addPart(const RecordBase &part)
{
    const auto links = m_source.reader.linksAt(part.id);
    if (!links)
        return fail(links.error());
    PrintBlock &head = add(PrintBlock::Style::Item, recordTitle(part));
    head.second = plainLine(recordCaption(part), LongestName);
    head.kind = part.kind().key();
    for (const FieldInfo &field : part.kind().own) {
        // The caption has what else there is.
        if ((field.type == FieldType::Text || field.has(FieldFlag::Sentence)) && !field.isEmpty(part) && !isLeftOut(field.has(FieldFlag::Private)))
            addField(part, field);
    }
    std::vector<PrintPicture> pictures;
    for (const LinkRole role : {LinkRole::ProducedIn, LinkRole::EvidenceFor}) {
        std::vector<RecordPtr> without;
        for (const RecordPtr &other : others(*links, part.id, role, false)) {
            if (auto drawn = printPicture(m_source, *other, BesidePixels))
                pictures.push_back(std::move(*drawn));
            else
                without.push_back(other);
        }
        addGroup(words::roleInverse(role), without);
    }
    addPictures(std::move(pictures));
    return {};
}

std::vector<RecordPtr> RecordPrinter::others(const QList<Link> &links, RecordId record, LinkRole role, bool outwards)
{
    std::vector<RecordPtr> found;
    for (const Link &link : links) {
        if (link.role != role || (link.from == record) != outwards || m_parts.contains(outwards ? link.to : link.from))
            continue;
        const auto other = m_source.reader.record(outwards ? link.to : link.from);
        if (other && !isLeftOut(isOnlyMine(**other)))
            found.push_back(*other);
    }
    return found;
}

Result<> RecordPrinter::addWork(const RecordBase &record)
{
    const std::vector<RecordPtr> work = others(m_links, record.id, LinkRole::ProducedIn, false);
    if (work.empty())
        return {};
    add(PrintBlock::Style::Heading, tr("Work"));
    const int side = work.size() == 1 ? AlonePixels : BesidePixels;
    std::vector<PrintPicture> pictures;
    std::vector<RecordPtr> without;
    for (size_t i = 0; i < work.size(); ++i) {
        if (auto done = report(m_progress, qint64(i), qint64(work.size())); !done)
            return done;
        if (auto drawn = printPicture(m_source, *work[i], side))
            pictures.push_back(std::move(*drawn));
        else
            without.push_back(work[i]);
    }
    const QString label = pictures.empty() ? QString() : tr("Also", "what was made and has no picture");
    addPictures(std::move(pictures));
    addGroup(label, without);
    return {};
}

void RecordPrinter::addPictures(std::vector<PrintPicture> pictures)
{
    const size_t columns = std::min(pictures.size(), PicturesInRow);
    for (size_t i = 0; i < pictures.size(); ++i) {
        if (i % columns == 0)
            add(PrintBlock::Style::Pictures).columns = int(columns);
        m_printout.blocks.back().pictures.push_back(std::move(pictures[i]));
    }
}

Result<> RecordPrinter::addConnections(const RecordBase &record)
{
    bool headed = false;
    for (const RoleInfo &role : allRoles()) {
        for (const bool outwards : {true, false}) {
            if (role.role == LinkRole::ProducedIn && !outwards)
                continue;
            if (auto done = report(m_progress, 0, 0); !done)
                return done;
            const std::vector<RecordPtr> ends = others(m_links, record.id, role.role, outwards);
            if (!ends.empty() && !std::exchange(headed, true))
                add(PrintBlock::Style::Heading, tr("Connections"));
            addGroup(outwards ? words::roleLabel(role.role) : words::roleInverse(role.role), ends);
        }
    }
    return {};
}

void RecordPrinter::addGroup(const QString &label, const std::vector<RecordPtr> &others)
{
    for (const RecordPtr &other : others)
        m_printout.blocks.push_back(printItem(*other, &other == &others.front() ? label : QString()));
}

} // namespace

PrintJob recordJob(const RecordBase &record)
{
    return {plainLine(recordTitle(record)), [id = record.id](const PrintSource &source, const Progress &progress) {
                return printedRecord(id, source, progress);
            }};
}

Result<Printout> printedRecord(RecordId record, const PrintSource &source, const Progress &progress)
{
    const auto found = source.reader.record(record);
    if (!found)
        return fail(found.error());
    return RecordPrinter(source, progress).print(**found);
}

std::optional<PrintPicture> printPicture(const PrintSource &source, const RecordBase &record, int side)
{
    if (!source.withPictures)
        return {};
    const RecordDigest digest = digestOf(source.reader, record);
    if (!digest.picture)
        return {};
    auto drawn = Thumbnails::forPaper(source.media.path(*digest.picture), digest.picture->mediaType, side);
    if (drawn.jpeg.isEmpty())
        return {};
    return PrintPicture{drawn.jpeg, drawn.size, digest.title, printLine(digest.caption), false};
}

PrintBlock printItem(const RecordBase &record, const QString &label)
{
    QStringList second{words::kindName(record.kind()), recordCaption(record)};
    if (isOnlyMine(record))
        second.append(audienceWords(record));
    second.removeAll(QString());
    PrintBlock item;
    item.style = PrintBlock::Style::Item;
    item.label = label;
    item.text.text = plainLine(recordTitle(record), LongestName);
    item.second = plainLine(second.join(QStringLiteral(" · ")), LongestName);
    item.kind = record.kind().key();
    return item;
}

bool isOnlyMine(const RecordBase &record)
{
    return effectiveAudience(record) == Audience::Me;
}

QString audienceWords(const RecordBase &record)
{
    return words::choiceLabel(*record.kind().field(u"audience"), audienceText(effectiveAudience(record)));
}

} // namespace kinfolio
