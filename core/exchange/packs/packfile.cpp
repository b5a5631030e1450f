// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/packs/packfile.h"

#include "core/badges/badgevalues.h"
#include "core/exchange/case/casereader.h"
#include "core/exchange/packs/packtexts.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr int LongestIdentifier = 200;

struct AllowedKind {
    const char *kind;
    std::vector<const char *> fields;
    bool hasBlocks = false;
};

// What a pack may bring. Who may see it, when it was done and how far it is are the learner's to say.
const AllowedKind *allowed(const QString &kind)
{
    static const std::vector<AllowedKind> kinds = {
        {"goal", {"title", "why", "steps", "badgeName", "badgeIssuer", "badgeId", "tags"}},
        {"reflection", {"title", "text", "stage", "tags"}},
        {"showcase", {"title", "purpose", "introduction", "tags"}, true},
    };
    const auto found = std::ranges::find_if(kinds, [&](const AllowedKind &one) { return kind == QLatin1StringView(one.kind); });
    return found == kinds.end() ? nullptr : &*found;
}

std::unexpected<Error> wrong(const QString &where, const QString &detail)
{
    return fail(ErrorCode::PackInvalid, where, detail);
}

class Reader {
public:
    explicit Reader(QString language)
        : m_language(std::move(language))
        , m_texts(m_language, {})
    {
    }

    [[nodiscard]] Result<> member(const QString &key, const QJsonValue &value)
    {
        // In this order, so that a newer file is told from a wrong one, and every text knows its language.
        if (!m_isPack)
            return readFormat(key, value);
        if (!m_hasVersion)
            return readVersion(key, value);
        if (!m_hasHead)
            return readHead(key, value);
        return wrong(key, u"not a list of this format"_s);
    }

    [[nodiscard]] Result<> element(const QString &key, const QJsonValue &value)
    {
        if (!m_hasHead)
            return wrong(key, u"format, version and pack come first"_s);
        if (key == "prompts"_L1)
            return readPrompt(value);
        if (key == "records"_L1)
            return readRecord(value);
        if (key == "frameworks"_L1)
            return readFramework(value);
        return wrong(key, u"not a list of this format"_s);
    }

    [[nodiscard]] Result<PackFile> finish()
    {
        if (!m_hasHead)
            return wrong(u"pack"_s, u"missing"_s);
        m_file.pack.prompts = m_prompts.join(u'\n');
        for (const PackRecord &record : m_file.records) {
            for (const PackBlock &block : record.blocks) {
                if (!m_known.contains(block.of))
                    return wrong(record.identifier, u"nothing is called "_s + block.of);
            }
        }
        if (auto checked = checkCircles(); !checked)
            return fail(checked.error());
        return std::move(m_file);
    }

private:
    [[nodiscard]] Result<> readFormat(const QString &key, const QJsonValue &value)
    {
        m_isPack = key == "format"_L1 && value == "kinfolio-pack"_L1;
        return m_isPack ? Result<>() : wrong(u"format"_s, u"not a pack"_s);
    }

    [[nodiscard]] Result<> readVersion(const QString &key, const QJsonValue &value)
    {
        const qint64 version = value.toInteger(-1);
        if (key != "version"_L1 || version < 1)
            return wrong(u"version"_s, u"not a version"_s);
        if (version > PackFormatVersion)
            return fail(ErrorCode::PackNewer, {}, u"version %1"_s.arg(version));
        m_hasVersion = true;
        return {};
    }

    [[nodiscard]] Result<> readHead(const QString &key, const QJsonValue &value)
    {
        if (key != "pack"_L1 || !value.isObject())
            return wrong(u"pack"_s, u"missing"_s);
        const QJsonObject head = value.toObject();
        static const QStringList known = {u"identifier"_s, u"version"_s, u"language"_s, u"title"_s, u"about"_s, u"maker"_s};
        for (const QString &name : head.keys()) {
            if (!known.contains(name))
                return wrong(u"pack: "_s + name, u"unknown"_s);
        }
        const QString own = head.value("language"_L1).toString();
        if (!isLanguageTag(own))
            return wrong(u"pack: language"_s, u"not a language"_s);
        m_texts = PackTexts(m_language, own);
        if (auto read = readIdentifier(head.value("identifier"_L1), u"pack: identifier"_s, m_file.pack.identifier); !read)
            return read;
        if (auto read = readIdentifier(head.value("version"_L1), u"pack: version"_s, m_file.pack.version); !read)
            return read;
        if (auto read = readWords(head); !read)
            return read;
        m_file.pack.language = m_texts.language();
        m_hasHead = true;
        return {};
    }

