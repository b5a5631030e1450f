#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what building and testing Kinfolio needs, and nothing when it is all there.
# Debian 13 and newer have every package. Debian 12 gets them from a Debian 13 source, made from the machine's own
# source with the suite name changed and kept at low priority, so that nothing else on the machine moves.
# Usage: setup.sh [--test] [--fuzz] [--yes]     --test adds what only the test suite uses, --fuzz what packaging/fuzz.sh does.
set -euo pipefail

readonly SUITE=trixie
readonly BUILD_PACKAGES=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-svg-dev qt6-svg-plugins qt6-image-formats-plugins qt6-tools-dev qt6-l10n-tools
    libkf6archive-dev libkf6sonnet-dev libsqlite3-dev zlib1g-dev libssl-dev nlohmann-json3-dev libmd4c-dev bootstrap-icons
    sonnet6-plugins hunspell-en-us # no library: dictionaries, found when somebody writes
)
# Each with what calls it; a test that calls another program adds its package here.
readonly TEST_PACKAGES=(
    python3                   # tests/boundary, tests/faults, tests/journeys, packaging/test.sh
    exfat-fuse exfatprogs     # tests/faults/places.py: a real stick, pulled while somebody edits
    pngcheck                  # bakingtest: a second opinion on our pictures
    strace                    # picturehelpertest: what kinfolio-decode asks of the system
    libimage-exiftool-perl    # photocleanertest: a second opinion on what is left in a photo
    xvfb openbox xdotool      # tests/journeys: a real window and real keys
    dbus at-spi2-core python3-gi gir1.2-atspi-2.0 # tests/journeys: what a screen reader sees and does
    unzip                     # zipwritertest, tests/bench: a second opinion on our archives
    fontconfig fonts-dejavu-core # tests/ui: windows drawn offscreen
    git reuse clang-tidy-19   # .ci/run, tests/boundary/licences, packaging/tidy.sh
    dpkg-dev file desktop-file-utils # cpack -G DEB and its check
)

readonly FUZZ_PACKAGES=(
    clang-19 libclang-rt-19-dev # libFuzzer and the sanitizers
    llvm-19                   # names of functions in what they report
)

packages=("${BUILD_PACKAGES[@]}")
assume_yes=${CI:-}
for argument in "$@"; do
    case $argument in
        --test) packages+=("${TEST_PACKAGES[@]}") ;;
        --fuzz) packages+=("${FUZZ_PACKAGES[@]}") ;;
        --yes) assume_yes=true ;;
        *) echo "setup.sh: unknown option $argument" >&2; exit 2 ;;
    esac
done

say() { printf '== %s\n' "$*"; }

# The version of an installed package, or nothing.
installed_version() { dpkg-query -W -f='${db:Status-Status} ${Version}\n' "$1" 2>/dev/null | sed -n 's/^installed //p'; }

new_enough() {
    local version
    version=$(installed_version "$1")
    [ -n "$version" ] || return 1
    case $1 in
        g++) dpkg --compare-versions "$version" ge 4:14 ;;
        cmake) dpkg --compare-versions "$version" ge 3.28 ;;
        qt6-base-dev) dpkg --compare-versions "$version" ge 6.8 ;;
        *) true ;;
    esac
}

missing=()
if ! command -v dpkg-query >/dev/null; then
    say "This is not a Debian system. Kinfolio needs these packages, under the names your system gives them:"
    printf '   %s\n' "${packages[@]}"
    exit 0
fi
for package in "${packages[@]}"; do
    new_enough "$package" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    say "Every needed package is installed."
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        say "These packages are missing and installing them needs the administrator: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

# Writes a source for SUITE that points where the machine's own Debian source points.
add_suite_source() {
    local codename=$1 target=/etc/apt/sources.list.d/kinfolio-$SUITE.sources found
    found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null \
        | sed -nE 's/^(URIs:|deb )[^#]*((https?|file|copy|mirror\+[a-z]+):[^ ]*\/debian)\/?( .*)?$/\2/p' | head -n 1) || true
    if [ -z "$found" ]; then
        say "No Debian source is set up on this machine, so $SUITE cannot be derived from it." >&2
        exit 1
    fi
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
        "$found" "$SUITE" | "${as_root[@]}" tee "$target" >/dev/null
    printf 'Package: *\nPin: release n=%s\nPin-Priority: 100\n' "$SUITE" \
        | "${as_root[@]}" tee "$preferences" >/dev/null
    say "Added $SUITE beside $codename at low priority."
}

# shellcheck source=/dev/null
. /etc/os-release
# Once some of its libraries come from SUITE, a machine keeps taking them from there, whatever it calls itself.
readonly preferences=/etc/apt/preferences.d/kinfolio-$SUITE
needs_suite=no
if [ -e "$preferences" ]; then
    needs_suite=yes
elif [ "${ID:-}" = debian ] && [ "${VERSION_ID:-99}" -lt 13 ]; then
    needs_suite=yes
    if [ -z "$assume_yes" ]; then
        echo "This is Debian ${VERSION_ID}. Kinfolio will bring libraries and the compiler of Debian 13 ($SUITE):"
        printf '   %s\n' "${missing[@]}"
        printf 'Install them? [y/N] '
        answer=n
        { read -r answer </dev/tty; } 2>/dev/null || echo "Nobody to ask; give --yes to install them."
        case $answer in y | Y | yes) ;; *) exit 1 ;; esac
    fi
    add_suite_source "${VERSION_CODENAME:-}"
fi

say "Installing ${#missing[@]} packages: ${missing[*]}"
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null; }
# A foreign source of the machine may be down; that must not stop the install.
apt update -q || say "Some package sources cannot be read; going on with the others."
options=(-y -q --no-install-recommends -o Dpkg::Options::=--force-confold -o Acquire::Retries=3)
[ $needs_suite = no ] || options+=(-t "$SUITE")
if ! apt install "${options[@]}" "${missing[@]}"; then
    say "Installing failed. Proved are Debian 12 and 13; another system may call these packages otherwise." >&2
    exit 1
fi
