// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail.h"

#include "core/records/learner.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/shell/learnerbutton.h"
#include "ui/widgets/brand.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kinfolio {

namespace {

constexpr int IconSide = 18;
constexpr int BarWidth = 3;
constexpr int Radius = 8;

bool isLearner(const PageInfo &page)
{
    return page.id == pageFor(Learner::info());
}

} // namespace

RailButton::RailButton(const Appearance &appearance, const PageInfo &page, QWidget *parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
    , m_icon(page.icon)
    , m_kind(page.kind)
{
    setText(page.label);
    setAccessibleName(page.label);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void RailButton::setCount(qint64 count)
{
    m_count = count;
    setAccessibleName(tr("%1, %2", "page of the window, number of things on it").arg(text(), QLocale().toString(count)));
    update();
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setToolTip(narrow ? text() : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    const Look &look = m_appearance.look();
    const int text = QFontMetrics(look.font(Look::Type::Body)).height() + look.measures().m;
    return {look.scaled(IconSide) + 2 * look.measures().m, std::max(look.measures().railItem, text)};
}

int RailButton::wordsWidth() const
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    // To whole pixels: what is a part of one wider than its place is shortened.
    const auto wide = [&look](Look::Type type, const QString &words) {
        return int(std::ceil(QFontMetricsF(look.font(type)).horizontalAdvance(words))) + 1;
    };
    const int count = m_count >= 0 ? m.xs + wide(Look::Type::Caption, QLocale().toString(m_count)) : 0;
    return look.scaled(IconSide) + 3 * m.m + wide(Look::Type::Strong, text()) + count;
}

QColor RailButton::paintGround(QPainter &painter) const
{
    const Look &look = m_appearance.look();
    if (isChecked()) {
        const Ink ground = look.theme() == Look::Theme::HighContrast ? Ink::AccentSoft : Ink::Surface;
        paintPanel(&painter, rect(), look.colour(ground), look.colour(Ink::Hairline), look.measures().hairline, Radius);
        const QRect bar(0, 8, BarWidth, height() - 16);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), look.colour(Ink::Accent));
        return look.colour(look.theme() == Look::Theme::HighContrast ? Ink::OnAccentSoft : Ink::Accent);
    }
    if (!underMouse())
        return look.colour(Ink::TextSecondary);
    paintPanel(&painter, rect(), look.colour(Ink::Sunken), {}, 0, Radius);
    return look.colour(Ink::Text);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    QPainter painter(this);
    const QColor ink = paintGround(painter);
    const int side = look.scaled(IconSide);
    const int left = m_narrow ? (width() - side) / 2 : m.m;
    paintIcon(&painter, mirrored(QRect(left, (height() - side) / 2, side, side)), m_icon, ink);
    if (m_narrow)
        return;
    QRect room = rect().adjusted(left + side + m.m, 0, -m.m, 0);
    if (m_count >= 0) {
        painter.setFont(look.font(Look::Type::Caption));
        painter.setPen(isChecked() ? ink : look.colour(Ink::TextMuted));
        const QString number = QLocale().toString(m_count);
        painter.drawText(mirrored(room), Qt::AlignVCenter | Qt::AlignTrailing, number);
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(number) - m.xs);
    }
    QFont font = look.font(isChecked() ? Look::Type::Strong : Look::Type::Body);
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(mirrored(room), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

Rail::Rail(const Appearance &appearance, Session &session, const std::vector<PageInfo> &pages, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Pages"));
    build(pages);
    recount();
    connect(&session.portfolio(), &Portfolio::changed, this, &Rail::recount);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(m_ids.at(id)); });
    // A screen reader may check a button without a click. Queued, so that a click, or the window going elsewhere by itself,
    // was dealt with before.
    connect(
        &m_group, &QButtonGroup::idToggled, this,
        [this](int id) {
            if (id == m_group.checkedId() && m_ids.at(id) != m_current)
                Q_EMIT chosen(m_ids.at(id));
        },
        Qt::QueuedConnection);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Rail::build(const std::vector<PageInfo> &pages)
{
    const Look::Measures &m = m_appearance.look().measures();
    m_brand = new Brand(m_appearance);
    m_column = new QWidget;
    setGround(m_column, m_appearance, Ink::Rail);
    auto *layout = new QVBoxLayout(m_column);
    layout->setContentsMargins(m.m, m.m, m.m, m.l);
    layout->setSpacing(2);
    m_switch = iconButton(m_appearance, QStringLiteral("chevron-down"), tr("Portfolios"));
    connect(m_switch, &QToolButton::clicked, this, [this] { Q_EMIT portfoliosWanted(m_switch->mapToGlobal(QPoint(0, m_switch->height()))); });
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_brand, 1);
    top->addWidget(m_switch);
    layout->addLayout(top);
    layout->addSpacing(m.m);
    bool atBottom = false;
    for (const PageInfo &page : pages) {
        if (!page.under.isEmpty())
            continue;
        if (page.atBottom && !std::exchange(atBottom, true))
            layout->addStretch();
        if (isLearner(page)) {
            layout->addSpacing(m.s);
            layout->addWidget(new Hairline(m_appearance, Qt::Horizontal));
            layout->addSpacing(m.s);
        }
        RailButton *button = makeButton(page);
        m_group.addButton(button, int(m_ids.size()));
        m_ids.append(page.id);
        layout->addWidget(button);
    }
    // With large text there are more pages than a small screen is high.
    auto *scroll = new ColumnScroll;
    scroll->setColumn(m_column);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 1, 0);
    frame->addWidget(scroll);
}

RailButton *Rail::makeButton(const PageInfo &page)
{
    if (isLearner(page))
        return new LearnerButton(m_appearance, m_session, page);
    return new RailButton(m_appearance, page);
}

void Rail::recount()
{
    for (QAbstractButton *button : m_group.buttons()) {
        auto *railButton = static_cast<RailButton *>(button);
        if (railButton->kind())
            railButton->setCount(m_session.reader().count(*railButton->kind()).value_or(0));
    }
    updateGeometry();
}

void Rail::setCurrent(const QString &page)
{
    m_current = page;
    if (QAbstractButton *button = m_group.button(int(m_ids.indexOf(page))))
        button->setChecked(true);
}

QWidget *Rail::currentButton() const
{
    return m_group.checkedButton();
}

int Rail::wholeHeight() const
{
    return m_column->sizeHint().height();
}

void Rail::setNarrow(bool narrow)
{
    if (std::exchange(m_narrow, narrow) == narrow)
        return;
    static_cast<Brand *>(m_brand)->setNarrow(narrow);
    // The keys and the search field do it as well.
    m_switch->setVisible(!narrow);
    for (QAbstractButton *button : m_group.buttons())
        static_cast<RailButton *>(button)->setNarrow(narrow);
    updateGeometry();
}

QSize Rail::sizeHint() const
{
    const Look::Measures &m = m_appearance.look().measures();
    if (m_narrow)
        return {m.railNarrow + m.l, QWidget::sizeHint().height()};
    int words = 0;
    for (const QAbstractButton *button : m_group.buttons())
        words = std::max(words, static_cast<const RailButton *>(button)->wordsWidth());
    // Wider where a language has longer words, but never so that the page is the lesser part.
    return {std::clamp(words + 2 * m.m + 1, m.rail, m.rail * 7 / 5), QWidget::sizeHint().height()};
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.look().colour(Ink::Rail));
    painter.setPen(m_appearance.look().colour(Ink::Hairline));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace kinfolio
