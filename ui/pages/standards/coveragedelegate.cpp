// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/standards/coveragedelegate.h"

#include "ui/delegates/textlines.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/pages/standards/coveragemodel.h"

#include <QPainter>

namespace kinfolio {

namespace {

constexpr int CellWidth = 168;
constexpr int IconSide = 16;
constexpr int DeepestIndent = 6;
constexpr int Indent = 14;
constexpr int WidestStandard = 380;
constexpr int HeaderLines = 2;

} // namespace

EvidenceLook evidenceLook(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Begun:
        return {Look::State::Unknown, QStringLiteral("circle")};
    case EvidenceState::Incomplete:
        return {Look::State::Warning, QStringLiteral("dash-circle")};
    case EvidenceState::Partial:
        return {Look::State::Notice, QStringLiteral("circle-half")};
    case EvidenceState::Completed:
        return {Look::State::Good, QStringLiteral("check-circle-fill")};
    }
    Q_UNREACHABLE_RETURN({});
}

CoverageDelegate::CoverageDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize CoverageDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Look &look = m_appearance.look();
    return {look.scaled(CellWidth), look.measures().row};
}

void CoverageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const QVariant state = index.data(EvidenceStateRole);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, look.colour(Ink::Surface));
    const QRect pill = option.rect.adjusted(m.xs, m.xs, -m.xs, -m.xs);
    if (state.isValid()) {
        const EvidenceLook shown = evidenceLook(EvidenceState(state.toInt()));
        const Look::StateLook colours = look.state(shown.state);
        paintPanel(painter, pill, colours.soft, chosen ? look.colour(Ink::Accent) : colours.soft, chosen ? 2 * m.hairline : 0, m.radiusControl);
        const int side = look.scaled(IconSide);
        const QRect inside = pill.adjusted(m.s, 0, -m.s, 0);
        const QRect icon(inside.left(), inside.center().y() - side / 2, side, side);
        paintIcon(painter, QStyle::visualRect(option.direction, inside, icon), shown.icon, colours.text);
        const QFont font = look.font(Look::Type::Caption);
        const QRect words = inside.adjusted(side + m.xs, 0, 0, 0);
        painter->setFont(font);
        painter->setPen(colours.text);
        const QStringList lines = textLines(index.data().toString(), font, words.width(), HeaderLines);
        const int height = QFontMetrics(font).height();
        int top = words.center().y() - int(lines.size()) * height / 2;
        for (const QString &line : lines) {
            paintLine(painter, QStyle::visualRect(option.direction, inside, QRect(words.left(), top, words.width(), height)), line);
            top += height;
        }
    } else if (chosen) {
        paintPanel(painter, pill, {}, look.colour(Ink::Accent), 2 * m.hairline, m.radiusControl);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), m.hairline), look.colour(Ink::Hairline));
    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
        paintFocusRing(painter, pill, look, m.radiusControl);
    painter->restore();
}

CoverageHeader::CoverageHeader(const Appearance &appearance, Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
    , m_appearance(appearance)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    appearance.follow(this, [this] {
        const Look &look = m_appearance.look();
        setDefaultSectionSize(this->orientation() == Qt::Horizontal ? look.scaled(CellWidth) : look.measures().row);
        updateGeometry();
    });
}

QSize CoverageHeader::sizeHint() const
{
    const Look &look = m_appearance.look();
    const int words = QFontMetrics(look.font(Look::Type::Strong)).height() * HeaderLines + 2 * look.measures().s;
    if (orientation() == Qt::Horizontal)
        return {look.scaled(CellWidth), words};
    // The standards may take what a row of cells leaves, but at least some work has to be seen beside them.
    const int table = parentWidget() ? parentWidget()->width() : look.scaled(WidestStandard);
    return {std::min(look.scaled(WidestStandard), table * 9 / 20), words};
}

void CoverageHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    painter->save();
    painter->fillRect(rect, look.colour(Ink::Surface));
    const QRect room = rect.adjusted(m.s, 0, -m.s, 0);
    if (orientation() == Qt::Vertical) {
        paintStandard(painter, room, section);
    } else {
        const QFont font = look.font(Look::Type::Strong);
        const QString name = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        const QStringList lines = textLines(name, font, room.width(), HeaderLines);
        const int height = QFontMetrics(font).height();
        painter->setFont(font);
        painter->setPen(look.colour(Ink::Text));
        int top = room.bottom() - m.s - int(lines.size()) * height;
        for (const QString &line : lines) {
            paintLine(painter, QRect(room.left(), top, room.width(), height), line);
            top += height;
        }
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), m.hairline), look.colour(Ink::Hairline));
    painter->restore();
}

void CoverageHeader::paintStandard(QPainter *painter, const QRect &room, int section) const
{
    const Look &look = m_appearance.look();
    const int depth = std::min(model()->headerData(section, Qt::Vertical, DepthRole).toInt(), DeepestIndent);
    QRect words = room;
    words.setLeft(room.left() + std::min(depth * look.scaled(Indent), room.width() / 3));
    const QString code = model()->headerData(section, Qt::Vertical, CodeRole).toString();
    const QString statement = model()->headerData(section, Qt::Vertical, StatementRole).toString();
    const QFont strong = look.font(Look::Type::Caption);
    const QFont body = look.font(Look::Type::Body);
    const int codeHeight = code.isEmpty() ? 0 : QFontMetrics(strong).height();
    const int lineHeight = QFontMetrics(body).height();
    const int fits = std::max(1, (room.height() - codeHeight) / lineHeight);
    const QStringList lines = textLines(statement, body, words.width(), fits);
    int top = room.center().y() - (codeHeight + int(lines.size()) * lineHeight) / 2;
    const auto place = [&](int height) {
        const QRect line = QStyle::visualRect(layoutDirection(), room, QRect(words.left(), top, words.width(), height));
        top += height;
        return line;
    };
    if (!code.isEmpty()) {
        painter->setFont(strong);
        painter->setPen(look.colour(Ink::TextMuted));
        const QRect line = place(codeHeight);
        paintLine(painter, line, textLines(code, strong, line.width(), 1).value(0));
    }
    painter->setFont(body);
    painter->setPen(look.colour(Ink::Text));
    for (const QString &line : lines)
        paintLine(painter, place(lineHeight), line);
}

} // namespace kinfolio
