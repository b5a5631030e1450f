// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/markdownview.h"

#include "ui/look/appearance.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QWheelEvent>

#include <cmath>

namespace kinfolio {

namespace {

constexpr int LargestHeading = 3; // below the name of the record and the name of the field
constexpr int MostHeight = 8000; // above it a text scrolls by itself
constexpr int BulletSide = 6;
constexpr int BesideBullet = 10;

QString pixels(const QFont &font)
{
    return QStringLiteral("font-family:'%1'; font-size:%2px").arg(font.family()).arg(font.pixelSize());
}

// Headings in the voice of the application, a step apart from the words.
QString sheetFor(const Look &look)
{
    const Look::Measures &m = look.measures();
    const QFont title = look.font(Look::Type::Title);
    QString sheet = QStringLiteral("p, ul, ol, pre, blockquote { margin-top:0; margin-bottom:%1px; }"
                                   "ul { list-style-type:none; }"
                                   "a { color:%2; text-decoration:underline; }"
                                   "blockquote { margin-left:%3px; margin-right:0; color:%4; }")
                        .arg(m.s)
                        .arg(look.colour(Ink::Link).name())
                        .arg(m.l)
                        .arg(look.colour(Ink::TextSecondary).name());
    for (int level = LargestHeading; level <= 6; ++level) {
        const QFont font = level == LargestHeading ? title : look.font(Look::Type::Strong);
        sheet += QStringLiteral("h%1 { %2; font-weight:600; margin-top:%3px; margin-bottom:%4px; }")
                     .arg(QString::number(level), pixels(font), QString::number(m.s), QString::number(m.xs));
    }
    return sheet;
}

// Only lists without numbers have no style; see the sheet.
bool hasBullet(const QTextBlock &block)
{
    return block.textList() && block.textList()->format().style() == QTextListFormat::ListStyleUndefined
        && block.layout()->lineCount() > 0;
}

// Beside the first line, at half the height of its small letters.
QRectF bulletOf(const QTextBlock &block, const Look &look)
{
    const QTextLine line = block.layout()->lineAt(0);
    const QRectF words = line.naturalTextRect().translated(block.layout()->position());
    const double side = look.scaled(BulletSide);
    const double gap = look.scaled(BesideBullet);
    const bool mirrored = block.textDirection() == Qt::RightToLeft;
    const double middle = words.top() + line.ascent() - QFontMetricsF(block.charFormat().font()).xHeight() / 2;
    return {mirrored ? words.right() + gap : words.left() - gap - side, middle - side / 2, side, side};
}

} // namespace

MarkdownView::MarkdownView(const Appearance &appearance, Look::Type type, LinkRule mayLead, QWidget *parent)
    : QTextBrowser(parent)
    , m_appearance(appearance)
    , m_type(type)
    , m_mayLead(mayLead)
{
    setProperty("bare", true);
    setOpenLinks(false);
    setAcceptDrops(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    restyle();
    connect(&appearance, &Appearance::changed, this, &MarkdownView::restyle);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (isSafeLink(url.toString()))
            QDesktopServices::openUrl(url);
    });
}

void MarkdownView::showText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    render();
}

void MarkdownView::restyle()
{
    setFont(m_appearance.look().font(m_type));
    document()->setDefaultFont(font());
    document()->setDefaultStyleSheet(sheetFor(m_appearance.look()));
    document()->setIndentWidth(m_appearance.look().scaled(24));
    render();
}

void MarkdownView::render()
{
    // The last line break would be a space at the end.
    setHtml(markdownHtml(m_text, LargestHeading, m_mayLead).trimmed());
    document()->setDocumentMargin(0);
    fit();
}

void MarkdownView::fit()
{
    updateGeometry();
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    // Without an answer the document would look on the disk.
    return QByteArray("");
}

QSize MarkdownView::sizeHint() const
{
    // The last paragraph leaves room below itself, so only above a little is to be added.
    const double height = document()->documentLayout()->documentSize().height();
    const int room = 2 * m_appearance.look().measures().xs + 2 * frameWidth();
    return {m_appearance.look().scaled(240), std::min(int(std::ceil(height)) + room, MostHeight)};
}

QSize MarkdownView::minimumSizeHint() const
{
    return {m_appearance.look().scaled(120), sizeHint().height()};
}

void MarkdownView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    // A document would leave no more between a bullet and the words than between two words.
    const Look &look = m_appearance.look();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colour(Ink::TextMuted));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (hasBullet(block))
            painter.drawEllipse(bulletOf(block, look));
    }
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    // Another width breaks lines elsewhere, which needs another height.
    if (event->size().width() != event->oldSize().width())
        fit();
}

void MarkdownView::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0)
        QTextBrowser::wheelEvent(event);
    else
        event->ignore();
}

void MarkdownView::keyPressEvent(QKeyEvent *event)
{
    const bool scrolls = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp
        || event->key() == Qt::Key_PageDown;
    // What is shown whole leaves scrolling to what it stands in.
    if (scrolls && event->modifiers() == Qt::NoModifier && verticalScrollBar()->maximum() == 0)
        event->ignore();
    else
        QTextBrowser::keyPressEvent(event);
}

} // namespace kinfolio
