// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/markdownview.h"

#include "ui/look/appearance.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace kinfolio {

namespace {

constexpr int LargestHeading = 3; // below the name of the record and the name of the field
constexpr int MostHeight = 8000; // above it a text scrolls by itself

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