    [[nodiscard]] Result<> readWords(const QJsonObject &head)
    {
        using enum PackTexts::Size;
        struct Word {
            QString name;
            QString *into;
            PackTexts::Size size;
        };
        for (const Word &word : {Word{u"title"_s, &m_file.pack.title, Line}, Word{u"about"_s, &m_file.pack.about, Text},
                                 Word{u"maker"_s, &m_file.pack.maker, Line}}) {
            if (!head.contains(word.name))
                continue;
            const auto text = m_texts.choose(head.value(word.name), word.size, u"pack: "_s + word.name);
            if (!text)
                return fail(text.error());
            *word.into = *text;
        }
        return m_file.pack.title.isEmpty() ? wrong(u"pack: title"_s, u"missing"_s) : Result<>();
    }

    [[nodiscard]] static Result<> readIdentifier(const QJsonValue &value, const QString &where, QString &into)
    {
        into = value.toString();
        const bool isGood = !into.isEmpty() && into.size() <= LongestIdentifier && into == frameworkLine(into);
        return isGood ? Result<>() : wrong(where, u"not a name"_s);
    }

    [[nodiscard]] Result<> readPrompt(const QJsonValue &value)
    {
        const QString where = u"prompt %1"_s.arg(m_prompts.size() + 1);
        if (m_prompts.size() == PackLimits::Prompts)
            return fail(ErrorCode::PackTooLarge, u"prompts"_s);
        const auto text = m_texts.choose(value, PackTexts::Size::Line, where);
        if (!text)
            return fail(text.error());
        if (text->isEmpty())
            return wrong(where, u"empty"_s);
        m_prompts.append(*text);
        return {};
    }

    [[nodiscard]] Result<> readRecord(const QJsonValue &value)
    {
        const QJsonObject json = value.toObject();
        const QString kind = json.value("kind"_L1).toString();
        const AllowedKind *known = allowed(kind);
        PackRecord read;
        if (auto named = readIdentifier(json.value("id"_L1), u"record %1"_s.arg(m_file.records.size() + 1), read.identifier); !named)
            return named;
        if (!known)
            return wrong(kind.isEmpty() ? read.identifier : kind, u"no kind that a pack may bring"_s);
        if (m_known.contains(read.identifier))
            return fail(ErrorCode::PackDuplicate, read.identifier);
        if (m_file.records.size() == PackLimits::Records)
            return fail(ErrorCode::PackTooLarge, u"records"_s);
        m_texts.startRecord();
        if (auto filled = fill(read, *known, json); !filled)
            return filled;
        m_known.insert(read.identifier);
        m_file.records.push_back(std::move(read));
        return {};
    }

    [[nodiscard]] Result<> fill(PackRecord &read, const AllowedKind &known, const QJsonObject &json)
    {
        const KindInfo &kind = *kindByName(QString::fromLatin1(known.kind));
        auto record = kind.make();
        for (auto entry = json.begin(); entry != json.end(); ++entry) {
            const QString &key = entry.key();
            if (key == "kind"_L1 || key == "id"_L1)
                continue;
            const QString where = read.identifier + u": "_s + key;
            if (key == "blocks"_L1 && known.hasBlocks) {
                if (auto blocks = readBlocks(read, *entry, where); !blocks)
                    return blocks;
                continue;
            }
            if (std::ranges::none_of(known.fields, [&](const char *name) { return key == QLatin1StringView(name); }))
                return wrong(where, u"no field that a pack may fill"_s);
            if (auto set = setField(*record, *kind.field(key), *entry, where); !set)
                return set;
        }
        record->language = m_texts.language();
        // Words of somebody else go to nobody before the learner has made them their own.
        if (effectiveAudience(*record) != Audience::Me)
            record->audience = audienceText(Audience::Me);
        if (const auto checked = checkRecord(*record); !checked)
            return wrong(read.identifier + u": "_s + checked.error().subject, checked.error().detail);
        read.record = std::move(record);
        return {};
    }

    [[nodiscard]] Result<> setField(RecordBase &record, const FieldInfo &field, const QJsonValue &value, const QString &where)
    {
        const auto converted = convert(field, value, where);
        if (!converted)
            return fail(converted.error());
        return field.set(record, *converted) ? Result<>() : wrong(where, u"wrong type"_s);
    }

    // From the form of the file, in which any words may be in several languages, to that of records.
    [[nodiscard]] Result<QJsonValue> convert(const FieldInfo &field, const QJsonValue &value, const QString &where)
    {
        using Size = PackTexts::Size;
        switch (field.type) {
        case FieldType::Line:
        case FieldType::Text: {
            const auto text = m_texts.choose(value, field.type == FieldType::Line ? Size::Line : Size::Text, where);
            return text ? Result<QJsonValue>(*text) : fail(text.error());
        }
        case FieldType::Url:
            return !value.isString() || webAddress(value).isEmpty() ? Result<QJsonValue>(wrong(where, u"not an address"_s)) : value;
        case FieldType::Choice:
            return value;
        case FieldType::Tags:
            return list(value, where, [](const QString &text) { return QJsonValue(text); });
        case FieldType::Checklist:
            return list(value, where, [](const QString &text) { return QJsonValue(QJsonObject{{u"text"_s, text}}); });
        default:
            return wrong(where, u"no field that a pack may fill"_s);
        }
    }

