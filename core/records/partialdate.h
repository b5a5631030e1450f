// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A date as precise as the learner knows it: a year, a month or a day, with an optional end of the same kind.
// Text form (ISO 8601, levels of precision as in EDTF level 0): "2024", "2024-05", "2024-05-17", "2024-05/2024-07".

#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace kinfolio {

struct DatePoint {
    int year = 0;
    int month = 0; ///< 0 when only the year is known
    int day = 0; ///< 0 when only the month is known

    [[nodiscard]] QString text() const;
    /// The first day that the point can mean, for sorting.
    [[nodiscard]] QDate firstDay() const;
    /// The last day that the point can mean, for deadlines. Both are null for the point of an empty date.
    [[nodiscard]] QDate lastDay() const;

    friend auto operator<=>(const DatePoint &, const DatePoint &) = default;
};

class PartialDate {
public:
    PartialDate() = default;
    explicit PartialDate(DatePoint start, std::optional<DatePoint> end = {})
        : m_start(start)
        , m_end(end)
    {
    }

    /// Reads the text form; nothing when it is not a date that exists (years 1 to 9999) or ends before it starts.
    [[nodiscard]] static std::optional<PartialDate> fromText(QStringView text);
    [[nodiscard]] static PartialDate fromDay(QDate day);

    [[nodiscard]] bool isEmpty() const { return m_start.year == 0; }
    [[nodiscard]] const DatePoint &start() const { return m_start; }
    [[nodiscard]] const std::optional<DatePoint> &end() const { return m_end; }
    /// The end, or the start of a date that has no end.
    [[nodiscard]] DatePoint last() const { return m_end.value_or(m_start); }
    /// Empty text for an empty date.
    [[nodiscard]] QString text() const;

    friend bool operator==(const PartialDate &, const PartialDate &) = default;

private:
    DatePoint m_start;
    std::optional<DatePoint> m_end;
};

} // namespace kinfolio
