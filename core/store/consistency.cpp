// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/consistency.h"

#include "core/records/kinds.h"

#include <QMap>

#include <sqlite3.h>

namespace kinfolio {

namespace {

// Calls `visit` for every row.
Result<> forEachRow(Statement &statement, const std::function<void(const Statement &)> &visit)
{
    while (true) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        visit(statement);
    }
}

QByteArray quotedName(const KindInfo &kind)
{
    return '"' + kind.key().toUtf8() + '"';
}

QByteArray incompleteQuery()
{
    QByteArray complete;
    for (const KindInfo *kind : allKinds()) {
        complete += complete.isEmpty() ? "" : " OR ";
        complete +=
            "(kind = '" + kind->key().toUtf8() + "' AND seq IN (SELECT seq FROM " + quotedName(*kind) + "))";
    }
    return "SELECT id FROM record WHERE NOT (" + complete + ") ORDER BY id";
}

// The words of the search index with their column and how often they occur, in order. The helper table is a
// temporary one of this connection: nothing is written.
Result<Statement> openVocabulary(const Database &database)
{
    if (auto made = database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words"
                                     " USING fts5vocab(main, search, col)");
        !made)
        return fail(made.error());
    return database.prepare("SELECT term, col, doc, cnt FROM temp.search_words");
}

struct WordCount {
    QString word;
    QString column;
    qint64 records = 0;
    qint64 times = 0;

    friend bool operator==(const WordCount &, const WordCount &) = default;
};

// Nothing after the last word.
Result<std::optional<WordCount>> nextWord(Statement &vocabulary)
{
    const auto row = vocabulary.step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<WordCount>();
    return WordCount{vocabulary.text(0), vocabulary.text(1), vocabulary.number(2), vocabulary.number(3)};
}

} // namespace

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

Result<QStringList> brokenReferences(const Database &database)
{
    auto statement = database.prepare("PRAGMA foreign_key_check");
    if (!statement)
        return fail(statement.error());
    QMap<QString, int> counts;
    const auto done = forEachRow(*statement, [&](const Statement &row) {
        ++counts[row.text(0) + QStringLiteral(" → ") + row.text(2)];
    });
    if (!done)
        return fail(done.error());
    QStringList found;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        found.append(QStringLiteral("%1 (%2)").arg(count.key()).arg(count.value()));
    return found;
}

Result<QStringList> incompleteRecords(const Database &database)
{
    auto statement = database.prepare(incompleteQuery());
    if (!statement)
        return fail(statement.error());
    QStringList found;
    const auto done = forEachRow(*statement, [&](const Statement &row) { found.append(row.text(0)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QString> searchDifference(const Database &one, const Database &other)
{
    auto words = openVocabulary(one);
    if (!words)
        return fail(words.error());
    auto otherWords = openVocabulary(other);
    if (!otherWords)
        return fail(otherWords.error());
    while (true) {
        const auto word = nextWord(*words);
        if (!word)
            return fail(word.error());
        const auto otherWord = nextWord(*otherWords);
        if (!otherWord)
            return fail(otherWord.error());
        if (*word != *otherWord)
            return *word ? (*word)->word : (*otherWord)->word;
        if (!*word)
            return QString();
    }
}

} // namespace kinfolio
