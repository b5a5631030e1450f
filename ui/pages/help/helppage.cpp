// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/help/helppage.h"

#include "ui/pages/help/helpview.h"

#include <QVBoxLayout>

namespace kinfolio {

HelpPage::HelpPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_view(new HelpView(context.appearance, HelpView::Links::ChaptersAndPages))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    connect(m_view, &HelpView::chapterChanged, this, [this] { Q_EMIT currentChanged({}); });
    connect(m_view, &HelpView::pageWanted, this, [shell = &context.shell](const QString &page) { shell->go({page, {}}); });
}

void HelpPage::open(RecordId)
{
    m_view->showList();
}

void HelpPage::turnTo(const QString &chapter)
{
    m_view->turnTo(chapter);
}

QString HelpPage::chapter() const
{
    return m_view->chapter();
}

QList<QWidget *> HelpPage::panes() const
{
    return m_view->panes();
}

} // namespace kinfolio
