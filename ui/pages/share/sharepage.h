// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes one file, or a folder of pages, of the portfolio: for whom, what leaves and what stays, where to, and how it went.

#pragma once

#include "ui/models/work.h"
#include "ui/pages/share/sharepreview.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QProgressBar;
class QPushButton;

namespace kinfolio {

class DescriptionHint;
class Label;
class ShareChoices;

class SharePage final : public Page {
    Q_OBJECT

public:
    explicit SharePage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;

    [[nodiscard]] ShareChoices &choices() { return *m_choices; }
    /// Writes the file, or the folder of pages, on a worker; an old one of that name stays until the new one is whole.
    void makeFile(const QString &target);
    [[nodiscard]] Work &work() { return m_export; }

Q_SIGNALS:
    void made(const QString &target);
    void stopped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Beside each other or below each other, as the width allows.
    void arrange();
    [[nodiscard]] QWidget *makeBar();
    void plan();
    void showPlan(const SharePlan &plan);
    void askWhere();
    [[nodiscard]] QString askForFile(const QString &name);
    [[nodiscard]] QString askForFolder(const QString &name);
    void showFormat();
    void finished(const Result<ExportReport> &report, const QString &target);
    void showRunning(bool running);

    PageContext m_context;
    ShareChoices *m_choices;
    SharePreview *m_preview;
    QBoxLayout *m_columns;
    DescriptionHint *m_descriptions;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_stop = nullptr;
    Label *m_status = nullptr;
    bool m_planAgain = false;
    // Declared last: workers end before anything they tell about goes.
    Work m_plan;
    Work m_export;
};

} // namespace kinfolio
