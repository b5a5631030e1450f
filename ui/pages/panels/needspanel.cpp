// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/needspanel.h"

#include "core/base/text.h"
#include "core/records/recordjson.h"
#include "ui/look/appearance.h"
#include "ui/models/recorddigest.h"
#include "ui/pages/panels/logrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QVBoxLayout>

namespace kinfolio {

NeedsPanel::NeedsPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_rows(new RowStack(0))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().xs);
    layout->addWidget((new Label(context.appearance, Look::Type::Title, Ink::Text, tr("The need behind it")))->wrapped());
    layout->addWidget(m_rows);
}

void NeedsPanel::refresh()
{
    const auto trails = needsBehind(context().session.reader(), record());
    setVisible(trails && !trails->isEmpty());
    if (!trails)
        return;
    QList<QWidget *> rows;
    for (const NeedTrail &trail : *trails)
        addTrail(trail, rows);
    m_rows->setRows(rows);
}

void NeedsPanel::addTrail(const NeedTrail &trail, QList<QWidget *> &rows)
{
    QList<std::pair<QString, RecordPtr>> steps{{tr("Somebody needs"), trail.need}};
    if (trail.meeting)
        steps.append({tr("Heard at"), trail.meeting});
    for (const RecordPtr &person : trail.people)
        steps.append({tr("Was there"), person});
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto &[role, record] = steps.at(i);
        using End = LogRow::End;
        const End end = steps.size() == 1 ? End::Only : i == 0 ? End::First : i + 1 == steps.size() ? End::Last : End::None;
        auto *row = new LogRow(context().appearance, {role, plainLine(recordTitle(*record), 160), recordCaption(*record), {}}, end);
        connect(row, &LogRow::clicked, this, [this, id = record->id] { context().shell.goToRecord(id); });
        rows.append(row);
    }
}

} // namespace kinfolio
