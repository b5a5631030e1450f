// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can leave and enter a portfolio: the interfaces of exporters and importers and the one list of them. Both fronts
// (window and command line) go through exportPortfolio and importFile below and through nothing else.

#pragma once

#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"

#include <QJsonObject>
#include <QMap>

namespace kinfolio {

/// Why records or files stayed behind.
enum class LeftOutReason {
    Audience, ///< the learner does not show it to this audience
    HiddenEnd, ///< a link to a record that stays behind
    PrivateField, ///< contact details, birth date and the like
    TooLarge, ///< a file over the 4 GB that an archive can hold in one piece
    CannotBeCleaned, ///< a picture whose place and personal data cannot be taken out safely
    InBin,
    WithoutWork, ///< standards that no work of the learner's is tied to, and frameworks without any other
};
[[nodiscard]] QString leftOutName(LeftOutReason reason);

struct LeftOut {
    QString what; ///< a kind, "link", "field" or "media"
    LeftOutReason reason = LeftOutReason::Audience;
    qint64 count = 0;
};

struct ExportWarning {
    QString code; ///< dotted and stable, such as "media.keeps-metadata"
    QString subject;
};

struct ExportRequest {
    QString format = QStringLiteral("archive");
    Audience audience = Audience::Everyone;
    QString target; ///< path of the file or folder to make; an old one stays until the new one is complete
    QMap<QString, QString> options;
};

struct ExportReport {
    QMap<QString, qint64> counts; ///< records by kind, and "link"
    qint64 media = 0; ///< files
    QList<LeftOut> leftOut;
    QList<ExportWarning> warnings;
    qint64 bytes = 0; ///< of the finished file or of all files in the finished folder
    QString sha256; ///< of the finished file, or of the list of checksums in the finished folder
};

enum class ImportDecision {
    Add,
    Update, ///< it is there already, as an earlier version made it, and changes
    Skip, ///< it is there already, the same
    Keep, ///< it is there already, but different; what is there stays
};
[[nodiscard]] QString importDecisionName(ImportDecision decision);

struct ImportItem {
    QString what; ///< a kind, "link" or "media"
    QString id;
    QString title;
    ImportDecision decision = ImportDecision::Add;
    QString reason; ///< dotted and stable: "new", "same", "differs", "end-missing", "changed", "retired", "back"
};

struct ImportRequest {
    QString source; ///< path of the file
    QString folder; ///< portfolio folder to make, when `into` is not given
    bool planOnly = false; ///< look and report, change nothing
    QString readme; ///< for a new portfolio, see NewPortfolio
};

struct ImportReport {
    QString format;
    bool newPortfolio = false;
    QList<ImportItem> items;
    QList<ExportWarning> warnings;
    /// The edit that takes the import back; empty for a new portfolio or a plan.
    Edit undo;
};

struct OptionChoice {
    const char *value;
    const char *label; ///< for translation in the context "format"
};

/// What can be chosen about an export; the first of the choices holds when nothing is said.
struct OptionInfo {
    const char *name;
    const char *label; ///< for translation in the context "format"
    const char *description; ///< of the choices, the same
    std::vector<OptionChoice> choices;
};

class Exporter {
public:
    virtual ~Exporter() = default;
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual const char *name() const = 0; ///< for translation in the context "format"
    [[nodiscard]] virtual QString extension() const = 0;
    /// Whether the target is a folder.
    [[nodiscard]] virtual bool makesFolder() const { return false; }
    [[nodiscard]] virtual std::vector<OptionInfo> options() const { return {}; }
    /// Reads through `view` in one short transaction and writes request.target in one step at the end.
    [[nodiscard]] virtual Result<ExportReport> run(PortfolioView &view, const Environment &environment,
                                                   const ExportRequest &request, const Progress &progress) const = 0;
};

class Importer {
public:
    virtual ~Importer() = default;
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual const char *name() const = 0;
    [[nodiscard]] virtual QString extension() const = 0;
    /// Whether the first bytes can be of this format.
    [[nodiscard]] virtual bool recognises(QByteArrayView head) const = 0;
    /// Whether a file that it recognises is of this format, and not only begins like one.
    [[nodiscard]] virtual bool isIn(Files &files, const QString &path) const = 0;
    /// Into an open portfolio: adds what is new, leaves what is there; all or nothing.
    [[nodiscard]] virtual Result<ImportReport> into(Portfolio &portfolio, const ImportRequest &request,
                                                    const Progress &progress) const = 0;
    /// Into request.folder, absent or empty: a new portfolio with the same ids and times; all or nothing.
    [[nodiscard]] virtual Result<ImportReport> asNew(const Environment &environment, const ImportRequest &request,
                                                     const Progress &progress) const = 0;
};

/// The lists, read top to bottom; a new format is one line in exchange.cpp.
[[nodiscard]] const std::vector<std::unique_ptr<Exporter>> &allExporters();
[[nodiscard]] const std::vector<std::unique_ptr<Importer>> &allImporters();

/// A template pack that comes with the program.
struct ShippedPack {
    QString path; ///< to be imported like any file
    QString identifier;
    QString title; ///< in the language asked for, where the pack has it
    QString about;
};
/// In the order in which they are offered.
[[nodiscard]] QList<ShippedPack> shippedPacks(const QString &language);

/// Exports the portfolio in `folder` as the request says. Needs no lock; may run on any thread.
/// Errors: FormatUnknown, OptionUnknown, and those of the exporter.
[[nodiscard]] Result<ExportReport> exportPortfolio(const Environment &environment, const QString &folder,
                                                   const ExportRequest &request, const Progress &progress = {});
/// What brings a file in, by what is in it and not by its name; nullptr when it is none to be imported, which one is that is
/// damaged from the start. Takes time where it may be one.
[[nodiscard]] const Importer *importerOf(Files &files, const QString &path);
/// Imports request.source, whatever its format, into an open portfolio; takes a snapshot first.
[[nodiscard]] Result<ImportReport> importFile(Portfolio &portfolio, const ImportRequest &request,
                                              const Progress &progress = {});
/// Imports request.source as a new portfolio in request.folder.
[[nodiscard]] Result<ImportReport> importFileAsNew(const Environment &environment, const ImportRequest &request,
                                                   const Progress &progress = {});

} // namespace kinfolio
