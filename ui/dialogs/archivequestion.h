// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what is to become of an archive that was dropped on an open portfolio: its content can come in, or it is work itself.

#pragma once

#include <QDialog>

namespace kinfolio {

class Appearance;

class ArchiveQuestion final : public QDialog {
    Q_OBJECT

public:
    enum class Answer { LeaveIt = Rejected, BringIn = Accepted, AddAsFile };
    /// What is in the file.
    enum class Holds { Portfolio, Framework, Pack };

    ArchiveQuestion(const Appearance &appearance, const QString &fileName, Holds holds, QWidget *parent = nullptr);

    [[nodiscard]] Answer ask() { return Answer(exec()); }

private:
    [[nodiscard]] static QString wordsFor(Holds holds);
};

} // namespace kinfolio
