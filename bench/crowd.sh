#!/usr/bin/env bash
# Opens many programs at once: what each costs in memory, and how long a tap takes beside all of them.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/tools/scripts/common.sh"

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
  cat <<'HELP'
bench/crowd.sh [PROGRAMS]

Installs what is missing, builds, opens so many programs (100) in one host, each in its jailed worker process, and prints
memory (proportional) and the time of a tap with one and with all of them. Takes about two minutes.
ALCOVE_UPDATE_REPORTS=1 writes docs/reports/crowd.md, the last run.
HELP
  exit 0
fi

require_dotnet
require_node
require_packages libjavascriptcoregtk-6.0-1 bubblewrap
build_cli
exec dotnet run -c Release --project "$root/tests/Alcove.Zoo" -- --crowd "${1:-100}"
