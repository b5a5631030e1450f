// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/spelling/dictionaries.h"

#include <QAbstractListModel>

#include <Sonnet/GuessLanguage>
#include <Sonnet/Settings>
#include <Sonnet/Speller>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int TellingWords = 4; // fewer may be of any language
constexpr int JudgingWords = 10; // fewer may well be names
constexpr double SureEnough = 0.1; // of Sonnet's guess: more makes it try every dictionary

QString mainPart(const QString &language)
{
    const qsizetype end = std::ranges::find_if_not(language, [](QChar c) { return c.isLetter(); }) - language.begin();
    return language.first(end);
}

} // namespace

Dictionaries::Dictionaries() = default;
Dictionaries::~Dictionaries() = default;

const QList<Dictionary> &Dictionaries::all()
{
    if (!m_all) {
        m_all.emplace();
        Sonnet::Settings settings;
        const QAbstractListModel *model = settings.dictionaryModel();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row);
            m_all->append({index.data(Sonnet::Settings::LanguageCodeRole).toString(), index.data().toString()});
        }
    }
    return *m_all;
}

bool Dictionaries::has(const QString &language)
{
    return std::ranges::contains(all(), language, &Dictionary::language);
}

Sonnet::Speller &Dictionaries::speller(const QString &language)
{
    std::unique_ptr<Sonnet::Speller> &speller = m_spellers[language];
    if (!speller)
        speller = std::make_unique<Sonnet::Speller>(language);
    return *speller;
}

QString Dictionaries::preferredOf(const QStringList &preferred, const QString &language)
{
    const auto isForm = [&](const QString &code) { return language.isEmpty() || mainPart(code) == mainPart(language); };
    for (const QString &wanted : preferred) {
        if (isForm(wanted) && has(wanted))
            return wanted;
    }
    for (const QString &wanted : preferred) {
        for (const Dictionary &dictionary : all()) {
            if (isForm(wanted) && mainPart(dictionary.language) == mainPart(wanted))
                return dictionary.language;
        }
    }
    return {};
}

QString Dictionaries::languageOf(const QStringList &words, const QStringList &preferred)
{
    if (all().isEmpty())
        return {};
    QString usual = preferredOf(preferred);
    if (words.size() < TellingWords && !usual.isEmpty())
        return usual;
    Sonnet::GuessLanguage guess;
    guess.setLimits(1, SureEnough);
    const QString guessed = guess.identify(words.join(u' '));
    // Nothing comes of a few odd words.
    if (!has(guessed) && words.size() < JudgingWords)
        return usual.isEmpty() ? all().first().language : usual;
    if (!has(guessed))
        return {};
    const QString form = preferredOf(preferred, guessed);
    const QString &language = form.isEmpty() ? guessed : form;
    // The guess is the nearest of what there is, which may be far.
    return fits(language, words) ? language : QString();
}

bool Dictionaries::fits(const QString &language, const QStringList &words)
{
    const auto known = std::ranges::count_if(words, [&](const QString &word) { return knows(word, language); });
    return words.size() < JudgingWords || known * 3 >= words.size();
}

bool Dictionaries::knows(const QString &word, const QString &language)
{
    const Sonnet::Speller &dictionary = speller(language);
    if (dictionary.isCorrect(word))
        return true;
    const QStringList parts = word.split(u'-');
    return parts.size() > 1
        && std::ranges::all_of(parts, [&](const QString &part) { return part.size() < 2 || dictionary.isCorrect(part); });
}

QStringList Dictionaries::suggestions(const QString &word, const QString &language)
{
    return speller(language).suggest(word);
}

} // namespace kinfolio
