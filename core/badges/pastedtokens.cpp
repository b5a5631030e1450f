// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/pastedtokens.h"

#include "core/base/json.h"
#include "core/credentials/jws.h"
#include "core/signatures/multibase.h"

#include <algorithm>

namespace kinfolio {

namespace {

// No word of a language is as long, so a line of this length goes on with a token.
constexpr qsizetype LongerThanWords = 40;

bool isPiece(QByteArrayView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_' || c == '.';
    });
}

// The head of a token is a JSON object, which begins so in base64url: "eyJ" where its first name follows at
// once.
bool isBeginning(QByteArrayView word)
{
    return word.startsWith("ey") && isPiece(word)
        && (word.startsWith("eyJ") || word.contains('.') || word.size() >= LongerThanWords);
}

// The letters that a signature of this algorithm has (RFC 7518); none for what is not known.
QList<qsizetype> signatureLengths(const QString &algorithm)
{
    if (algorithm == QLatin1String("none"))
        return {0};
    if (algorithm == QLatin1String("EdDSA") || algorithm == QLatin1String("Ed25519")
        || algorithm.startsWith(QLatin1String("ES256")))
        return {86};
    if (algorithm == QLatin1String("ES384"))
        return {128};
    if (algorithm == QLatin1String("ES512"))
        return {176};
    if (algorithm.startsWith(QLatin1String("RS")) || algorithm.startsWith(QLatin1String("PS")))
        return {342, 512, 683}; // keys of 2048, 3072 and 4096 bits
    return {};
}

QString algorithmOf(QByteArrayView head)
{
    const auto json = fromBase64Url(head);
    const auto header = json ? parseJsonObject(*json) : Result<QJsonObject>(fail(ErrorCode::JsonInvalid));
    return header ? header->value(QLatin1String("alg")).toString() : QString();
}

/// A token on its way through the lines.
struct Pieces {
    QByteArray token;
    qsizetype dots = 0;
    qsizetype lastDot = -1;
    qsizetype lastPiece = 0; ///< its length
    QList<qsizetype> lengths; ///< that its signature may have

    void append(QByteArrayView piece)
    {
        const qsizetype before = token.size();
        token.append(piece);
        lastPiece = piece.size();
        dots += std::ranges::count(piece, '.');
        if (const qsizetype dot = piece.lastIndexOf('.'); dot >= 0) {
            if (lastDot < 0)
                lengths = signatureLengths(algorithmOf(QByteArrayView(token).first(token.indexOf('.'))));
            lastDot = before + dot;
        }
    }

    /// Whether a line that consists of this one word belongs to it.
    [[nodiscard]] bool goOnWith(QByteArrayView piece) const
    {
        if (token.isEmpty() || !isPiece(piece) || dots + std::ranges::count(piece, '.') > 2)
            return false;
        if (dots < 2)
            return true;
        const qsizetype soFar = token.size() - lastDot - 1;
        if (lengths.isEmpty())
            return piece.size() >= LongerThanWords;
        if (soFar + piece.size() > lengths.last())
            return false;
        // As long as one for a shorter key, it may still go on with full lines.
        return !lengths.contains(soFar) || piece.size() >= LongerThanWords || piece.size() == lastPiece;
    }
};

class TokenSearch {
public:
    void line(QByteArrayView text)
    {
        // As mail programs mark what they quote.
        while (text.startsWith('>') || text.startsWith(' ') || text.startsWith('\t'))
            text = text.sliced(1);
        const QByteArrayList words = text.toByteArray().simplified().split(' ');
        if (words.size() == 1 && m_pieces.goOnWith(words.first()))
            return m_pieces.append(words.first());
        finish();
        for (const QByteArray &word : words)
            take(word);
    }

    void finish()
    {
        // Cut in the middle it would say nothing.
        if (looksLikeJws(m_pieces.token) && parseJws(m_pieces.token))
            m_found.append(m_pieces.token);
        m_pieces = {};
    }

    [[nodiscard]] const QByteArrayList &found() const { return m_found; }

private:
    // Only the last word of a line can go on in the next.
    void take(QByteArrayView word)
    {
        finish();
        constexpr QByteArrayView Around("\"'<>()[]{},;:");
        while (!word.isEmpty()
               && (Around.contains(word.back()) || (word.endsWith('.') && std::ranges::count(word, '.') > 2)))
            word.chop(1);
        while (!word.isEmpty() && Around.contains(word.front()))
            word = word.sliced(1);
        if (isBeginning(word))
            m_pieces.append(word);
    }

    Pieces m_pieces;
    QByteArrayList m_found;
};

} // namespace

QByteArrayList tokensInText(QByteArrayView text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    TokenSearch search;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        search.line(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    search.finish();
    return search.found();
}

} // namespace kinfolio
