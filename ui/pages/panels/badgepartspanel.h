// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a badge says beyond its name: how it was earned, what its issuer ties it to (with the learner's own standards where they are the
// same), the evidence that it names, what others say of it. Read from its file on a worker.

#pragma once

#include "core/badges/badgedetails.h"
#include "ui/models/work.h"
#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class RowStack;

class BadgePartsPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit BadgePartsPanel(const PageContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    struct Found {
        RecordId badge;
        BadgeDetails details;
        QList<RecordId> standards; ///< for each alignment; invalid where the learner has none
    };
    void show(const Found &found);
    void addHeading(QList<QWidget *> &rows, const QString &text) const;
    void addText(QList<QWidget *> &rows, const QString &markdown) const;
    void addEvidence(QList<QWidget *> &rows, const BadgeEvidence &evidence) const;
    void addAlignment(QList<QWidget *> &rows, const BadgeAlignment &alignment, RecordId standard);
    void addEndorsement(QList<QWidget *> &rows, const BadgeEndorsement &endorsement) const;
    [[nodiscard]] bool isTied(RecordId standard) const;

    RowStack *m_rows;
    RecordId m_read; ///< of which the rows speak
    Work m_work; // destroyed first: it waits for the thread
};

} // namespace kinfolio
