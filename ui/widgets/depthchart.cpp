// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/depthchart.h"

#include "ui/look/appearance.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr QSize Usual(352, 92);
constexpr int LeastWidth = 220;
constexpr double Knot = 5; // radius of the point at which the last level begins
constexpr double Before = 0.2; // of the way, for what began nobody knows when

} // namespace

bool DepthSteps::isDrawable() const
{
    const auto dated = std::ranges::count_if(steps, [](const Step &step) { return step.since.isValid(); });
    return steps.size() > 1 && dated > 0 && levels > 1;
}

DepthChart::DepthChart(const Appearance &appearance, const QString &kind, const DepthSteps &steps,
                       QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_kind(kind)
    , m_steps(steps)
{
    const auto first = std::ranges::find_if(
        m_steps.steps, [](const DepthSteps::Step &step) { return step.since.isValid(); });
    m_from = first == m_steps.steps.end() ? m_steps.today : first->since;
    // A date that is still to come is drawn too.
    m_to = std::max(m_steps.today, m_steps.steps.isEmpty() ? QDate() : m_steps.steps.last().since);
    if (first != m_steps.steps.begin())
        m_from = m_from.addDays(-qint64(double(std::max<qint64>(m_from.daysTo(m_to), 30)) * Before));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("How deep it went"));
    setAccessibleDescription(m_steps.words);
    setToolTip(m_steps.words);
    appearance.follow(this, [this] {
        updateGeometry();
        update();
    });
}

QSize DepthChart::sizeHint() const
{
    const Look &look = m_appearance.look();
    const int line = QFontMetrics(look.font(Look::Type::Caption)).height();
    // A line for the note, one in each step, one for the years.
    return {look.scaled(Usual.width()),
            std::max(look.scaled(Usual.height()), (m_steps.levels + 2) * line + 2 * look.measures().xs)};
}

QSize DepthChart::minimumSizeHint() const
{
    return {m_appearance.look().scaled(LeastWidth), sizeHint().height()};
}

DepthChart::Frame DepthChart::frame() const
{
    Frame frame;
    frame.line = QFontMetrics(m_appearance.look().font(Look::Type::Caption)).height();
    frame.top = frame.line / 2.0 + Knot / 2;
    frame.bottom = height() - frame.line - m_appearance.look().measures().xs;
    frame.width = width() - Knot;
    return frame;
}

// At least until today, and so far that the name of the last level has its room.
double DepthChart::days() const
{
    const double until = std::max<double>(1, double(m_from.daysTo(m_to)));
    if (m_steps.steps.isEmpty() || !m_steps.steps.last().since.isValid())
        return until;
    const double name = QFontMetrics(nameFont(true)).horizontalAdvance(m_steps.steps.last().name)
        + 2 * m_appearance.look().measures().s;
    const double left = std::clamp(1 - name / std::max(1.0, frame().width), 0.2, 1.0);
    return std::max(until, double(m_from.daysTo(m_steps.steps.last().since)) / left);
}

double DepthChart::xOf(QDate day) const
{
    return std::clamp(double(m_from.daysTo(day)) / days(), 0.0, 1.0) * frame().width;
}

QFont DepthChart::nameFont(bool last) const
{
    QFont font = m_appearance.look().font(Look::Type::Caption);
    font.setWeight(last ? QFont::DemiBold : QFont::Medium);
    return font;
}

double DepthChart::startOf(qsizetype step) const
{
    if (step >= m_steps.steps.size())
        return frame().width;
    const QDate since = m_steps.steps.at(step).since;
    return since.isValid() ? xOf(since) : 0;
}

double DepthChart::heightOf(int level, const Frame &frame) const
{
    return frame.bottom - (frame.bottom - frame.top) * double(level + 1) / double(m_steps.levels);
}

QRectF DepthChart::seen(const QRectF &rect) const
{
    if (layoutDirection() == Qt::LeftToRight)
        return rect;
    return {width() - rect.right(), rect.top(), rect.width(), rect.height()};
}

QPainterPath DepthChart::way(const Frame &frame) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto point = [&](double x, double y) { return QPointF(mirrored ? width() - x : x, y); };
    QPainterPath path;
    for (qsizetype i = 0; i < m_steps.steps.size(); ++i) {
        const double y = heightOf(m_steps.steps.at(i).level, frame);
        if (i == 0)
            path.moveTo(point(startOf(i), y));
        else
            path.lineTo(point(startOf(i), y));
        path.lineTo(point(startOf(i + 1), y));
    }
    return path;
}

