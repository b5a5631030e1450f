// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The drawings on the pages of a site: the tile of each kind (shape and icon) and a few icons. Made from the token file and
// the icons that are compiled in; colours come from the style sheet.

#pragma once

#include "core/exchange/html/htmlwriter.h"

namespace kinfolio {

/// The tile of a kind as paths, in a square of 48.
struct TileDrawing {
    QStringList shape;
    QStringList icon;
    QString iconPlace; ///< how the icon gets into its place
};

/// \param icon replaces the kind's own icon when not empty
[[nodiscard]] TileDrawing tileDrawing(const QString &kind, const QString &icon = {});

/// Writes a drawing that holds each symbol once, so that a page can refer to it often: "tile-project", "icon-list", and
/// "tile-artifact-film" with another icon than the kind's own.
void writeSymbols(HtmlWriter &html, const QStringList &symbols);

/// A reference to a symbol of the same page. It says nothing that words beside it do not say.
void useSymbol(HtmlWriter &html, const QString &symbol, const QString &cssClass);

} // namespace kinfolio
