#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what is missing, builds with warnings as errors, runs every test and says how it went. Fails when a test does.
# Usage: test.sh [--yes]     --yes installs missing packages without asking.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly results=$PWD/build/ci/test-results.xml

packaging/setup.sh --test "$@"
cmake --preset ci
cmake --build --preset ci --parallel "$(nproc)"

rm -f "$results"
code=0
ctest --preset ci --parallel "$(nproc)" --no-tests=error --output-on-failure --output-junit "$results" \
    --test-output-size-passed 1000000 --test-output-truncation tail </dev/null || code=$?
python3 packaging/testsummary.py "$results" || [ "$code" -ne 0 ] || code=1
exit "$code"
