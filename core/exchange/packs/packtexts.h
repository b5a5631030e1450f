// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of a pack: each in one language, or in several of which one is chosen.

#pragma once

#include "core/base/result.h"

#include <QJsonValue>

namespace kinfolio {

class PackTexts {
public:
    enum class Size { Line, Text };

    /// \param wanted language of the learner \param own language of the pack, in which every text is
    PackTexts(QString wanted, QString own);

    /// A text, or an object with a text for each language. Errors: PackInvalid, PackTooLarge; `where` is their subject.
    [[nodiscard]] Result<QString> choose(const QJsonValue &value, Size size, const QString &where);

    /// Forgets which languages were chosen.
    void startRecord() { m_fellBack = false; }
    /// The language of what was chosen since, as records have it: empty when it is the learner's.
    [[nodiscard]] QString language() const;

private:
    QString m_wanted;
    QString m_own;
    bool m_fellBack = false;
};

/// Whether two tags name the same language, as far as one of them goes: "en" and "en-GB".
[[nodiscard]] bool isSameLanguage(const QString &a, const QString &b);
/// Whether it can be a tag of a language at all.
[[nodiscard]] bool isLanguageTag(const QString &tag);

} // namespace kinfolio
