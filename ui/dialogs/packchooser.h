// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which template pack is to come in: one of those that come with the program, one from a file, or one of one's own.

#pragma once

#include "core/exchange/exchange.h"

#include <QDialog>

#include <optional>

class QVBoxLayout;

namespace kinfolio {

class Appearance;

class PackChooser final : public QDialog {
    Q_OBJECT

public:
    enum class Answer { Cancel = Rejected, Shipped = Accepted, FromFile, OfMyOwn };

    /// \param here identifiers of the packs that are there already
    PackChooser(const Appearance &appearance, const QList<ShippedPack> &shipped, const QStringList &here, QWidget *parent = nullptr);

    [[nodiscard]] Answer ask() { return Answer(exec()); }
    /// The one that was chosen, when the answer is Shipped.
    [[nodiscard]] const ShippedPack &chosen() const { return m_chosen; }

private:
    [[nodiscard]] QWidget *makeCard(const Appearance &appearance, const ShippedPack &pack, bool isHere);

    ShippedPack m_chosen;
};

} // namespace kinfolio
