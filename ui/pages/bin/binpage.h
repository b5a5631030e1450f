// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was thrown away and can come back.

#pragma once

#include "ui/shell/page.h"

class QStackedLayout;
class QVBoxLayout;

namespace kinfolio {

class BinPage final : public Page {
    Q_OBJECT

public:
    explicit BinPage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;

private:
    void refill();
    [[nodiscard]] QWidget *makeRow(const BinnedRecord &binned);
    void restore(RecordId id, const QString &title);
    void eraseAll();
    void eraseForGood(const QList<RecordId> &records);

    PageContext m_context;
    QStackedLayout *m_stack;
    QVBoxLayout *m_rows = nullptr;
    QList<RecordId> m_shown;
};

} // namespace kinfolio
