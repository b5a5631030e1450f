// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was typed and could not be saved, because the stick was pulled or the disk is full: kept here until it can be,
// wherever one goes in the window meanwhile.

#pragma once

#include "ui/models/edithistory.h"

namespace kinfolio {

class UnsavedTexts {
public:
    struct Entry {
        RecordPtr record; ///< as it would be
        QStringList fields; ///< those that are not saved
    };

    /// Takes the place of what was kept of this record.
    void keep(RecordPtr record, const QStringList &fields);
    void drop(RecordId record);
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// nullptr when all of this record is saved.
    [[nodiscard]] const Entry *find(RecordId record) const;

    /// Saves them one by one, each on top of what the record is by now.
    [[nodiscard]] Result<> save(EditHistory &history, const PortfolioReader &reader);
    /// All of them to be read by people: which record, which field, what was written.
    [[nodiscard]] QString asText() const;

private:
    QList<Entry> m_entries;
};

} // namespace kinfolio
