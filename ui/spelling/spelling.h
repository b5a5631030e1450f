// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How words are spelled: what the dictionaries and the learner's own words say, and what the learner wants to be shown.
// One for the whole program. Dictionaries are asked elsewhere, so answers come later; their first question loads them.

#pragma once

#include "ui/spelling/dictionaries.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace kinfolio {

class Settings;

class Spelling final : public QObject {
    Q_OBJECT

public:
    enum class Verdict { Right, Wrong, NotYet };

    explicit Spelling(Settings &settings, QObject *parent = nullptr);
    ~Spelling() override;

    /// Whether mistakes are to be shown at all.
    [[nodiscard]] bool isShown() const;
    void setShown(bool shown);
    /// The language of all texts, by its code; empty when each text shows it.
    [[nodiscard]] QString chosenLanguage() const;
    void chooseLanguage(const QString &code);
    [[nodiscard]] bool isMine(const QString &word) const { return m_mine.contains(plain(word)); }
    void addMine(const QString &word);
    void removeMine(const QString &word);

    /// Those of this computer; empty before the first answer too.
    [[nodiscard]] const QList<Dictionary> &dictionaries() const { return m_dictionaries; }
    /// In that language where a dictionary says it, otherwise as Qt does.
    [[nodiscard]] QString nameOf(const QString &language) const;

    using Language = std::function<void(const QString &code)>;
    /// Tells in which language a text is that has these words; empty when there is no dictionary for it.
    void findLanguage(const QStringList &words, const QObject *asker, const Language &tell);
    using Suggestions = std::function<void(const QStringList &words)>;
    /// Tells what may have been meant, the best first. A word that is empty is answered with nothing.
    void suggest(const QString &word, const QString &language, const QObject *asker, const Suggestions &tell);
    /// What is known about a word now. NotYet: the dictionary is being asked, and answered() follows.
    [[nodiscard]] Verdict look(const QString &word, const QString &language);
    /// Whether no dictionary is being asked about a word.
    [[nodiscard]] bool isIdle() const { return !m_isAsking; }
    /// Whether enough words are waiting for their turn; look() goes well again after answered().
    [[nodiscard]] bool isBusy() const { return m_waiting.size() >= WordsAtOnce; }

    /// As dictionaries have it: one sort of apostrophe, no invisible characters.
    [[nodiscard]] static QString plain(const QString &word);

Q_SIGNALS:
    void answered();
    /// What is to be shown is another now.
    void changed();

private:
    static constexpr qsizetype WordsAtOnce = 200; // what somebody waits for comes in between
    struct Question {
        QString word;
        QString language;
    };

    template<typename T>
    void ask(int priority, std::function<T(Dictionaries &)> question, std::function<void(const T &)> answer);
    void askNext();
    void keepMine();

    Settings &m_settings;
    QSet<QString> m_mine;
    QList<Dictionary> m_dictionaries;
    QHash<QString, QHash<QString, Verdict>> m_known; ///< by language and word
    QList<Question> m_waiting;
    bool m_isAsking = false;
    Dictionaries m_sources; ///< only touched on the thread of the pool
    QThreadPool m_thread;
};

} // namespace kinfolio
