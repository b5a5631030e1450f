// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a record probably belongs to, each with its reason and a button. Looked for on a worker, a moment after the record
// is shown; nothing is connected by itself.

#pragma once

#include "ui/models/work.h"
#include "ui/shell/page.h"

#include <QTimer>

class QVBoxLayout;

namespace kinfolio {

class SuggestionsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SuggestionsPanel(const PageContext &context, QWidget *parent = nullptr);

    void showRecord(RecordId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void fill(const QList<Suggestion> &suggestions);
    [[nodiscard]] QWidget *makeRow(const Suggestion &suggestion);
    void connectTo(const Suggestion &suggestion);
    void dismiss(RecordId other);

    PageContext m_context;
    RecordId m_record;
    QSet<QPair<RecordId, RecordId>> m_dismissed; ///< while the portfolio is open
    QTimer m_pause;
    Work m_work;
    bool m_stale = true;
    QVBoxLayout *m_rows;
};

} // namespace kinfolio
