// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/jsonparts.h"

#include "core/base/json.h"

#include <QJsonArray>

#include <algorithm>

namespace kinfolio {

namespace {

class PartWalk {
public:
    explicit PartWalk(QByteArrayView text)
        : m_text(text)
    {
        if (m_text.startsWith("\xef\xbb\xbf"))
            m_at = 3;
    }

    QList<JsonPart> run()
    {
        QList<JsonPart> parts;
        skipSpace();
        const bool isObject = current() == '{';
        if (!isObject && current() != '[')
            return parts;
        ++m_at;
        for (skipSpace(); m_at < m_text.size() && current() != '}' && current() != ']'; skipSpace()) {
            if (current() == ',') {
                ++m_at;
                continue;
            }
            JsonPart part;
            if (isObject) {
                part.name = jsonString(value());
                skipSpace();
                m_at += current() == ':' ? 1 : 0;
                skipSpace();
            }
            const qsizetype start = m_at;
            part.text = value();
            if (m_at == start)
                break; // no JSON
            parts.append(part);
        }
        return parts;
    }

private:
    [[nodiscard]] char current() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    void skipSpace()
    {
        while (current() == ' ' || current() == '\n' || current() == '\r' || current() == '\t')
            ++m_at;
    }

    // From its first byte to behind its last.
    QByteArrayView value()
    {
        const qsizetype start = m_at;
        int depth = 0;
        do {
            const char c = current();
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    break;
                --depth;
                ++m_at;
            } else if (depth > 0) {
                ++m_at;
            } else {
                skipWord();
            }
        } while (depth > 0 && m_at < m_text.size());
        return m_text.sliced(start, m_at - start);
    }

    void skipString()
    {
        for (++m_at; m_at < m_text.size() && current() != '"'; ++m_at)
            m_at += current() == '\\' ? 1 : 0;
        m_at = std::min(m_at + 1, m_text.size());
    }

    // A number, true, false or null.
    void skipWord()
    {
        while (m_at < m_text.size() && !QByteArrayView(",:{}[]\" \n\r\t").contains(current()))
            ++m_at;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<JsonPart> jsonParts(QByteArrayView text)
{
    return PartWalk(text).run();
}

QByteArrayView jsonMember(QByteArrayView object, QStringView name)
{
    for (const JsonPart &part : jsonParts(object)) {
        if (part.name == name)
            return part.text;
    }
    return {};
}

QString jsonString(QByteArrayView value)
{
    if (value.size() < 2 || !value.startsWith('"'))
        return {};
    if (!value.contains('\\'))
        return QString::fromUtf8(value.sliced(1, value.size() - 2));
    const auto wrapped = parseJson('[' + value.toByteArray() + ']', {.bytes = value.size() + 2});
    return wrapped ? wrapped->toArray().first().toString() : QString();
}

} // namespace kinfolio
