#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs clang-tidy 19 with the checks of .clang-tidy.
# Usage: tidy.sh                    on every source file
#        tidy.sh --changed BASE     on what changed since that commit; a changed header counts for its own .cpp
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly build=build/tidy

say() { printf '== %s\n' "$*"; }

base=
case ${1:-} in
    '') ;;
    --changed) base=${2:?tidy.sh: --changed needs a commit} ;;
    *) echo "tidy.sh: unknown option $1" >&2; exit 2 ;;
esac

runner=$(command -v run-clang-tidy-19) || { say "run-clang-tidy-19 is missing: packaging/setup.sh --test installs it" >&2; exit 1; }

# The global target makes what Qt's tools generate, which sources include; with its own dependencies only, so that
# nothing is compiled.
cmake --preset tidy -DCMAKE_GLOBAL_AUTOGEN_TARGET=ON -DCMAKE_AUTOGEN_ORIGIN_DEPENDS=OFF >/dev/null

files=()
if [ -n "$base" ]; then
    while IFS= read -r file; do
        source=${file%.h}
        source=${source%.cpp}.cpp
        [ -e "$source" ] && files+=("$source")
    done < <(git diff --name-only --diff-filter=d "$base" -- 'app/*.cpp' 'app/*.h' 'core/*.cpp' 'core/*.h' \
                 'ui/*.cpp' 'ui/*.h' 'tests/*.cpp' 'tests/*.h')
    if [ ${#files[@]} -eq 0 ]; then
        say "clang-tidy: no source file changed since $base"
        exit 0
    fi
    mapfile -t files < <(printf '%s\n' "${files[@]}" | sort -u)
else
    mapfile -t files < <(find app core ui tests -name '*.cpp' | sort)
fi

say "clang-tidy on ${#files[@]} files"
cmake --build --preset tidy --target autogen --parallel "$(nproc)"
# run-clang-tidy takes regular expressions; what is not in the build is passed over.
patterns=()
for file in "${files[@]}"; do
    patterns+=("^$PWD/${file//./\\.}\$")
done
"$runner" -quiet -p "$build" -j "$(nproc)" "${patterns[@]}"
