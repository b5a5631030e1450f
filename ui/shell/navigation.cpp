// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation.h"

namespace kinfolio {

namespace {

constexpr qsizetype MostSteps = 100;

} // namespace

void Navigation::note(const Place &place)
{
    if (!m_places.isEmpty() && m_places.last() == place)
        return;
    // A page that has just been opened chooses a record by itself: that is no step.
    if (!m_places.isEmpty() && m_places.last().page == place.page && !m_places.last().record.isValid())
        m_places.removeLast();
    m_places.append(place);
    if (m_places.size() > MostSteps)
        m_places.removeFirst();
}

Place Navigation::back()
{
    m_places.removeLast();
    return m_places.last();
}

void Navigation::forget(RecordId record)
{
    const Place here = m_places.isEmpty() ? Place() : m_places.last();
    m_places.removeIf([&](const Place &place) { return place.record == record && place != here; });
}

} // namespace kinfolio
