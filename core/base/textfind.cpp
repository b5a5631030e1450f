// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/textfind.h"

#include "core/base/text.h"

namespace kinfolio {

namespace {

// A folded text that remembers where each character comes from.
struct Folded {
    QString text;
    QList<qsizetype> origins; // one more than characters: the last is the end
};

Folded fold(const QString &text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(text.size() + 1);
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        const QString one = text.sliced(at, pair ? 2 : 1);
        QString plain = one;
        if (one.at(0).unicode() < 0x80)
            plain = one.at(0).isSpace() ? QStringLiteral(" ") : one.toLower();
        else
            plain = foldForSearch(one).trimmed(); // the search puts spaces around ideographs
        folded.text += plain;
        folded.origins.insert(folded.origins.size(), plain.size(), at);
        at += one.size();
    }
    folded.origins.append(text.size());
    return folded;
}

} // namespace

QList<TextRange> findFolded(const QString &text, const QString &query, qsizetype most)
{
    QList<TextRange> found;
    const QString wanted = fold(query.simplified()).text;
    if (wanted.isEmpty())
        return found;
    const Folded folded = fold(text);
    qsizetype at = folded.text.indexOf(wanted);
    while (at >= 0 && found.size() < most) {
        const qsizetype last = at + wanted.size() - 1;
        // Up to where the next character begins, so that marks above the last letter belong to it.
        qsizetype next = last + 1;
        while (next < folded.text.size() && folded.origins.at(next) == folded.origins.at(last))
            ++next;
        found.append({folded.origins.at(at), folded.origins.at(next)});
        at = folded.text.indexOf(wanted, next);
    }
    return found;
}

} // namespace kinfolio
