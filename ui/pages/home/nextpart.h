// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What next? The first few things that are still missing, each with what one can do about it.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

class GapList;
class GraphReader;

class NextPart final : public QWidget {
    Q_OBJECT

public:
    explicit NextPart(const PageContext &context, QWidget *parent = nullptr);

    /// Nobody who has just begun needs to be told what is missing.
    void setWanted(bool wanted);

private:
    void makeFurther();
    void arrange();

    PageContext m_context;
    QWidget *m_part;
    GapList *m_list;
    GraphReader *m_reader;
    QWidget *m_further; ///< the way to the pages that sum up
    bool m_wanted = false;
};

} // namespace kinfolio
