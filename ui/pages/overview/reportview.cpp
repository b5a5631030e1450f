// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/reportview.h"

#include "core/base/text.h"
#include "core/records/recordjson.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelbar.h"
#include "ui/widgets/taborder.h"

#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr size_t MostBehind = 60; // more of them are looked for on the table
constexpr int ArrowSide = 14;

QString arrow(bool open)
{
    return open ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down");
}

} // namespace

ReportView::ReportView(const PageContext &context, const ReportSection &section, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout(this))
{
    const Look::Measures &m = context.appearance.look().measures();
    m_rows->setContentsMargins({});
    m_rows->setSpacing(m.s);
    m_rows->addWidget((new Label(context.appearance, Look::Type::Title, Ink::Text, section.title))->wrapped());
    if (!section.sentence.isEmpty())
        m_rows->addWidget((new Label(context.appearance, Look::Type::Caption, Ink::TextMuted, section.sentence))->wrapped());
    for (const ReportLine &line : section.lines)
        addLine(line);
    m_rows->addStretch(1);
}

void ReportView::addLine(const ReportLine &line)
{
    const Appearance &appearance = m_context.appearance;
    auto *row = new CardButton(appearance, nullptr, line.label, line.words);
    m_rows->addWidget(row);
    if (line.outOf > 0) {
        auto *bar = new LevelBar(appearance, LevelBar::Use::Chart);
        bar->show(line.amount, line.outOf, line.words);
        row->setBelow(bar);
    }
    if (line.records.size() == 1) {
        connect(row, &CardButton::clicked, this, [this, id = line.records.front()->id] { m_context.shell.goToRecord(id); });
        return;
    }
    auto *behind = new QWidget;
    behind->hide();
    m_rows->addWidget(behind);
    auto *end = new IconLabel(appearance, arrow(false), Ink::Text, ArrowSide);
    row->setEnd(end);
    row->setCheckable(true);
    connect(row, &CardButton::toggled, this, [this, line, behind, end](bool open) {
        end->setIcon(arrow(open), Ink::Text);
        if (!behind->layout())
            showBehind(behind, line);
        behind->setVisible(open);
    });
}

void ReportView::showBehind(QWidget *place, const ReportLine &line)
{
    auto *flow = new FlowLayout(place, m_context.appearance.look().measures().xs);
    for (size_t i = 0; i < std::min(MostBehind, line.records.size()); ++i) {
        const RecordBase &record = *line.records[i];
        QPushButton *open = quietButton(m_context.appearance, plainLine(recordTitle(record), 60), QLatin1String(record.kind().icon));
        open->setAccessibleName(tr("%1, for “%2”", "a project, a line of a report").arg(open->text(), line.label));
        connect(open, &QPushButton::clicked, this, [this, id = record.id] { m_context.shell.goToRecord(id); });
        flow->addWidget(open);
    }
    tabAsLaidOut(this);
}

} // namespace kinfolio
