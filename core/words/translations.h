// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The language in which a program speaks.

#pragma once

#include <QTranslator>

class QLocale;

namespace kinfolio {

/// Speaks the language of a locale for as long as it lives. What that language lacks, or all of it when there
/// is no translation, is said in English, with the plurals of English.
class Translations {
public:
    explicit Translations(const QLocale &locale);

private:
    QTranslator m_english;
    QTranslator m_own;
};

} // namespace kinfolio
