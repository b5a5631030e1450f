// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/spelling/spellmarks.h"

#include "ui/look/appearance.h"
#include "ui/spelling/spelling.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextBlockUserData>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

constexpr qint64 StepMilliseconds = 8;
constexpr int LongestLine = 20'000; // nobody writes such a line; to look at it would take too long for one step
constexpr qsizetype SampleWords = 60;

bool isMark(const QTextLayout::FormatRange &range)
{
    return range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline;
}

} // namespace

struct SpellMarks::Line final : QTextBlockUserData {
    enum class State { New, Waiting, Done };

    State state = State::New;
    std::optional<ProseContext> after;
};

SpellMarks::SpellMarks(QPlainTextEdit &edit, const Appearance &appearance, Spelling &spelling)
    : QObject(&edit)
    , m_edit(edit)
    , m_appearance(appearance)
    , m_spelling(spelling)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SpellMarks::work);
    edit.installEventFilter(this);
    connect(edit.document(), &QTextDocument::contentsChange, this, &SpellMarks::onContentsChange);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellMarks::onCursorMoved);
    connect(&appearance, &Appearance::changed, this, &SpellMarks::lookAgain);
    connect(&spelling, &Spelling::changed, this, [this] {
        forgetLanguage();
        lookAgain();
    });
    connect(&spelling, &Spelling::answered, this, [this] {
        m_block = 0;
        if (m_started)
            m_next.start();
    });
}

QString SpellMarks::trouble() const
{
    if (!m_spelling.isShown())
        return tr("Spelling mistakes are not shown.");
    if (!m_languageKnown || !m_language.isEmpty())
        return {};
    if (m_spelling.dictionaries().isEmpty())
        return tr("There is no dictionary on this computer.");
    const QString chosen = m_spelling.chosenLanguage();
    return chosen.isEmpty() ? tr("No dictionary on this computer fits this text.")
                            : tr("No dictionary for %1 on this computer.", "a language").arg(m_spelling.nameOf(chosen));
}

bool SpellMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        start();
    // While letters are being put together the editor draws the line its own way.
    if (event->type() == QEvent::InputMethod && m_started)
        lookAgainAt(m_edit.textCursor().position());
    return QObject::eventFilter(watched, event);
}

void SpellMarks::start()
{
    if (m_edit.isReadOnly())
        return;
    m_started = true;
    m_next.start();
}

void SpellMarks::startAnew()
{
    m_ignored.clear();
    m_search.reset();
    forgetLanguage();
    release();
    lookAgain();
}

void SpellMarks::lookAgain()
{
    if (!m_started)
        return;
    for (QTextBlock block = m_edit.document()->begin(); block.isValid(); block = block.next())
        lineOf(block).state = Line::State::New;
    m_block = 0;
    m_next.start();
}

void SpellMarks::lookAgainAt(int position)
{
    QTextBlock block = m_edit.document()->findBlock(position);
    if (!block.isValid())
        return;
    lineOf(block).state = Line::State::New;
    m_block = std::min(m_block, block.blockNumber());
    m_next.start();
}

void SpellMarks::forgetLanguage()
{
    m_languageKnown = false;
    m_askingLanguage = false;
    ++m_questions;
}

void SpellMarks::onContentsChange(int from, int removed, int added)
{
    Q_UNUSED(removed)
    if (!m_started)
        return;
    m_typing = m_edit.hasFocus();
    m_held.reset();
    const QTextBlock first = m_edit.document()->findBlock(from);
    const QTextBlock last = m_edit.document()->findBlock(from + added);
    // What is typed is looked at at once, so that marks do not lag behind the letters.
    const bool atOnce = first == last && m_languageKnown;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        lineOf(block).state = Line::State::New;
        if (!atOnce)
            block.layout()->clearFormats();
        if (block == last)
            break;
    }
    if (atOnce)
        look(first);
    m_block = std::min(m_block, first.blockNumber());
    m_next.start();
}

void SpellMarks::onCursorMoved()
{
    const int at = m_edit.textCursor().position();
    if (m_held && (at <= m_held->from || at > m_held->to))
        release();
}

void SpellMarks::release()
{
    m_typing = false;
    if (m_held)
        lookAgainAt(int(std::exchange(m_held, std::nullopt)->from));
}

void SpellMarks::work()
{
    if (!m_languageKnown && m_spelling.isShown())
        return findLanguage();
    QElapsedTimer time;
    time.start();
    QTextBlock block = m_edit.document()->findBlockByNumber(m_block);
    for (; block.isValid(); block = block.next(), ++m_block) {
        if (time.hasExpired(StepMilliseconds))
            return m_next.start();
        if (lineOf(block).state == Line::State::Done)
            continue;
        // More questions now would only be asked again; the answer brings us back here.
        if (m_spelling.isBusy())
            return;
        look(block);
    }
    onAllLookedAt();
}

void SpellMarks::onAllLookedAt()
{
    // A text that has grown tells more about its language.
    const int length = m_edit.document()->characterCount();
    if (m_spelling.isShown() && m_wordsAtGuess < SampleWords && length > 2 * m_lengthAtGuess)
        findLanguage();
    if (!m_search || m_askingLanguage || (m_spelling.isShown() && !m_language.isEmpty() && !m_spelling.isIdle()))
        return;
    const Search search = *std::exchange(m_search, std::nullopt);
    for (QTextBlock block = m_edit.document()->findBlock(search.from); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            const int at = block.position() + range.start;
            if (isMark(range) && at >= search.from)
                return search.tell(TextRange{at, at + range.length});
        }
    }
    search.tell(std::nullopt);
}

