// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page of a site while it is written: the frame that all share, and the small things that all say alike.

#pragma once

#include "core/exchange/html/htmlwriter.h"
#include "core/exchange/site/sitecaptions.h"
#include "core/exchange/site/sitecontent.h"
#include "core/exchange/site/sitecredentials.h"
#include "core/exchange/site/sitepictures.h"

#include <QLocale>

namespace kinfolio {

/// What all pages of a site know.
struct SiteContext {
    const SiteContent &content;
    SitePictures pictures;
    SiteCredentials credentials;
    SiteCaptions captions;
    Audience audience = Audience::Everyone;
    qint64 keptPrivate = 0; ///< records that stayed with the learner
    qint64 checkedFiles = 0; ///< files that the manifest lists
    /// The language in which the site speaks, and so that of its pages; the learner's where the program knows that one.
    QString language;
    /// Of dates and numbers, which belong to the words around them.
    QLocale locale;

    SiteContext(const SiteContent &shown, Audience shownTo);
};

class SitePage {
public:
    SitePage(const SiteContext &context, SitePlace place, qsizetype part);

    [[nodiscard]] HtmlWriter &html() { return m_body; }
    [[nodiscard]] const SiteContext &context() const { return m_context; }
    [[nodiscard]] const SiteContent &content() const { return m_context.content; }
    [[nodiscard]] SitePlace place() const { return m_place; }
    [[nodiscard]] qsizetype part() const { return m_part; }
    /// The records that stand on this page.
    [[nodiscard]] QList<const RecordBase *> records() const;

    /// The address of a path of the site, as this page must write it.
    [[nodiscard]] QString to(const QString &path) const;
    [[nodiscard]] QString to(SitePlace place, qsizetype part = 0) const { return to(SiteContent::pagePath(place, part)); }

    /// Words of the site.
    void say(const char *element, const QString &words, const QString &cssClass = {});
    /// A link of the site. \param address as this page must write it
    void sayLink(const QString &words, const QString &address, const QString &cssClass = {});
    /// A heading of the site with an id, so that it names its section.
    void heading(const char *element, const QString &words, const QString &id);
    /// One line of the learner's own words.
    void theirs(const char *element, const QString &words, const RecordBase &record, const QString &cssClass = {});
    /// The learner's long text, in the voice of the learner or as plain reading.
    void longText(const QString &markdown, const RecordBase &record, int topHeading, const QString &cssClass);
    /// A link to where the record stands, or its title alone when it stands nowhere.
    void linkTo(const RecordBase &record, const QString &cssClass = {});
    /// A link to another site as the learner gave it, or its words where it is none.
    void linkOut(const QString &address);
    /// The sign of what the record is.
    void tile(const RecordBase &record, const QString &cssClass = {});
    void icon(const QString &name);
    [[nodiscard]] QString date(const PartialDate &date) const;

    /// The finished document. \param title of this page; the learner's name comes with it
    [[nodiscard]] QByteArray finish(const QString &title);

    /// The name of a place, for links and headings.
    [[nodiscard]] static QString placeName(SitePlace place);

private:
    void use(const QString &symbol, const QString &cssClass);
    void header(HtmlWriter &html) const;
    void foot(HtmlWriter &html) const;
    void pageList(HtmlWriter &html, bool all) const;
    void pager(HtmlWriter &html) const;
    [[nodiscard]] QString languageOf(const RecordBase &record) const;

    const SiteContext &m_context;
    SitePlace m_place;
    qsizetype m_part;
    HtmlWriter m_body;
    QStringList m_symbols;
};

/// For translation in the context "site".
[[nodiscard]] QString siteWords(const char *text);

} // namespace kinfolio
