// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/learnerbutton.h"

#include "core/base/text.h"
#include "core/records/learner.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace kinfolio {

namespace {

// In whole years; nothing while the day of birth is not known.
QString ageOn(QDate today, const PartialDate &birth)
{
    if (birth.isEmpty() || birth.end() || birth.start().day == 0)
        return {};
    const QDate born = birth.start().firstDay();
    int years = today.year() - born.year();
    if (born.addYears(years) > today)
        --years;
    return years >= 0 ? QLocale().toString(years) : QString();
}

} // namespace

LearnerButton::LearnerButton(const Appearance &appearance, Session &session, const PageInfo &page, QWidget *parent)
    : RailButton(appearance, page, parent)
    , m_session(session)
{
    connect(&session.portfolio(), &Portfolio::changed, this, &LearnerButton::read);
    read();
}

void LearnerButton::read()
{
    const auto record = m_session.reader().learner();
    const Learner learner = record ? static_cast<const Learner &>(**record) : Learner();
    m_name = plainLine(learner.name, 80);
    const QDate today = m_session.portfolio().environment().clock.now().toLocalTime().date();
    const QString age = ageOn(today, learner.birthDate);
    const QString place = plainLine(learner.place, 80);
    m_caption = age.isEmpty() || place.isEmpty() ? age + place : tr("%1 · %2", "age in years, place").arg(age, place);
    setAccessibleName(m_name.isEmpty() ? text() : tr("%1: %2", "page about the learner, name of the learner").arg(text(), m_name));
    setAccessibleDescription(m_caption);
    setNarrow(isNarrow());
    updateGeometry();
}

void LearnerButton::setNarrow(bool narrow)
{
    RailButton::setNarrow(narrow);
    setToolTip(narrow ? accessibleName() : QString());
}

QSize LearnerButton::sizeHint() const
{
    const QSize plain = RailButton::sizeHint();
    if (m_name.isEmpty())
        return plain;
    const Look &look = appearance().look();
    const Look::Measures &m = look.measures();
    const int words = QFontMetrics(look.font(Look::Type::Strong)).height() + QFontMetrics(look.font(Look::Type::Caption)).height();
    return {plain.width(), std::max(words, m.avatar) + 2 * m.s};
}

void LearnerButton::paintEvent(QPaintEvent *event)
{
    if (m_name.isEmpty())
        return RailButton::paintEvent(event);
    const Look &look = appearance().look();
    const Look::Measures &m = look.measures();
    QPainter painter(this);
    const QColor ink = paintGround(painter);
    const int side = std::min(m.avatar, width());
    const int left = isNarrow() ? (width() - side) / 2 : m.s;
    const QRect avatar(left, (height() - side) / 2, side, side);
    paintAvatar(&painter, QStyle::visualRect(layoutDirection(), rect(), avatar), look, m_name);
    if (!isNarrow())
        paintWords(painter, rect().adjusted(left + side + m.s, 0, -m.s, 0), ink);
}

void LearnerButton::paintWords(QPainter &painter, const QRect &room, const QColor &ink) const
{
    const Look &look = appearance().look();
    const QFontMetrics strong(look.font(Look::Type::Strong));
    const QFontMetrics small(look.font(Look::Type::Caption));
    const int below = m_caption.isEmpty() ? 0 : small.height();
    const auto draw = [&](const QString &words, Look::Type type, const QFontMetrics &metrics, int top, const QColor &colour) {
        const QRect line(room.left(), top, room.width(), metrics.height());
        painter.setFont(look.font(type));
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), line), Qt::AlignVCenter | Qt::AlignLeading,
                         metrics.elidedText(words, Qt::ElideRight, room.width()));
    };
    const int top = room.top() + (room.height() - strong.height() - below) / 2;
    draw(m_name, Look::Type::Strong, strong, top, isChecked() ? ink : look.colour(Ink::Text));
    draw(m_caption, Look::Type::Caption, small, top + strong.height(), isChecked() ? ink : look.colour(Ink::TextMuted));
}

} // namespace kinfolio
