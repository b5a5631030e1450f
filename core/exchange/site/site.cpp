// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/site.h"

#include "core/exchange/badgereport.h"

#include "core/base/text.h"
#include "core/exchange/site/sitecontent.h"
#include "core/exchange/site/sitetemplates.h"
#include "core/exchange/site/sitetokens.h"
#include "core/records/kinds.h"
#include "core/records/showcase.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio {

namespace {

using Template = void (*)(SitePage &);

constexpr std::array<Template, SitePlaces> Templates = {writeCover,         writeProjects, writeInterests, writePeople,
                                                        writeBadges,        writeOpportunities, writeJournal, writeShowcases,
                                                        writeFiles,         writeMore,     writeStory,     writeEverything, writeAbout};

// Words as a string of a style sheet: all but plain letters and digits stand there as numbers, so that nothing can end it.
QByteArray cssString(const QString &words)
{
    QByteArray css;
    for (const char32_t c : words.toUcs4()) {
        const bool plain = c < 0x80 && QChar::isLetterOrNumber(c);
        css += plain ? QByteArray(1, char(c)) : '\\' + QByteArray::number(uint(c), 16) + ' ';
    }
    return '"' + css + '"';
}

// What stands at the foot of every printed page: whose portfolio, for whom, and the number of the page.
QByteArray printedFoot(const SiteContent &content)
{
    constexpr int LongestName = 40;
    constexpr int LongestPurpose = 60;
    QString words = plainLine(content.learnerName(), LongestName);
    if (const RecordBase *showcase = content.madeFor()) {
        words = siteWords(QT_TRANSLATE_NOOP("site", "%1, portfolio for %2"))
                    .arg(words, plainLine(static_cast<const Showcase *>(showcase)->purpose, LongestPurpose));
    }
    return "@page{@bottom-center{content:" + cssString(words + QStringLiteral(" · ")) + " counter(page)}}\n";
}

QByteArray pageOf(const SiteContext &context, SitePlace place, qsizetype part)
{
    SitePage page(context, place, part);
    Templates.at(size_t(place))(page);
    return page.finish(SitePage::placeName(place));
}

} // namespace

qint64 keptPrivate(const QList<LeftOut> &leftOut)
{
    qint64 records = 0;
    for (const LeftOut &left : leftOut)
        records += kindByName(left.what) ? left.count : 0;
    return records;
}

Result<SiteReport> writeSite(const PortfolioCopy &content, const ArchiveFiles &files, const MediaStore &store,
                             const SiteRequest &request, const SiteSink &sink, const Progress &progress)
{
    QList<DocumentMedia> media;
    for (const ArchiveFile &file : files.files)
        media.append({file.written, file.path});
    const SiteContent shown(content, media, request.base);
    SiteContext context(shown, request.audience);
    context.keptPrivate = request.keptPrivate;
    if (auto written = sink(QStringLiteral("style.css"), siteStyle(request.theme) + printedFoot(shown)); !written)
        return fail(written.error());
    auto credentials = writeSiteCredentials(files.files, store, request.base, sink, progress);
    if (!credentials)
        return fail(credentials.error());
    context.credentials = std::move(*credentials);
    const QByteArray badges = badgeReport(content, media, context.credentials, request.base);
    if (auto written = badges.isEmpty() ? Result<>() : sink(QLatin1String(BadgeReportFile), badges); !written)
        return fail(written.error());
    auto pictures = makeSitePictures(files.files, store, request.base, sink, progress);
    if (!pictures)
        return fail(pictures.error());
    context.pictures = std::move(*pictures);
    context.captions = readSiteCaptions(files.files, store);

    SiteReport report;
    report.pictures = context.pictures.copies;
    if (context.pictures.helperMissing)
        report.warnings.append({QStringLiteral("site.pictures-not-reduced"), {}});
    for (int place = 0; place < SitePlaces; ++place)
        report.pages += shown.parts(SitePlace(place)).size();
    context.checkedFiles = report.pages + report.pictures + 1 + (badges.isEmpty() ? 0 : 1) + context.credentials.size()
        + files.files.size() + request.otherFiles;
    for (int place = 0; place < SitePlaces; ++place) {
        for (qsizetype part = 0; part < shown.parts(SitePlace(place)).size(); ++part) {
            if (auto goOn = kinfolio::report(progress, part, shown.parts(SitePlace(place)).size()); !goOn)
                return fail(goOn.error());
            if (auto written = sink(SiteContent::pagePath(SitePlace(place), part), pageOf(context, SitePlace(place), part)); !written)
                return fail(written.error());
        }
    }
    return report;
}

Result<QString> siteTheme(const QMap<QString, QString> &options)
{
    QString theme = options.value(QStringLiteral("theme"), siteThemes().first());
    if (!siteThemes().contains(theme))
        return fail(ErrorCode::OptionUnknown, QStringLiteral("theme=") + theme);
    return theme;
}

OptionInfo siteThemeOption()
{
    return {"theme",
            QT_TRANSLATE_NOOP("format", "Look of the pages"),
            QT_TRANSLATE_NOOP("format", "Look of the pages: clear (ink on white with a quiet green-blue), warm (headings like in "
                                        "a book, a warm red), bold (large headings, violet) or quiet (black and white)"),
            {{"clear", QT_TRANSLATE_NOOP("format", "Clear")},
             {"warm", QT_TRANSLATE_NOOP("format", "Warm")},
             {"bold", QT_TRANSLATE_NOOP("format", "Bold")},
             {"quiet", QT_TRANSLATE_NOOP("format", "Quiet")}}};
}

} // namespace kinfolio
