// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

// Where ECMAScript begins to write an exponent.
constexpr int MostPlaces = 21;
constexpr int MostZeros = 6;

// The letter after a backslash; 0 for characters that have none.
char escapeLetter(char16_t c)
{
    switch (c) {
    case u'\b':
        return 'b';
    case u'\t':
        return 't';
    case u'\n':
        return 'n';
    case u'\f':
        return 'f';
    case u'\r':
        return 'r';
    case u'"':
        return '"';
    case u'\\':
        return '\\';
    default:
        return 0;
    }
}

void appendString(QByteArray &text, const QString &string)
{
    text.append('"');
    qsizetype plain = 0; // where what needs no escape begins
    for (qsizetype i = 0; i < string.size(); ++i) {
        const char16_t c = string.at(i).unicode();
        const char letter = escapeLetter(c);
        if (letter == 0 && c >= u' ')
            continue;
        text.append(QStringView(string).sliced(plain, i - plain).toUtf8());
        plain = i + 1;
        if (letter != 0)
            text.append('\\').append(letter);
        else
            text.append("\\u").append(QByteArray::number(uint(c), 16).rightJustified(4, '0'));
    }
    text.append(QStringView(string).sliced(plain).toUtf8()).append('"');
}

void appendValue(QByteArray &text, const QJsonValue &value);

void appendArray(QByteArray &text, const QJsonArray &array)
{
    text.append('[');
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            text.append(',');
        appendValue(text, array.at(i));
    }
    text.append(']');
}

void appendObject(QByteArray &text, const QJsonObject &object)
{
    QStringList names = object.keys();
    std::ranges::sort(names); // QString compares UTF-16 units
    text.append('{');
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0)
            text.append(',');
        appendString(text, names.at(i));
        text.append(':');
        appendValue(text, object.value(names.at(i)));
    }
    text.append('}');
}

void appendValue(QByteArray &text, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        text.append(value.toBool() ? "true" : "false");
        return;
    case QJsonValue::Double:
        text.append(canonicalNumber(value.toDouble()));
        return;
    case QJsonValue::String:
        return appendString(text, value.toString());
    case QJsonValue::Array:
        return appendArray(text, value.toArray());
    case QJsonValue::Object:
        return appendObject(text, value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        text.append("null");
        return;
    }
}

} // namespace

QByteArray canonicalNumber(double number)
{
    if (number == 0)
        return QByteArrayLiteral("0"); // also below zero
    const QByteArray shortest = QByteArray::number(std::abs(number), 'e', QLocale::FloatingPointShortest);
    const qsizetype e = shortest.indexOf('e');
    const QByteArray digits = shortest.first(e).replace(".", "");
    const int count = int(digits.size());
    const int point = shortest.sliced(e + 1).toInt() + 1; // how many digits stand before it
    QByteArray text = number < 0 ? "-" : "";
    if (count <= point && point <= MostPlaces)
        return text + digits + QByteArray(point - count, '0');
    if (0 < point && point <= MostPlaces)
        return text + digits.first(point) + '.' + digits.sliced(point);
    if (-MostZeros < point && point <= 0)
        return text + "0." + QByteArray(-point, '0') + digits;
    text += digits.first(1);
    if (count > 1)
        text += '.' + digits.sliced(1);
    return text + (point > 0 ? "e+" : "e-") + QByteArray::number(std::abs(point - 1));
}

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray text;
    appendValue(text, value);
    return text;
}

} // namespace kinfolio
