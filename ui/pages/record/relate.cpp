// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/relate.h"

#include "ui/dialogs/linkchooser.h"

#include <QCoreApplication>

namespace kinfolio {

void askAndConnect(const PageContext &context, const QList<RecordId> &records, QWidget *parent)
{
    if (records.isEmpty())
        return;
    context.session.flush();
    LinkChooser chooser(context.appearance, context.session, records, parent);
    if (chooser.exec() == QDialog::Accepted)
        connectRecords(context, chooser.links());
}

void connectRecords(const PageContext &context, const QList<Link> &links)
{
    Edit edit;
    for (const Link &link : links)
        edit.link(link.from, link.role, link.to);
    const QString text = QCoreApplication::translate("kinfolio::ConnectionsPanel", "Connect");
    if (const auto done = context.session.history().perform(edit, text); !done)
        context.shell.say(done.error());
}

} // namespace kinfolio
