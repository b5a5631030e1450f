// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a site shows, and on which page each record stands: an index over the values of a portfolio.

#pragma once

#include "core/exchange/archive/archivedocument.h"
#include "core/records/likelyrole.h"

namespace kinfolio {

/// A sort of page; each has a template of its own.
enum class SitePlace {
    Cover,
    Projects,
    Interests,
    People,
    Badges,
    Opportunities,
    Journal,
    Showcases,
    Files,
    More,
    Story,
    Everything,
    About,
};
inline constexpr int SitePlaces = int(SitePlace::About) + 1;

struct SiteConnection {
    const RecordBase *other = nullptr;
    DirectedRole role; ///< seen from the record in hand
    QString note;
};

/// An entry of the timeline.
struct SiteMoment {
    PartialDate date;
    const FieldInfo *field = nullptr;
    const RecordBase *record = nullptr;
};

/// A part of the records of a place that goes on one page.
struct SitePart {
    qsizetype first = 0;
    qsizetype count = 0;
};

class SiteContent {
public:
    /// What it is given must outlive it. \param base the part of the paths of files that lies above the site, such as "data/"
    SiteContent(const PortfolioCopy &content, const QList<DocumentMedia> &media, const QString &base);

    [[nodiscard]] const PortfolioInfo &info() const { return m_content.info; }
    [[nodiscard]] QString language() const;
    /// Null when the portfolio has no learner.
    [[nodiscard]] const RecordBase *learner() const;
    [[nodiscard]] QString learnerName() const;
    /// The showcase that says for whom all this was put together; null when none does or several do.
    [[nodiscard]] const RecordBase *madeFor() const;

    /// The records that stand at a place, in the order of its pages.
    [[nodiscard]] const QList<const RecordBase *> &records(SitePlace place) const { return m_records.at(size_t(place)); }
    /// What happened when, the latest first.
    [[nodiscard]] const QList<SiteMoment> &moments() const { return m_moments; }
    /// All connections of a record, in the order that the learner gave them.
    [[nodiscard]] QList<SiteConnection> connections(const RecordBase &record) const { return m_connections.value(record.id); }
    /// The connected records of a kind.
    [[nodiscard]] QList<const RecordBase *> connected(const RecordBase &record, const KindInfo &kind) const;
    /// What is connected with a film or a sound to say what is heard.
    [[nodiscard]] QList<const RecordBase *> captionsOf(const RecordBase &record) const;
    /// All records, the kinds in the order of the archive and each by its titles.
    [[nodiscard]] qsizetype total() const { return m_byTitle.size(); }
    [[nodiscard]] const RecordBase &at(qsizetype index) const { return *m_byTitle.at(index); }
    [[nodiscard]] const RecordBase *record(RecordId id) const { return m_byId.value(id); }
    [[nodiscard]] QList<Link> linksAt(RecordId id) const { return m_links.value(id); }

    /// The file that a record shows, or null.
    [[nodiscard]] const DocumentMedia *file(const RecordBase &record) const;
    /// What was found out about a badge; nullptr when it could not be checked at all.
    [[nodiscard]] const WalletVerdict *verdict(const RecordBase &badge) const;
    [[nodiscard]] const QList<DocumentMedia> &files() const { return m_files; }

    /// The parts into which a place is divided; none when it has nothing to show.
    [[nodiscard]] const QList<SitePart> &parts(SitePlace place) const { return m_parts.at(size_t(place)); }
    /// The path of a page, from the site's root.
    [[nodiscard]] static QString pagePath(SitePlace place, qsizetype part);
    /// The path of the page on which the record stands, with its anchor; empty when it stands on none.
    [[nodiscard]] QString address(const RecordBase &record) const { return m_addresses.value(record.id); }
    [[nodiscard]] static QString anchor(const RecordBase &record) { return QLatin1String("r-") + record.id.text(); }

private:
    void indexRecords();
    void indexTitles();
    void indexConnections();
    void indexMoments();
    void divide();
    void dividePlace(SitePlace place);
    [[nodiscard]] qint64 weight(const RecordBase &record) const;
    [[nodiscard]] qint64 weightOfCaptions(const RecordBase &record) const;

    const PortfolioCopy &m_content;
    QList<DocumentMedia> m_files;
    std::array<QList<const RecordBase *>, SitePlaces> m_records;
    std::array<QList<SitePart>, SitePlaces> m_parts;
    QList<SiteMoment> m_moments;
    QList<const RecordBase *> m_byTitle;
    QHash<RecordId, const RecordBase *> m_byId;
    QHash<RecordId, QList<Link>> m_links;
    QHash<RecordId, QList<SiteConnection>> m_connections;
    QHash<RecordId, QString> m_addresses;
    QHash<MediaHash, qsizetype> m_fileByHash;
};

} // namespace kinfolio
