// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a field can hold several of that is more than a word: levels over time, and a list to tick off.

#pragma once

#include "core/records/partialdate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace kinfolio {

/// From when on something was at a level, and what made it so.
struct LevelMark {
    QString level; ///< one of the choices of the field
    PartialDate since; ///< may be empty: then it stands before all others
    QString note;
    QJsonObject extra; ///< what a newer version wrote

    friend bool operator==(const LevelMark &, const LevelMark &) = default;
};

struct CheckStep {
    QString text;
    bool done = false;
    PartialDate date; ///< when it was done
    QJsonObject extra; ///< what a newer version wrote

    friend bool operator==(const CheckStep &, const CheckStep &) = default;
};

/// As arrays of objects with the keys level, since, note and text, done, date; what is empty has no key.
[[nodiscard]] QJsonArray toJson(const QList<LevelMark> &marks);
[[nodiscard]] QJsonArray toJson(const QList<CheckStep> &steps);
/// False when the array holds anything but such objects; more than 1,000 of them are refused too.
[[nodiscard]] bool fromJson(const QJsonArray &json, QList<LevelMark> &marks);
[[nodiscard]] bool fromJson(const QJsonArray &json, QList<CheckStep> &steps);

/// The marks by time, those without a date first, others in the order that they had.
[[nodiscard]] QList<LevelMark> byTime(QList<LevelMark> marks);

/// Keeps a level and its marks in step: new marks set the level to that of the last one, and a new level becomes a mark
/// of today. What was chosen and changed on one day leaves one mark.
/// \param before, marksBefore what was there before this change
/// \param since when the level before began, as far as anybody knows
void settleLevels(QString &level, QList<LevelMark> &marks, const QString &before, const QList<LevelMark> &marksBefore,
                  const PartialDate &since, QDate today);

/// How many are done.
[[nodiscard]] qsizetype doneCount(const QList<CheckStep> &steps);

} // namespace kinfolio
