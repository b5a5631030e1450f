// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/stylecontrols.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace kinfolio {

namespace {

bool enabled(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled;
}

bool hovered(const QStyleOption *option)
{
    return enabled(option) && (option->state & QStyle::State_MouseOver);
}

bool checked(const QStyleOption *option)
{
    return option->state & QStyle::State_On;
}

} // namespace

bool StyleControls::has(const char *property) const
{
    return m_widget && m_widget->property(property).toBool();
}

QColor StyleControls::faceOf(const QStyleOption *option) const
{
    const bool pressed = option->state & QStyle::State_Sunken;
    if (!enabled(option))
        return m_look.colour(Ink::Sunken);
    if (has("primary") || (has("segment") && checked(option)))
        return m_look.colour(hovered(option) || pressed ? Ink::AccentHover : Ink::Accent);
    if (checked(option) || pressed)
        return m_look.colour(Ink::AccentSoft);
    return m_look.colour(hovered(option) ? Ink::Sunken : Ink::Surface);
}

QColor StyleControls::lineOf(const QStyleOption *option) const
{
    if (!enabled(option))
        return m_look.colour(m_look.theme() == Look::Theme::HighContrast ? Ink::TextDisabled : Ink::Hairline);
    return m_look.colour(has("primary") ? Ink::Accent : Ink::ControlBorder);
}

void StyleControls::editPanel(const QStyleOption *option) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth <= 0 && !has("bare"))
        return;
    const Look::Measures &m = m_look.measures();
    QColor line = lineOf(option);
    int width = m.controlLine;
    if (has("problem")) {
        line = m_look.state(Look::State::Danger).text;
        width = 2;
    }
    // A bare edit is a headline, whose letters begin where a frame would run. It has a line when somebody is about to write.
    if (has("bare")) {
        const QRect r = option->rect;
        if (has("problem") || hovered(option) || (option->state & QStyle::State_HasFocus))
            m_painter->fillRect(QRect(r.left(), r.bottom() - width + 1, r.width(), width), line);
        return;
    }
    const QColor face = m_look.colour(enabled(option) ? Ink::Surface : Ink::Sunken);
    paintPanel(m_painter, option->rect, face, line, width, m.radiusControl);
}

void StyleControls::button(const QStyleOption *option) const
{
    const Look::Measures &m = m_look.measures();
    if (has("quiet")) {
        if (hovered(option) && !has("onTooltip") && !has("flush"))
            paintPanel(m_painter, option->rect, m_look.colour(Ink::Sunken), {}, 0, m.radiusControl);
        return;
    }
    paintPanel(m_painter, option->rect, faceOf(option), lineOf(option), m.controlLine, m.radiusControl);
}

void StyleControls::toolButton(const QStyleOption *option) const
{
    const Look::Measures &m = m_look.measures();
    if (has("chip")) {
        const QColor line = checked(option) && enabled(option) ? m_look.colour(Ink::Accent) : lineOf(option);
        paintPanel(m_painter, option->rect, faceOf(option), line, m.controlLine, option->rect.height() / 2.0);
    } else if (has("segment") || has("outlined")) {
        paintPanel(m_painter, option->rect, faceOf(option), lineOf(option), m.controlLine, m.radiusControl);
    } else if (hovered(option) || (option->state & QStyle::State_Sunken) || checked(option)) {
        const Ink ink = checked(option) ? Ink::AccentSoft : Ink::Sunken;
        paintPanel(m_painter, option->rect, m_look.colour(ink), {}, 0, m.radiusControl);
    }
}

void StyleControls::checkBox(const QStyleOption *option) const
{
    const Look::Measures &m = m_look.measures();
    const QRectF box = option->rect;
    if (!checked(option)) {
        paintPanel(m_painter, box, faceOf(option), lineOf(option), m.controlLine, m.radiusSmall);
        return;
    }
    const Ink face = enabled(option) ? Ink::Accent : Ink::TextDisabled;
    paintPanel(m_painter, box, m_look.colour(face), {}, 0, m.radiusSmall);
    paintIcon(m_painter, box.adjusted(2, 2, -2, -2), QStringLiteral("check-lg"), m_look.colour(Ink::OnAccent));
}

void StyleControls::radioButton(const QStyleOption *option) const
{
    const QRectF box = option->rect;
    const double radius = box.width() / 2;
    const Look::Measures &m = m_look.measures();
    const QColor line = checked(option) && enabled(option) ? m_look.colour(Ink::Accent) : lineOf(option);
    const QColor face = m_look.colour(enabled(option) ? Ink::Surface : Ink::Sunken);
    paintPanel(m_painter, box, face, line, checked(option) ? 2 : m.controlLine, radius);
    if (checked(option)) {
        const double inset = box.width() * 0.28;
        paintPanel(m_painter, box.adjusted(inset, inset, -inset, -inset), line, {}, 0, radius);
    }
}

void StyleControls::menuPanel(const QStyleOption *option) const
{
    // Two areas and no line: at scale 1.5 or 2 a line of one pixel would run inside the edge at two sides.
    m_painter->fillRect(option->rect, m_look.colour(Ink::ControlBorder));
    m_painter->fillRect(option->rect.adjusted(1, 1, -1, -1), m_look.colour(Ink::Raised));
}

void StyleControls::splitter(const QStyleOption *option) const
{
    const QRect r = option->rect;
    m_painter->setPen(QPen(m_look.colour(Ink::Hairline), m_look.measures().hairline));
    if (option->state & QStyle::State_Horizontal)
        m_painter->drawLine(r.center().x(), r.top(), r.center().x(), r.bottom());
    else
        m_painter->drawLine(r.left(), r.center().y(), r.right(), r.center().y());
}

