// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every record carries, whatever its kind.

#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace kinfolio {

struct KindInfo;

/// Who gets to see something when a portfolio leaves the learner's hands.
enum class Audience {
    Me, ///< only the learner's own backup
    Chosen, ///< people the learner picks
    Everyone, ///< "when I share"
};

[[nodiscard]] QString audienceText(Audience audience);
[[nodiscard]] std::optional<Audience> audienceFromText(QStringView text);

struct RecordBase {
    RecordId id;
    QDateTime created; ///< UTC
    QDateTime modified; ///< UTC
    /// Counts the changes of this record in this portfolio, from 1; grows with every change, undo included, so that two
    /// copies can be compared.
    qint64 revision = 0;

    QStringList tags;
    /// "me", "chosen" or "everyone"; empty means the default of the kind (see KindInfo::defaultAudience).
    QString audience;
    /// Where it happened: home, school, library, online, work, community; empty when not said.
    QString setting;
    /// BCP 47 tag of the record's long texts; empty means the portfolio's language.
    QString language;
    /// What a newer version wrote and this one does not know; kept so that a round trip loses nothing.
    QJsonObject extra;

    virtual ~RecordBase() = default;
    [[nodiscard]] virtual const KindInfo &kind() const = 0;

    friend bool operator==(const RecordBase &, const RecordBase &) = default;

protected:
    RecordBase() = default;
    RecordBase(const RecordBase &) = default;
    RecordBase(RecordBase &&) = default;
    RecordBase &operator=(const RecordBase &) = default;
    RecordBase &operator=(RecordBase &&) = default;
};

/// Records are values that are shared and never changed in place; make a copy (KindInfo::clone) to change one.
using RecordPtr = std::shared_ptr<const RecordBase>;

} // namespace kinfolio
