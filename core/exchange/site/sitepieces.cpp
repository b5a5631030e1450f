// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

constexpr qsizetype MostConnections = 60;

QString factText(const SitePage &page, const FieldInfo &info, const RecordBase &record)
{
    const QJsonValue value = info.get(record);
    switch (info.type) {
    case FieldType::Date:
        return page.date(PartialDate::fromText(value.toString()).value_or(PartialDate()));
    case FieldType::Choice:
        return words::choiceLabel(info, value.toString());
    case FieldType::Number:
        return page.context().locale.toString(value.toInteger());
    case FieldType::Choices:
    case FieldType::Tags: {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            parts.append(info.type == FieldType::Tags ? item.toString() : words::choiceLabel(info, item.toString()));
        return plainLine(parts.join(QStringLiteral(", ")), 1000);
    }
    case FieldType::Line:
    case FieldType::Url:
        return value.toString();
    case FieldType::Text:
    case FieldType::Flag:
    case FieldType::Media:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

bool isUnspoken(const FieldInfo &info, const QStringList &shownElsewhere)
{
    // What only serves the program, or stands elsewhere on the page for every kind.
    static const QStringList unspoken = {QStringLiteral("audience"),  QStringLiteral("language"),   QStringLiteral("alt"),
                                         QStringLiteral("sortName"),  QStringLiteral("fileName"),   QStringLiteral("mediaType"),
                                         QStringLiteral("givenName"), QStringLiteral("familyName"), QStringLiteral("check")};
    return info.has(FieldFlag::InTitle) || unspoken.contains(info.key()) || shownElsewhere.contains(info.key());
}

} // namespace

QString textOf(const RecordBase &record, const char *field)
{
    const FieldInfo *info = record.kind().field(QString::fromLatin1(field));
    return info ? info->get(record).toString() : QString();
}

PartialDate dateOf(const RecordBase &record, const char *field)
{
    return PartialDate::fromText(textOf(record, field)).value_or(PartialDate());
}

QString choiceOf(const RecordBase &record, const char *field)
{
    const FieldInfo *info = record.kind().field(QString::fromLatin1(field));
    return info && !info->isEmpty(record) ? words::choiceLabel(*info, info->get(record).toString()) : QString();
}

QString whenOf(const SitePage &page, const RecordBase &record)
{
    const PartialDate started = dateOf(record, "started");
    const PartialDate finished = dateOf(record, "finished");
    if (!started.isEmpty() && !finished.isEmpty() && started.start() != finished.start())
        return siteWords(QT_TRANSLATE_NOOP("site", "%1 to %2")).arg(page.date(started), page.date(finished));
    for (const char *since : {"started", "since"}) {
        const PartialDate date = dateOf(record, since);
        if (!date.isEmpty() && finished.isEmpty())
            return siteWords(QT_TRANSLATE_NOOP("site", "since %1")).arg(page.date(date));
    }
    for (const char *field : {"finished", "issued", "date", "made", "answered", "deadline"}) {
        const PartialDate date = dateOf(record, field);
        if (!date.isEmpty())
            return page.date(date);
    }
    return {};
}

QString firstWords(const RecordBase &record, int longest)
{
    for (const char *field : {"question", "summary", "story", "caption", "about", "description", "introduction", "text", "purpose"}) {
        const QString words = markdownPlainText(textOf(record, field)).section(QLatin1Char('\n'), 0, 0);
        if (!words.isEmpty())
            return plainLine(words, longest);
    }
    return {};
}

void writeFacts(SitePage &page, const RecordBase &record, const QStringList &shownElsewhere)
{
    HtmlWriter &html = page.html();
    bool open = false;
    for (const FieldInfo *info : record.kind().fields()) {
        const QString text =
            info->isEmpty(record) || isUnspoken(*info, shownElsewhere) ? QString() : factText(page, *info, record);
        if (text.isEmpty())
            continue;
        if (!std::exchange(open, true))
            html.open("dl", {{"class", QStringLiteral("facts")}});
        html.open("div");
        page.say("dt", words::fieldLabel(*info));
        if (info->type == FieldType::Url) {
            html.open("dd");
            page.linkOut(text);
            html.close();
        } else if (info->type == FieldType::Line || info->type == FieldType::Tags) {
            page.theirs("dd", text, record);
        } else {
            page.say("dd", text);
        }
        html.close();
    }
    if (open)
        html.close();
}

void writeConnections(SitePage &page, const RecordBase &record, bool withFiles)
{
    HtmlWriter &html = page.html();
    qsizetype shown = 0;
    qsizetype left = 0;
    const auto connections = page.content().connections(record);
    for (const SiteConnection &connection : connections) {
        if (!withFiles && &connection.other->kind() == &Artifact::info())
            continue;
        if (shown == MostConnections) {
            ++left;
            continue;
        }
        if (shown++ == 0)
            html.open("ul", {{"class", QStringLiteral("links")}});
        html.open("li");
        page.tile(connection.other->kind(), QStringLiteral("small"));
        html.open("span");
        page.say("span", words::roleWords(connection.role), QStringLiteral("role"));
        html.text(QStringLiteral(" "));
        page.linkTo(*connection.other);
        if (!connection.note.isEmpty())
            page.theirs("span", connection.note, record, QStringLiteral("note"));
        html.close();
        html.close();
    }
    if (shown > 0)
        html.close();
    if (left > 0)
        page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "And more: %1")).arg(page.context().locale.toString(left)),
                 QStringLiteral("quiet"));
}

void openArticle(SitePage &page, const RecordBase &record, const QString &cssClass)
{
    HtmlWriter &html = page.html();
    html.open("article", {{"id", SiteContent::anchor(record)}, {"class", cssClass}});
    html.open("div", {{"class", QStringLiteral("head")}});
    if (&record.kind() == &Badge::info() && hasPicture(page, record)) {
        html.open("div", {{"class", QStringLiteral("art")}});
        writePicture(page, record);
        html.close();
    } else {
        page.tile(record.kind());
    }
    html.open("div");
    page.theirs("h2", recordTitle(record), record);
    QStringList facts = {words::kindName(record.kind())};
    if (const QString when = whenOf(page, record); !when.isEmpty())
        facts.append(when);
    page.say("p", facts.join(QStringLiteral(" · ")), QStringLiteral("quiet"));
    html.close();
    html.close();
}

void writeSide(SitePage &page, const RecordBase &record, const QStringList &shownElsewhere, bool withFiles)
{
    page.html().open("div", {{"class", QStringLiteral("side")}});
    writeFacts(page, record, shownElsewhere);
    writeConnections(page, record, withFiles);
    page.html().close();
}

void writePageHead(SitePage &page, const QString &title, const QString &sentence)
{
    page.html().open("div", {{"class", QStringLiteral("page-head")}});
    page.say("h1", title);
    if (!sentence.isEmpty())
        page.say("p", sentence, QStringLiteral("lead"));
    page.html().close();
}

} // namespace kinfolio