void SpellMarks::findLanguage()
{
    if (m_askingLanguage)
        return;
    const QStringList words = someWords();
    m_lengthAtGuess = m_edit.document()->characterCount();
    m_wordsAtGuess = words.size();
    if (words.isEmpty()) {
        // Not worth loading a dictionary.
        if (m_search)
            std::exchange(m_search, std::nullopt)->tell(std::nullopt);
        return;
    }
    m_askingLanguage = true;
    m_spelling.findLanguage(words, this, [this, question = ++m_questions](const QString &language) {
        if (question != m_questions)
            return;
        m_askingLanguage = false;
        m_languageKnown = true;
        if (language != std::exchange(m_language, language))
            lookAgain();
        m_next.start();
    });
}

QStringList SpellMarks::someWords() const
{
    QStringList words;
    ProseContext context;
    for (QTextBlock block = m_edit.document()->begin(); block.isValid() && words.size() < SampleWords; block = block.next()) {
        const QString text = block.text().first(std::min(block.length() - 1, LongestLine));
        for (const TextRange &range : proseWords(text, context))
            words.append(Spelling::plain(text.sliced(range.from, range.to - range.from)));
    }
    return words.first(std::min(words.size(), SampleWords));
}

SpellMarks::Line &SpellMarks::lineOf(QTextBlock &block)
{
    // The block owns it.
    if (!block.userData())
        block.setUserData(new Line);
    return *static_cast<Line *>(block.userData());
}

ProseContext SpellMarks::contextBefore(const QTextBlock &block)
{
    const auto *line = static_cast<const Line *>(block.previous().isValid() ? block.previous().userData() : nullptr);
    return line && line->after ? *line->after : ProseContext();
}

void SpellMarks::look(QTextBlock block)
{
    Line &line = lineOf(block);
    // Those who put letters together see only that, see eventFilter().
    if (!block.layout()->preeditAreaText().isEmpty())
        return;
    line.state = Line::State::Done;
    if (!m_spelling.isShown() || m_language.isEmpty() || block.length() > LongestLine)
        return mark(block, {});
    ProseContext context = contextBefore(block);
    const QString text = block.text();
    const qsizetype cursor = m_typing ? m_edit.textCursor().position() - block.position() : -1;
    QList<TextRange> wrong;
    for (const TextRange &range : proseWords(text, context)) {
        // Nobody likes to be corrected in the middle of a word.
        if (range.from < cursor && cursor <= range.to) {
            m_held = TextRange{block.position() + range.from, block.position() + range.to};
            continue;
        }
        const QString word = text.sliced(range.from, range.to - range.from);
        const Spelling::Verdict verdict = m_spelling.look(word, m_language);
        if (verdict == Spelling::Verdict::NotYet)
            line.state = Line::State::Waiting;
        else if (verdict == Spelling::Verdict::Wrong && !m_ignored.contains(Spelling::plain(word)))
            wrong.append(range);
    }
    mark(block, wrong);
    if (context == std::exchange(line.after, context))
        return;
    if (QTextBlock next = block.next(); next.isValid())
        lineOf(next).state = Line::State::New;
}

void SpellMarks::mark(const QTextBlock &block, const QList<TextRange> &wrong)
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    format.setUnderlineColor(m_appearance.look().state(Look::State::Danger).text);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : wrong)
        formats.append({int(range.from), int(range.to - range.from), format});
    if (formats == block.layout()->formats())
        return;
    block.layout()->setFormats(formats);
    m_edit.document()->markContentsDirty(block.position(), block.length());
}

std::optional<SpellMarks::Word> SpellMarks::wordAt(int position) const
{
    const QTextBlock block = m_edit.document()->findBlock(position);
    const qsizetype at = position - block.position();
    const QString text = block.text();
    ProseContext context = contextBefore(block);
    if (text.size() > LongestLine)
        return {};
    for (const TextRange &range : proseWords(text, context)) {
        if (at < range.from || at > range.to)
            continue;
        const QList<QTextLayout::FormatRange> formats = block.layout()->formats();
        const bool wrong = std::ranges::any_of(formats, [&](const auto &f) { return isMark(f) && f.start == range.from; });
        const TextRange place{block.position() + range.from, block.position() + range.to};
        return Word{place, text.sliced(range.from, range.to - range.from), wrong};
    }
    return {};
}

void SpellMarks::replace(const Word &word, const QString &with)
{
    QTextCursor cursor(m_edit.document());
    const qsizetype end = m_edit.document()->characterCount() - 1;
    if (m_edit.isReadOnly() || word.range.to > end)
        return;
    cursor.setPosition(int(word.range.from));
    cursor.setPosition(int(word.range.to), QTextCursor::KeepAnchor);
    if (cursor.selectedText() != word.text)
        return;
    cursor.beginEditBlock();
    cursor.insertText(with);
    cursor.endEditBlock();
    m_edit.setTextCursor(cursor);
    release();
}

void SpellMarks::ignore(const QString &word)
{
    m_ignored.insert(Spelling::plain(word));
    lookAgain();
}

void SpellMarks::findMistake(int from, const Found &tell)
{
    release();
    if (m_edit.isReadOnly() || !m_spelling.isShown())
        return tell(std::nullopt);
    m_search = Search{from, tell};
    start();
}

} // namespace kinfolio
