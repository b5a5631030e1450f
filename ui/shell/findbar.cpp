// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/findbar.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconedit.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace kinfolio {

namespace {

constexpr int LineWidth = 320;
constexpr double MarkWidth = 2;

// A frame around what was found, where words cannot be selected.
class HitMark final : public QWidget {
public:
    HitMark(const Appearance &appearance, const HitPlace &place)
        : QWidget(place.surface)
        , m_appearance(appearance)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(place.rect);
        QWidget::show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = m_appearance.look();
        QPainter painter(this);
        paintPanel(&painter, rect(), {}, look.state(Look::State::Warning).text, MarkWidth, look.measures().radiusSmall);
    }

private:
    const Appearance &m_appearance;
};

} // namespace

FindBar::FindBar(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_line(new IconEdit(appearance, QStringLiteral("search")))
    , m_count(new Label(appearance, Look::Type::Body, Ink::TextSecondary))
{
    const Look::Measures &m = appearance.look().measures();
    m_line->setAccessibleName(tr("Find on this page"));
    m_line->setPlaceholderText(tr("Find on this page"));
    appearance.follow(m_line, [this] { m_line->setMaximumWidth(m_appearance.look().scaled(LineWidth)); });
    QToolButton *before = iconButton(appearance, QStringLiteral("chevron-up"), tr("The one before"));
    QToolButton *next = iconButton(appearance, QStringLiteral("chevron-down"), tr("The next one"));
    QToolButton *close = iconButton(appearance, QStringLiteral("x-lg"), tr("Close the bar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.xxl, m.s, m.l, m.s);
    layout->setSpacing(m.s);
    layout->addWidget(m_line, 1);
    layout->addWidget(before);
    layout->addWidget(next);
    layout->addWidget(m_count->wrapped(), 1);
    layout->addWidget(close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::find);
    connect(before, &QToolButton::clicked, this, [this] { step(m_page, -1); });
    connect(next, &QToolButton::clicked, this, [this] { step(m_page, 1); });
    connect(close, &QToolButton::clicked, this, &FindBar::stop);
    hide();
}

void FindBar::start(QWidget *page)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_page = page;
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    find();
}

void FindBar::step(QWidget *page, int by)
{
    if (isHidden() || !m_page)
        return start(page);
    const qsizetype current = m_current;
    // The page may have changed since.
    look();
    const qsizetype count = m_hits.size();
    showHit(count == 0 ? -1 : (current + by + count) % count);
}

void FindBar::stop()
{
    const bool had = isAncestorOf(QApplication::focusWidget());
    forget();
    m_page = nullptr;
    // What was written in may be read by now: then what follows in its place.
    QWidget *back = had ? m_before.data() : nullptr;
    while (back && !(back->isVisible() && back->focusPolicy() & Qt::TabFocus))
        back = back->nextInFocusChain();
    if (back)
        back->setFocus(Qt::OtherFocusReason);
    hide();
}

void FindBar::find()
{
    if (!m_page)
        return;
    look();
    showHit(m_hits.isEmpty() ? -1 : 0);
}

void FindBar::look()
{
    forget();
    m_hits = hitsOn(*m_page, m_line->text());
}

void FindBar::forget()
{
    delete m_mark;
    if (m_current >= 0 && m_current < m_hits.size())
        unselect(m_hits.at(m_current));
    m_hits.clear();
    m_current = -1;
}

void FindBar::showHit(qsizetype hit)
{
    m_current = hit;
    if (hit >= 0) {
        if (const HitPlace place = reveal(m_hits.at(hit)); place.surface)
            m_mark = new HitMark(m_appearance, place);
    }
    tell();
}

QString FindBar::countText() const
{
    return m_count->text();
}

void FindBar::tell()
{
    QString words;
    if (!m_hits.isEmpty())
        words = tr("%L1 of %L2", "which hit, how many there are").arg(m_current + 1).arg(m_hits.size());
    else if (!m_line->text().trimmed().isEmpty())
        words = tr("Not on this page");
    if (words == m_count->text())
        return;
    m_count->setText(words);
    QAccessibleAnnouncementEvent event(this, words);
    QAccessible::updateAccessibility(&event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return stop();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return step(m_page, event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    default:
        QFrame::keyPressEvent(event);
    }
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    painter.fillRect(rect(), look.colour(Ink::Raised));
    painter.fillRect(0, 0, width(), look.measures().hairline, look.colour(Ink::Hairline));
}

} // namespace kinfolio
