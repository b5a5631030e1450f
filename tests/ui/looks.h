// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The looks in which every window must hold: colours, text sizes, languages. Two languages are made up, so that a text
// that nobody can translate, or that has no room to grow, is seen: "pseudo" and, from right to left, "arabic".

#pragma once

#include "ui/look/appearance.h"

#include <QTranslator>

namespace kinfolio {

enum class Language { English, Pseudo, Arabic };

/// Speaks English, with its plurals, for as long as the program runs.
void speakEnglish();

/// Speaks a language for as long as it lives. Windows that are there already keep the old one.
class Speaking {
public:
    explicit Speaking(Language language);
    ~Speaking();
    Q_DISABLE_COPY_MOVE(Speaking)

    /// Whether the made-up languages were there to be built.
    [[nodiscard]] static bool canPretend();

private:
    QTranslator m_translator;
};

/// "light", "dark", "contrast".
[[nodiscard]] QList<std::pair<QString, Appearance::Choice>> allThemes();

} // namespace kinfolio
