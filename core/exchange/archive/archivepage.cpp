// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archivepage.h"

#include "core/exchange/archive/bag.h"
#include "core/exchange/html/htmlwriter.h"
#include "core/media/mediatype.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

// So many records of one kind are shown whole; of more, the page lists the titles.
constexpr int MaxWhole = 500;

const QByteArray Css =
    ":root{color-scheme:light dark}body{font:16px/1.55 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:2rem 1rem;"
    "color:#12211f;background:#f2f5f4}h1{font-size:2rem;line-height:1.15;margin:0 0 .5rem}h2{margin:2.5rem 0 .75rem}"
    "h3{margin:0 0 .25rem;font-size:1.1rem}article{background:#fff;border:1px solid #d6dedc;border-radius:10px;"
    "padding:1rem 1.25rem;margin:0 0 1rem;overflow-wrap:anywhere}img{max-width:100%;height:auto;border-radius:6px}"
    "dl{margin:.5rem 0;display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.15rem 1rem}dt{color:#556360}"
    "dd{margin:0}a{color:#0a5f6b}footer{margin-top:3rem;color:#41504d;font-size:.9rem}p{margin:.5rem 0;white-space:pre-line}"
    "@media(prefers-color-scheme:dark){body{color:#e9f0ee;background:#0f1615}article{background:#18211f;border-color:#2d3a38}"
    "dt{color:#98a7a3}a{color:#74d3dd}footer{color:#b9c6c3}}@media print{body{background:#fff;color:#000}"
    "article{break-inside:avoid;border-color:#999}}";

QString said(const char *text)
{
    return QCoreApplication::translate("page", text);
}

class PageWriter {
public:
    PageWriter(const PortfolioCopy &content, const QList<DocumentMedia> &media)
        : m_content(content)
        , m_html(language(), learnerName(), Css)
    {
        for (const DocumentMedia &one : media)
            m_media.insert(one.media.hash, one);
        for (const RecordPtr &record : content.records)
            m_titles.insert(record->id, recordTitle(*record));
        for (const Link &link : content.links) {
            m_links[link.from].append({link.to, words::roleLabel(link.role)});
            m_links[link.to].append({link.from, words::roleInverse(link.role)});
        }
    }

    QByteArray write()
    {
        m_html.open("main");
        cover();
        for (const KindInfo *kind : allKinds()) {
            if (kind != &Learner::info())
                section(*kind);
        }
        m_html.close();
        m_html.open("footer");
        m_html.element("p",
                       QCoreApplication::translate(
                           "page", "Made with Kinfolio from the portfolio as it was on %1. Every file in this archive is "
                                   "listed with its checksum in %2, so that anyone can see whether it is complete and "
                                   "unchanged.")
                           .arg(m_content.info.lastChange.date().toString(Qt::ISODate), bagnames::Manifest));
        m_html.close();
        return m_html.finish();
    }

private:
    [[nodiscard]] QString language() const
    {
        return m_content.info.language.isEmpty() ? QStringLiteral("en") : m_content.info.language;
    }

    [[nodiscard]] const RecordBase *learner() const
    {
        const bool first = !m_content.records.empty() && &m_content.records.front()->kind() == &Learner::info();
        return first ? m_content.records.front().get() : nullptr;
    }

    [[nodiscard]] QString learnerName() const
    {
        return learner() ? recordTitle(*learner()) : said(QT_TRANSLATE_NOOP("page", "Portfolio"));
    }

    void cover()
    {
        m_html.element("h1", learnerName());
        if (learner())
            fields(*learner());
    }

    void section(const KindInfo &kind)
    {
        int shown = 0;
        for (const RecordPtr &record : m_content.records) {
            if (&record->kind() != &kind)
                continue;
            if (shown++ == 0)
                m_html.element("h2", words::kindPlural(kind));
            if (shown <= MaxWhole)
                article(*record);
            else
                m_html.element("p", recordTitle(*record), {{"id", record->id.text()}});
        }
    }

    void article(const RecordBase &record)
    {
        m_html.open("article", {{"id", record.id.text()}});
        if (record.language.isEmpty())
            m_html.element("h3", recordTitle(record), {{"dir", QStringLiteral("auto")}});
        else
            m_html.element("h3", recordTitle(record), {{"lang", record.language}, {"dir", QStringLiteral("auto")}});
        fields(record);
        connections(record);
        m_html.close();
    }

    void fields(const RecordBase &record)
    {
        const KindInfo &kind = record.kind();
        for (const FieldInfo &info : kind.own) {
            if (info.type == FieldType::Media && !info.isEmpty(record))
                file(record, MediaHash::fromText(info.get(record).toString()));
        }
        for (const FieldInfo &info : kind.own) {
            if (info.type == FieldType::Text && !info.isEmpty(record))
                m_html.paragraphs(info.get(record).toString());
        }
        facts(record);
    }

