// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands on the page of a record between its title and its fields because of its kind: the log of a project, what an
// opportunity asks for, what to do next with an ask.

#pragma once

#include "ui/shell/page.h"

#include <functional>

namespace kinfolio {

class RecordPanel : public QWidget {
    Q_OBJECT

public:
    explicit RecordPanel(const PageContext &context, QWidget *parent = nullptr);

    void showRecord(RecordId id);
    /// The page comes to the screen, after something may have changed.
    void catchUp();

Q_SIGNALS:
    /// The cursor is to go to the end of this field.
    void writingWanted(const QString &field);

protected:
    /// Shows record() as it is now; called when it or anything else changed.
    virtual void refresh() = 0;
    void showEvent(QShowEvent *event) override;

    [[nodiscard]] RecordId record() const { return m_record; }
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] bool canChange() const { return m_context.session.canChange(); }
    [[nodiscard]] QDate today() const;
    /// Makes a record that is joined to this one, and goes to it.
    /// \param role how the new one is joined to this one, seen from the new one
    void addJoined(std::unique_ptr<RecordBase> made, LinkRole role);
    /// A link of a record that is still to be made, at its one end or the other.
    [[nodiscard]] static Link outwards(LinkRole role, RecordId to);
    [[nodiscard]] static Link inwards(RecordId from, LinkRole role);
    /// Carries out an edit that can be taken back, and says so when it cannot be done.
    bool perform(const Edit &edit, const QString &words);

private:
    PageContext m_context;
    RecordId m_record;
    bool m_stale = true;
};

/// The panels for a kind, in the order in which they stand; none for most.
[[nodiscard]] QList<RecordPanel *> makePanels(const PageContext &context, const KindInfo &kind);

} // namespace kinfolio
