// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dictionaries of this computer, as Sonnet finds them: the one file behind which it is. Nothing is loaded before the
// first question, and then each can take its time, so all are asked on one thread that is not the window's.

#pragma once

#include <QStringList>

#include <map>
#include <memory>
#include <optional>

namespace Sonnet {
class Speller;
}

namespace kinfolio {

struct Dictionary {
    QString language; ///< its code, such as "en_GB"
    QString name; ///< in that language
};

class Dictionaries {
public:
    Dictionaries();
    ~Dictionaries();

    [[nodiscard]] const QList<Dictionary> &all();
    /// The language in which these words of a text are, by its code; empty when none of the dictionaries fits.
    /// \param preferred languages of the person, for texts that are too short to tell and for English of which country
    [[nodiscard]] QString languageOf(const QStringList &words, const QStringList &preferred);
    [[nodiscard]] bool knows(const QString &word, const QString &language);
    [[nodiscard]] QStringList suggestions(const QString &word, const QString &language);

private:
    [[nodiscard]] bool has(const QString &language);
    [[nodiscard]] Sonnet::Speller &speller(const QString &language);
    /// The first that is preferred and there; with a language given only those that are a form of it.
    [[nodiscard]] QString preferredOf(const QStringList &preferred, const QString &language = {});
    [[nodiscard]] bool fits(const QString &language, const QStringList &words);

    std::optional<QList<Dictionary>> m_all;
    std::map<QString, std::unique_ptr<Sonnet::Speller>> m_spellers;
};

} // namespace kinfolio
