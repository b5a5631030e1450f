// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/home/nextpart.h"

#include "ui/look/appearance.h"
#include "ui/pages/home/upcomingpart.h"
#include "ui/pages/overview/gaplist.h"
#include "ui/pages/overview/graphreader.h"
#include "ui/shell/pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr qsizetype MostShown = 3;

} // namespace

NextPart::NextPart(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_part(new QWidget)
    , m_list(new GapList(context, MostShown))
    , m_reader(new GraphReader(context, this))
    , m_further(new QWidget)
{
    QPushButton *all = linkButton(context.appearance, tr("See all"));
    all->setAccessibleName(tr("See all that could come next"));
    connect(all, &QPushButton::clicked, this, [this] { m_context.shell.go({QStringLiteral("gaps"), {}}); });
    auto *rows = new QVBoxLayout(m_part);
    rows->setContentsMargins({});
    rows->setSpacing(context.appearance.look().measures().s);
    rows->addLayout(sectionHead(context.appearance, tr("What next?"), all));
    rows->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().m);
    layout->addWidget(m_part);
    layout->addWidget(m_further);
    m_part->hide();
    makeFurther();
    connect(m_reader, &GraphReader::read, this, [this](const std::shared_ptr<const RecordGraph> &graph) {
        m_list->show(findGaps(*graph, m_context.session.portfolio().environment().clock.now().toLocalTime().date()));
        arrange();
    });
}

void NextPart::makeFurther()
{
    auto *flow = new FlowLayout(m_further, m_context.appearance.look().measures().m);
    for (const PageInfo &page : allPages()) {
        if (page.id != SupportPageId && page.id != ReportsPageId)
            continue;
        QPushButton *button = linkButton(m_context.appearance, page.label, page.icon);
        connect(button, &QPushButton::clicked, this, [this, id = page.id] { m_context.shell.go({id, {}}); });
        flow->addWidget(button);
    }
    m_further->hide();
}

void NextPart::setWanted(bool wanted)
{
    m_wanted = wanted;
    arrange();
}

void NextPart::arrange()
{
    m_part->setVisible(m_wanted && m_list->count() > 0);
    m_further->setVisible(m_wanted);
}

} // namespace kinfolio
