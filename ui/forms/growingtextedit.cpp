// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/growingtextedit.h"

#include "ui/look/appearance.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace kinfolio {

namespace {

constexpr int MostLines = 30;

} // namespace

GrowingTextEdit::GrowingTextEdit(const Appearance &appearance, Look::Type type, int leastLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_appearance(appearance)
    , m_type(type)
    , m_leastLines(leastLines)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    restyle();
    connect(&appearance, &Appearance::changed, this, &GrowingTextEdit::restyle);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_showing)
            Q_EMIT typed();
    });
}

void GrowingTextEdit::showText(const QString &text)
{
    if (text == toPlainText())
        return;
    m_showing = true;
    setPlainText(text);
    m_showing = false;
}

void GrowingTextEdit::restyle()
{
    setFont(m_appearance.look().font(m_type));
    const Look::Measures &m = m_appearance.look().measures();
    const bool bare = property("bare").toBool();
    document()->setDocumentMargin(bare ? 0 : m.s);
    setViewportMargins(0, bare ? m.xs : 0, 0, bare ? m.xs : 0);
    fit();
}

void GrowingTextEdit::setBare()
{
    setProperty("bare", true);
    restyle();
}

void GrowingTextEdit::fit()
{
    updateGeometry();
}

QSize GrowingTextEdit::sizeHint() const
{
    // Asking for the rectangle of a block has it laid out, which otherwise happens only when it is seen.
    double text = 0;
    const double most = MostLines * QFontMetricsF(font()).lineSpacing();
    for (QTextBlock block = document()->begin(); block.isValid() && text < most; block = block.next())
        text += blockBoundingRect(block).height();
    const double least = m_leastLines * QFontMetricsF(font()).lineSpacing();
    const QMargins around = viewportMargins();
    // For the edit, a line that ends with the last row of pixels is not wholly shown.
    const int edges = 2 * frameWidth() + around.top() + around.bottom() + 1;
    const int height = int(std::ceil(std::clamp(text, least, most) + 2 * document()->documentMargin())) + edges;
    return {m_appearance.look().scaled(240), height};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {m_appearance.look().scaled(120), sizeHint().height()};
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // Another width breaks lines elsewhere, which needs another height.
    if (event->size().width() != event->oldSize().width())
        fit();
}

void GrowingTextEdit::wheelEvent(QWheelEvent *event)
{
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace kinfolio
