// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/settings/roomcard.h"

#include "core/base/text.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr qsizetype MostFiles = 5;
constexpr int MostLetters = 40;

QString inWords(qint64 bytes)
{
    // A number and its unit stay on one line.
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat).replace(u' ', QChar::Nbsp);
}

} // namespace

RoomCard::RoomCard(const PageContext &context, QWidget *parent)
    : Card(context.appearance, parent)
    , m_context(context)
    , m_sizes(new Label(context.appearance, Look::Type::Body, Ink::Text))
    , m_free(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted))
    , m_biggestPart(new QWidget)
    , m_biggest(new QVBoxLayout(m_biggestPart))
    , m_unusedPart(new QWidget)
    , m_unusedSize(new Label(context.appearance, Look::Type::Body, Ink::Text))
{
    const Look::Measures &m = context.appearance.look().measures();
    m_biggest->setContentsMargins({});
    m_biggest->setSpacing(m.xs);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(m.xl, m.l + m.xs, m.xl, m.l + m.xs);
    rows->setSpacing(m.s);
    rows->addWidget(new Label(context.appearance, Look::Type::Title, Ink::Text, tr("Room on the disk")));
    rows->addWidget(m_sizes->wrapped());
    rows->addWidget(m_free->wrapped());
    rows->addWidget(m_biggestPart);
    rows->addWidget(m_unusedPart);
    rows->addStretch(1);
    QPushButton *remove = plainButton(context.appearance, tr("Remove them"), QStringLiteral("trash3"));
    remove->setAccessibleDescription(tr("What you did before cannot be undone afterwards."));
    connect(remove, &QPushButton::clicked, this, &RoomCard::removeUnused);
    auto *unused = new QVBoxLayout(m_unusedPart);
    unused->setContentsMargins(0, m.s, 0, 0);
    unused->setSpacing(m.s);
    unused->addWidget(m_unusedSize->wrapped());
    unused->addWidget(remove, 0, Qt::AlignLeading);
    m_unusedPart->hide();
    m_biggestPart->hide();
}

void RoomCard::refill()
{
    if (m_looking.isRunning())
        return;
    const Portfolio &portfolio = m_context.session.portfolio();
    m_looking.start<Result<RoomOverview>>(
        [&files = portfolio.environment().files, folder = portfolio.folder()](const Progress &progress) {
            return roomOverview(files, folder, MostFiles, progress);
        },
        [this](const Result<RoomOverview> &room) {
            if (room)
                show(*room);
            else if (room.error().code != ErrorCode::Interrupted)
                m_context.shell.say(room.error());
        });
}

void RoomCard::show(const RoomOverview &room)
{
    m_sizes->setText(tr("Your files: %1. What you wrote: %2. Earlier states: %3.")
                         .arg(inWords(room.media), inWords(room.database), inWords(room.snapshots)));
    m_free->setText(tr("Free on this disk: %1").arg(inWords(room.free)));
    while (QLayoutItem *item = m_biggest->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_biggest->addWidget(new Label(m_context.appearance, Look::Type::Caption, Ink::TextMuted, tr("The biggest files")));
    for (const RoomOverview::BigFile &file : room.biggest) {
        QPushButton *link = linkButton(m_context.appearance,
                                       tr("%1, %2", "title, size").arg(plainLine(file.title, MostLetters), inWords(file.size)));
        connect(link, &QPushButton::clicked, this, [this, id = file.record] { m_context.shell.goToRecord(id); });
        m_biggest->addWidget(link, 0, Qt::AlignLeading);
    }
    m_biggestPart->setHidden(room.biggest.isEmpty());
    showUnused(room);
}

void RoomCard::showUnused(const RoomOverview &room)
{
    m_unused.clear();
    for (const MediaInfo &media : room.unused)
        m_unused.insert(media.hash);
    m_unusedSize->setText(tr("Files that nothing needs any more, such as pictures that were exchanged: %1, together %2.", "number, size")
                              .arg(QLocale().toString(m_unused.size()), inWords(room.unusedSize())));
    m_unusedPart->setVisible(!m_unused.isEmpty() && m_context.session.canChange());
}

void RoomCard::removeUnused()
{
    m_context.session.flush();
    const auto removed = m_context.session.portfolio().removeUnusedMedia(m_unused);
    if (!removed)
        return m_context.shell.say(removed.error());
    const QString done = tr("Removed: %1. What you did before cannot be undone any more.");
    m_context.shell.say({Message::Kind::Good, done.arg(QLocale().toString(removed->size())), {}, {}});
    refill();
}

} // namespace kinfolio
