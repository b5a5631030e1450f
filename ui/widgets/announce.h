// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader is to say although the focus stays where it is.

#pragma once

#include <QAccessible>

namespace kinfolio {

/// \param urgency assertive interrupts what is being said: for what went wrong
inline void announce(QObject *from, const QString &words,
                     QAccessible::AnnouncementPoliteness urgency = QAccessible::AnnouncementPoliteness::Polite)
{
    QAccessibleAnnouncementEvent event(from, words);
    event.setPoliteness(urgency);
    QAccessible::updateAccessibility(&event);
}

} // namespace kinfolio
