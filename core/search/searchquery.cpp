// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/searchquery.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/records/descriptor.h"
#include "core/store/recordstore.h"

namespace kinfolio {

namespace {

// Up to this many hits are ranked; beyond it the newest come first. Ranking costs about 2 microseconds a hit.
constexpr qint64 MaxRanked = 1000;
constexpr int SnippetWords = 12;
constexpr qsizetype LongestQuery = 500;
constexpr qsizetype MostLooked = 20'000; // of a very long text only the beginning is shown
constexpr QChar MarkStart(0x2068);
constexpr QChar MarkEnd(0x2069);

bool isWordCharacter(QChar c)
{
    if (c.unicode() < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Mark_SpacingCombining
        || c.category() == QChar::Other_PrivateUse;
}

QString quotedPhrase(const QStringList &words)
{
    return QLatin1Char('"') + words.join(QLatin1Char(' ')) + QLatin1Char('"');
}

struct SourceWord {
    qsizetype at = 0;
    qsizetype length = 0;
};

// Walks over the words of a text; a Chinese character is a word.
class WordWalk {
public:
    explicit WordWalk(QStringView text)
        : m_text(text)
    {
    }

    std::optional<SourceWord> next()
    {
        while (m_at < m_text.size() && !isInWord(m_at) && !isIdeograph(m_at))
            ++m_at;
        if (m_at == m_text.size())
            return {};
        const qsizetype start = m_at++;
        if (!isIdeograph(start)) {
            while (m_at < m_text.size() && isInWord(m_at))
                ++m_at;
        }
        return SourceWord{start, m_at - start};
    }

private:
    [[nodiscard]] bool isIdeograph(qsizetype at) const
    {
        return m_text.at(at).unicode() >= 0x80 && m_text.at(at).script() == QChar::Script_Han;
    }
    [[nodiscard]] bool isInWord(qsizetype at) const
    {
        return (isWordCharacter(m_text.at(at)) || m_text.at(at).isMark()) && !isIdeograph(at);
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

// A few words around the first match, matches marked; nothing when the text does not match. Reads no further than that.
QString snippetOf(const QString &text, const QStringList &wanted)
{
    const QStringView source = QStringView(text).left(MostLooked);
    const auto matches = [&](const SourceWord &word) {
        const QStringView shown = source.mid(word.at, word.length);
        // In plain ASCII, most words by far, folding is no more than lower case.
        if (std::ranges::all_of(shown, [](QChar c) { return c.unicode() < 0x80; }))
            return std::ranges::any_of(wanted, [&](const QString &w) { return shown.startsWith(w, Qt::CaseInsensitive); });
        const QString folded = foldedWords(shown.toString()).value(0);
        return std::ranges::any_of(wanted, [&](const QString &w) { return folded.startsWith(w); });
    };
    WordWalk walk(source);
    std::vector<SourceWord> words; // as many before the match as are shown
    std::optional<SourceWord> word = walk.next();
    bool cutBefore = false;
    for (; word && !matches(*word); word = walk.next()) {
        if (words.size() == SnippetWords / 3) {
            words.erase(words.begin());
            cutBefore = true;
        }
        words.push_back(*word);
    }
    if (!word)
        return {};
    for (; word && words.size() < SnippetWords; word = walk.next())
        words.push_back(*word);

    QString snippet = cutBefore ? QString(QChar(0x2026)) : QString();
    qsizetype at = words.front().at;
    for (const SourceWord &one : words) {
        snippet += source.mid(at, one.at - at);
        const QStringView shown = source.mid(one.at, one.length);
        if (matches(one))
            snippet += MarkStart + shown.toString() + MarkEnd;
        else
            snippet += shown;
        at = one.at + one.length;
    }
    if (word)
        snippet += QChar(0x2026);
    return snippet.simplified();
}

QString snippetOf(const RecordBase &record, const QStringList &wanted)
{
    for (const FieldInfo *info : record.kind().fields()) {
        if (!info->has(FieldFlag::Searchable) || info->has(FieldFlag::InTitle))
            continue;
        QString text = info->searchedTexts(record).join(QLatin1String(", "));
        if (info->type == FieldType::Text)
            text = markdownPlainText(text.left(MostLooked));
        if (const QString snippet = snippetOf(text, wanted); !snippet.isEmpty())
            return snippet;
    }
    return {};
}

qint64 rowNumber(const Statement &row)
{
    return row.number(0);
}

Result<QList<qint64>> matchingRows(const Database &database, const QString &match, const SearchOptions &options)
{
    const QByteArray kindFilter =
        options.kind ? " AND (SELECT kind FROM record WHERE seq = search.rowid) = :kind" : "";
    auto newest = database.cached("SELECT rowid FROM search WHERE search MATCH :match" + kindFilter
                                  + " ORDER BY rowid DESC LIMIT :limit");
    if (!newest)
        return fail(newest.error());
    (*newest)->bind(":match", match);
    (*newest)->bind(":limit", MaxRanked + 1);
    if (options.kind)
        (*newest)->bind(":kind", options.kind->key());
    auto found = (*newest)->rows(rowNumber);
    if (!found || found->size() > MaxRanked || found->size() < 2)
        return found;
    // A match in the title counts five times.
    auto ranked = database.cached("SELECT rowid FROM search WHERE search MATCH :match" + kindFilter
                                  + " ORDER BY bm25(search, 5.0, 1.0), rowid DESC LIMIT :limit");
    if (!ranked)
        return fail(ranked.error());
    (*ranked)->bind(":match", match);
    (*ranked)->bind(":limit", qint64(options.limit));
    if (options.kind)
        (*ranked)->bind(":kind", options.kind->key());
    return (*ranked)->rows(rowNumber);
}

} // namespace

// Each piece between spaces must occur as a phrase (so that Chinese characters stay together); the last piece may be
// unfinished. Quoted, so nothing that is typed can be syntax.
QString searchExpression(const QString &query)
{
    QStringList phrases;
    for (const QString &piece : query.left(LongestQuery).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList words = foldedWords(piece);
        if (!words.isEmpty())
            phrases.append(quotedPhrase(words));
    }
    if (phrases.isEmpty())
        return {};
    if (!query.endsWith(QLatin1Char(' ')))
        phrases.last() += QLatin1Char('*');
    return phrases.join(QLatin1Char(' '));
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : foldForSearch(text)) {
        if (isWordCharacter(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

Result<QList<RecordId>> recordsWithPhrase(const Database &database, const QString &phrase, int limit)
{
    const QStringList words = foldedWords(phrase);
    if (words.isEmpty())
        return QList<RecordId>();
    auto statement = database.cached("SELECT r.id FROM search JOIN record r ON r.seq = search.rowid WHERE search MATCH :match"
                                     " ORDER BY search.rowid DESC LIMIT :limit");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":match", quotedPhrase(words));
    (*statement)->bind(":limit", qint64(limit));
    return (*statement)->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
}

Result<QList<SearchHit>> searchRecords(const Database &database, const QString &query, const SearchOptions &options)
{
    const QString bounded = query.left(LongestQuery);
    const QString match = searchExpression(bounded);
    if (match.isEmpty())
        return QList<SearchHit>();
    auto matching = matchingRows(database, match, options);
    if (!matching)
        return fail(matching.error());
    const QStringList wanted = foldedWords(bounded);
    const RecordStore records(database);
    QList<SearchHit> hits;
    for (const qint64 seq : matching->mid(0, options.limit)) {
        const auto row = records.findBySeq(seq);
        if (!row)
            return fail(row.error());
        if (!*row)
            continue;
        const RecordBase &record = *(*row)->record;
        hits.append({record.id, &record.kind(), recordTitle(record), snippetOf(record, wanted)});
    }
    return hits;
}

} // namespace kinfolio
