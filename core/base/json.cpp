// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace kinfolio {

namespace {

// Hands the bytes of a source to the parser one at a time and counts them; a failed read looks like the end of the text
// and is remembered.
class Bytes {
public:
    explicit Bytes(const ByteSource &source)
        : m_source(source)
    {
    }

    [[nodiscard]] bool atEnd()
    {
        if (m_at == m_filled)
            fill();
        return m_filled == 0;
    }

    [[nodiscard]] char current() const { return m_block.at(m_at); }
    void advance()
    {
        ++m_at;
        ++m_count;
    }

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const Result<> &state() const { return m_state; }

private:
    void fill()
    {
        m_at = 0;
        m_filled = 0;
        if (!m_state)
            return;
        const auto got = m_source(m_block.data(), m_block.size());
        if (!got)
            m_state = fail(got.error());
        else
            m_filled = *got;
    }

    const ByteSource &m_source;
    QByteArray m_block = QByteArray(qsizetype(64) * 1024, Qt::Uninitialized);
    qint64 m_at = 0;
    qint64 m_filled = 0;
    qint64 m_count = 0;
    Result<> m_state;
};

// The input iterator that the parser wants; equal to a default one when the text is over.
class ByteIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    ByteIterator() = default;
    explicit ByteIterator(Bytes &bytes)
        : m_bytes(&bytes)
    {
    }

    char operator*() const { return m_bytes->current(); }
    ByteIterator &operator++()
    {
        m_bytes->advance();
        return *this;
    }
    ByteIterator operator++(int)
    {
        ByteIterator before = *this;
        m_bytes->advance();
        return before;
    }

    friend bool operator==(const ByteIterator &a, const ByteIterator &b) { return a.over() == b.over(); }

private:
    [[nodiscard]] bool over() const { return !m_bytes || m_bytes->atEnd(); }

    Bytes *m_bytes = nullptr;
};

// Receives what the parser finds, keeps the rules (depth, duplicate keys, size) and builds Qt's values.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    /// With members, the elements of top-level arrays are handed over and forgotten.
    Builder(const Bytes &bytes, JsonLimits limits, const JsonMembers *members)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_members(members)
    {
    }

    bool null() { return value(QJsonValue(QJsonValue::Null)); }
    bool boolean(bool flag) { return value(flag); }
    bool number_integer(number_integer_t number) { return value(qint64(number)); }
    bool number_unsigned(number_unsigned_t number)
    {
        if (number <= quint64(std::numeric_limits<qint64>::max()))
            return value(qint64(number));
        return value(double(number));
    }
    bool number_float(number_float_t number, const string_t &) { return value(number); }
    bool string(string_t &text) { return value(QString::fromUtf8(text.data(), qsizetype(text.size()))); }
    bool binary(binary_t &) { return refuse(ErrorCode::JsonInvalid, {}); }

    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(string_t &text)
    {
        Level &level = m_levels.back();
        level.key = QString::fromUtf8(text.data(), qsizetype(text.size()));
        if (level.keys.contains(level.key))
            return refuse(ErrorCode::JsonDuplicateKey, level.key);
        level.keys.insert(level.key);
        if (level.keys.size() > m_limits.names)
            return refuse(ErrorCode::JsonTooLarge, QStringLiteral("more than %1 names").arg(m_limits.names));
        return true;
    }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &problem)
    {
        return refuse(ErrorCode::JsonInvalid,
                      QStringLiteral("byte %1: %2").arg(position).arg(QString::fromUtf8(problem.what())));
    }

    [[nodiscard]] const Result<> &state() const { return m_state; }
    [[nodiscard]] QJsonValue root() const { return m_root; }

