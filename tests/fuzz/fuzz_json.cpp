// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Strict JSON: what is read has one canonical form, and that reads as the same. The streaming reader agrees with the other.

#include "core/base/canonicaljson.h"
#include "core/base/json.h"
#include "tests/fuzz/fuzzing.h"

using namespace kinfolio;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text = fuzzing::bytesOf(data, size);
    const auto value = parseJson(text);
    if (value) {
        const QByteArray canonical = canonicalJson(*value);
        const auto again = parseJson(canonical);
        fuzzing::must(again && canonicalJson(*again) == canonical, "canonical JSON is its own canonical form");
    }
    QJsonObject whole;
    const JsonMembers members{[&](const QString &key, const QJsonValue &member) {
                                  whole.insert(key, member);
                                  return Result<>();
                              },
                              [](const QString &, const QJsonValue &) { return Result<>(); }};
    const QByteArray bytes = text.toByteArray();
    const bool isStreamed = streamJson(bytesSource(bytes), members).has_value();
    fuzzing::must(!value || !value->isObject() || isStreamed, "what can be read whole can be streamed");
    return 0;
}