void StyleControls::progressGroove(const QStyleOption *option) const
{
    paintPanel(m_painter, option->rect, m_look.colour(Ink::Sunken), m_look.colour(Ink::ControlBorder), 1,
               option->rect.height() / 2.0);
}

void StyleControls::progressContents(const QStyleOption *option) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const int span = bar->maximum - bar->minimum;
    // Without a known end a third of the bar is filled: still, because nothing here loops.
    const double part = span > 0 ? double(bar->progress - bar->minimum) / span : 0.33;
    QRectF filled = bar->rect;
    filled.setWidth(std::max(filled.width() * part, filled.height()));
    if (bar->direction == Qt::RightToLeft)
        filled.moveRight(bar->rect.right() + 1);
    paintPanel(m_painter, filled, m_look.colour(Ink::Accent), {}, 0, filled.height() / 2);
}

void StyleControls::comboBox(const QStyleOptionComplex *option) const
{
    const Look::Measures &m = m_look.measures();
    paintPanel(m_painter, option->rect, faceOf(option), lineOf(option), m.controlLine, m.radiusControl);
    const int side = m_look.scaled(12);
    const QRect arrow(option->rect.right() - m.m - side, option->rect.center().y() - side / 2, side, side);
    paintIcon(m_painter, QStyle::visualRect(option->direction, option->rect, arrow), QStringLiteral("chevron-down"),
              m_look.colour(enabled(option) ? Ink::Text : Ink::TextDisabled));
}

void StyleControls::scrollBar(const QRect &slider, const QStyleOptionComplex *option) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRectF thumb = QRectF(slider).adjusted(3, 3, -3, -3);
    paintPanel(m_painter, thumb, m_look.colour(hovered(option) ? Ink::TextMuted : Ink::ControlBorder), {}, 0,
               std::min(thumb.width(), thumb.height()) / 2);
}

QColor StyleControls::labelInk(const QStyleOption *option) const
{
    if (!enabled(option))
        return m_look.colour(Ink::TextDisabled);
    if (has("primary") || (has("segment") && checked(option)))
        return m_look.colour(Ink::OnAccent);
    if (has("onTooltip"))
        return m_look.colour(Ink::OnTooltip);
    if (has("quiet"))
        return m_look.colour(Ink::Link);
    return m_look.colour(checked(option) ? Ink::OnAccentSoft : Ink::Text);
}

void StyleControls::label(const QStyleOption *option, const QIcon &icon, const QSize &iconSize,
                          const QString &text) const
{
    const QFontMetrics &metrics = option->fontMetrics;
    constexpr int flags = Qt::AlignVCenter | Qt::TextShowMnemonic;
    const int words = text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, text).width();
    const int gap = icon.isNull() || text.isEmpty() ? 0 : 2 * IconGap;
    const int picture = icon.isNull() ? 0 : iconSize.width();
    int left = option->rect.left() + (option->rect.width() - picture - gap - words) / 2;
    if (!icon.isNull()) {
        const QRect place(left, option->rect.top() + (option->rect.height() - iconSize.height()) / 2, picture,
                          iconSize.height());
        icon.paint(m_painter, QStyle::visualRect(option->direction, option->rect, place), Qt::AlignCenter,
                   enabled(option) ? QIcon::Normal : QIcon::Disabled);
        left += picture + gap;
    }
    const QRect room(left, option->rect.top(), words + 1, option->rect.height());
    m_painter->setPen(labelInk(option));
    m_painter->drawText(QStyle::visualRect(option->direction, option->rect, room), flags | Qt::AlignHCenter, text);
}

void StyleControls::pushButtonLabel(const QStyleOptionButton &option) const
{
    m_painter->save();
    // Without ground around it, it shows like a link that it can be pressed.
    QFont font = m_painter->font();
    font.setUnderline(has("flush") && hovered(&option));
    m_painter->setFont(font);
    label(&option, option.icon, option.iconSize, option.text);
    m_painter->restore();
}

QSize StyleControls::pushButtonSize(const QStyleOptionButton &option, const QSize &contents) const
{
    const Look::Measures &m = m_look.measures();
    const int around = has("flush") ? 0 : 2 * (has("quiet") ? m.s : m.l);
    const int gap = has("flush") && option.icon.isNull() ? 0 : IconGap;
    return {contents.width() + around + gap, std::max(contents.height() + 2 * m.s, m.control)};
}

void StyleControls::toolButtonLabel(const QStyleOptionToolButton &option) const
{
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    label(&option, option.icon, option.iconSize, iconOnly ? QString() : option.text);
}

QSize StyleControls::toolButtonSize(const QStyleOptionToolButton &option) const
{
    const Look::Measures &m = m_look.measures();
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    const QSize words = iconOnly ? QSize() : option.fontMetrics.size(Qt::TextShowMnemonic, option.text);
    int width = 2 * (has("chip") || has("segment") ? m.m : m.s) + std::max(0, words.width());
    // The tick of a chosen chip has its room from the start, so that nothing jumps.
    if (!option.icon.isNull() || has("chip") || has("segment"))
        width += option.iconSize.width() + (iconOnly ? 0 : 2 * IconGap);
    const int height = std::max({words.height() + m.s, option.iconSize.height() + m.s, m.controlSmall});
    return {std::max(width, m.controlSmall), has("segment") ? std::max(height, m_look.scaled(32)) : height};
}

} // namespace kinfolio
