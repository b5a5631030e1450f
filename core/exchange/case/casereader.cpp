// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/case/casereader.h"

#include "core/badges/badgevalues.h"
#include "core/base/text.h"
#include "core/exchange/frameworks/frameworktree.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr int LongestTitle = 60;

// The end of an association: an identifier, a uri, or both.
struct End {
    QString identifier;
    QString uri;
    QString title;
};

struct Association {
    QString type;
    End origin;
    End destination;
    std::optional<qint64> sequence;
};

// "subject" and "educationLevel" are one text or several.
QString listed(const QJsonValue &value)
{
    if (!value.isArray())
        return frameworkLine(value.toString());
    QStringList parts;
    const QJsonArray lines = value.toArray();
    for (const auto &part : lines) {
        if (const QString text = frameworkLine(part.toString()); !text.isEmpty())
            parts.append(text);
    }
    return frameworkLine(parts.join(", "_L1));
}

QString lineOf(const QJsonObject &object, QLatin1StringView key)
{
    return frameworkLine(object.value(key).toString());
}

QString identifierOf(const QJsonObject &object)
{
    const QString own = identifier(object.value("identifier"_L1)).trimmed();
    return own.isEmpty() ? identifier(object.value("uri"_L1)).trimmed() : own;
}

End endOf(const QJsonValue &value)
{
    if (value.isString())
        return {{}, value.toString().trimmed(), {}};
    const QJsonObject object = value.toObject();
    End end{identifier(object.value("identifier"_L1)).trimmed(), {}, plainLine(object.value("title"_L1).toString(), LongestTitle)};
    // There may be very many of these, so nothing is kept that nobody looks at.
    if (end.identifier.isEmpty())
        end.uri = object.value("uri"_L1).toString().trimmed();
    return end;
}

std::optional<qint64> numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    bool ok = false;
    const qint64 number = value.toString().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

class Reader {
public:
    [[nodiscard]] Result<> member(const QString &key, const QJsonValue &value)
    {
        const bool isList = key == "CFItems"_L1 || key == "CFAssociations"_L1;
        // Some programs write null for an empty list.
        if (isList && !value.isNull())
            return fail(ErrorCode::FrameworkInvalid, {}, key + u" is no list"_s);
        if (key != "CFDocument"_L1)
            return {};
        m_hasDocument = value.isObject();
        readDocument(value.toObject());
        return {};
    }

    [[nodiscard]] Result<> element(const QString &key, const QJsonValue &value)
    {
        if (key == "CFItems"_L1)
            return readItem(value.toObject());
        if (key == "CFAssociations"_L1)
            return readAssociation(value.toObject());
        if (key == "CFDocument"_L1)
            return fail(ErrorCode::FrameworkInvalid, {}, u"CFDocument is a list"_s);
        return {};
    }

    [[nodiscard]] Result<FrameworkFile> finish()
    {
        if (!m_hasDocument)
            return fail(ErrorCode::FrameworkInvalid, {}, u"no CFDocument"_s);
        if (m_file.title.isEmpty() || m_file.identifier.isEmpty())
            return fail(ErrorCode::FrameworkInvalid, {}, u"CFDocument without title or identifier"_s);
        const QList<FrameworkPlace> places = placeItems();
        orderFramework(m_file, m_enumerations, places);
        return std::move(m_file);
    }

private:
    void readDocument(const QJsonObject &document)
    {
        m_file.identifier = identifierOf(document);
        m_file.uri = webAddress(document.value("uri"_L1));
        m_documentUri = document.value("uri"_L1).toString().trimmed();
        m_file.title = lineOf(document, "title"_L1);
        m_file.creator = lineOf(document, "creator"_L1);
        m_file.version = lineOf(document, "version"_L1);
        m_file.adoption = lineOf(document, "adoptionStatus"_L1);
        m_file.subject = listed(document.value("subject"_L1));
        const QJsonObject licence = document.value("licenseURI"_L1).toObject();
        m_file.licence = lineOf(licence, "title"_L1);
        if (m_file.licence.isEmpty())
            m_file.licence = webAddress(licence.value("uri"_L1));
        m_file.changed = lineOf(document, "lastChangeDateTime"_L1);
        m_file.about = together({document.value("description"_L1), document.value("notes"_L1)});
    }

    static QString together(std::initializer_list<QJsonValue> values)
    {
        QStringList parts;
        for (const QJsonValue &value : values) {
            if (const QString text = frameworkText(value.toString()); !text.isEmpty() && !parts.contains(text))
                parts.append(text);
        }
        return parts.join(u"\n\n"_s);
    }

