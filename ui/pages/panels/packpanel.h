// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of the things of a template pack when it is removed, said before, and the button that removes it.

#pragma once

#include "core/portfolio/packparts.h"
#include "ui/models/work.h"
#include "ui/pages/panels/recordpanel.h"

namespace kinfolio {

class Label;

class PackPanel final : public RecordPanel {
    Q_OBJECT

public:
    explicit PackPanel(const PageContext &context, QWidget *parent = nullptr);

private:
    void refresh() override;
    void removePack();

    Label *m_words;
    bool m_again = false; ///< something changed while it was read
    Work m_work;
};

/// What goes and what stays, in plain sentences.
[[nodiscard]] QString packRemovalWords(const PackRemoval &removal);

} // namespace kinfolio
