// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One paragraph that breaks into as many lines as it needs instead of being cut at the edge: titles, questions,
// descriptions of pictures. What is pasted in becomes one paragraph too; Enter means done.

#pragma once

#include "ui/forms/growingtextedit.h"

namespace kinfolio {

class SentenceEdit final : public GrowingTextEdit {
    Q_OBJECT

public:
    enum class Edges {
        Field, ///< like every other field
        WhileWriting, ///< none but a line below while somebody is about to write
    };

    SentenceEdit(const Appearance &appearance, Look::Type type, Edges edges, QWidget *parent = nullptr);

    /// What is written, as one line without spaces around it.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace kinfolio
