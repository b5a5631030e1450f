#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the Debian package of a build folder and looks whether it holds what it should, and nothing of this computer.
# Usage: debian_package.sh BUILD_FOLDER PROGRAM...     Exit code 77: cannot be told here.
set -euo pipefail

readonly build=$1
shift
for tool in cpack dpkg-deb dpkg-shlibdeps; do
    command -v "$tool" >/dev/null || { echo "Not checked: $tool is missing (packaging/setup.sh --test)"; exit 77; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
problems=0
problem() { echo "$*"; problems=$((problems + 1)); }

(cd "$build" && cpack -G DEB -B "$work") >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
package=$(find "$work" -maxdepth 1 -name '*.deb')
dpkg-deb -x "$package" "$work/root"
dpkg-deb -I "$package" | sed -n '/^ Package:/,$p'

share=usr/share
wanted=("$share/applications/org.kinfolio.Kinfolio.desktop" "$share/mime/packages/org.kinfolio.Kinfolio.xml"
    "$share/metainfo/org.kinfolio.Kinfolio.metainfo.xml" "$share/doc/kinfolio/copyright" "$share/doc/kinfolio/changelog.gz"
    "$share/icons/hicolor/scalable/apps/org.kinfolio.Kinfolio.svg"
    "$share/man/man1/kinfolio.1.gz" "$share/man/man1/kinfolio-cli.1.gz")
for program in "$@"; do
    wanted+=("usr/bin/$program")
    ! readelf -d "$work/root/usr/bin/$program" 2>/dev/null | grep -qE "R(UN)?PATH" \
        || problem "$program looks for libraries where it was built"
done
for file in "${wanted[@]}"; do
    [ -s "$work/root/$file" ] || problem "missing: $file"
done
surplus=$(cd "$work/root" && find . -type f | sed 's|^\./||' | sort | comm -23 - <(printf '%s\n' "${wanted[@]}" | sort))
[ -z "$surplus" ] || problem "not expected: $surplus"
dpkg-deb -f "$package" Depends | grep -q libqt6core || problem "the package does not depend on Qt"
! dpkg-deb -f "$package" Depends | grep -qE 'qt6(network|qml|pdf|webengine|multimedia)' || problem "a network library"
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$work/root/$share/applications/org.kinfolio.Kinfolio.desktop" || problem "the desktop entry"
fi
"$work/root/usr/bin/kinfolio-cli" version || problem "kinfolio-cli does not run from the package"
[ "$problems" -eq 0 ]
