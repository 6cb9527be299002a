#!/usr/bin/env bash
# Builds the Debian packages, installs them on a clean Debian 12 in a folder, starts both programs, trains, and purges:
# no file may be left. Needs root, debootstrap and a Debian mirror; where one is missing it ends with 77, skipped.
#
#   tests/desktop/long_package.sh [FOLDER]   FOLDER: a clean system from an earlier call, kept; else one is made and removed
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mirror=${NRG_DEBIAN_MIRROR:-http://deb.debian.org/debian}
skip() {
  printf 'Skipped: %s\n' "$1" >&2
  exit 77
}
((EUID == 0)) || skip 'only root can install packages'
command -v debootstrap >/dev/null || skip 'debootstrap is not installed'
command -v cpack >/dev/null || skip 'cpack is not installed'

cmake --preset package >&2
cmake --build --preset package >&2
packages=$(mktemp -d)
system=${1:-$(mktemp -d)}
mounted=()
cleanUp() {
  local folder
  for folder in "${mounted[@]}"; do umount "$folder" || true; done
  rm -rf "$packages"
  # A mount that is still there must not be followed.
  (($# == 0)) || mountpoint -q "$system/proc" || rm -rf --one-file-system "$system"
}
if (($#)); then trap 'cleanUp' EXIT; else trap 'cleanUp made' EXIT; fi
(cd build/package && cpack -G DEB -B "$packages" >&2)
program=$(ls "$packages"/neuralrg-lab_*.deb)
engine=$(ls "$packages"/libneuralrg-dev_*.deb)

if [[ ! -x $system/usr/bin/apt-get ]]; then
  debootstrap --variant=minbase bookworm "$system" "$mirror" >&2 || skip 'no Debian mirror could be reached'
fi
chmod 755 "$system" # mktemp's is root's alone, but triggers run as other users
mount --bind /proc "$system/proc" && mounted+=("$system/proc")
inside() {
  chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp/home LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
# What the packages depend on, and what reads their desktop files, is there before and after.
needed() {
  for package in "$program" "$engine"; do
    dpkg-deb -f "$package" Depends | sed 's/ *([^)]*)//g; s/, */\n/g'
  done | sort -u
}
mapfile -t needed < <(needed)
inside apt-get -qq update >&2
inside apt-get -qq -y --no-install-recommends install "${needed[@]}" shared-mime-info desktop-file-utils man-db >&2
cp "$program" "$engine" "$system/tmp/"

# Every file of the system, but for what apt and the programs' users keep.
files() {
  (cd "$system" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./var/log -o -path ./var/cache -o -path ./root \) \
    -prune -o -print | LC_ALL=C sort)
}
files >"$packages/before"
inside apt-get -qq -y --no-install-recommends install "/tmp/$(basename "$program")" "/tmp/$(basename "$engine")" >&2
files >"$packages/installed"

inside neuralrg --version
inside env QT_QPA_PLATFORM=offscreen neuralrg-lab --version
inside neuralrg train --preset quick-look --steps 20 --output /tmp/a.nrg >/dev/null
inside neuralrg-lab /tmp/a.nrg --screenshot /tmp/a.png --paused --seconds 1 --view samples
[[ $(head -c 4 "$system/tmp/a.png" | tail -c 3) == PNG ]]
inside man --warnings neuralrg neuralrg-lab | grep -q 'EXIT STATUS'
grep -q 'application/x-neuralrg:\*.nrg' "$system/usr/share/mime/globs"
grep -q '^application/x-neuralrg=io.github.neuralrg.NeuralRGLab.desktop;' "$system/usr/share/applications/mimeinfo.cache"

inside apt-get -qq -y purge neuralrg-lab libneuralrg-dev >&2
files >"$packages/after"
rm -rf "$system"/tmp/{a.nrg,a.png,home,*.deb}
diff "$packages/before" "$packages/after"
printf '%s files and folders came with the packages, and none is left.\n' \
  "$(LC_ALL=C comm -13 "$packages/before" "$packages/installed" | wc -l)"
if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error --suppress-tags initial-upload-closes-no-bugs "$program" "$engine"
fi
