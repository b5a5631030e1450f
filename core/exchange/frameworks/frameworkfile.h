// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file with a framework of standards says, whatever its format: the framework, its standards in order, and how they
// hang together. Knows nothing of records.

#pragma once

#include "core/base/json.h"
#include "core/exchange/exchange.h"

namespace kinfolio {

/// Beyond these a file is refused. The largest frameworks that states publish stay well below.
namespace FrameworkLimits {
inline constexpr qint64 Bytes = qint64(64) * 1024 * 1024;
inline constexpr qint64 ElementBytes = qint64(8) * 1024 * 1024;
inline constexpr qsizetype Items = 50'000;
inline constexpr qsizetype Relations = 150'000;
} // namespace FrameworkLimits

struct FrameworkItem {
    QString identifier; ///< the same in every version of the framework, and nowhere twice in a file
    QString uri;
    QString statement;
    QString code;
    QString type;
    QString educationLevel;
    QString notes;
    QString changed; ///< when, as the file says it
    /// Where the items lie that it belongs to, in FrameworkFile::items; the first is where it stands in the tree. Empty when it
    /// belongs to the framework directly. Never leads back to the item itself.
    QList<qsizetype> parents;

    /// What one calls it in a message.
    [[nodiscard]] QString name() const { return code.isEmpty() ? statement : code; }
};

/// Something else that a file says of two standards, of which one may belong to another framework.
struct FrameworkRelation {
    QString from; ///< identifiers
    QString to;
    QString type; ///< "exactMatchOf", as the file calls it
};

/// What could not be understood, by what it is; however often it happens this stays short.
class FrameworkFindings {
public:
    void add(const QString &code, const QString &subject);
    [[nodiscard]] QList<ExportWarning> list() const;

private:
    struct Finding {
        QStringList subjects; ///< the first few
        qint64 count = 0;
    };
    QMap<QString, Finding> m_findings;
};

struct FrameworkFile {
    QString identifier;
    QString uri;
    QString title;
    QString creator;
    QString about;
    QString version;
    QString adoption;
    QString subject;
    QString licence;
    QString changed; ///< when, as the file says it
    QList<FrameworkItem> items; ///< in the order of the tree: each after the item that it belongs to
    QList<FrameworkRelation> relations;
    FrameworkFindings findings;
};

/// Words of a stranger as one line to be kept: without what cannot be seen, cut where nobody would read on.
[[nodiscard]] QString frameworkLine(const QString &text);
/// The same for a text of several lines.
[[nodiscard]] QString frameworkText(const QString &text);

/// Puts the bytes of a file, once, into the hands of a reader of JSON. Errors: FileTooLarge, FileNotFound, FileUnreadable.
class FrameworkBytes {
public:
    [[nodiscard]] static Result<FrameworkBytes> open(Files &files, const QString &path, const Progress &progress = {});
    [[nodiscard]] ByteSource source();

private:
    explicit FrameworkBytes(std::unique_ptr<File> file, const Progress &progress);

    std::unique_ptr<File> m_file;
    Progress m_progress;
    qint64 m_done = 0;
};

/// A format in which frameworks are handed out.
struct FrameworkFormat {
    QString id;
    const char *name; ///< for translation in the context "format"
    QString extension;
    Result<FrameworkFile> (*read)(const ByteSource &source);
    bool (*isIn)(const ByteSource &source);
};

} // namespace kinfolio
