// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/localtimepanel.h"

#include "core/records/group.h"
#include "core/words/zonewords.h"
#include "ui/look/appearance.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/minutetimer.h"

#include <QHBoxLayout>

namespace kinfolio {

namespace {

constexpr int IconSide = 20;

} // namespace

LocalTimePanel::LocalTimePanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_time(new Label(context.appearance, Look::Type::Strong, Ink::Text))
    , m_apart(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_time->wrapped());
    words->addWidget(m_apart->wrapped());
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(context.appearance.look().measures().s);
    line->addWidget(new IconLabel(context.appearance, QStringLiteral("clock-history"), Ink::TextSecondary, IconSide));
    line->addLayout(words, 1);
    auto *timer = new MinuteTimer(context.session.portfolio().environment().clock, this);
    connect(timer, &MinuteTimer::minute, this, [this] { showRecord(record()); });
}

void LocalTimePanel::refresh()
{
    const auto found = context().session.reader().record(record());
    if (!found)
        return;
    const QString &zone = static_cast<const Group &>(**found).timeZone;
    const QDateTime now = context().session.portfolio().environment().clock.now();
    m_time->setText(words::timeThere(zone, now));
    m_apart->setText(words::timeApart(zone, now));
    setVisible(!m_time->text().isEmpty());
}

} // namespace kinfolio
