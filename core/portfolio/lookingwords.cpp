// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/lookingwords.h"

#include "core/words/openingwords.h"

#include <QStringList>
#include <QSysInfo>

namespace kinfolio {

QString lookingWords(const Looking &looking, const QDateTime &now)
{
    QStringList sentences;
    if (looking.why == Looking::Why::Newer)
        sentences.append(words::madeByNewer(looking.unknownRecords));
    if (looking.why == Looking::Why::ReadOnlyPlace)
        sentences.append(words::placeCannotBeWritten());
    if (looking.isRecovered)
        sentences.append(words::lastChangeCutShort());
    const bool isHeld = looking.why == Looking::Why::Held || looking.asOf.isValid();
    if (isHeld && looking.holder) {
        const LockHolder &holder = *looking.holder;
        const QString host = holder.host == QSysInfo::machineHostName() ? QString() : holder.host;
        sentences.append(words::openElsewhere(host, holder.user, holder.since, now));
    }
    if (looking.asOf.isValid())
        sentences.append(words::asItWas(looking.asOf, now));
    if (isHeld)
        sentences.append(words::closeItThere());
    return sentences.join(QLatin1Char(' '));
}

} // namespace kinfolio