private:
    struct Level {
        bool isArray = false;
        QString key;
        QSet<QString> keys;
        QJsonArray array;
        QJsonObject object;
    };

    bool refuse(ErrorCode code, const QString &detail)
    {
        if (m_state)
            m_state = fail(code, {}, detail);
        return false;
    }

    [[nodiscard]] bool streaming() const { return m_members != nullptr; }
    // The levels of a streamed document: 1 is the object itself, 2 an array whose elements are handed over.
    [[nodiscard]] bool inStreamedArray() const { return streaming() && m_levels.size() == 2 && m_levels[1].isArray; }

    bool open(bool isArray)
    {
        if (std::ssize(m_levels) >= m_limits.depth)
            return refuse(ErrorCode::JsonTooDeep, {});
        if (streaming() && m_levels.empty() && isArray)
            return refuse(ErrorCode::JsonInvalid, QStringLiteral("not an object"));
        m_levels.push_back({isArray, {}, {}, {}, {}});
        return true;
    }

    bool close()
    {
        const bool streamedArray = inStreamedArray();
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        if (streamedArray)
            return true;
        if (streaming() && m_levels.empty())
            return true;
        return value(level.isArray ? QJsonValue(level.array) : QJsonValue(level.object));
    }

    bool value(const QJsonValue &found)
    {
        if (m_bytes.count() - m_countedFrom > m_limits.bytes)
            return refuse(ErrorCode::JsonTooLarge, {});
        if (m_levels.empty()) {
            if (streaming())
                return refuse(ErrorCode::JsonInvalid, QStringLiteral("not an object"));
            m_root = found;
            return true;
        }
        if (inStreamedArray())
            return handOver(m_members->element, m_levels.front().key, found);
        if (streaming() && m_levels.size() == 1)
            return handOver(m_members->member, m_levels.front().key, found);
        Level &level = m_levels.back();
        if (level.isArray)
            level.array.append(found);
        else
            level.object.insert(level.key, found);
        return true;
    }

    bool handOver(const std::function<Result<>(const QString &, const QJsonValue &)> &receiver, const QString &key,
                  const QJsonValue &found)
    {
        m_countedFrom = m_bytes.count();
        if (!receiver)
            return true;
        m_state = receiver(key, found);
        return m_state.has_value();
    }

    const Bytes &m_bytes;
    JsonLimits m_limits;
    const JsonMembers *m_members;
    std::vector<Level> m_levels;
    QJsonValue m_root;
    qint64 m_countedFrom = 0;
    Result<> m_state;
};

Result<> parse(Builder &builder, Bytes &bytes)
{
    const bool complete = nlohmann::json::sax_parse(ByteIterator(bytes), ByteIterator(), &builder);
    if (!bytes.state())
        return bytes.state();
    if (!builder.state())
        return builder.state();
    if (!complete)
        return fail(ErrorCode::JsonInvalid);
    return {};
}

} // namespace

Result<QJsonValue> parseJson(QByteArrayView text, JsonLimits limits)
{
    if (text.size() > limits.bytes)
        return fail(ErrorCode::JsonTooLarge);
    qint64 at = 0;
    const ByteSource source = [&](char *buffer, qint64 size) -> Result<qint64> {
        const qint64 step = std::min(size, text.size() - at);
        std::copy_n(text.data() + at, step, buffer);
        at += step;
        return step;
    };
    Bytes bytes(source);
    Builder builder(bytes, limits, nullptr);
    if (auto parsed = parse(builder, bytes); !parsed)
        return fail(parsed.error());
    return builder.root();
}

Result<QJsonObject> parseJsonObject(QByteArrayView text, JsonLimits limits)
{
    const auto value = parseJson(text, limits);
    if (!value)
        return fail(value.error());
    if (!value->isObject())
        return fail(ErrorCode::JsonInvalid, {}, QStringLiteral("not an object"));
    return value->toObject();
}

ByteSource bytesSource(const QByteArray &bytes)
{
    return [bytes, at = qint64(0)](char *buffer, qint64 size) mutable -> Result<qint64> {
        const qint64 step = std::min<qint64>(size, bytes.size() - at);
        std::copy_n(bytes.constData() + at, step, buffer);
        at += step;
        return step;
    };
}

bool mayBeJsonObject(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    return head.trimmed().startsWith('{');
}

Result<> streamJson(const ByteSource &source, const JsonMembers &members, JsonLimits limits)
{
    Bytes bytes(source);
    Builder builder(bytes, limits, &members);
    return parse(builder, bytes);
}

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace kinfolio
