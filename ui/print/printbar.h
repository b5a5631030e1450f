// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar above a preview: pages, how large they are shown, and the paper.

#pragma once

#include <QPageLayout>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace kinfolio {

class Appearance;
class Label;
class PagePreview;
class Segments;

class PrintBar final : public QWidget {
    Q_OBJECT

public:
    PrintBar(const Appearance &appearance, PagePreview &preview, QWidget *parent = nullptr);

    void setPaper(const QPageLayout &paper);
    /// Shown as one of the sizes to choose from; what else a printer has is added.
    [[nodiscard]] QPageLayout paper() const;
    /// Offers to leave out what is only for the learner, when there is something.
    void setPrivateParts(int count);
    [[nodiscard]] bool leavesOutPrivateParts() const;

Q_SIGNALS:
    void paperChosen();
    void privatePartsChosen();

private:
    [[nodiscard]] QWidget *makePages();
    [[nodiscard]] QWidget *makeZoom();
    [[nodiscard]] QWidget *makePaper();
    void showPage();
    void showZoom();

    const Appearance &m_appearance;
    PagePreview &m_preview;
    QToolButton *m_before;
    QToolButton *m_after;
    Label *m_page;
    Label *m_zoom;
    QComboBox *m_size;
    Segments *m_orientation;
    QCheckBox *m_leaveOut;
};

} // namespace kinfolio
