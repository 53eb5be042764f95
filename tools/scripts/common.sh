# Shared by the commands of this repository. Sourced, never run.
# shellcheck shell=bash

fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

step() { printf '  %-44s' "$1…"; }
ok() { printf 'ok%s\n' "${1:+  ($1)}"; }

require_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET SDK 10 is missing: install it from https://dot.net and run this again."
  case "$(dotnet --version 2>/dev/null)" in
    10.*) ;;
    *) fail "The .NET SDK 10 is needed, but this is $(dotnet --version 2>/dev/null || echo unknown)." ;;
  esac
}

require_node() {
  command -v node >/dev/null && command -v npm >/dev/null || fail "Node 20 with npm is missing: install it and run this again."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || fail "Node 20 is needed, but this is $(node --version)."
}

# Installs Debian packages that are not there yet.
require_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "These packages are missing and only root can install them: ${missing[*]}"
    sudo=(sudo)
  fi
  step "Installing ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { "${sudo[@]}" apt-get update -q && DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    fail "Debian's packages could not be installed (${missing[*]}). Is there a network? The full log is $log."
  fi
  rm -f "$log"
  ok
}

# Installs nginx. The service that Debian's package brings along does not stay: tests start an nginx of their own, which listens on
# loopback only. An nginx that was there before is left as it is.
require_nginx() {
  dpkg-query -W -f='${Status}' nginx-light 2>/dev/null | grep -q 'install ok installed' && return 0
  command -v /usr/sbin/nginx >/dev/null && return 0
  RUNLEVEL=1 require_packages nginx-light
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  if [ -d /run/systemd/system ]; then "${sudo[@]}" systemctl disable --now nginx >/dev/null 2>&1; else "${sudo[@]}" service nginx stop >/dev/null 2>&1; fi
  return 0
}

# Runs `npm ci` in a folder when its lock file has changed since the last time.
install_npm() {
  local folder=$1 title=$2
  local stamp="$folder/node_modules/.alcove-lock"
  cmp -s "$folder/package-lock.json" "$stamp" 2>/dev/null && return 0
  step "$title"
  local log
  log=$(mktemp)
  if ! (cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts) >"$log" 2>&1; then
    fail "npm could not install the packages of $folder. Is there a network? The full log is $log."
  fi
  cp "$folder/package-lock.json" "$stamp"
  rm -f "$log"
  ok
}

# esbuild's program comes as an optional package of its own; its install script is not needed.
build_web() {
  local dist="$root/web/dist"
  if [ -f "$dist/.built" ] && [ -z "$(find "$root/web" -path "$root/web/node_modules" -prune -o -path "$dist" -prune -o -type f -newer "$dist/.built" -print -quit)" ]; then return 0; fi
  [ "${1:-}" = quiet ] || step "Bundling the scripts"
  (cd "$root/web" && node build.mjs) || fail "The scripts could not be bundled; the messages above say where."
  touch "$dist/.built"
  [ "${1:-}" = quiet ] || ok
}

# Builds the command when a source is newer than what was built. Without the build's servers: they would outlive the
# command, and Ctrl+C has to end everything.
build_cli() {
  require_node
  install_npm "$root/web" "Installing the packages of web/"
  build_web "${1:-}"
  local built="$root/src/Alcove.Cli/bin/Release/net10.0/.built"
  if [ -f "$built" ] && [ -z "$(find "$root/src" "$root/web/dist" "$root/Directory.Build.props" "$root/Directory.Packages.props" \( -name bin -o -name obj \) -prune -o -type f -newer "$built" -print -quit)" ]; then return 0; fi
  [ "${1:-}" = quiet ] || step "Building Alcove"
  local log
  log=$(mktemp)
  if ! dotnet build "$root/src/Alcove.Cli" -c Release -v q --nologo --disable-build-servers >"$log" 2>&1; then
    grep -E 'error|Unable to load' "$log" | sort -u | head -n 20 >&2
    fail "The build failed. If packages could not be loaded: is there a network? The full log is $log."
  fi
  rm -f "$log"
  touch "$built"
  [ "${1:-}" = quiet ] || ok
}
