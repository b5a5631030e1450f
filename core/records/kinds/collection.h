// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A search that is kept: what it shows is found anew each time.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Collection : RecordBase {
    QString title;
    QString about;
    QString of; ///< name of the kind that is searched; empty means all
    QString query;
    QString filters; ///< see core/collections
    QString sortBy; ///< a field, with "-" before it for the other direction
    QString columns; ///< fields in their order, with commas between

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Collection>(
                "collection", QT_TRANSLATE_NOOP("kind", "Saved search"),
                QT_TRANSLATE_NOOP("kind", "Saved searches"), "funnel",
                {
                    field<&Collection::title>("title", QT_TRANSLATE_NOOP("kind", "Name"), Line,
                                              Required | InTitle | Searchable),
                    field<&Collection::about>("about", QT_TRANSLATE_NOOP("kind", "What it is for"), Line,
                                              Searchable | Sentence),
                    field<&Collection::of>("of", QT_TRANSLATE_NOOP("kind", "Kind"), Line, ByProgram),
                    field<&Collection::query>("query", QT_TRANSLATE_NOOP("kind", "Words"), Line, ByProgram),
                    field<&Collection::filters>("filters", QT_TRANSLATE_NOOP("kind", "Filters"), Line,
                                                ByProgram),
                    field<&Collection::sortBy>("sortBy", QT_TRANSLATE_NOOP("kind", "Sorted by"), Line,
                                               ByProgram),
                    field<&Collection::columns>("columns", QT_TRANSLATE_NOOP("kind", "Columns"), Line,
                                                ByProgram),
                },
                // How one sorts what one has says something about oneself.
                [](const Collection &) { return Audience::Me; })
                .asTool();
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Collection &, const Collection &) = default;
};

} // namespace kinfolio
