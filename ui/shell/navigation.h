// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remembers where one was, for Back.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

class Navigation {
public:
    /// Being where one already is counts once.
    void note(const Place &place);
    [[nodiscard]] bool canGoBack() const { return m_places.size() > 1; }
    /// The place before this one, which is forgotten.
    [[nodiscard]] Place back();
    /// Drops every step that leads to a record that is gone.
    void forget(RecordId record);

private:
    QList<Place> m_places;
};

} // namespace kinfolio
