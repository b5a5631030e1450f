// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepieces.h"

#include "core/base/text.h"
#include "core/exchange/site/sitesorts.h"
#include "core/markdown/markdown.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
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
        return words::codeName(info.vocabulary, value.toString());
    case FieldType::Text:
    case FieldType::Flag:
    case FieldType::Media:
    case FieldType::Levels:
    case FieldType::Checklist:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

// The fields that stand below the title.
QStringList captionFields(const KindInfo &kind)
{
    static const QHash<const KindInfo *, QStringList> fields = {
        {&Person::info(), {QStringLiteral("roles"), QStringLiteral("organisation")}},
        {&Group::info(), {QStringLiteral("type")}},
        {&Badge::info(), {QStringLiteral("issuer")}},
        {&Opportunity::info(), {QStringLiteral("state")}},
        {&Project::info(), {QStringLiteral("state")}},
        {&Interest::info(), {QStringLiteral("depth")}},
        {&Artifact::info(), {QStringLiteral("state")}},
        {&Showcase::info(), {QStringLiteral("state")}},
    };
    return fields.value(&kind);
}

// What is shown as it should be needs no word, and neither does what the page says anyway.
bool goesWithoutSaying(const FieldInfo &info, const RecordBase &record)
{
    const QString value = info.get(record).toString();
    if (&record.kind() == &Reflection::info())
        return info.key() == QLatin1String("type") && value == QLatin1String("journal");
    const bool isForShow = &record.kind() == &Artifact::info() || &record.kind() == &Showcase::info();
    return isForShow && info.key() == QLatin1String("state") && value != QLatin1String("draft");
}

bool isTheirs(const FieldInfo &info)
{
    return (info.type == FieldType::Line && info.vocabulary == Vocabulary::None) || info.type == FieldType::Tags;
}

bool isUnspoken(const FieldInfo &info, const RecordBase &record, const QStringList &shownElsewhere)
{
    if (captionFields(record.kind()).contains(info.key()))
        return true;
    // What only serves the program, or stands elsewhere on the page for every kind.
    static const QStringList unspoken = {QStringLiteral("audience"),  QStringLiteral("language"),   QStringLiteral("alt"),
                                         QStringLiteral("sortName"),  QStringLiteral("fileName"),   QStringLiteral("mediaType"),
                                         QStringLiteral("givenName"), QStringLiteral("familyName"), QStringLiteral("check")};
    return info.has(FieldFlag::InTitle) || info.has(FieldFlag::Inner) || unspoken.contains(info.key()) || shownElsewhere.contains(info.key());
}

// What a fact says, in its own element.
void writeFact(SitePage &page, const RecordBase &record, const FieldInfo &info, const QString &text, const QStringList &entries)
{
    HtmlWriter &html = page.html();
    if (!entries.isEmpty()) {
        html.open("dd");
        html.open("ul", {{"class", QStringLiteral("entries")}});
        for (const QString &entry : entries)
            page.theirs("li", entry, record);
        html.close();
        html.close();
    } else if (info.type == FieldType::Url) {
        html.open("dd");
        page.linkOut(text);
        html.close();
    } else if (isTheirs(info)) {
        page.theirs("dd", text, record);
    } else {
        page.say("dd", text);
    }
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
        if (info->isEmpty(record) || isUnspoken(*info, record, shownElsewhere) || goesWithoutSaying(*info, record))
            continue;
        const QString text = factText(page, *info, record);
        const QStringList entries = words::entryTexts(*info, record, page.context().locale);
        if (text.isEmpty() && entries.isEmpty())
            continue;
        if (!std::exchange(open, true))
            html.open("dl", {{"class", QStringLiteral("facts")}});
        html.open("div");
        page.say("dt", words::fieldLabel(*info));
        writeFact(page, record, *info, text, entries);
        html.close();
    }
    if (open)
        html.close();
}

void writeConnections(SitePage &page, const RecordBase &record, const QList<const RecordBase *> &shownElsewhere)
{
    HtmlWriter &html = page.html();
    qsizetype shown = 0;
    qsizetype left = 0;
    const auto connections = page.content().connections(record);
    for (const SiteConnection &connection : connections) {
        if (shownElsewhere.contains(connection.other))
            continue;
        if (shown == MostConnections) {
            ++left;
            continue;
        }
        if (shown++ == 0)
            html.open("ul", {{"class", QStringLiteral("links")}});
        html.open("li");
        page.tile(*connection.other, QStringLiteral("small"));
        html.open("span");
        page.say("span", words::roleWords(connection.role, record.kind().key(), connection.other->kind().key()), QStringLiteral("role"));
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
        page.tile(record);
    }
    html.open("div");
    page.theirs("h2", recordTitle(record), record);
    writeCaption(page, record);
    html.close();
    html.close();
}

void writeCaption(SitePage &page, const RecordBase &record)
{
    HtmlWriter &html = page.html();
    bool open = false;
    const auto part = [&](const QString &words, bool theirs) {
        if (words.isEmpty())
            return;
        if (std::exchange(open, true))
            html.text(QStringLiteral(" · "));
        else
            html.open("p", {{"class", QStringLiteral("quiet")}});
        if (theirs)
            page.theirs("span", words, record);
        else
            page.say("span", words);
    };
    if (&record.kind() == &Artifact::info())
        part(sortOf(page.content(), record), false);
    const auto fields = captionFields(record.kind());
    for (const QString &key : fields) {
        const FieldInfo &info = *record.kind().field(key);
        if (!info.isEmpty(record) && !goesWithoutSaying(info, record))
            part(factText(page, info, record), isTheirs(info));
    }
    part(whenOf(page, record), false);
    if (open)
        html.close();
}

void writeSide(SitePage &page, const RecordBase &record, const QStringList &shownFields,
               const QList<const RecordBase *> &shownRecords)
{
    page.html().open("div", {{"class", QStringLiteral("side")}});
    writeFacts(page, record, shownFields);
    writeConnections(page, record, shownRecords);
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
