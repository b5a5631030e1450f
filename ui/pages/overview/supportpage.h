// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who gives what: people by kind of support, where that is thin, and of whom nobody has heard for long.

#pragma once

#include "core/overview/supportmap.h"
#include "ui/shell/page.h"

class QComboBox;
class QStackedLayout;

namespace kinfolio {

class CardGrid;
class Label;
class PageScroll;
class RowStack;
class ThanksList;

class SupportPage final : public Page {
    Q_OBJECT

public:
    explicit SupportPage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;
    [[nodiscard]] Commands commands() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    [[nodiscard]] QWidget *makeWeeks();
    /// A heading with what belongs under it, hidden and shown together.
    [[nodiscard]] QWidget *makePart(const QString &title, const QString &sentence, QWidget *content);
    void fill();
    void showThin(const SupportMap &map);
    [[nodiscard]] QWidget *makeKind(const SupportKind &kind);
    /// The one thing to do about a thin spot; null where there is nothing to do.
    [[nodiscard]] QWidget *makeAction(const SupportKind &kind);
    [[nodiscard]] QWidget *makePerson(const Supporter &supporter);
    [[nodiscard]] QWidget *makeUnsorted(const Supporter &supporter);
    void addPerson(const SupportKind &kind);
    void sortInto(RecordId person, const QString &kind);
    [[nodiscard]] QDate today() const;

    PageContext m_context;
    std::shared_ptr<const RecordGraph> m_graph;
    QStackedLayout *m_stack;
    PageScroll *m_scroll;
    QComboBox *m_weeks;
    Label *m_thin;
    CardGrid *m_support;
    CardGrid *m_sponsors;
    RowStack *m_unsorted;
    QWidget *m_unsortedPart;
    ThanksList *m_thanks;
};

} // namespace kinfolio
