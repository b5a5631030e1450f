// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/bag.h"

#include <QRegularExpression>

namespace kinfolio {

namespace {

// RFC 8493, 2.1.3: only these three characters of a path are encoded.
QString encodedPath(QString path)
{
    path.replace(QLatin1Char('%'), QLatin1String("%25"));
    path.replace(QLatin1Char('\r'), QLatin1String("%0D"));
    path.replace(QLatin1Char('\n'), QLatin1String("%0A"));
    return path;
}

QString decodedPath(QString path)
{
    path.replace(QLatin1String("%0A"), QLatin1String("\n"), Qt::CaseInsensitive);
    path.replace(QLatin1String("%0D"), QLatin1String("\r"), Qt::CaseInsensitive);
    path.replace(QLatin1String("%25"), QLatin1String("%"));
    return path;
}

bool leavesTheBag(const QString &path)
{
    return path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1Char('~')) || path.contains(QLatin1Char('\\'))
        || path.contains(QLatin1Char(':')) || path.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

} // namespace

QByteArray bagDeclaration()
{
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

QByteArray bagInfo(const PortfolioInfo &portfolio, qint64 payloadBytes, qint64 payloadFiles)
{
    QByteArray text;
    const auto line = [&](const char *label, const QString &value) {
        text += label + QByteArray(": ") + value.toUtf8() + '\n';
    };
    line("Bag-Software-Agent", QStringLiteral("Kinfolio " KINFOLIO_VERSION));
    line("Bagging-Date", portfolio.lastChange.toUTC().date().toString(Qt::ISODate));
    line("External-Description", QStringLiteral("A portfolio of connected learning; open index.html in any browser"));
    line("External-Identifier", QStringLiteral("urn:uuid:") + portfolio.portfolioId);
    line("Payload-Oxum", QStringLiteral("%1.%2").arg(payloadBytes).arg(payloadFiles));
    return text;
}

QByteArray manifestText(const BagManifest &manifest)
{
    QByteArray text;
    for (auto entry = manifest.begin(); entry != manifest.end(); ++entry)
        text += entry.value().text().toLatin1() + "  " + encodedPath(entry.key()).toUtf8() + '\n';
    return text;
}

Result<> checkBagDeclaration(const QByteArray &text)
{
    static const QRegularExpression form(
        QStringLiteral("^BagIt-Version: (0\\.9[3-7]|1\\.0)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$"));
    if (!form.match(QString::fromUtf8(text)).hasMatch())
        return fail(ErrorCode::BagInvalid, bagnames::Declaration);
    return {};
}

Result<BagManifest> readManifest(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9A-Fa-f]{64})[ \\t]+\\*?(.+)$"));
    BagManifest manifest;
    for (const QByteArray &rawLine : text.split('\n')) {
        const QString line = QString::fromUtf8(rawLine.endsWith('\r') ? rawLine.chopped(1) : rawLine);
        if (line.isEmpty())
            continue;
        const auto match = form.match(line);
        if (!match.hasMatch())
            return fail(ErrorCode::BagInvalid, line, QStringLiteral("not a manifest line"));
        const QString path = decodedPath(match.captured(2));
        if (leavesTheBag(path))
            return fail(ErrorCode::ArchiveUnsafeName, path);
        if (manifest.contains(path))
            return fail(ErrorCode::ArchiveDuplicate, path);
        manifest.insert(path, MediaHash::fromText(match.captured(1)));
    }
    return manifest;
}

} // namespace kinfolio
