// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what one wants to ask somebody: good questions to choose from, and one's own.

#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace kinfolio {

class Appearance;

class TalkDialog final : public QDialog {
    Q_OBJECT

public:
    /// \param whom one talks with
    TalkDialog(const Appearance &appearance, const QString &whom, QWidget *parent = nullptr);

    /// What was chosen, in the order of the list, one's own question last.
    [[nodiscard]] QStringList questions() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTopics();
    void addQuestion(QVBoxLayout *rows, const QString &question, bool chosen);

    const Appearance &m_appearance;
    QList<std::pair<QCheckBox *, QString>> m_checks;
    QLineEdit *m_own;
};

} // namespace kinfolio
