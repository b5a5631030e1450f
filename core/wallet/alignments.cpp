// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/wallet/alignments.h"

#include "core/base/text.h"
#include "core/records/kinds/framework.h"
#include "core/records/kinds/standard.h"

#include <algorithm>

namespace kinfolio {

namespace {

// Addresses of CASE end in the identifier of the item (CASE 1.0, section 2.2).
QString lastPart(const QString &address)
{
    return address.section(u'/', -1).section(u'#', -1);
}

// Addresses of one thing differ in the scheme and in a slash at the end.
QString bareAddress(QString address)
{
    address = address.section(QStringLiteral("://"), -1);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

class StandardFinder {
public:
    [[nodiscard]] Result<> read(const PortfolioReader &reader)
    {
        const auto standards = reader.records(Standard::info());
        const auto frameworks = standards ? reader.records(Framework::info()) : Result<std::vector<RecordPtr>>(fail(standards.error()));
        const auto links = frameworks ? reader.links() : Result<QList<Link>>(fail(frameworks.error()));
        if (!links)
            return fail(links.error());
        for (const RecordPtr &record : *standards) {
            const auto &standard = static_cast<const Standard &>(*record);
            m_byAddress.insert(bareAddress(standard.uri), standard.id);
            m_byIdentifier.insert(standard.identifier, standard.id);
            m_byCode.insert(standard.code, standard.id);
        }
        m_byAddress.remove({});
        m_byIdentifier.remove({});
        m_byCode.remove({});
        QHash<RecordId, QString> names;
        for (const RecordPtr &framework : *frameworks)
            names.insert(framework->id, foldForSearch(recordTitle(*framework)));
        for (const Link &link : *links) {
            if (link.role == LinkRole::PartOf && names.contains(link.to))
                m_frameworks.insert(link.from, names.value(link.to));
        }
        return {};
    }

    [[nodiscard]] RecordId find(const BadgeAlignment &alignment) const
    {
        if (const RecordId found = m_byAddress.value(bareAddress(alignment.address)); found.isValid())
            return found;
        if (const RecordId found = m_byIdentifier.value(lastPart(alignment.address)); found.isValid())
            return found;
        QList<RecordId> sameCode = m_byCode.values(alignment.code);
        const QString framework = foldForSearch(alignment.framework);
        if (sameCode.size() > 1)
            sameCode.removeIf([&](RecordId id) { return m_frameworks.value(id) != framework; });
        return sameCode.size() == 1 ? sameCode.first() : RecordId();
    }

private:
    QHash<QString, RecordId> m_byAddress;
    QHash<QString, RecordId> m_byIdentifier;
    QMultiHash<QString, RecordId> m_byCode;
    QHash<RecordId, QString> m_frameworks; ///< name of that of a standard
};

} // namespace

Result<QList<RecordId>> standardsFor(const PortfolioReader &reader, const QList<BadgeAlignment> &alignments)
{
    StandardFinder finder;
    if (auto read = alignments.isEmpty() ? Result<>() : finder.read(reader); !read)
        return fail(read.error());
    QList<RecordId> found;
    for (const BadgeAlignment &alignment : alignments)
        found.append(finder.find(alignment));
    return found;
}

} // namespace kinfolio
