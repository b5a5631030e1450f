// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/packs/packtexts.h"

#include "core/exchange/packs/packfile.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

QString baseOf(const QString &tag)
{
    return tag.section(QLatin1Char('-'), 0, 0).toLower();
}

// The text of a language, or of one close to it; nullptr where there is none.
const QJsonValue *find(const QMap<QString, QJsonValue> &texts, const QString &language)
{
    const auto exact = texts.constFind(language);
    if (exact != texts.constEnd())
        return &*exact;
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        if (isSameLanguage(text.key(), language))
            return &*text;
    }
    return nullptr;
}

Result<QString> checked(const QJsonValue &value, PackTexts::Size size, const QString &where)
{
    if (!value.isString())
        return fail(ErrorCode::PackInvalid, where, QStringLiteral("not a text"));
    const QString text = value.toString();
    const bool isLine = size == PackTexts::Size::Line;
    if (text.size() > (isLine ? PackLimits::Line : PackLimits::Text))
        return fail(ErrorCode::PackTooLarge, where, QStringLiteral("%1 characters").arg(text.size()));
    return isLine ? frameworkLine(text) : frameworkText(text);
}

} // namespace

bool isSameLanguage(const QString &a, const QString &b)
{
    const bool isOneShort = !a.contains(QLatin1Char('-')) || !b.contains(QLatin1Char('-'));
    return a.compare(b, Qt::CaseInsensitive) == 0 || (isOneShort && baseOf(a) == baseOf(b));
}

bool isLanguageTag(const QString &tag)
{
    constexpr qsizetype longest = 35;
    return !tag.isEmpty() && tag.size() <= longest && tag.at(0).isLetter() && std::ranges::all_of(tag, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-'));
    });
}

PackTexts::PackTexts(QString wanted, QString own)
    : m_wanted(std::move(wanted))
    , m_own(std::move(own))
{
}

Result<QString> PackTexts::choose(const QJsonValue &value, Size size, const QString &where)
{
    if (!value.isObject()) {
        m_fellBack = m_fellBack || !isSameLanguage(m_own, m_wanted);
        return checked(value, size, where);
    }
    const QJsonObject object = value.toObject();
    if (object.size() > PackLimits::Languages)
        return fail(ErrorCode::PackTooLarge, where, QStringLiteral("%1 languages").arg(object.size()));
    QMap<QString, QJsonValue> texts;
    for (auto text = object.begin(); text != object.end(); ++text) {
        if (!isLanguageTag(text.key()))
            return fail(ErrorCode::PackInvalid, where, QStringLiteral("not a language: ") + text.key());
        // None of them may be wrong, whichever is chosen: a pack is right for everybody or for nobody.
        if (const auto good = checked(*text, size, where); !good)
            return fail(good.error());
        texts.insert(text.key(), *text);
    }
    const QJsonValue *own = find(texts, m_own);
    if (!own)
        return fail(ErrorCode::PackInvalid, where, QStringLiteral("not in the language of the pack, ") + m_own);
    const QJsonValue *wanted = find(texts, m_wanted);
    m_fellBack = m_fellBack || !wanted;
    return checked(wanted ? *wanted : *own, size, where);
}

QString PackTexts::language() const
{
    return m_fellBack ? m_own : QString();
}

} // namespace kinfolio
