// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/gapspage.h"

#include "core/records/interest.h"
#include "ui/look/appearance.h"
#include "ui/pages/overview/gaplist.h"
#include "ui/pages/overview/graphreader.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QVBoxLayout>

namespace kinfolio {

GapsPage::GapsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_list(new GapList(context, 0))
    , m_words(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_begin(plainButton(context.appearance, addWords(Interest::info()), QStringLiteral("plus-lg")))
    , m_reader(new GraphReader(context, this))
{
    auto *scroll = new PageScroll(context.appearance, tr("What next?"));
    scroll->rows()->setSpacing(context.appearance.look().measures().m);
    scroll->rows()->addWidget(m_words->wrapped());
    connect(m_begin, &QPushButton::clicked, this, [this] { m_context.shell.create(Interest::info()); });
    scroll->rows()->addWidget(m_begin, 0, Qt::AlignLeading);
    m_begin->hide();
    scroll->rows()->addWidget(m_list);
    scroll->rows()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    connect(m_reader, &GraphReader::read, this, [this](const std::shared_ptr<const RecordGraph> &graph) {
        const QDate today = m_context.session.portfolio().environment().clock.now().toLocalTime().date();
        m_list->show(findGaps(*graph, today));
        const bool isBegun = !graph->of(Interest::info()).empty();
        m_begin->setVisible(!isBegun && m_context.session.canChange());
        if (m_list->count() > 0)
            m_words->setText(tr("None of it is a duty. Take what helps you on."));
        else
            m_words->setText(isBegun ? tr("Nothing is missing right now. Enjoy it.")
                                     : tr("Begin with something that you like. Then you see here what could come next."));
    });
}

void GapsPage::open(RecordId)
{
    m_reader->refresh();
}

QList<QWidget *> GapsPage::panes() const
{
    return {m_list};
}

} // namespace kinfolio
