// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A date as precise as one knows it: a year is enough, month and day may follow, and so may an end.

#pragma once

#include "ui/forms/fieldeditor.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace kinfolio {

/// Year, month, day side by side; month and day may say nothing.
class DatePointEdit final : public QWidget {
    Q_OBJECT

public:
    /// \param name what it is, for screen readers
    DatePointEdit(const Appearance &appearance, const QString &name, QWidget *parent = nullptr);

    /// Empty when nothing is said; may be a date that does not exist.
    [[nodiscard]] QString text() const;
    void setPoint(const DatePoint &point);
    void clear();
    /// For screen readers, when what it belongs to is called another way.
    void setName(const QString &name);
    [[nodiscard]] QList<QWidget *> parts() const;

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_year;
    QComboBox *m_month;
    QComboBox *m_day;
};

class DateEditor final : public FieldEditor {
    Q_OBJECT

public:
    DateEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;

private:
    [[nodiscard]] QString misunderstanding() const override;
    void showEnd(bool shown);

    DatePointEdit *m_start;
    DatePointEdit *m_end;
    QWidget *m_endRow;
    QPushButton *m_addEnd;
};

} // namespace kinfolio
