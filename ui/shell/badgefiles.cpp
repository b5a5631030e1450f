// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/badgefiles.h"

#include "core/badges/baking/baking.h"
#include "core/base/filerights.h"
#include "core/base/text.h"
#include "core/records/badge.h"
#include "core/wallet/walletcheck.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace kinfolio {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

Result<QByteArray> badgeOf(const Environment &environment, const PortfolioFolder &folder, RecordId badge)
{
    const auto view = PortfolioView::open(environment.files, folder.path, environment.clock);
    const auto record = view ? (*view)->reader().record(badge) : Result<RecordPtr>(fail(view.error()));
    if (!record)
        return fail(record.error());
    const MediaStore media(environment.files, folder.media(), folder.staging());
    auto file = badgeFileOf((*view)->reader(), media, static_cast<const Badge &>(**record));
    return file ? Result<QByteArray>(std::move(*file)) : fail(ErrorCode::MediaMissing, recordTitle(**record));
}

} // namespace

BadgeFiles::BadgeFiles(const PageContext &context, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(parent)
{
}

QString BadgeFiles::askForTarget(RecordId badge, const QString &title, const QString &extension) const
{
    const auto record = m_context.session.reader().record(badge);
    const QString name = record ? safeFileName(plainLine(recordTitle(**record), 60)) : QString();
    return QFileDialog::getSaveFileName(m_window, title, documents() + u'/' + (name.isEmpty() ? QStringLiteral("badge") : name) + u'.' + extension);
}

void BadgeFiles::saveCredential(RecordId badge)
{
    const QString target = askForTarget(badge, tr("Save the badge for a wallet"), QStringLiteral("json"));
    if (!target.isEmpty())
        saveCredentialTo(badge, target);
}

void BadgeFiles::saveCredentialTo(RecordId badge, const QString &target)
{
    write(badge, target, [](Files &, const QByteArray &file) -> Result<QByteArray> {
        auto credential = credentialIn(file);
        if (!credential)
            return fail(credential.error());
        return credential->text;
    });
}

void BadgeFiles::bake(RecordId badge)
{
    const QString picture = QFileDialog::getOpenFileName(m_window, tr("Choose a picture for the badge"), documents(), tr("Pictures (*.png *.svg)"));
    if (picture.isEmpty())
        return;
    const QString target = askForTarget(badge, tr("Save the picture with the badge in it"), QFileInfo(picture).suffix());
    if (!target.isEmpty())
        bakeInto(badge, picture, target);
}

void BadgeFiles::bakeInto(RecordId badge, const QString &picture, const QString &target)
{
    write(badge, target, [picture](Files &files, const QByteArray &file) -> Result<QByteArray> {
        const auto credential = credentialIn(file);
        if (!credential)
            return fail(credential.error());
        const auto image = files.readAll(picture, MaxBadgeFile);
        if (!image)
            return fail(image.error());
        auto baked = bakeBadge(credential->text, *image);
        return baked ? std::move(baked) : fail(baked.error().about(picture));
    });
}

void BadgeFiles::write(RecordId badge, const QString &target, Make make)
{
    if (m_work.isRunning())
        return m_context.shell.say({Message::Kind::Notice, tr("Another file is still being written. Try again in a moment."), {}, {}});
    m_work.start<Result<>>(
        [environment = m_context.session.portfolio().environment(), folder = m_context.session.portfolio().folder(), badge, target,
         make = std::move(make)](const Progress &) -> Result<> {
            const auto file = badgeOf(environment, folder, badge);
            const auto made = file ? make(environment.files, *file) : file;
            if (!made)
                return fail(made.error());
            if (auto written = environment.files.writeAtomically(target, *made); !written)
                return written;
            letOthersRead(target); // it is made to be given to somebody
            return {};
        },
        [this, target](const Result<> &written) {
            if (!written)
                return m_context.shell.say(written.error());
            m_context.shell.say({Message::Kind::Good, tr("Saved: %1").arg(QDir::toNativeSeparators(target)), {}, {}});
        });
}

} // namespace kinfolio
