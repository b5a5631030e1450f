// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file with a template pack says, in the learner's language where the file has it. FORMAT.md is the specification.
// Knows nothing of a portfolio.

#pragma once

#include "core/exchange/frameworks/frameworkfile.h"
#include "core/records/kinds/pack.h"

namespace kinfolio {

/// The newest version of the format; a reader takes this and older ones.
inline constexpr int PackFormatVersion = 1;

/// Beyond these a file is refused.
namespace PackLimits {
inline constexpr qsizetype Records = 300;
inline constexpr qsizetype Prompts = 200;
inline constexpr qsizetype Steps = 100; ///< of a goal, and tags of a record
inline constexpr qsizetype Blocks = 100; ///< of a page
inline constexpr qsizetype Frameworks = 20;
inline constexpr qsizetype Languages = 100;
inline constexpr qsizetype Line = 500;
inline constexpr qsizetype Text = 20'000;
} // namespace PackLimits

/// A place on a page for something else of the pack.
struct PackBlock {
    QString of; ///< identifier
    QString note;
};

struct PackRecord {
    QString identifier; ///< the same in every version of the pack, and nowhere twice in a file
    RecordPtr record; ///< without an id
    QList<PackBlock> blocks;
};

struct PackFile {
    Pack pack; ///< without an id
    std::vector<PackRecord> records;
    std::vector<FrameworkFile> frameworks;
};

/// \param language of the learner, BCP 47
/// Errors: PackInvalid (the subject says where), PackDuplicate, PackTooLarge, PackNewer, JsonInvalid and its kin, and those of
/// readCase().
[[nodiscard]] Result<PackFile> readPack(const ByteSource &source, const QString &language);
/// Whether an object of JSON says that it is a pack; reads no further than its first member.
[[nodiscard]] bool isPack(const ByteSource &source);

} // namespace kinfolio
