// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation.h"

namespace kinfolio {

namespace {

constexpr qsizetype MostSteps = 100;

} // namespace

void Navigation::note(const Place &place, bool settled)
{
    if (m_here >= 0 && m_places.at(m_here) == place)
        return;
    m_places.resize(m_here + 1); // a new way: what lay ahead is gone
    if (!m_settled && !m_places.isEmpty() && m_places.last().page == place.page)
        m_places.removeLast();
    m_settled = settled;
    m_places.append(place);
    if (m_places.size() > MostSteps)
        m_places.removeFirst();
    m_here = m_places.size() - 1;
}

void Navigation::forget(RecordId record)
{
    for (qsizetype i = m_places.size() - 1; i >= 0; --i) {
        if (i == m_here || m_places.at(i).record != record)
            continue;
        m_places.removeAt(i);
        if (i < m_here)
            --m_here;
    }
}

} // namespace kinfolio
