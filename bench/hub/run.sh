#!/usr/bin/env bash
# Measures a hub under load: update checks, downloads and publishes at the same time.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tools/scripts/common.sh"

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
  cat <<'HELP'
bench/hub/run.sh [--nodes] [--seconds N] [--report FILE]

Builds, starts a hub with its signer on this machine (SQLite, a temporary folder), and measures it
with clients on the same machine. Takes about three minutes.

  --nodes         two nodes with PostgreSQL behind nginx (docs/guides/hub-nginx.conf)
  --seconds N     how long everything happens at the same time (30)
  --report FILE   writes the figures to a file; docs/reports/hub-load.md and hub-load-nodes.md are the last full runs
HELP
  exit 0
fi

require_dotnet
if [[ " $* " == *" --nodes "* ]]; then
  require_packages postgresql
  require_nginx
fi
build_cli
step "Building the clients"
dotnet build "$root/bench/hub" -c Release -v q --nologo >/dev/null || fail "The clients could not be built: dotnet build bench/hub -c Release says why."
ok
# The clients' sockets go on where the kernel's news arrive, without another thread: the hub, which runs without this, needs the processors.
DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1 exec dotnet "$root/bench/hub/bin/Release/net10.0/Alcove.Bench.Hub.dll" "$@"
