// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Narrows a list by what stands in one field: by the answers of a choice, by the texts of a line, or by the years of a date in the
// timeline.

#pragma once

#include "ui/shell/page.h"

#include <QComboBox>

namespace kinfolio {

class RecordListModel;

class FieldChoice final : public QComboBox {
    Q_OBJECT

public:
    /// \param records the list that it narrows; several may share it \param all what stands there while it
    /// narrows nothing
    FieldChoice(const PageContext &context, const KindInfo &kind, const FieldInfo &field,
                RecordListModel &records, const QString &name, const QString &all, QWidget *parent = nullptr);

    /// Reads what there is to choose from, and shows what is chosen; hides itself where there is no choice.
    void refill();

private:
    /// An answer as the filter has it, and how many records give it.
    using Answers = QList<std::pair<QString, qint64>>;
    [[nodiscard]] Answers answers() const;
    [[nodiscard]] QString wordsOf(const QString &answer) const;
    /// Whether chips choose the same elsewhere.
    [[nodiscard]] bool isTheFilter() const;
    [[nodiscard]] QString chosen() const;
    void choose(const QString &answer);

    PageContext m_context;
    const KindInfo &m_kind;
    const FieldInfo &m_field;
    RecordListModel &m_records;
    QString m_all;
};

} // namespace kinfolio
