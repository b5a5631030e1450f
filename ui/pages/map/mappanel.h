// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Beside the map: what was asked, the answer as a list, which is also the map for those who do not see it, and the shapes.

#pragma once

#include "ui/models/maplistmodel.h"
#include "ui/shell/page.h"

class QListView;

namespace kinfolio {

class ColumnScroll;
class Label;
class MapLegend;
struct MapReading;

class MapPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MapPanel(const PageContext &context, QWidget *parent = nullptr);

    /// \param around what the map is narrowed to, in words; empty when it is not
    void showReading(const MapReading &reading, std::optional<MapQuestion> question, const QString &around);
    /// Does not emit chosen().
    void choose(RecordId id);
    [[nodiscard]] MapLegend *legend() const { return m_legend; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] MapListModel &model() { return m_model; }

Q_SIGNALS:
    void chosen(const kinfolio::RecordId &id);
    void opened(const kinfolio::RecordId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void openCurrent();
    void fitHeight();

    const Appearance &m_appearance;
    MapListModel m_model;
    Label *m_title;
    Label *m_sentence;
    Label *m_around;
    QListView *m_list;
    Label *m_shapesTitle;
    MapLegend *m_legend;
    ColumnScroll *m_shapes;
};

} // namespace kinfolio
