// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Marks in an editor the words that its dictionary does not know, in small steps while nothing else is to be done. The
// marks are part of how the text is drawn, not of the text: undo and saving know nothing of them.

#pragma once

#include "core/base/textfind.h"
#include "core/markdown/prosewords.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

class QPlainTextEdit;
class QTextBlock;

namespace kinfolio {

class Appearance;
class Spelling;

class SpellMarks final : public QObject {
    Q_OBJECT

public:
    /// Begins when the editor gets the cursor; until then no dictionary is loaded.
    SpellMarks(QPlainTextEdit &edit, const Appearance &appearance, Spelling &spelling);

    /// The language of the text; empty while it is not known, and when there is no dictionary for it.
    [[nodiscard]] QString language() const { return m_language; }
    /// Why nothing is marked, in words for people; empty when all is well.
    [[nodiscard]] QString trouble() const;

    struct Word {
        TextRange range;
        QString text;
        bool isWrong = false; ///< marked
    };
    /// The word at a place, or nothing where a dictionary has no say.
    [[nodiscard]] std::optional<Word> wordAt(int position) const;
    /// As one step of the editor's undo; does nothing when the word is not there any more.
    void replace(const Word &word, const QString &with);
    /// Never marks the word again in this text.
    void ignore(const QString &word);
    /// The editor shows another text from now on.
    void startAnew();

    using Found = std::function<void(std::optional<TextRange> mistake)>;
    /// Looks for the first mistake from a place on, once all is looked at. A new search ends the one before.
    void findMistake(int from, const Found &tell);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line;
    struct Search {
        int from;
        Found tell;
    };

    void start();
    void lookAgain();
    void lookAgainAt(int position);
    void forgetLanguage();
    void onContentsChange(int from, int removed, int added);
    void onCursorMoved();
    void release();
    void work();
    void onAllLookedAt();
    void findLanguage();
    [[nodiscard]] QStringList someWords() const;
    [[nodiscard]] static Line &lineOf(QTextBlock &block);
    [[nodiscard]] static ProseContext contextBefore(const QTextBlock &block);
    void look(QTextBlock block);
    void mark(const QTextBlock &block, const QList<TextRange> &wrong);

    QPlainTextEdit &m_edit;
    const Appearance &m_appearance;
    Spelling &m_spelling;
    QTimer m_next;
    QString m_language;
    QSet<QString> m_ignored;
    std::optional<Search> m_search;
    bool m_started = false;
    bool m_languageKnown = false;
    bool m_askingLanguage = false;
    int m_questions = 0; ///< about the language; only the answer to the last counts
    int m_lengthAtGuess = 0;
    qsizetype m_wordsAtGuess = 0;
    int m_block = 0; ///< all before are looked at
    bool m_typing = false; ///< the word at the cursor is not yet finished
    std::optional<TextRange> m_held; ///< that word
};

} // namespace kinfolio
