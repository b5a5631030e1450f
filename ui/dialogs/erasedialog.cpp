// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/erasedialog.h"

#include "core/words/words.h"
#include "ui/dialogs/livebar.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace kinfolio {

EraseDialog::EraseDialog(const Appearance &appearance, Portfolio &portfolio, QList<RecordId> records, const ErasurePlan &plan,
                         QWidget *parent)
    : QDialog(parent)
    , m_portfolio(portfolio)
    , m_records(std::move(records))
    , m_bar(new LiveBar)
    , m_keep(primaryButton(appearance, tr("Keep it in the bin")))
    , m_erase(plainButton(appearance, tr("Delete for good"), QStringLiteral("trash3")))
{
    build(appearance, plan);
    connect(m_keep, &QPushButton::clicked, this, &EraseDialog::reject);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
}

void EraseDialog::build(const Appearance &appearance, const ErasurePlan &plan)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Delete for good"));
    setWindowModality(Qt::WindowModal);
    m_bar->setAccessibleName(tr("Progress of deleting"));
    m_bar->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.m);
    buttons->addStretch();
    buttons->addWidget(m_erase);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.l);
    const QString question = plan.titles.size() == 1 ? tr("Delete this for good?") : tr("Delete these for good?");
    layout->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, question))->wrapped());
    auto *words = new Label(appearance, Look::Type::Body, Ink::Text,
                            words::erasingForGood(plan.titles, plan.files, plan.snapshots));
    layout->addWidget(words->wrapped());
    layout->addWidget(m_bar);
    layout->addLayout(buttons);
    setAccessibleDescription(words->text());
    // High enough for its words, however long they are in another language.
    const int width = std::max(appearance.look().scaled(440), layout->totalMinimumSize().width());
    setMinimumSize(width, layout->heightForWidth(width));
    resize(minimumSize());
    // Whoever presses Enter without reading keeps it.
    m_keep->setDefault(true);
    m_keep->setFocus();
}

void EraseDialog::reject()
{
    if (!m_running)
        QDialog::reject();
}

void EraseDialog::erase()
{
    m_running = true;
    m_bar->show();
    m_keep->setEnabled(false);
    m_erase->setEnabled(false);
    m_outcome = m_portfolio.eraseForGood(m_records, m_bar->progress());
    m_running = false;
    accept();
}

} // namespace kinfolio
