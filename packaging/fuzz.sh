#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds the targets of tests/fuzz and runs each for a while, after the tests that flip bits. Fails when one of them finds something; what it found lies in
# build/fuzz/findings, and 'build/fuzz/targets/TARGET FILE' shows it again. What was learned on the way is kept in build/fuzz/corpus.
# Usage: fuzz.sh [SECONDS [TARGET...]]     60 seconds, all targets. Real files to begin with come from $KINFOLIO_CORPUS.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly build=build/fuzz
readonly seconds=${1:-60}
shift || true

say() { printf '== %s\n' "$*"; }

[[ $seconds =~ ^[0-9]+$ ]] || { echo "fuzz.sh: $seconds is no number of seconds" >&2; exit 2; }
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --parallel "$(nproc)"

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    for file in tests/fuzz/fuzz_*.cpp; do
        targets+=("$(basename "$file" .cpp)")
    done
fi
mkdir -p "$build/corpus" "$build/findings"

# What a target begins with: the files of the corpus that are of its sort. They stay where they are.
seeds_of() {
    local names
    case $1 in
        fuzz_json | fuzz_statements | fuzz_status) names=(-name '*.json') ;;
        fuzz_jws) names=(-name '*.jwt' -o -name '*.jws' -o -name '*.txt') ;;
        fuzz_png) names=(-name '*.png') ;;
        fuzz_svg) names=(-name '*.svg') ;;
        fuzz_baking) names=(-name '*.png' -o -name '*.svg') ;;
        *) names=(-name '*.json' -o -name '*.jwt' -o -name '*.jws' -o -name '*.png' -o -name '*.svg') ;;
    esac
    local folders=()
    for folder in "${KINFOLIO_CORPUS:-}/badges" "${KINFOLIO_CORPUS:-}/hostile/badge" resources/sample/badges; do
        [ -d "$folder" ] && folders+=("$folder")
    done
    find "${folders[@]}" -type f -size -200k \( "${names[@]}" \) | sort | paste -s -d ,
}

[ -n "${KINFOLIO_CORPUS:-}" ] || say "KINFOLIO_CORPUS is not set: only the few seeds that come along are used"
failed=()
if [ $# -eq 0 ]; then
    log=$build/badgechecktest.log
    if KINFOLIO_CORPUS=${KINFOLIO_CORPUS:-} TZ=UTC LC_ALL=C.UTF-8 "$build/targets/badgechecktest" >"$log" 2>&1; then
        say "badgechecktest: $(sed -n 's/^QINFO.*() \([0-9]* flips\).*/\1/p; s/^Totals: \([^,]*\),.*/\1/p' "$log" | paste -s -d ' ')"
    else
        failed+=(badgechecktest)
        tail -n 40 "$log"
    fi
fi
for target in "${targets[@]}"; do
    log=$build/$target.log
    mkdir -p "$build/corpus/$target"
    seeds_of "$target" >"$build/$target.seeds"
    seeds=()
    # libFuzzer takes an empty list for a mistake.
    if grep -q . "$build/$target.seeds"; then seeds=(-seed_inputs=@"$build/$target.seeds"); fi
    code=0
    "$build/targets/$target" "$build/corpus/$target" tests/fuzz/seeds "${seeds[@]}" -dict=tests/fuzz/badge.dict \
        -artifact_prefix="$build/findings/$target-" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
        -print_final_stats=1 >"$log" 2>&1 </dev/null || code=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    edges=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    say "$target: ${runs:-?} executions, ${edges:-?} edges, $([ $code -eq 0 ] && echo nothing found || echo FOUND SOMETHING)"
    [ $code -eq 0 ] || { failed+=("$target"); tail -n 40 "$log"; }
done
[ ${#failed[@]} -eq 0 ] || { say "found something: ${failed[*]}; see $build/findings" >&2; exit 1; }
