// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line for something that is stored as a code: one types or chooses a name, and the record keeps the code.

#pragma once

#include "core/words/words.h"
#include "ui/forms/fieldeditor.h"

class QLineEdit;

namespace kinfolio {

class CodeEditor final : public FieldEditor {
    Q_OBJECT

public:
    CodeEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString misunderstanding() const override;
    void prepareList();
    void openList();

    QLineEdit *m_edit;
    QString m_stored;
    QList<words::NamedCode> m_codes; // empty until somebody comes to choose
};

} // namespace kinfolio
