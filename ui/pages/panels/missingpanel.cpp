// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/missingpanel.h"

#include "ui/pages/overview/gapaction.h"
#include "ui/widgets/rowstack.h"

#include <QVBoxLayout>

namespace kinfolio {

MissingPanel::MissingPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_rows(new RowStack(0))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);
}

void MissingPanel::refresh()
{
    QList<QWidget *> rows;
    // A hint that cannot be had is no reason to disturb anyone.
    for (const Gap &gap : gapsAt(context().session.reader(), record(), today()).value_or(QList<Gap>())) {
        // What is mended on this page is asked for on it.
        if (!leadsToItsRecord(gap))
            rows.append(gapLines(context(), gap));
    }
    m_rows->setRows(rows);
    setVisible(!rows.isEmpty() && canChange());
}

} // namespace kinfolio
