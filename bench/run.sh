#!/usr/bin/env bash
# Measures Alcove in a real browser, next to the same page in plain DOM code.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/tools/scripts/common.sh"

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
  cat <<'HELP'
bench/run.sh [--rounds N] [--only NAMES] [--report FILE]

Installs what is missing, builds, and measures a mini-program in headless Chromium: a real host,
jailed workers, real clicks. Prints tables; takes more than ten minutes. It needs the ports 5201 to 5203.

  --rounds N      so many samples of each operation in each of three sessions (9)
  --only NAMES    some of open,navigate,list,clist,memory,wire,broker,share,jit
  --report FILE   writes the tables to a file; docs/reports/benchmark.md is the last full run
HELP
  exit 0
fi

require_dotnet
require_node
require_packages libjavascriptcoregtk-6.0-1 bubblewrap chromium
install_npm "$root/web" "Installing the packages of web/"
build_web
install_npm "$root/bench" "Installing the driver's package"
step "Building the host"
dotnet build "$root/bench/host" -c Release -v q --nologo >/dev/null || fail "The bench host could not be built: dotnet build bench/host -c Release says why."
ok
exec node "$root/bench/run.mjs" "$@"
