// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/frameworks/frameworkfile.h"

#include "core/base/text.h"

namespace kinfolio {

namespace {

constexpr int LongestLine = 4000;
constexpr qsizetype LongestText = 100'000;
constexpr int LongestSubject = 60;
constexpr qsizetype MostSubjects = 3;

} // namespace

QString frameworkLine(const QString &text)
{
    return plainLine(text, LongestLine).simplified();
}

QString frameworkText(const QString &text)
{
    QStringList lines;
    const QString sane = QString(text).left(LongestText).replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const QStringView line : QStringView(sane).split(QLatin1Char('\n')))
        lines.append(plainLine(line.toString(), int(LongestText)).trimmed());
    return lines.join(QLatin1Char('\n')).trimmed();
}

void FrameworkFindings::add(const QString &code, const QString &subject)
{
    Finding &finding = m_findings[code];
    ++finding.count;
    if (finding.subjects.size() < MostSubjects)
        finding.subjects.append(plainLine(subject, LongestSubject));
}

QList<ExportWarning> FrameworkFindings::list() const
{
    QList<ExportWarning> warnings;
    for (auto finding = m_findings.begin(); finding != m_findings.end(); ++finding) {
        QString subject = finding->subjects.join(QLatin1String(", "));
        if (const qint64 more = finding->count - finding->subjects.size(); more > 0)
            subject += QStringLiteral(" (+%1)").arg(more);
        warnings.append({finding.key(), subject});
    }
    return warnings;
}

FrameworkBytes::FrameworkBytes(std::unique_ptr<File> file, const Progress &progress)
    : m_file(std::move(file))
    , m_progress(progress)
{
}

Result<FrameworkBytes> FrameworkBytes::open(Files &files, const QString &path, const Progress &progress)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    if ((*file)->size() > FrameworkLimits::Bytes)
        return fail(ErrorCode::FileTooLarge, path, QStringLiteral("%1 bytes").arg((*file)->size()));
    return FrameworkBytes(std::move(*file), progress);
}

ByteSource FrameworkBytes::source()
{
    return [this](char *buffer, qint64 size) -> Result<qint64> {
        const auto got = m_file->read(buffer, size);
        if (!got)
            return got;
        m_done += *got;
        // It may have grown since it was opened, or be endless.
        if (m_done > FrameworkLimits::Bytes)
            return fail(ErrorCode::FileTooLarge);
        if (auto goOn = report(m_progress, m_done, m_file->size()); !goOn)
            return fail(goOn.error());
        return got;
    };
}

} // namespace kinfolio
