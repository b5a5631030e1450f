// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the file of the verb `put`: {"records": [...], "links": [...]} in the native JSON, as a stream, into
// one edit.

#pragma once

#include "core/base/json.h"
#include "core/portfolio/edit.h"
#include "core/portfolio/portfolioreader.h"

namespace kinfolio::cli {

struct PutFile {
    Edit edit;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 links = 0;
    QJsonObject ids; ///< by "ref"
    QStringList unknown; ///< "project.colour": fields that nobody knows; those of records are kept
};

/// Links may name records by a "ref" of this file, or by id. An id that exists is updated field by field; one
/// that does not is used for the new record. Errors name the place: "records[3]: title".
[[nodiscard]] Result<PutFile> readPutFile(const ByteSource &source, const PortfolioReader &reader);

} // namespace kinfolio::cli
