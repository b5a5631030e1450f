// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One thing that an opportunity asks for; it is met by what is connected with it, or by an answer in words.

#pragma once

#include "core/records/descriptor.h"

#include <QCoreApplication>

namespace kinfolio {

struct Requirement : RecordBase {
    QString title;
    QString about;
    QString answer;

    [[nodiscard]] static const KindInfo &info()
    {
        using enum FieldType;
        using enum FieldFlag;
        static const KindInfo kind =
            kindInfo<Requirement>(
                "requirement", QT_TRANSLATE_NOOP("kind", "Requirement"),
                QT_TRANSLATE_NOOP("kind", "Requirements"), "check2-square",
                {
                    field<&Requirement::title>("title", QT_TRANSLATE_NOOP("kind", "What they ask for"), Line,
                                               Required | InTitle | Searchable | Sentence),
                    field<&Requirement::about>("about", QT_TRANSLATE_NOOP("kind", "Small print"), Line,
                                               Searchable | Sentence),
                    field<&Requirement::answer>("answer", QT_TRANSLATE_NOOP("kind", "My answer"), Text,
                                                Searchable),
                },
                [](const Requirement &) { return Audience::Everyone; })
                .partOf("opportunity");
        return kind;
    }
    [[nodiscard]] const KindInfo &kind() const override { return info(); }
    friend bool operator==(const Requirement &, const Requirement &) = default;
};

} // namespace kinfolio
