// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/recordtext.h"

#include "core/records/descriptor.h"

#include <QUrl>

namespace kinfolio {

namespace {

QString besides(const QString &text, const QString &second)
{
    return second.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, second);
}

QString paragraphText(const PrintBlock &block)
{
    QString text = QString(block.text.text).replace(QChar::LineSeparator, u'\n');
    if (block.marker.isEmpty())
        return text;
    const QString marker = block.marker == QStringLiteral("•") ? QStringLiteral("-") : block.marker;
    return QString(2 * qsizetype(std::max(0, block.level - 1)), u' ') + marker + u' ' + text;
}

// A field that goes on has no label; it stands below the one that has.
QString fieldText(const PrintBlock &block)
{
    const QString text = paragraphText(block);
    if (block.label.isEmpty())
        return (block.marker.isEmpty() ? QStringLiteral("\n%1\n") : QStringLiteral("%1\n")).arg(text);
    const bool oneLine = block.marker.isEmpty() && !text.contains(u'\n');
    return (oneLine ? QStringLiteral("\n**%1:** %2\n") : QStringLiteral("\n**%1:**\n\n%2\n")).arg(block.label, text);
}

QString itemText(const PrintBlock &block)
{
    const QString item = QStringLiteral("- %1\n").arg(besides(block.text.text, block.second));
    return block.label.isEmpty() ? item : QStringLiteral("\n%1:\n").arg(block.label) + item;
}

QString picturesText(const PrintBlock &block)
{
    QString text;
    for (const PrintPicture &picture : block.pictures) {
        if (!picture.title.isEmpty())
            text += QStringLiteral("- %1\n").arg(besides(picture.title, picture.caption));
    }
    return text;
}

QString blockText(const PrintBlock &block)
{
    const QString text = block.text.text;
    switch (block.style) {
    case PrintBlock::Style::Kind:
        return {};
    case PrintBlock::Style::Title:
        return QStringLiteral("# %1\n").arg(text);
    case PrintBlock::Style::Caption:
        return QStringLiteral("\n%1\n").arg(text);
    case PrintBlock::Style::Voice:
        return QStringLiteral("\n> %1\n").arg(text);
    case PrintBlock::Style::Pictures:
        return picturesText(block);
    case PrintBlock::Style::Heading:
        return QStringLiteral("\n## %1\n\n").arg(text);
    case PrintBlock::Style::Field:
        return fieldText(block);
    case PrintBlock::Style::Item:
        return itemText(block);
    case PrintBlock::Style::RowHead:
        return QStringLiteral("\n");
    case PrintBlock::Style::Row:
        return QStringLiteral("- %1\n").arg(besides(text, block.second));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString markdownOf(const Printout &printout)
{
    QString text;
    for (const PrintBlock &block : printout.blocks)
        text += blockText(block);
    return text.trimmed() + u'\n';
}

RecordLink linkOf(const RecordBase &record)
{
    for (const FieldInfo *field : record.kind().fields()) {
        if (field->type != FieldType::Url || field->isEmpty(record) || field->has(FieldFlag::Private))
            continue;
        const QUrl url(field->get(record).toString(), QUrl::StrictMode);
        if (url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")))
            return {url.toString(QUrl::FullyEncoded), true};
    }
    return {QStringLiteral("kinfolio:record/") + record.id.text(), false};
}

} // namespace kinfolio
