#!/usr/bin/env bash
# Shows that each defence of protocol/defences.json has a test that fails without it. A copy of the sources is built with switches,
# which no other build has; with all defences up the tests pass, and with one switched off its test has to fail.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
(cd "$root" && git ls-files -z | tar --null -T - -c) | tar x -C "$copy"
mkdir -p "$copy/web/dist" && cp "$root"/web/dist/* "$copy/web/dist/"
export MSBUILDDISABLENODEREUSE=1
log="$copy/build.log"
for project in Runtime BlackBox; do
  if ! dotnet build "$copy/tests/Alcove.$project.Tests" -c Release -p:DefenceSwitches=true --nologo -v q >"$log" 2>&1; then
    cat "$log"
    exit 1
  fi
done
# The tests of the project that has this class.
tests_of() {
  local project=Runtime
  [ -n "$(find "$copy/tests/Alcove.BlackBox.Tests" -name "${1%%.*}.cs" -not -path '*/obj/*')" ] && project=BlackBox
  echo "$copy/tests/Alcove.$project.Tests/bin/Release/net10.0/Alcove.$project.Tests"
}

# Each test once with everything up, then once for each defence.
# shellcheck disable=SC2016
mapfile -t defences < <(node -e 'for (const { name, test } of require(process.argv[1]).defences) console.log(`${name} ${test}`)' "$root/protocol/defences.json")
# Names of defences as arguments choose those.
if [ $# -gt 0 ]; then
  for index in "${!defences[@]}"; do [[ " $* " == *" ${defences[$index]% *} "* ]] || unset "defences[$index]"; done
fi
passed=0
failed=0
verdict() { # whether it is as it should be, what
  if [ "$1" = yes ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  printf '  %-6s %s\n' "$([ "$1" = yes ] && echo ok || echo WRONG)" "$2"
}
# 0 passed, 1 an assertion failed, 2 anything else: a run that took too long, or that never came to its test, shows nothing.
outcome() {
  run_test "$1" "$2"
  local code=$?
  if [ "$code" -eq 0 ]; then return 0; fi
  [ "$code" -ne 124 ] && [ "$(total)" -gt 0 ] 2>/dev/null && grep -qE 'Errors: 0, Failed: [1-9]' "$log" && return 1
  return 2
}
run_test() { timeout 300 env ALCOVE_DEFENCES_OFF="$2" "$(tests_of "$1")" -method "*.$1" >"$log" 2>&1; }
total() { grep -oE 'Total: [0-9]+' "$log" | grep -oE '[0-9]+' | tail -n 1; }
for test in $(printf '%s\n' "${defences[@]}" | cut -d' ' -f2 | sort -u); do
  # A busy machine fails a test now and then, so it has a second try.
  if { run_test "$test" "" || run_test "$test" ""; } && [ "$(total)" -gt 0 ] && grep -q 'Skipped: 0' "$log"; then verdict yes "$test passes with all defences"; else verdict no "$test fails, or is skipped, with all defences up"; fi
done
for defence in "${defences[@]}"; do
  name=${defence% *} test=${defence#* }
  outcome "$test" "$name"
  case $? in
    0) verdict no "$test passes without '$name'" ;;
    1)
      # A test that waited in vain shows the same as a machine that is too busy; then it has to pass again with everything up.
      if grep -qE '[Tt]imeout|CanceledException' "$log" && ! run_test "$test" ""; then
        verdict no "$test waits in vain without '$name', and with all defences too"
      else
        verdict yes "$test fails without '$name'"
      fi
      ;;
    *) verdict no "$test came to no end without '$name' within its time, which shows nothing" ;;
  esac
done
printf '# pass %d\n# fail %d\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