void DepthChart::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Frame frame = this->frame();
    const Look::Kind &kind = look.kind(m_kind);
    const QPainterPath line = way(frame);
    QPainterPath ground = line;
    ground.lineTo(ground.currentPosition().x(), frame.bottom);
    ground.lineTo(QPointF(line.elementAt(0)).x(), frame.bottom);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(ground, kind.soft);
    painter.setPen(QPen(look.colour(Ink::ControlBorder), look.measures().controlLine));
    painter.drawLine(QPointF(0, frame.bottom), QPointF(width(), frame.bottom));
    painter.setPen(
        QPen(kind.accent, look.measures().thread + 0.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(line);
    paintNames(&painter, frame);
    paintNote(&painter, frame);
    paintYears(&painter, frame);
}

void DepthChart::paintText(QPainter *painter, const QRectF &room, const QString &text, bool atEnd) const
{
    const QFontMetrics metrics(painter->font());
    const Qt::Alignment side =
        (layoutDirection() == Qt::RightToLeft) != atEnd ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(seen(room), int(Qt::AlignAbsolute | Qt::AlignVCenter | side),
                      metrics.elidedText(text, Qt::ElideRight, int(room.width())));
}

// Below its step, as far as nothing lower begins.
void DepthChart::paintNames(QPainter *painter, const Frame &frame) const
{
    const Look &look = m_appearance.look();
    const double gap = look.measures().s;
    for (qsizetype i = 0; i < m_steps.steps.size(); ++i) {
        const DepthSteps::Step &step = m_steps.steps.at(i);
        qsizetype next = i + 1;
        while (next < m_steps.steps.size() && m_steps.steps.at(next).level > step.level)
            ++next;
        painter->setFont(nameFont(i + 1 == m_steps.steps.size()));
        painter->setPen(look.colour(Ink::Text));
        const QRectF room(startOf(i) + gap, heightOf(step.level, frame) + 2, startOf(next) - startOf(i) - gap,
                          frame.line);
        // A name of which only the dots are left says nothing.
        if (room.width() > 3 * frame.line)
            paintText(painter, room, step.name);
    }
}

void DepthChart::paintNote(QPainter *painter, const Frame &frame) const
{
    const Look &look = m_appearance.look();
    const DepthSteps::Step &last = m_steps.steps.last();
    if (!last.since.isValid() || m_steps.steps.size() < 2)
        return;
    const double x = startOf(m_steps.steps.size() - 1);
    const double y = heightOf(last.level, frame);
    const QRectF knot = seen({x - Knot, y - Knot, 2 * Knot, 2 * Knot});
    painter->setBrush(look.colour(Ink::Surface));
    painter->setPen(QPen(look.kind(m_kind).accent, look.measures().thread + 0.5));
    painter->drawEllipse(knot);
    // Only above what comes before it there is room.
    const bool highest =
        std::ranges::all_of(m_steps.steps.first(m_steps.steps.size() - 1),
                            [&](const DepthSteps::Step &step) { return step.level < last.level; });
    const double room = x - Knot - look.measures().s;
    if (!highest || last.note.isEmpty() || room < 5 * frame.line)
        return;
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(look.colour(Ink::TextSecondary));
    paintText(painter, {0, y - frame.line / 2.0, room, double(frame.line)}, last.note, true);
}

void DepthChart::paintYears(QPainter *painter, const Frame &frame) const
{
    const Look &look = m_appearance.look();
    painter->setFont(look.font(Look::Type::Caption));
    painter->setPen(look.colour(Ink::TextSecondary));
    const QFontMetrics metrics(painter->font());
    double free = 0;
    const int lastYear = m_from.addDays(qint64(days())).year();
    for (int year = m_from.year(); year <= lastYear; ++year) {
        const QString text = QString::number(year);
        const double width = metrics.horizontalAdvance(text);
        const double x = std::min(xOf(QDate(year, 1, 1)), frame.width - width);
        if (x < free || (year == m_from.year() && !m_steps.steps.first().since.isValid()))
            continue;
        paintText(painter, {x, height() - double(frame.line), width + 1, double(frame.line)}, text);
        free = x + width + look.measures().m;
    }
}

} // namespace kinfolio
