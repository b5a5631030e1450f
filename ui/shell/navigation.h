// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remembers where one was, for Back and Forward.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

class Navigation {
public:
    /// Being where one already is counts once. A place that is not `settled` (an empty page) gives way to the next one on
    /// the same page.
    void note(const Place &place, bool settled = true);
    [[nodiscard]] bool canGoBack() const { return m_here > 0; }
    [[nodiscard]] bool canGoForward() const { return m_here + 1 < m_places.size(); }
    /// The place before this one; Forward comes back here.
    [[nodiscard]] Place back() { return m_places.at(--m_here); }
    [[nodiscard]] Place forward() { return m_places.at(++m_here); }
    /// Drops every step that leads to a record that is gone.
    void forget(RecordId record);

private:
    QList<Place> m_places;
    qsizetype m_here = -1;
    bool m_settled = true; ///< the last place
};

} // namespace kinfolio
