// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A value or the reason why there is none.

#pragma once

#include "core/base/error.h"

#include <expected>

namespace kinfolio {

template<typename T = void>
using Result = std::expected<T, Error>;

/// Short for std::unexpected(Error{...}).
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString subject = {}, QString detail = {})
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail)});
}

/// Passes an error on unchanged: `return fail(other.error());`
[[nodiscard]] inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace kinfolio
