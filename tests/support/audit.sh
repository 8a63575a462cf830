# What the dependencies are allowed to be: cargo-deny with deny.toml. Sourced by
# tests/run after cache.sh.

deny_version=0.20.2

# An own copy in the cache, built without optimisation: that halves the build
# and the check itself still takes seconds.
dependency_checker() {
  local have
  have=$("$cache/tools/bin/cargo-deny" --version 2>/dev/null || true)
  [[ $have == "cargo-deny $deny_version" ]] && { echo "$have"; return 0; }
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$cache/tools/target \
    cargo install cargo-deny --version "$deny_version" --locked --debug --force --root "$cache/tools"
  rm -rf "$cache/tools/target"
}

# Bounded, because a network that swallows packets would hold it for ever.
deny() { PATH="$cache/tools/bin:$PATH" timeout 300 cargo deny --locked "$@"; }

dependencies() { deny check bans licenses sources; }

# The advisory database is the one thing that may be out of reach.
advisories_step() {
  if deny fetch db >"$work/advisories" 2>&1; then
    step "dependencies: advisories" deny check --disable-fetch advisories || true
  else
    cat "$work/advisories"
    left_out "advisories NOT RUN (database not reachable)"
  fi
}
