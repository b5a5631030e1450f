#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Draws every window in every look and at scales 1, 1.5 and 2. Usage: shots.sh FOLDER [FILTER], after a build.
# BUILD names the build folder (build/ci).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${BUILD:-$root/build/ci}
folder=${1:?usage: shots.sh FOLDER [FILTER]}
filter=${2:-*}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

export QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8 HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home XDG_CACHE_HOME=$home
export KINFOLIO_DECODE=$build/bin/kinfolio-decode
for scale in 1 1.5 2; do
    # A filter for one look draws nothing at the others.
    QT_SCALE_FACTOR=$scale "$build/tests/kinfolio_shots" "$folder" "$filter" || [ "$scale" != 1 ] || [ "$filter" != '*' ]
done
