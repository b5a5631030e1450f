// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Drawings: the badge in one, and the copy of it that may be drawn, which is safe and stays as it is when it is made anew.

#include "core/badges/svgbadge.h"
#include "core/pictures/safesvg.h"
#include "tests/fuzz/fuzzing.h"

using namespace kinfolio;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzzing::bytesOf(data, size);
    (void)badgeInSvg(bytes);
    const auto safe = safeSvg(bytes);
    if (!safe)
        return 0;
    fuzzing::must(safe->size.width() >= 1 && safe->size.height() >= 1, "a drawing has a size");
    for (const char *never : {"<script", "<foreignObject", "<!DOCTYPE", "<!ENTITY"})
        fuzzing::must(!safe->text.contains(never), never);
    // An end of line may be written in another way the first time.
    const auto again = safeSvg(safe->text);
    fuzzing::must(again.has_value(), "a safe copy is safe");
    const auto more = safeSvg(again->text);
    fuzzing::must(more && more->text == again->text, "a safe copy of a safe copy is the same");
    return 0;
}
