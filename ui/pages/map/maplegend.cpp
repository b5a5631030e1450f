// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/maplegend.h"

#include "core/records/kinds.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/widgets/flowlayout.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int TileSide = 22;
constexpr int LeastHeight = 32;

// Works and pages of the journal are many: who wants them brings them in.
bool isShownAtFirst(const KindInfo &kind)
{
    static const QSet<QString> kinds{QStringLiteral("interest"), QStringLiteral("person"), QStringLiteral("group"),      QStringLiteral("project"),
                                     QStringLiteral("badge"),    QStringLiteral("goal"),   QStringLiteral("opportunity")};
    return kinds.contains(kind.key());
}

} // namespace

LegendButton::LegendButton(const Appearance &appearance, const KindInfo &kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
    , m_kind(kind)
{
    setText(words::kindName(kind));
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setToolTip(tr("Press to leave it out of the map, or to bring it back"));
    appearance.follow(this, [this] {
        setFont(m_appearance.look().font(Look::Type::Caption));
        updateGeometry();
        update();
    });
}

QSize LegendButton::sizeHint() const
{
    const Look &look = m_appearance.look();
    const QFontMetrics metrics(look.font(Look::Type::Caption));
    const int width = look.scaled(TileSide) + metrics.horizontalAdvance(text()) + 3 * look.measures().s;
    return {std::max(m_leastWidth, width),
            std::max(look.scaled(LeastHeight), metrics.height() + 2 * look.measures().s)};
}

void LegendButton::setLeastWidth(int width)
{
    m_leastWidth = width;
    updateGeometry();
}

void LegendButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    QPainter painter(this);
    if (underMouse())
        paintPanel(&painter, rect(), look.colour(Ink::Sunken), {}, 0, m.radiusControl);
    const int side = look.scaled(TileSide);
    const QRect tile = QStyle::visualRect(layoutDirection(), rect(), QRect(m.s, (height() - side) / 2, side, side));
    if (isChecked())
        paintKindTile(&painter, tile, look, m_kind.key());
    else
        paintIcon(&painter, QRectF(tile).adjusted(3, 3, -3, -3), QStringLiteral("eye-slash"), look.colour(Ink::TextMuted));
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(2 * m.s + side, 0, -m.s, 0));
    QFont shown = font();
    shown.setStrikeOut(!isChecked());
    painter.setFont(shown);
    painter.setPen(look.colour(isChecked() ? Ink::TextSecondary : Ink::TextMuted));
    paintLine(&painter, words, text());
}

void LegendButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LegendButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

MapLegend::MapLegend(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_layout(new FlowLayout(this, 0))
{
    setAccessibleName(tr("Which kinds are on the map"));
    for (const KindInfo *kind : allKinds()) {
        if (!isShownAtFirst(*kind))
            m_hidden.insert(kind->key());
    }
    connect(&appearance, &Appearance::changed, this, &MapLegend::evenOut);
}

void MapLegend::showKinds(const MapGraph &map)
{
    QSet<const KindInfo *> there;
    for (const MapNode &node : map.nodes)
        there.insert(node.kind);
    QList<const KindInfo *> wanted;
    for (const KindInfo *kind : allKinds()) {
        if (there.contains(kind))
            wanted.append(kind);
    }
    // What is on the map at first stands above what one can bring in.
    std::ranges::stable_partition(wanted, [](const KindInfo *kind) { return isShownAtFirst(*kind); });
    QList<const KindInfo *> shown;
    for (const LegendButton *button : std::as_const(m_buttons))
        shown.append(&button->kind());
    if (shown == wanted)
        return;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const KindInfo *kind : std::as_const(wanted)) {
        auto *button = new LegendButton(m_appearance, *kind);
        button->setChecked(!m_hidden.contains(kind->key()));
        connect(button, &LegendButton::toggled, this, [this, kind](bool on) {
            if (on)
                m_hidden.remove(kind->key());
            else
                m_hidden.insert(kind->key());
            Q_EMIT changed();
        });
        m_layout->addWidget(button);
        button->show(); // or it has no room before the next turn of the event loop
        m_buttons.append(button);
    }
    evenOut();
}

void MapLegend::evenOut()
{
    int widest = 0;
    for (LegendButton *button : std::as_const(m_buttons)) {
        button->setLeastWidth(0);
        widest = std::max(widest, button->sizeHint().width());
    }
    for (LegendButton *button : std::as_const(m_buttons))
        button->setLeastWidth(widest);
}

} // namespace kinfolio
