// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/picturewords.h"

#include "ui/dialogs/describepictures.h"

#include <QLocale>

namespace kinfolio {

PictureWords::PictureWords(Appearance &appearance, Session &session, Shell &shell, QWidget *window)
    : QObject(window)
    , m_appearance(appearance)
    , m_session(session)
    , m_shell(shell)
    , m_window(window)
    , m_strip(new MessageStrip(appearance))
{
    connect(&session.portfolio(), &Portfolio::changed, this, &PictureWords::onChanged);
}

void PictureWords::offer(const QList<FiledFile> &files)
{
    const QList<RecordId> bare = m_session.reader().undescribedPictures().value_or(QList<RecordId>());
    QList<RecordId> fresh;
    for (const FiledFile &file : files) {
        if (bare.contains(file.record))
            fresh.append(file.record);
    }
    if (fresh.isEmpty())
        return;
    m_offered = fresh;
    m_strip->say({Message::Kind::Notice,
                  tr("New pictures: %1. What do they show? Not everybody can see them.").arg(QLocale().toString(fresh.size())),
                  tr("Describe them"), [this] { describe(m_offered); }});
}

void PictureWords::describeAll()
{
    if (!m_session.canChange())
        return m_shell.say(Error{ErrorCode::PortfolioReadOnly, m_session.folder(), {}});
    const auto pictures = m_session.reader().undescribedPictures();
    if (!pictures)
        return m_shell.say(pictures.error());
    if (pictures->isEmpty())
        return m_shell.say({Message::Kind::Good, tr("Every picture has a description."), {}, {}});
    describe(*pictures);
}

void PictureWords::describe(const QList<RecordId> &pictures)
{
    m_session.flush();
    DescribePictures dialog(m_appearance, m_session, pictures, m_window);
    dialog.exec();
    if (dialog.error())
        m_shell.say(*dialog.error());
    else if (dialog.described() > 0)
        m_shell.say({Message::Kind::Good, tr("Pictures described: %1.").arg(QLocale().toString(dialog.described())), {}, {}});
}

void PictureWords::onChanged()
{
    if (m_offered.isEmpty())
        return;
    // Described, undone or put into the bin meanwhile: then there is nothing left to ask.
    const QList<RecordId> bare = m_session.reader().undescribedPictures().value_or(QList<RecordId>());
    m_offered.removeIf([&](RecordId id) { return !bare.contains(id); });
    if (m_offered.isEmpty())
        m_strip->clear();
}

} // namespace kinfolio
