# shellcheck shell=bash
# What app/run and tests/run share: the packages of Debian 12, installed where missing, and the build in build/release.
# Sourced, not run. Everything below leaves alone what is already there.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# To build and start the programs. qt6-charts-dev does not ask for libqt6opengl6-dev, but its CMake files do.
# shellcheck disable=SC2034 # read by the scripts that source this
applicationPackages=(
  g++ cmake ninja-build ccache
  libeigen3-dev libhwy-dev nlohmann-json3-dev libcli11-dev libarchive-dev
  qt6-base-dev qt6-charts-dev qt6-svg-dev libqt6opengl6-dev
  qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
  fonts-inter fonts-dejavu-core
)

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# The packages among the arguments that are not installed.
missingPackages() {
  local installed package
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    grep -qxF "$package installed" <<<"$installed" || printf '%s\n' "$package"
  done
}

# Installs the packages that are missing, as root or through sudo.
installPackages() {
  local missing asRoot=() log
  if ! command -v dpkg-query >/dev/null; then
    for tool in g++ cmake ninja; do
      command -v "$tool" >/dev/null || fail "Please install $tool (this system has no apt; on Debian 12 the packages are: $*)."
    done
    return
  fi
  mapfile -t missing < <(missingPackages "$@")
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null || { [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; }; then
      fail "Please have an administrator run: apt-get install ${missing[*]}"
    fi
    asRoot=(sudo)
  fi
  asRoot+=(env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300)
  printf 'Installing %s\n' "${missing[*]}" >&2
  log=$(mktemp)
  if ! "${asRoot[@]}" install --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
    "${asRoot[@]}" update >"$log" 2>&1 || true
    if ! "${asRoot[@]}" install --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
      fail "Could not install ${missing[*]}: run apt-get install with these names by hand (what apt said is in $log)."
    fi
  fi
  rm -f "$log"
}

# A value from the release build's CMake cache, empty before the first configuration.
cached() {
  sed -n "s/^$1:[A-Z]*=//p" "$root/build/release/CMakeCache.txt" 2>/dev/null || true
}

# Configures build/release where that has not been done, for a checkout in another place, or to add the tests.
# Usage: configure ON|OFF, with or without the tests; a build that has them keeps them.
configure() {
  local tests=$1 options=()
  if [[ -f $root/build/release/build.ninja && $(cached CMAKE_HOME_DIRECTORY) == "$root" ]]; then
    [[ $tests == OFF || $(cached NRG_TESTS) == ON ]] && return
  elif [[ -d $root/build/release ]]; then
    options=(--fresh)
  fi
  (cd "$root" && cmake --preset release "${options[@]}" -DNRG_TESTS="$tests" >&2)
}

# Builds targets of the release preset; silent where there is nothing to do.
build() {
  (cd "$root" && cmake --build --preset release "$@" >&2)
}
