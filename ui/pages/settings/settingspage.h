// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window looks, where the portfolio is, bringing files in, closing.

#pragma once

#include "ui/shell/page.h"

class QCheckBox;

namespace kinfolio {

class Label;
class RoomCard;
class Segments;

class SettingsPage final : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(RecordId record) override;

private:
    /// Cards below each other, each as high as what is in it.
    [[nodiscard]] QWidget *column(const QList<QWidget *> &cards) const;
    [[nodiscard]] QWidget *makeLookCard();
    [[nodiscard]] QWidget *makeSchoolYear();
    [[nodiscard]] QWidget *makeWritingCard();
    [[nodiscard]] QWidget *makePortfolioCard();
    void showChoices();

    PageContext m_context;
    RoomCard *m_room;
    Segments *m_theme = nullptr;
    Label *m_size = nullptr;
    QCheckBox *m_plainFont = nullptr;
    QCheckBox *m_lessMovement = nullptr;
    QCheckBox *m_spelling = nullptr;
};

} // namespace kinfolio
