#!/usr/bin/env bash
# Shows that each defence of protocol/defences.json has a test that fails without it. A copy of the sources is built with switches,
# which no other build has; with all defences up the tests pass, and with one switched off its test has to fail.
# Names of defences as arguments choose those. ALCOVE_DEFENCES_COPY names a folder for the copy that is kept and built on the next time.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck disable=SC2016
mapfile -t defences < <(node -e 'for (const { name, test } of require(process.argv[1]).defences) console.log(`${name} ${test}`)' "$root/protocol/defences.json")
for name in "$@"; do
  [[ " ${defences[*]} " == *" $name "* ]] || { echo "There is no defence '$name': protocol/defences.json lists them." >&2; exit 1; }
done
if [ $# -gt 0 ]; then
  for index in "${!defences[@]}"; do [[ " $* " == *" ${defences[$index]% *} "* ]] || unset "defences[$index]"; done
fi

if [ -n "${ALCOVE_DEFENCES_COPY:-}" ]; then
  copy=$ALCOVE_DEFENCES_COPY
  mkdir -p "$copy"
  find "$copy" -type f \( -name '*.cs' -o -name '*.ts' \) -not -path '*/obj/*' -delete # what is no source any more must not be built
else
  copy=$(mktemp -d)
  trap 'rm -rf "$copy"' EXIT
fi
log="$copy/run.log" results="$copy/results.xml"
# The project of the test, among those of one class name the one that has the method.
project_of() { grep -rlF " ${1#*.}(" --include="${1%%.*}.cs" "$root/tests" | grep -oE 'Alcove\.[A-Za-z]+\.Tests' | head -n 1; }
declare -A projects
for defence in "${defences[@]}"; do projects[${defence#* }]=$(project_of "${defence#* }"); done
runner_of() { echo "$copy/tests/${projects[$1]}/bin/Release/net10.0/${projects[$1]}"; }

# What tests of the browser and the hub take from npm is linked, not copied.
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar --null -T - -c) | tar x -C "$copy"
for modules in web tests/Alcove.BlackBox.Tests tests/Alcove.Hub.Tests; do [ ! -d "$root/$modules/node_modules" ] || ln -sfn "$root/$modules/node_modules" "$copy/$modules/node_modules"; done
export MSBUILDDISABLENODEREUSE=1
build() { "$@" >"$log" 2>&1 || { cat "$log"; exit 1; }; }
echo "building $(printf '%s\n' "${projects[@]}" | sort -u | wc -l) test projects with switches"
build node "$copy/web/build.mjs" --defence-switches
for project in $(printf '%s\n' "${projects[@]}" | sort -u); do build dotnet build "$copy/tests/$project" -c Release -p:DefenceSwitches=true --nologo -v q; done

passed=0
failed=0
verdict() { # whether it is as it should be, what
  if [ "$1" = yes ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  printf '  %-6s %s\n' "$([ "$1" = yes ] && echo ok || echo WRONG)" "$2"
}
run() { # seconds, what is off, runner, arguments…
  local limit=$1 off=$2
  shift 2
  rm -f "$results"
  timeout --kill-after=10 "$limit" env ALCOVE_DEFENCES_OFF="$off" "$@" -parallel none -xml "$results" >"$log" 2>&1
}
run_test() { run 300 "$2" "$(runner_of "$1")" -method "*.$1" -stopOnFail; }
# How many runs of a test ended so in the last results.
count() { grep -oE '<test [^>]*>' "$results" 2>/dev/null | grep -E "type=\"[^\"]*\.${1%%.*}\"" | grep -E "method=\"${1#*.}\"" | grep -cE "result=\"$2\""; }
holds() { [ "$(count "$1" Pass)" -gt 0 ] && [ "$(count "$1" '(Fail|Skip)')" -eq 0 ]; }

# All tests of a project once in one process, with everything up. A busy machine fails a test now and then, so it has a second try.
declare -A seen
for project in $(printf '%s\n' "${projects[@]}" | sort -u); do
  tests=()
  for test in "${!projects[@]}"; do [ "${projects[$test]}" != "$project" ] || tests+=("$test"); done
  echo "${project}: ${#tests[@]} tests with all defences up"
  run 1800 '' "$(runner_of "${tests[0]}")" $(printf -- '-method *.%s ' "${tests[@]}")
  for test in "${tests[@]}"; do if holds "$test"; then seen[$test]=yes; fi; done
  for test in "${tests[@]}"; do
    if [ -n "${seen[$test]:-}" ] || { run_test "$test" ''; holds "$test"; }; then verdict yes "$test passes with all defences"; else verdict no "$test fails, or is skipped, with all defences up"; fi
  done
done

# Then each defence by itself is off. A run that took too long, or that never came to its test, shows nothing.
number=0
for defence in "${defences[@]}"; do
  name=${defence% *} test=${defence#* } number=$((number + 1)) started=$SECONDS
  run_test "$test" "$name"
  code=$?
  if [ "$code" -eq 0 ]; then
    why=no what="$test passes without '$name'"
  elif [ "$code" -ne 124 ] && [ "$(count "$test" Fail)" -gt 0 ]; then
    why=yes what="$test fails without '$name'"
    # A test that waited in vain shows the same as a machine that is too busy; then it has to pass again with everything up.
    if grep -qE '[Tt]imeout|CanceledException' "$log" && ! { run_test "$test" '' && holds "$test"; }; then
      why=no what="$test waits in vain without '$name', and with all defences too"
    fi
  else
    why=no what="$test came to no end without '$name' within its time, which shows nothing"
  fi
  verdict "$why" "$(printf '%3d/%d %3d s  %s' "$number" "${#defences[@]}" "$((SECONDS - started))" "$what")"
done
printf '# pass %d\n# fail %d\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
