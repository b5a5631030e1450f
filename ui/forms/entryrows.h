// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of a field that holds several entries: one row each, a button that adds one, and Alt with the arrow keys to move
// one. What a row looks like is up to the editors that build on this.

#pragma once

#include "ui/forms/fieldeditor.h"

class QPushButton;

namespace kinfolio {

class EntryRows : public FieldEditor {
    Q_OBJECT

public:
    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;
    void startTyping() override;

protected:
    /// One entry on the screen.
    class Row : public QWidget {
    public:
        using QWidget::QWidget;
        /// The entry as it is on the screen; empty when nothing was filled in.
        [[nodiscard]] virtual QJsonObject entry() const = 0;
        virtual void show(const QJsonObject &entry) = 0;
        /// Where typing begins.
        [[nodiscard]] virtual QWidget *first() const = 0;
        /// All that one can type into or press.
        [[nodiscard]] virtual QList<QWidget *> parts() const = 0;
        /// Tells the parts which entry they belong to, counted from 1.
        virtual void number(int place) = 0;
        /// Words for what cannot be understood; empty when all is well.
        [[nodiscard]] virtual QString problem() const { return {}; }
    };

    EntryRows(const Appearance &appearance, const FieldInfo &info, const QString &addWords, QWidget *parent);

    [[nodiscard]] virtual Row *makeRow() = 0;
    /// The button at the end of a row that takes it away.
    [[nodiscard]] QWidget *makeRemoveButton(Row *row);
    [[nodiscard]] QString misunderstanding() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Row *append(const QJsonObject &entry);
    void remove(Row *row);
    /// \param by -1 up, 1 down
    void move(Row *row, int by);
    void renumber();
    [[nodiscard]] Row *rowOf(const QObject *part) const;

    QWidget *m_box;
    QPushButton *m_add;
    QList<Row *> m_rowWidgets;
};

} // namespace kinfolio
