// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/spelling/spelling.h"

#include "ui/shell/settings.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

const QString ShownKey = QStringLiteral("Spelling/Shown");
const QString LanguageKey = QStringLiteral("Spelling/Language");
const QString MineKey = QStringLiteral("Spelling/MyWords");
constexpr int Background = 0;
constexpr int Awaited = 1;

QStringList preferredLanguages()
{
    QStringList codes{QGuiApplication::inputMethod()->locale().name(), QLocale::system().name()};
    codes.removeAll(QLocale::c().name());
    codes.removeDuplicates();
    return codes;
}

QChar::Script scriptOf(QStringView text)
{
    const auto letter = std::ranges::find_if(text, [](QChar c) { return c.isLetter(); });
    return letter == text.end() ? QChar::Script_Unknown : letter->script();
}

// A dictionary knows nothing of words in another script. A language writes its own name in the script it uses.
bool isInScriptOf(const QString &language, QStringView word)
{
    const QChar::Script own = scriptOf(QLocale(language).nativeLanguageName());
    return own == QChar::Script_Unknown || own == scriptOf(word);
}

} // namespace

Spelling::Spelling(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QStringList mine = settings.value(MineKey).toStringList();
    m_mine = QSet<QString>(mine.begin(), mine.end());
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

Spelling::~Spelling()
{
    m_thread.clear();
    m_thread.waitForDone();
}

bool Spelling::isShown() const
{
    return m_settings.value(ShownKey, true).toBool();
}

void Spelling::setShown(bool shown)
{
    m_settings.setValue(ShownKey, shown);
    Q_EMIT changed();
}

QString Spelling::chosenLanguage() const
{
    return m_settings.value(LanguageKey).toString();
}

void Spelling::chooseLanguage(const QString &code)
{
    m_settings.setValue(LanguageKey, code);
    Q_EMIT changed();
}

void Spelling::addMine(const QString &word)
{
    m_mine.insert(plain(word));
    keepMine();
}

void Spelling::removeMine(const QString &word)
{
    m_mine.remove(plain(word));
    keepMine();
}

void Spelling::keepMine()
{
    QStringList words = m_mine.values();
    words.sort();
    m_settings.setValue(MineKey, words);
    Q_EMIT changed();
}

QString Spelling::plain(const QString &word)
{
    static const QString invisible = QStringLiteral("\u00AD\u200C\u200D");
    QString plain = word.normalized(QString::NormalizationForm_C);
    plain.removeIf([](QChar c) { return invisible.contains(c); });
    return plain.replace(u'’', u'\'');
}

QString Spelling::nameOf(const QString &language) const
{
    const auto found = std::ranges::find(m_dictionaries, language, &Dictionary::language);
    if (found != m_dictionaries.end())
        return found->name;
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name;
}

template<typename T>
void Spelling::ask(int priority, std::function<T(Dictionaries &)> question, std::function<void(const T &)> answer)
{
    m_thread.start(
        [this, question = std::move(question), answer = std::move(answer)] {
            T result = question(m_sources);
            QMetaObject::invokeMethod(
                this,
                [this, answer, result = std::move(result), all = m_sources.all()] {
                    m_dictionaries = all;
                    answer(result);
                },
                Qt::QueuedConnection);
        },
        priority);
}

void Spelling::findLanguage(const QStringList &words, const QObject *asker, const Language &tell)
{
    const auto question = [words, chosen = chosenLanguage(), preferred = preferredLanguages()](Dictionaries &sources) {
        if (chosen.isEmpty())
            return sources.languageOf(words, preferred);
        return std::ranges::contains(sources.all(), chosen, &Dictionary::language) ? chosen : QString();
    };
    ask<QString>(Awaited, question, [asker = QPointer(asker), tell](const QString &language) {
        if (asker)
            tell(language);
    });
}

void Spelling::suggest(const QString &word, const QString &language, const QObject *asker, const Suggestions &tell)
{
    const auto question = [word = plain(word), language](Dictionaries &sources) {
        return word.isEmpty() || language.isEmpty() ? QStringList() : sources.suggestions(word, language);
    };
    ask<QStringList>(Awaited, question, [asker = QPointer(asker), curly = word.contains(u'’'), tell](QStringList words) {
        if (curly)
            words.replaceInStrings(QStringLiteral("'"), QStringLiteral("’"));
        if (asker)
            tell(words);
    });
}

Spelling::Verdict Spelling::look(const QString &word, const QString &language)
{
    const QString wanted = plain(word);
    QHash<QString, Verdict> &known = m_known[language];
    auto found = known.constFind(wanted);
    if (found == known.constEnd()) {
        const bool foreign = !isInScriptOf(language, wanted);
        found = known.insert(wanted, foreign ? Verdict::Right : Verdict::NotYet);
        if (!foreign)
            m_waiting.append({wanted, language});
        if (!m_isAsking)
            askNext();
    }
    const bool mine = *found != Verdict::Right && (m_mine.contains(wanted) || m_mine.contains(wanted.toLower()));
    return mine ? Verdict::Right : *found;
}

void Spelling::askNext()
{
    m_isAsking = !m_waiting.isEmpty();
    if (!m_isAsking)
        return;
    const QList<Question> batch = m_waiting.first(std::min(WordsAtOnce, m_waiting.size()));
    m_waiting.remove(0, batch.size());
    const auto question = [batch](Dictionaries &sources) {
        QList<bool> known;
        for (const Question &asked : batch)
            known.append(sources.knows(asked.word, asked.language));
        return known;
    };
    ask<QList<bool>>(Background, question, [this, batch](const QList<bool> &known) {
        for (qsizetype i = 0; i < batch.size(); ++i)
            m_known[batch.at(i).language].insert(batch.at(i).word, known.at(i) ? Verdict::Right : Verdict::Wrong);
        askNext();
        Q_EMIT answered();
    });
}

} // namespace kinfolio
