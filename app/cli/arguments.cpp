// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kinfolio::cli {

namespace {

constexpr auto Common = std::to_array<OptionSpec>({
    {"json", nullptr, QT_TRANSLATE_NOOP("cli", "answer with one JSON document on standard output")},
    {"quiet", nullptr, QT_TRANSLATE_NOOP("cli", "no notes, only answers and errors")},
    {"lang", "xx", QT_TRANSLATE_NOOP("cli", "language of the messages")},
    {"help", nullptr, QT_TRANSLATE_NOOP("cli", "explain this")},
});

const OptionSpec *find(std::span<const OptionSpec> known, const QString &name)
{
    for (const OptionSpec &spec : known) {
        if (name == QLatin1String(spec.name))
            return &spec;
    }
    return nullptr;
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(QLatin1Char('-'));
}

class Parser {
public:
    Parser(const QStringList &words, std::span<const OptionSpec> known)
        : m_words(words)
        , m_known(known)
    {
    }

    Result<Arguments> parse()
    {
        while (m_at < m_words.size()) {
            const QString word = m_words.at(m_at++);
            if (word == QLatin1String("--")) {
                m_arguments.operands += m_words.mid(m_at);
                break;
            }
            if (!isOption(word))
                m_arguments.operands.append(word);
            else if (auto taken = takeOption(word); !taken)
                return fail(taken.error());
        }
        return m_arguments;
    }

private:
    Result<> takeOption(const QString &word)
    {
        const QString name = word == QLatin1String("-h") ? QStringLiteral("help")
                                                         : word.mid(2).section(QLatin1Char('='), 0, 0);
        const OptionSpec *spec = find(m_known, name);
        const bool isLong = word.startsWith(QLatin1String("--")) || word == QLatin1String("-h");
        if (!spec || !isLong)
            return fail(ErrorCode::Usage, word);
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (!spec->value)
            return equals < 0 ? store(name, {}) : fail(ErrorCode::Usage, word);
        if (equals >= 0)
            return store(name, word.mid(equals + 1));
        // What looks like an option is none: a forgotten value must not swallow it.
        if (m_at == m_words.size() || m_words.at(m_at).startsWith(QLatin1String("--")))
            return fail(ErrorCode::Usage, word);
        return store(name, m_words.at(m_at++));
    }

    Result<> store(const QString &name, const QString &value)
    {
        m_arguments.options.insert(name, value);
        return {};
    }

    const QStringList &m_words;
    std::span<const OptionSpec> m_known;
    qsizetype m_at = 0;
    Arguments m_arguments;
};

} // namespace

QStringList Arguments::all(const char *name) const
{
    QStringList values = options.values(QLatin1String(name));
    std::ranges::reverse(values); // it begins with the latest
    return values;
}

std::span<const OptionSpec> commonOptions()
{
    return Common;
}

Result<Arguments> parseArguments(const QStringList &words, std::span<const OptionSpec> known)
{
    return Parser(words, known).parse();
}

Result<qint64> positiveNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return fail(ErrorCode::Usage, text);
    return number;
}

} // namespace kinfolio::cli
