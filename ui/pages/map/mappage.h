// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How everything belongs together, as a map that answers questions, with the same as a list beside it. One thing is chosen
// in both.

#pragma once

#include "ui/models/work.h"
#include "ui/pages/map/mapread.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QStackedLayout;
class QVBoxLayout;

namespace kinfolio {

class MapChips;
class MapControls;
class MapPanel;
class MapView;

class MapPage final : public Page {
    Q_OBJECT

public:
    explicit MapPage(const PageContext &context, QWidget *parent = nullptr);

    /// With a record: the map around it.
    void open(RecordId record) override;
    [[nodiscard]] Commands commands() override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope scope) const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Reading or laying out; what is shown is not yet what was asked for.
    [[nodiscard]] bool isBusy() const { return m_work.isRunning(); }
    void ask(std::optional<MapQuestion> question);
    /// \param depth 0 shows everything
    void narrow(int depth);
    /// What can be done with the chosen record; waits for an answer.
    void showMenu(const QPoint &at);
    [[nodiscard]] QByteArray asSvg() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeStage();
    void refresh();
    void show(const MapReading &reading);
    void choose(RecordId id);
    /// Picture and list side by side where there is room, else one of them.
    void arrange();
    void savePicture();
    [[nodiscard]] QString aroundWords() const;

    PageContext m_context;
    QStackedLayout *m_stack;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_sides = nullptr;
    QWidget *m_edge = nullptr;
    MapChips *m_chips;
    MapView *m_view;
    MapControls *m_controls;
    MapPanel *m_panel;
    MapRequest m_request;
    MapGraph m_all;
    RecordId m_chosen;
    Work m_work;
    bool m_stale = true; ///< the portfolio has changed since it was read
    bool m_again = false; ///< something else was asked for while it was laid out
};

} // namespace kinfolio
