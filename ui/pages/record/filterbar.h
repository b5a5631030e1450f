// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chips above a list that leave in it what gives one answer: "All 9", "Mentor 3"; with badges also who gave them, and when. Not
// there while that would change nothing.

#pragma once

#include "ui/shell/page.h"

#include <QButtonGroup>

class QToolButton;

namespace kinfolio {

class FieldChoice;
class FlowLayout;
class RecordListModel;

class FilterBar final : public QWidget {
    Q_OBJECT

public:
    /// Beside an open record there is no room for many chips: there, and where text is large, a kind with more than one thing to choose has
    /// only lists to choose from.
    enum class Place { AboveCards, BesideRecord };

    /// \param kind one with a filterField() \param records the list that it narrows; several bars may share it
    FilterBar(const PageContext &context, const KindInfo &kind, RecordListModel &records, Place place, const QMargins &margins,
              QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addChips(FlowLayout *row);
    FieldChoice *addChoice(const KindInfo &kind, QStringView field, const QString &name, const QString &all, FlowLayout *row);
    [[nodiscard]] bool hasRoomForChips() const;
    void recount();
    /// Gives whether there is anything to choose between.
    [[nodiscard]] bool recountChips();
    void showNumber(int id, const QString &answer, qint64 number);
    void showChosen();
    void showTicks();
    /// The answer behind a chip; empty for all of them.
    [[nodiscard]] QString choiceOf(int id) const;

    PageContext m_context;
    const FieldInfo &m_field;
    RecordListModel &m_records;
    QWidget *m_row; ///< hidden for itself, so that the bar still hears when its page is shown
    QButtonGroup m_chips; ///< all of them first, then in the order of the choices; or none
    QList<FieldChoice *> m_choices;
    FieldChoice *m_insteadOfChips = nullptr; ///< one of them
    bool m_stale = true;
    bool m_wasChosen = false; ///< the chip that is being pressed
};

/// What a list is narrowed to; empty while it is whole.
[[nodiscard]] QString narrowedWords(const KindInfo &kind, const RecordListModel &records);

} // namespace kinfolio
