#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every file says its licence, and every licence has its text: reuse lint (https://reuse.software).
# Usage: licences.sh ROOT     Exit code 77: cannot be told here (never in CI).
set -euo pipefail

cd "$1"
# Without git, reuse would read build folders too; and the checkout may belong to another user.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$PWD

skip() {
    echo "Not checked: $*"
    [ -n "${CI:-}" ] && exit 1
    exit 77
}
command -v reuse >/dev/null || skip "reuse is not installed (packaging/setup.sh --test does it)"
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || skip "this is no git checkout"
reuse lint
