// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes on paper, as a value: it knows neither printer nor paper. A list of blocks, read from top to bottom.

#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QTextLayout>

#include <vector>

namespace kinfolio {

/// Plain text; what is bold, slanted or code in it stands beside it and not in it.
struct PrintText {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

struct PrintPicture {
    QByteArray jpeg; ///< drawn by our own helper
    QSize size;
    QString title;
    QString caption;
    bool isCutOut = false; ///< has a shape of its own, as badges have, and gets no edge
};

struct PrintBlock {
    enum class Style {
        Kind, ///< the line above a title: tile, kind, who sees it
        Title,
        Caption, ///< a line below a title
        Voice, ///< the learner's own words, with the thread beside them
        Pictures, ///< one alone, or up to three side by side
        Heading,
        Field, ///< a name at the side and a text, which may go on over pages
        Item, ///< a name at the side, a title and a second line
        RowHead, ///< comes again on each page on which rows go on
        Row, ///< title, second line, and a word at the end
    };

    Style style = Style::Field;
    PrintText text;
    QString label; ///< at the side; empty where a field goes on
    QString second;
    QString end;
    QString marker; ///< "•" or "2." before a paragraph
    int level = 0; ///< how deep a paragraph stands
    QString kind; ///< whose tile is drawn
    std::vector<PrintPicture> pictures;
    int columns = 1; ///< for how many pictures there is room side by side
};

struct Printout {
    QString title;
    QString learner;
    QString date; ///< in words
    std::vector<PrintBlock> blocks;
    /// How many fields and records in it are only for the learner, or were and have been left out.
    int privateParts = 0;
};

} // namespace kinfolio
