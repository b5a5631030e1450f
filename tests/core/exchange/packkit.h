// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Template packs that a test can change, and a portfolio that they come into.

#pragma once

#include "core/exchange/exchange.h"
#include "core/portfolio/packparts.h"
#include "core/records/recordjson.h"
#include "tests/support/testportfolio.h"

#include <QJsonDocument>

namespace kinfolio::packkit {

using namespace Qt::StringLiterals;

inline QJsonObject goal(const QString &id, const QString &title)
{
    return {{u"kind"_s, u"goal"_s}, {u"id"_s, id}, {u"title"_s, title}, {u"steps"_s, QJsonArray{u"Begin"_s, u"Go on"_s}}};
}

inline QJsonObject journalPage(const QString &id, const QString &title)
{
    return {{u"kind"_s, u"reflection"_s}, {u"id"_s, id}, {u"title"_s, title}, {u"text"_s, u"> Why?"_s}, {u"stage"_s, u"reflect"_s}};
}

inline QJsonObject page(const QString &id, const QString &title, const QStringList &of)
{
    QJsonArray blocks;
    for (const QString &one : of)
        blocks.append(QJsonObject{{u"of"_s, one}, {u"note"_s, u"Look at "_s + one}});
    return {{u"kind"_s, u"showcase"_s}, {u"id"_s, id}, {u"title"_s, title}, {u"blocks"_s, blocks}};
}

inline QJsonObject framework(const QString &identifier, const QStringList &items)
{
    QJsonArray list;
    for (const QString &item : items)
        list.append(QJsonObject{{u"identifier"_s, item}, {u"humanCodingScheme"_s, item}, {u"fullStatement"_s, u"Can do "_s + item}});
    return {{u"CFDocument"_s, QJsonObject{{u"identifier"_s, identifier}, {u"title"_s, u"Making"_s}, {u"creator"_s, u"Library"_s}}}, {u"CFItems"_s, list}};
}

// A file that a test can change; its members come in the order that the format asks for.
struct Content {
    QJsonValue format = u"kinfolio-pack"_s;
    QJsonValue version = 1;
    QJsonObject head{{u"identifier"_s, u"test.pack"_s}, {u"version"_s, u"1"_s}, {u"language"_s, u"en"_s},
                     {u"title"_s, u"Test pack"_s}, {u"about"_s, u"To try out"_s}, {u"maker"_s, u"A library"_s}};
    QJsonArray prompts{u"What surprised you?"_s, u"Who helped?"_s};
    QJsonArray records{goal(u"one"_s, u"Ask one person"_s), goal(u"two"_s, u"Make one thing"_s), journalPage(u"into"_s, u"What I am into"_s),
                       journalPage(u"made"_s, u"What I made"_s), page(u"who"_s, u"Who I am"_s, {u"into"_s, u"made"_s})};
    QJsonArray frameworks{framework(u"making"_s, {u"M1"_s, u"M2"_s, u"M3"_s})};
    QByteArray more = {};

    [[nodiscard]] QByteArray text() const
    {
        const auto value = [](const QJsonValue &one) { return QJsonDocument(QJsonArray{one}).toJson(QJsonDocument::Compact).chopped(1).sliced(1); };
        return "{\"format\":" + value(format) + ",\"version\":" + value(version) + ",\"pack\":" + value(head) + ",\"prompts\":" + value(prompts)
            + ",\"records\":" + value(records) + ",\"frameworks\":" + value(frameworks) + more + '}';
    }
};

class Importing {
public:
    explicit Importing(const QString &language = u"en"_s)
        : portfolio(language)
    {
    }

    Result<ImportReport> bring(const QByteArray &text, bool planOnly = false)
    {
        ImportRequest request;
        request.source = portfolio.beside(u"test.kinfoliopack"_s);
        request.planOnly = planOnly;
        if (const auto written = portfolio.files.writeAtomically(request.source, text); !written)
            return fail(written.error());
        portfolio.clock.advance(1000);
        return importFile(*portfolio, request);
    }
    Result<ImportReport> bring(const Content &file, bool planOnly = false) { return bring(file.text(), planOnly); }

    [[nodiscard]] std::vector<RecordPtr> all(const KindInfo &kind) { return portfolio->reader().records(kind).value(); }
    [[nodiscard]] std::shared_ptr<const Pack> pack() { return std::static_pointer_cast<const Pack>(all(Pack::info()).at(0)); }

    [[nodiscard]] RecordPtr titled(const KindInfo &kind, const QString &title)
    {
        for (const RecordPtr &record : all(kind)) {
            if (recordTitle(*record) == title)
                return record;
        }
        qFatal("nothing is called %s", qPrintable(title));
    }

    void change(const RecordPtr &record, const QJsonObject &fields)
    {
        Edit edit;
        edit.put(std::move(recordUpdatedByJson(*record, fields).value()));
        apply(edit);
    }
    Edit apply(const Edit &edit)
    {
        portfolio.clock.advance(1000);
        return portfolio->apply(edit).value();
    }

    [[nodiscard]] PackRemoval planRemoval() { return planPackRemoval(PackState::read(portfolio->reader()).value(), *pack()); }
    [[nodiscard]] QByteArray dump() { return logicalDump(portfolio->reader()); }

    TestPortfolio portfolio;
};

inline QStringList titles(const QList<RecordPtr> &records)
{
    QStringList all;
    for (const RecordPtr &record : records)
        all.append(recordTitle(*record));
    return all;
}

// "goal add new" and so on, sorted; links are counted.
inline QString told(const Result<ImportReport> &report)
{
    if (!report)
        return errorText(report);
    QMap<QString, int> counts;
    for (const ImportItem &item : report->items)
        ++counts[item.what + u' ' + importDecisionName(item.decision) + u' ' + item.reason];
    QStringList lines;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        lines.append(count.key() + u": "_s + QString::number(*count));
    return lines.join(u", "_s);
}

} // namespace kinfolio::packkit
