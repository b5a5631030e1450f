// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/missingpanel.h"

#include "ui/look/appearance.h"
#include "ui/pages/overview/gapaction.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
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
            rows.append(makeRow(gap));
    }
    m_rows->setRows(rows);
    setVisible(!rows.isEmpty() && canChange());
}

QWidget *MissingPanel::makeRow(const Gap &gap)
{
    const Appearance &appearance = context().appearance;
    auto *row = new QWidget;
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins({});
    lines->setSpacing(appearance.look().measures().xs);
    QPushButton *action = quietButton(appearance, gapAction(gap), QStringLiteral("plus-lg"));
    action->setAccessibleName(tr("%1: %2", "what one can do, what is missing").arg(gapAction(gap), gapWords(gap)));
    connect(action, &QPushButton::clicked, this, [this, gap] { actOn(context(), gap, window()); });
    lines->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, gapWords(gap)))->wrapped());
    lines->addWidget(action, 0, Qt::AlignLeading);
    return row;
}

} // namespace kinfolio
