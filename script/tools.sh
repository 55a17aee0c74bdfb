# shellcheck shell=bash
# Finds what building and running needs, or says what to install.

least_java=25
least_node=20

say() { printf '%s\n' "$*" >&2; }

missing() {
  say "Serai needs $1."
  say "Install it with:"
  say "$2"
  exit 1
}

on_mac() { [ "$(uname)" = Darwin ]; }

# Sets JAVA_HOME to a JDK that is new enough: the one that is set, the one on the PATH, or any installed one.
need_java() {
  local home
  while IFS= read -r home; do
    if [ -x "$home/bin/javac" ] && [ "$(java_version "$home")" -ge "$least_java" ]; then
      export JAVA_HOME=$home
      return
    fi
  done < <(java_homes)
  if on_mac; then
    missing "a JDK $least_java or newer" "  brew install --cask temurin@$least_java"
  fi
  missing "a JDK $least_java or newer" "\
  Debian, Ubuntu   sudo apt-get install openjdk-$least_java-jdk-headless
                   (older releases: temurin-$least_java-jdk from https://adoptium.net/installation/linux)
  Fedora, RHEL     sudo dnf install java-$least_java-openjdk-devel
  any, no root     curl -s https://get.sdkman.io | bash && sdk install java $least_java-tem
or set JAVA_HOME to one you have."
}

java_homes() {
  local home on_path
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if on_path=$(command -v javac); then
    dirname "$(dirname "$(real_path "$on_path")")"
  fi
  if on_mac; then
    /usr/libexec/java_home -v "$least_java+" 2>/dev/null || true
  fi
  for home in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/*jdk* /opt/homebrew/opt/openjdk*; do
    if [ -d "$home" ]; then printf '%s\n' "$home"; fi
  done
}

real_path() { readlink -f "$1" 2>/dev/null || printf '%s\n' "$1"; }

# Read from the JDK's release file, since starting each JVM to ask it takes seconds.
java_version() {
  local version=0
  [ ! -r "$1/release" ] || version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  printf '%s\n' "${version:-0}"
}

need_maven() {
  command -v mvn >/dev/null && return
  if on_mac; then missing "Maven" "  brew install maven"; fi
  missing "Maven 3.8 or newer" "  sudo apt-get install maven      (or dnf install maven, sdk install maven)"
}

need_node() {
  local version=0
  if command -v node >/dev/null && command -v npm >/dev/null; then
    version=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  fi
  [ "$version" -lt "$least_node" ] || return 0
  if on_mac; then missing "Node.js $least_node or newer with npm" "  brew install node"; fi
  missing "Node.js $least_node or newer with npm" "\
  Debian 13, Ubuntu 25.04   sudo apt-get install nodejs npm
  older releases            https://nodejs.org/en/download"
}

# Sets SERAI_CHROMIUM for the browser tests.
need_chromium() {
  find_chromium && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing Chromium for the browser tests ..."
    apt-get update -qq </dev/null >&2 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium </dev/null >&2 || true
    find_chromium && return
  fi
  if on_mac; then missing "Chromium for the browser tests" "  brew install --cask chromium"; fi
  missing "Chromium for the browser tests" "  sudo apt-get install chromium      (or set SERAI_CHROMIUM to one you have)"
}

find_chromium() {
  local candidate
  for candidate in "${SERAI_CHROMIUM:-}" chromium chromium-browser google-chrome \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      SERAI_CHROMIUM=$(command -v "$candidate")
      export SERAI_CHROMIUM
      return
    fi
  done
  return 1
}
