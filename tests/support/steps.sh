# Timed steps, the counts of what passed, and the closing table. Sourced by
# tests/run, which sets $work (a temporary folder) before the first step.

results=()
failed_steps=0
notes=()

# step NAME COMMAND...: runs the command in a shell of its own with -e, says how
# long it took, and returns whether it succeeded.
step() {
  local name=$1 began=$SECONDS code took
  shift
  printf '\n== %s\n' "$name"
  set +e
  (set -e; "$@")
  code=$?
  set -e
  took=$(printf '%d:%02d' $(((SECONDS - began) / 60)) $(((SECONDS - began) % 60)))
  if [[ $code -eq 0 ]]; then
    printf -- '-- %s: ok, %s\n' "$name" "$took"
    results+=("$(printf '%-40s %-8s %6s' "$name" ok "$took")")
  else
    printf -- '-- %s: FAILED, %s\n' "$name" "$took"
    results+=("$(printf '%-40s %-8s %6s' "$name" FAILED "$took")")
    failed_steps=$((failed_steps + 1))
  fi
  return "$code"
}

# cannot_run NAME: a step whose ground is missing counts as failed.
cannot_run() {
  results+=("$(printf '%-40s %-8s' "$1" 'NOT RUN')")
  failed_steps=$((failed_steps + 1))
}

# left_out TEXT: said at the end, and no failure.
left_out() { notes+=("$1"); }

# counted GROUP: passes a test runner's output through and adds up its
# "N passed; M failed" lines under that name. No test at all is a failure
# for the groups that must have some.
counted() {
  tee "$work/output-$1"
  sed -E 's/\x1b\[[0-9;]*m//g' "$work/output-$1" |
    sed -nE 's/^(test result: [a-zA-Z]+\. )?([0-9]+) passed[;,] ([0-9]+) failed.*/\2 \3/p' |
    awk '{ passed += $1; failed += $2 } END { print passed + 0, failed + 0 }' >"$work/count-$1"
}

passed() { [[ -f $work/count-$1 ]] && cut -d' ' -f1 "$work/count-$1" || echo 0; }
failed() { [[ -f $work/count-$1 ]] && cut -d' ' -f2 "$work/count-$1" || echo 0; }

# stop: nothing after this step could run.
stop() {
  left_out "everything after this NOT RUN"
  summary
}

# summary: the last lines, and the end of the run. The plain line at the very
# end counts tests; a step that failed without a failing test counts as one.
summary() {
  local name total=0 broken=0 line
  printf '\n== What ran\n'
  for line in "${results[@]}"; do printf '   %s\n' "$line"; done
  echo
  for name in unit doc SQLite PostgreSQL browser sanitiser container; do
    [[ -f $work/count-$name ]] || continue
    echo "$name: $(passed "$name") passed"
    total=$((total + $(passed "$name")))
    broken=$((broken + $(failed "$name")))
  done
  for line in "${notes[@]+"${notes[@]}"}"; do echo "$line"; done
  if [[ $total -eq 0 && $failed_steps -eq 0 ]]; then failed_steps=1; fi
  if [[ $failed_steps -gt 0 && $broken -eq 0 ]]; then broken=$failed_steps; fi
  echo "$total passed, $broken failed"
  [[ $broken -eq 0 ]] && exit 0 || exit 1
}
