// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks over the bytes of an SVG drawing before any XML parser sees them: bounds what could make a parser
// slow, takes the DOCTYPE out (so that no entity can be declared) and settles the encoding. Used for badges
// and for pictures.

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>

namespace kinfolio {

/// Levels of nesting that drawings and baked badges may have.
inline constexpr int MaxXmlDepth = 64;

struct ScannedSvg {
    /// The drawing without its DOCTYPE.
    QString text;
    /// The DOCTYPE declared things of its own (entities); harmless now, but not what a plain drawing does.
    bool declaredEntities = false;
};

/// Whether the bytes start like an XML drawing: an optional byte order mark, white space, then '<', and
/// "<svg" soon.
[[nodiscard]] bool looksLikeSvg(QByteArrayView bytes);

/// Errors: `tooLarge` for more than 20 MiB, over 256 attributes or over 64 KiB of names in one tag, a value
/// over 8 MiB, a DOCTYPE over 64 KiB; `damaged` for cut-short markup or an encoding other than UTF-8, ASCII
/// or Latin-1.
[[nodiscard]] Result<ScannedSvg> scanSvg(QByteArrayView bytes, ErrorCode tooLarge, ErrorCode damaged);

/// A tag by its place in the bytes of the drawing, from its '<' to behind its '>'.
struct SvgTag {
    enum class Kind { Open, Close, Empty };

    Kind kind = Kind::Open;
    qsizetype start = 0;
    qsizetype end = 0;
};

struct SvgTags {
    QList<SvgTag> tags; ///< in their order; what stands in comments and CDATA is none
    bool isUtf8 = true; ///< else only ASCII may be written into it
};

/// Where the tags stand. Whether they fit each other is for an XML parser to say. Errors: as scanSvg.
[[nodiscard]] Result<SvgTags> svgTags(QByteArrayView bytes, ErrorCode tooLarge, ErrorCode damaged);

} // namespace kinfolio
