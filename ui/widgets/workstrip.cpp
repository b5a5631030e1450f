// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/workstrip.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/models/work.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sided.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

namespace kinfolio {

namespace {

constexpr int BarSteps = 1000;

} // namespace

WorkStrip::WorkStrip(const Appearance &appearance, Work &work, Appears appears, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_text(new Label(appearance, Look::Type::Body, Ink::Text))
    , m_bar(new QProgressBar)
{
    const Look::Measures &m = appearance.look().measures();
    QPushButton *stop = plainButton(appearance, tr("Stop"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(tr("Progress"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sided(m.l, m.s, m.s, m.s));
    layout->setSpacing(m.l);
    layout->addWidget(m_text->wrapped(), 1);
    layout->addWidget(m_bar, 1);
    layout->addWidget(stop);
    connect(stop, &QPushButton::clicked, &work, &Work::cancel);
    connect(&work, &Work::started, this, [this, appears] {
        showProgress(m_bar, 0, 0);
        setVisible(appears == Appears::AtOnce);
    });
    connect(&work, &Work::progressed, this, [this](qint64 done, qint64 total) { showProgress(m_bar, done, total); });
    connect(&work, &Work::ended, this, &QWidget::hide);
    hide();
}

void WorkStrip::setText(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleDescription(text);
}

void WorkStrip::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    paintPanel(&painter, rect(), look.colour(Ink::Surface), look.colour(Ink::Hairline), look.measures().hairline,
               look.measures().radiusControl + 2);
}

void showProgress(QProgressBar *bar, qint64 done, qint64 total)
{
    bar->setRange(0, total > 0 ? BarSteps : 0);
    bar->setValue(total > 0 ? int(double(done) / double(total) * BarSteps) : 0);
}

} // namespace kinfolio