    [[nodiscard]] Result<QJsonValue> list(const QJsonValue &value, const QString &where, QJsonValue (*item)(const QString &))
    {
        if (!value.isArray())
            return wrong(where, u"not a list"_s);
        const QJsonArray items = value.toArray();
        if (items.size() > PackLimits::Steps)
            return fail(ErrorCode::PackTooLarge, where);
        QJsonArray made;
        for (const QJsonValue one : items) {
            const auto text = m_texts.choose(one, PackTexts::Size::Line, where);
            if (!text)
                return fail(text.error());
            if (text->isEmpty())
                return wrong(where, u"empty"_s);
            made.append(item(*text));
        }
        return made;
    }

    [[nodiscard]] Result<> readBlocks(PackRecord &record, const QJsonValue &value, const QString &where)
    {
        if (!value.isArray())
            return wrong(where, u"not a list"_s);
        const QJsonArray blocks = value.toArray();
        if (blocks.size() > PackLimits::Blocks)
            return fail(ErrorCode::PackTooLarge, where);
        for (const QJsonValue one : blocks) {
            const QJsonObject json = one.toObject();
            PackBlock block;
            for (const QString &key : json.keys()) {
                if (key != "of"_L1 && key != "note"_L1)
                    return wrong(where, u"unknown: "_s + key);
            }
            if (auto named = readIdentifier(json.value("of"_L1), where, block.of); !named)
                return named;
            if (std::ranges::contains(record.blocks, block.of, &PackBlock::of))
                return fail(ErrorCode::PackDuplicate, where + u", "_s + block.of);
            if (json.contains("note"_L1)) {
                const auto note = m_texts.choose(json.value("note"_L1), PackTexts::Size::Line, where);
                if (!note)
                    return fail(note.error());
                block.note = *note;
            }
            record.blocks.append(block);
        }
        return {};
    }

    [[nodiscard]] Result<> readFramework(const QJsonValue &value)
    {
        if (m_file.frameworks.size() == size_t(PackLimits::Frameworks))
            return fail(ErrorCode::PackTooLarge, u"frameworks"_s);
        auto framework = readCase(bytesSource(jsonText(value.toObject())));
        const QString where = u"framework %1"_s.arg(m_file.frameworks.size() + 1);
        if (!framework)
            return fail(framework.error().subject.isEmpty() ? framework.error().about(where) : framework.error());
        const bool isThere = std::ranges::any_of(m_file.frameworks, [&](const FrameworkFile &other) {
            return other.identifier == framework->identifier && other.creator == framework->creator;
        });
        if (isThere)
            return fail(ErrorCode::PackDuplicate, framework->title);
        m_items += framework->items.size();
        if (m_items > FrameworkLimits::Items)
            return fail(ErrorCode::FrameworkTooLarge, where);
        m_file.frameworks.push_back(std::move(*framework));
        return {};
    }

    // A page that is on itself, by way of others or not, would have no end. Those that have one are found from the ends.
    [[nodiscard]] Result<> checkCircles() const
    {
        QSet<QString> ended;
        qsizetype before = -1;
        while (ended.size() > before) {
            before = ended.size();
            for (const PackRecord &record : m_file.records) {
                if (std::ranges::all_of(record.blocks, [&](const PackBlock &block) { return ended.contains(block.of); }))
                    ended.insert(record.identifier);
            }
        }
        const auto endless = std::ranges::find_if(m_file.records, [&](const PackRecord &record) { return !ended.contains(record.identifier); });
        return endless == m_file.records.end() ? Result<>() : wrong(endless->identifier, u"a page that holds itself"_s);
    }

    QString m_language;
    PackTexts m_texts;
    bool m_isPack = false;
    bool m_hasVersion = false;
    bool m_hasHead = false;
    PackFile m_file;
    QStringList m_prompts;
    QSet<QString> m_known; ///< identifiers of records
    qsizetype m_items = 0; ///< of all frameworks
};

} // namespace

Result<PackFile> readPack(const ByteSource &source, const QString &language)
{
    Reader reader(language);
    const JsonMembers members{
        [&](const QString &key, const QJsonValue &value) { return reader.member(key, value); },
        [&](const QString &key, const QJsonValue &value) { return reader.element(key, value); },
    };
    if (auto read = streamJson(source, members, {.bytes = FrameworkLimits::ElementBytes}); !read)
        return fail(read.error());
    return reader.finish();
}

bool isPack(const ByteSource &source)
{
    bool found = false;
    const auto look = [&](const QString &key, const QJsonValue &value) -> Result<> {
        found = key == "format"_L1 && value == "kinfolio-pack"_L1;
        return fail(ErrorCode::Interrupted);
    };
    [[maybe_unused]] const auto read = streamJson(source, {look, look}, {.bytes = FrameworkLimits::ElementBytes});
    return found;
}

} // namespace kinfolio
