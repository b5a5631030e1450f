#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# From a fresh clone to a running program: installs what is missing, builds, makes the example portfolio, exports and
# verifies it, and opens the window on it where there is a screen. Safe to run again; it never touches an existing
# portfolio.
# Usage: run.sh [--yes]     --yes installs missing packages without asking.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
readonly place=${XDG_DATA_HOME:-$home/.local/share}/kinfolio
readonly portfolio=$place/example archive=$place/example.kinfolio pages=$place/example-pages
readonly bin=$PWD/build/release/bin

say() { printf '== %s\n' "$*"; }

packaging/setup.sh "$@"

say "Building"
cmake --preset release
cmake --build --preset release --parallel "$(nproc)"

mkdir -p "$place"
if [ -e "$portfolio/portfolio.db" ]; then
    say "The example portfolio is there already: $portfolio"
else
    say "Making the example portfolio: $portfolio"
    "$bin/kinfolio-cli" sample "$portfolio"
fi

say "Exporting it: $archive"
"$bin/kinfolio-cli" export "$portfolio" --to "$archive"
say "Verifying the archive"
"$bin/kinfolio-cli" verify "$archive"

# A readable copy beside the archive; cmake unpacks zip archives, so nothing else is needed.
rm -rf "$pages.new"
mkdir "$pages.new"
(cd "$pages.new" && cmake -E tar xf "$archive")
rm -rf "$pages"
mv "$pages.new" "$pages"

say "Portfolio: $portfolio"
say "Archive:   $archive"
say "To read:   $pages/portfolio/index.html (what the archive holds, for any browser)"
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "There is no screen here, so no window is opened. With one: $bin/kinfolio '$portfolio'"
    exit 0
fi
say "Opening the window"
"$bin/kinfolio" "$portfolio"
