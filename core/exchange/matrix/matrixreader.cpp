// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/matrix/matrixreader.h"

#include "core/exchange/frameworks/frameworktree.h"
#include "core/exchange/html/htmltext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// Ids are numbers or texts: 1, "1.3".
QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : frameworkLine(value.toString());
}

QString plainOf(const QJsonValue &value)
{
    return frameworkText(htmlToText(value.toString()));
}

// Names often begin with what is their code as well: "1.1 - Sub level".
QString withoutCode(const QString &name, const QString &code)
{
    if (code.isEmpty() || !name.startsWith(code))
        return name;
    qsizetype at = code.size();
    const auto isJoint = [](QChar c) { return c.isSpace() || c == u'-' || c == u'–' || c == u':' || c == u'.'; };
    if (at < name.size() && !isJoint(name.at(at)))
        return name;
    while (at < name.size() && isJoint(name.at(at)))
        ++at;
    return at == name.size() ? name : name.sliced(at);
}

class Reader {
public:
    [[nodiscard]] Result<FrameworkFile> read(const QJsonObject &framework)
    {
        m_file.title = frameworkLine(htmlToText(framework.value("name"_L1).toString()));
        const QJsonValue standards = framework.value("standards"_L1);
        if (m_file.title.isEmpty() || !standards.isArray())
            return fail(ErrorCode::FrameworkInvalid, {}, u"no name or no standards"_s);
        m_file.identifier = u"matrix:"_s + m_file.title;
        m_file.about = plainOf(framework.value("description"_L1));
        // "all" means every institution of the server that it comes from.
        if (const QString institution = frameworkLine(framework.value("institution"_L1).toString()); institution != "all"_L1)
            m_file.creator = institution;
        const QJsonArray elements = framework.value("standardelements"_L1).toArray();
        const QJsonArray roots = standards.toArray();
        if (roots.size() + elements.size() > FrameworkLimits::Items)
            return fail(ErrorCode::FrameworkTooLarge, {}, u"more than %1 standards"_s.arg(FrameworkLimits::Items));
        for (const auto &standard : roots)
            readStandard(standard.toObject());
        for (const auto &element : elements)
            readElement(element.toObject());
        for (const auto &element : elements)
            placeElement(element.toObject());
        orderFramework(m_file, QStringList(m_file.items.size()), m_places);
        return std::move(m_file);
    }

private:
    void readStandard(const QJsonObject &json)
    {
        const QString id = idOf(json.value("standardid"_L1));
        const qsizetype at = add(json, u"standard:"_s + id);
        if (at < 0)
            return;
        m_standards.insert(id, at);
        m_places.append({at, FrameworkPlace::Framework, m_file.items.size()});
    }

    void readElement(const QJsonObject &json)
    {
        const QString id = idOf(json.value("elementid"_L1));
        const qsizetype at = add(json, u"element:"_s + id);
        m_elementAt.append(at);
        if (const QString key = keyOf(json, id); at >= 0 && !m_elements.contains(key))
            m_elements.insert(key, at);
    }

    // Where an element belongs is known once all are there: below another one, or below its standard.
    void placeElement(const QJsonObject &json)
    {
        const qsizetype at = m_elementAt.at(m_placed++);
        if (at < 0)
            return;
        qsizetype parent = m_standards.value(idOf(json.value("standardid"_L1)), FrameworkPlace::Framework);
        const QString wanted = idOf(json.value("parentelementid"_L1));
        const qsizetype above = m_elements.value(keyOf(json, wanted), FrameworkPlace::Framework);
        if (!wanted.isEmpty() && above >= 0)
            parent = above;
        if (parent < 0 || (!wanted.isEmpty() && above < 0))
            m_file.findings.add(u"framework.dangling"_s, wanted.isEmpty() ? m_file.items.at(at).name() : wanted);
        m_places.append({at, parent, at});
    }

    static QString keyOf(const QJsonObject &json, const QString &element)
    {
        return idOf(json.value("standardid"_L1)) + u'\n' + element;
    }

    // The place among the items; -1 for one without a name.
    [[nodiscard]] qsizetype add(const QJsonObject &json, const QString &identifier)
    {
        FrameworkItem item;
        item.code = frameworkLine(json.value("shortname"_L1).toString());
        item.statement = withoutCode(frameworkLine(htmlToText(json.value("name"_L1).toString())), item.code);
        if (item.statement.isEmpty())
            item.statement = item.code;
        if (item.statement.isEmpty()) {
            m_file.findings.add(u"framework.item-unreadable"_s, identifier);
            return -1;
        }
        const int times = ++m_times[identifier];
        item.identifier = times == 1 ? identifier : identifier + u" (%1)"_s.arg(times);
        item.notes = plainOf(json.value("description"_L1));
        m_file.items.append(std::move(item));
        return m_file.items.size() - 1;
    }

    FrameworkFile m_file;
    QHash<QString, qsizetype> m_standards; ///< by standardid
    QHash<QString, qsizetype> m_elements; ///< by standardid and elementid
    QHash<QString, int> m_times; ///< how often an identifier was there
    QList<qsizetype> m_elementAt; ///< where each element lies among the items
    qsizetype m_placed = 0;
    QList<FrameworkPlace> m_places;
};

} // namespace

Result<FrameworkFile> readMatrix(const ByteSource &source)
{
    QJsonObject framework;
    const auto member = [&](const QString &key, const QJsonValue &value) -> Result<> {
        if (key == "framework"_L1)
            framework = value.toObject();
        return {};
    };
    if (auto read = streamJson(source, {member, {}}, {.bytes = FrameworkLimits::ElementBytes}); !read)
        return fail(read.error());
    return Reader().read(framework);
}

bool isMatrix(const ByteSource &source)
{
    bool found = false;
    const auto look = [&](const QString &key, const QJsonValue &value) -> Result<> {
        const QJsonObject object = value.toObject();
        found = key == "framework"_L1 && object.value("standards"_L1).isArray();
        return found ? fail(ErrorCode::Interrupted) : Result<>();
    };
    [[maybe_unused]] const auto read = streamJson(source, {look, {}}, {.bytes = FrameworkLimits::ElementBytes});
    return found;
}

FrameworkFormat matrixFormat()
{
    return {u"matrix"_s, QT_TRANSLATE_NOOP("format", "Framework of standards (Mahara)"), u"matrix"_s, readMatrix, isMatrix};
}

} // namespace kinfolio