    [[nodiscard]] Result<> readItem(const QJsonObject &json)
    {
        if (++m_itemCount > FrameworkLimits::Items)
            return fail(ErrorCode::FrameworkTooLarge, {}, u"more than %1 items"_s.arg(FrameworkLimits::Items));
        FrameworkItem item;
        item.identifier = identifierOf(json);
        item.uri = webAddress(json.value("uri"_L1));
        item.code = lineOf(json, "humanCodingScheme"_L1);
        item.statement = lineOf(json, "fullStatement"_L1);
        QJsonValue shortForm = json.value("abbreviatedStatement"_L1);
        for (const QString &other : {frameworkLine(shortForm.toString()), item.code}) {
            if (item.statement.isEmpty())
                item.statement = other;
        }
        if (item.identifier.isEmpty() || item.statement.isEmpty()) {
            m_file.findings.add(u"framework.item-unreadable"_s, item.name().isEmpty() ? item.identifier : item.name());
            return {};
        }
        if (m_byIdentifier.contains(item.identifier))
            return fail(ErrorCode::FrameworkDuplicate, item.identifier);
        if (item.statement == frameworkLine(shortForm.toString()))
            shortForm = {};
        item.type = lineOf(json, "CFItemType"_L1);
        item.educationLevel = listed(json.value("educationLevel"_L1));
        item.changed = lineOf(json, "lastChangeDateTime"_L1);
        item.notes = together({shortForm, json.value("notes"_L1)});
        m_enumerations.append(lineOf(json, "listEnumeration"_L1));
        m_byIdentifier.insert(item.identifier, m_file.items.size());
        if (const QString uri = json.value("uri"_L1).toString().trimmed(); !uri.isEmpty())
            m_byUri.insert(uri, m_file.items.size());
        m_file.items.append(std::move(item));
        return {};
    }

    [[nodiscard]] Result<> readAssociation(const QJsonObject &json)
    {
        if (m_associations.size() == FrameworkLimits::Relations)
            return fail(ErrorCode::FrameworkTooLarge, {}, u"more than %1 associations"_s.arg(FrameworkLimits::Relations));
        m_associations.append({lineOf(json, "associationType"_L1), endOf(json.value("originNodeURI"_L1)),
                               endOf(json.value("destinationNodeURI"_L1)), numberOf(json.value("sequenceNumber"_L1))});
        return {};
    }

    [[nodiscard]] std::optional<qsizetype> itemAt(const End &end) const
    {
        if (const auto found = m_byIdentifier.constFind(end.identifier); !end.identifier.isEmpty() && found != m_byIdentifier.constEnd())
            return *found;
        if (const auto found = m_byUri.constFind(end.uri); !end.uri.isEmpty() && found != m_byUri.constEnd())
            return *found;
        return std::nullopt;
    }

    [[nodiscard]] bool isDocument(const End &end) const
    {
        return end.identifier.isEmpty() ? end.uri == m_documentUri : end.identifier == m_file.identifier;
    }

    // Every item gets a place: those of which the file says none belong to the framework.
    [[nodiscard]] QList<FrameworkPlace> placeItems()
    {
        QList<FrameworkPlace> places;
        QList<bool> placed(m_file.items.size());
        for (const Association &association : std::as_const(m_associations)) {
            const auto child = itemAt(association.origin);
            if (association.type.compare("isChildOf"_L1, Qt::CaseInsensitive) != 0) {
                relate(association, child);
                continue;
            }
            const auto parent = itemAt(association.destination);
            if (!child || (!parent && !isDocument(association.destination))) {
                const End &missing = child ? association.destination : association.origin;
                m_file.findings.add(u"framework.dangling"_s, missing.title.isEmpty() ? missing.identifier : missing.title);
                continue;
            }
            places.append({*child, parent.value_or(FrameworkPlace::Framework), association.sequence});
            placed[*child] = true;
        }
        for (qsizetype item = 0; item < placed.size(); ++item) {
            if (!placed.at(item))
                places.append({item, FrameworkPlace::Framework, {}});
        }
        return places;
    }

    void relate(const Association &association, std::optional<qsizetype> origin)
    {
        const auto destination = itemAt(association.destination);
        const QString from = origin ? m_file.items.at(*origin).identifier : association.origin.identifier;
        const QString to = destination ? m_file.items.at(*destination).identifier : association.destination.identifier;
        if (!association.type.isEmpty() && !from.isEmpty() && !to.isEmpty() && from != to)
            m_file.relations.append({from, to, association.type});
    }

    FrameworkFile m_file;
    QString m_documentUri;
    bool m_hasDocument = false;
    qsizetype m_itemCount = 0; ///< readable or not
    QStringList m_enumerations; ///< of each item
    QHash<QString, qsizetype> m_byIdentifier;
    QHash<QString, qsizetype> m_byUri;
    QList<Association> m_associations;
};

} // namespace

Result<FrameworkFile> readCase(const ByteSource &source)
{
    Reader reader;
    const JsonMembers members{
        [&](const QString &key, const QJsonValue &value) { return reader.member(key, value); },
        [&](const QString &key, const QJsonValue &value) { return reader.element(key, value); },
    };
    if (auto read = streamJson(source, members, {.bytes = FrameworkLimits::ElementBytes}); !read)
        return fail(read.error());
    return reader.finish();
}

bool isCase(const ByteSource &source)
{
    bool found = false;
    // An error is the way to stop; which one does not matter.
    const auto look = [&](const QString &key, const QJsonValue &) -> Result<> {
        found = key == "CFDocument"_L1 || key == "CFItems"_L1;
        return found ? fail(ErrorCode::Interrupted) : Result<>();
    };
    [[maybe_unused]] const auto read = streamJson(source, {look, look}, {.bytes = FrameworkLimits::ElementBytes});
    return found;
}

FrameworkFormat caseFormat()
{
    return {u"case"_s, QT_TRANSLATE_NOOP("format", "Framework of standards (CASE)"), u"json"_s, readCase, isCase};
}

} // namespace kinfolio
