// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/sentenceedit.h"

#include <QKeyEvent>
#include <QMimeData>

namespace kinfolio {

SentenceEdit::SentenceEdit(const Appearance &appearance, Look::Type type, Edges edges, QWidget *parent)
    : GrowingTextEdit(appearance, type, 1, parent)
{
    if (edges == Edges::WhileWriting)
        setBare();
}

QString SentenceEdit::sentence() const
{
    return toPlainText().replace(u'\n', u' ').trimmed();
}

void SentenceEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT entered();
    else
        GrowingTextEdit::keyPressEvent(event);
}

void SentenceEdit::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    insertPlainText(text.replace(u'\r', u' ').replace(u'\n', u' '));
}

} // namespace kinfolio
