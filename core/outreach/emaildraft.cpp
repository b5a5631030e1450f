// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outreach/emaildraft.h"

#include <QRegularExpression>
#include <QStringList>

namespace kinfolio {

namespace {

constexpr qsizetype LineLength = 76;
// So that a line with an encoded word in base64 and the name of its header has at most 76 characters.
constexpr qsizetype WordBytes = 39;
constexpr qsizetype LongestHeader = 500;

QString withoutControls(const QString &text)
{
    QString clean;
    for (const QChar c : text.left(LongestHeader))
        clean += c.category() == QChar::Other_Control ? QLatin1Char(' ') : c;
    return clean.simplified();
}

// Encoded words (RFC 2047), none of which breaks a character; folded.
QByteArray headerText(const QString &text)
{
    QByteArray encoded;
    QByteArray bytes;
    const auto flush = [&] {
        if (bytes.isEmpty())
            return;
        if (!encoded.isEmpty())
            encoded += "\r\n ";
        encoded += "=?UTF-8?B?" + bytes.toBase64() + "?=";
        bytes.clear();
    };
    for (const char32_t c : withoutControls(text).toUcs4()) {
        const QByteArray next = QString::fromUcs4(&c, 1).toUtf8();
        if (bytes.size() + next.size() > WordBytes)
            flush();
        bytes += next;
    }
    flush();
    return encoded;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$"));
    return pattern.match(text).hasMatch();
}

QByteArray body(const QString &text)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    const QByteArray base64 = lines.toUtf8().toBase64();
    QByteArray folded;
    for (qsizetype at = 0; at < base64.size(); at += LineLength)
        folded += base64.mid(at, LineLength) + "\r\n";
    return folded;
}

} // namespace

QByteArray emailDraftFile(const EmailDraft &draft)
{
    QByteArray file = "X-Unsent: 1\r\n";
    if (const QString address = draft.to.trimmed(); isAddress(address)) {
        const QByteArray name = headerText(draft.toName);
        file += "To: " + (name.isEmpty() ? address.toLatin1() : name + "\r\n <" + address.toLatin1() + '>') + "\r\n";
    }
    file += "Subject: " + headerText(draft.subject) + "\r\n";
    file += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    return file + body(draft.text);
}

} // namespace kinfolio