    void facts(const RecordBase &record)
    {
        bool open = false;
        for (const FieldInfo *info : record.kind().fields()) {
            const QString text = info->isEmpty(record) ? QString() : factText(*info, record);
            if (text.isEmpty())
                continue;
            if (!open)
                m_html.open("dl");
            open = true;
            m_html.element("dt", words::fieldLabel(*info));
            m_html.open("dd", {{"dir", QStringLiteral("auto")}});
            if (info->type == FieldType::Url)
                m_html.link(text, text);
            else
                m_html.text(text);
            m_html.close();
        }
        if (open)
            m_html.close();
    }

    // What stands in the table of facts; empty for what is shown elsewhere or only serves the program.
    static QString factText(const FieldInfo &info, const RecordBase &record)
    {
        const QJsonValue value = info.get(record);
        const bool shownElsewhere = info.has(FieldFlag::InTitle) || info.type == FieldType::Text
            || info.type == FieldType::Media || info.type == FieldType::Flag;
        static const QStringList unspoken = {QStringLiteral("audience"), QStringLiteral("language"), QStringLiteral("alt"),
                                             QStringLiteral("sortName")};
        if (shownElsewhere || unspoken.contains(info.key()))
            return {};
        switch (info.type) {
        case FieldType::Date:
            return words::dateText(PartialDate::fromText(value.toString()).value_or(PartialDate()));
        case FieldType::Choice:
            return words::choiceLabel(info, value.toString());
        case FieldType::Number:
            return QString::number(value.toInteger());
        case FieldType::Choices:
        case FieldType::Tags: {
            QStringList parts;
            const QJsonArray items = value.toArray();
            for (const auto &item : items)
                parts.append(info.type == FieldType::Tags ? item.toString() : words::choiceLabel(info, item.toString()));
            return parts.join(QLatin1String(", "));
        }
        default:
            return value.toString();
        }
    }

    void file(const RecordBase &record, const MediaHash &hash)
    {
        const auto media = m_media.constFind(hash);
        if (media == m_media.constEnd())
            return;
        const QString address = media->path.mid(bagnames::Data.size());
        const QString name = textOf(record, "fileName");
        const QString &type = media->media.mediaType;
        m_html.open("p");
        m_html.open("a", {{"href", address}, {"download", name}});
        // A drawing may hold script; the browser runs none inside an img, and shows it no further.
        if (isPicture(type))
            m_html.empty("img", {{"src", address}, {"alt", altOf(record)}, {"loading", QStringLiteral("lazy")}});
        else
            m_html.text(name.isEmpty() ? said(QT_TRANSLATE_NOOP("page", "File")) : name);
        m_html.close();
        m_html.close();
    }

    static QString altOf(const RecordBase &record)
    {
        const FieldInfo *decorative = record.kind().field(u"decorative");
        if (decorative && decorative->get(record).toBool())
            return {};
        const QString alt = textOf(record, "alt");
        return alt.isEmpty() ? said(QT_TRANSLATE_NOOP("page", "%1 (no description yet)")).arg(recordTitle(record)) : alt;
    }

    static QString textOf(const RecordBase &record, const char *field)
    {
        const FieldInfo *info = record.kind().field(QString::fromLatin1(field));
        return info ? info->get(record).toString() : QString();
    }

    void connections(const RecordBase &record)
    {
        const auto links = m_links.constFind(record.id);
        if (links == m_links.constEnd())
            return;
        m_html.open("dl");
        for (const auto &[other, role] : *links) {
            m_html.element("dt", role);
            m_html.open("dd");
            m_html.element("a", m_titles.value(other), {{"href", QLatin1Char('#') + other.text()}});
            m_html.close();
        }
        m_html.close();
    }

    const PortfolioCopy &m_content;
    HtmlWriter m_html;
    QHash<MediaHash, DocumentMedia> m_media;
    QHash<RecordId, QString> m_titles;
    QHash<RecordId, QList<std::pair<RecordId, QString>>> m_links;
};

} // namespace

QByteArray portfolioPage(const PortfolioCopy &content, const QList<DocumentMedia> &media)
{
    return PageWriter(content, media).write();
}

QByteArray startPage(const QString &language, const QString &learnerName)
{
    HtmlWriter html(language.isEmpty() ? QStringLiteral("en") : language, learnerName, Css);
    html.open("main");
    html.element("h1", learnerName);
    html.open("p");
    html.element("a", said(QT_TRANSLATE_NOOP("page", "Open the portfolio")), {{"href", bagnames::Page}});
    html.close();
    html.close();
    return html.finish();
}

} // namespace kinfolio
