// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/recordcopy.h"

#include "ui/print/printedrecord.h"
#include "ui/print/recordtext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace kinfolio {

namespace {

struct RecordCopy {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::RecordCopy)
};

} // namespace

Commands copyCommands(const PageContext &context, RecordId record)
{
    return {
        {Command::Group::Do, RecordCopy::tr("Copy as text"), QStringLiteral("clipboard"), {},
         [context, record] { copyAsText(context, record); }},
        {Command::Group::Do, RecordCopy::tr("Copy link"), QStringLiteral("link-45deg"), {},
         [context, record] { copyLink(context, record); }},
    };
}

void copyAsText(const PageContext &context, RecordId record)
{
    context.session.flush();
    const auto printout = printedRecord(record, {.reader = context.session.reader(),
                                                 .media = context.session.portfolio().media(),
                                                 .privateParts = PrivateParts::LeaveOut,
                                                 .withPictures = false}, {});
    if (!printout)
        return context.shell.say(printout.error());
    QGuiApplication::clipboard()->setText(markdownOf(*printout));
    const bool whole = printout->privateParts == 0;
    context.shell.say({whole ? Message::Kind::Good : Message::Kind::Notice,
                       whole ? RecordCopy::tr("Copied. Paste it wherever you write.")
                             : RecordCopy::tr("Copied, without what is only for you."),
                       {}, {}});
}

void copyLink(const PageContext &context, RecordId record)
{
    context.session.flush();
    const auto found = context.session.reader().record(record);
    if (!found)
        return context.shell.say(found.error());
    const RecordLink link = linkOf(**found);
    QGuiApplication::clipboard()->setText(link.address);
    context.shell.say({link.isPublic ? Message::Kind::Good : Message::Kind::Notice,
                       link.isPublic ? RecordCopy::tr("Copied: %1").arg(link.address)
                                     : RecordCopy::tr("Copied. It names this record in your portfolio; it opens no web page."),
                       {}, {}});
}

} // namespace kinfolio
