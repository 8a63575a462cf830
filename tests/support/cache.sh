# Build outputs and tools that outlive a run. Sourced by tests/run.

use_cache() {
  cache=${FORTHRIGHT_TEST_CACHE:-${XDG_CACHE_HOME:-$(echo ~)/.cache}/forthright-tests}
  if [[ $cache == off ]]; then
    cache=$PWD/target/tests
    export CARGO_TARGET_DIR=$PWD/target
  else
    export CARGO_TARGET_DIR=$cache/target
    forget_other_checkout
  fi
  mkdir -p "$cache"
}

# Cargo tells "changed" by time stamps, so the outputs of another checkout of the
# same crates could pass for ours. Ours are built anew then; dependencies stay.
forget_other_checkout() {
  local mark=$CARGO_TARGET_DIR/checkout
  if [[ -d $CARGO_TARGET_DIR && $(cat "$mark" 2>/dev/null) != "$PWD" ]]; then
    cargo clean --quiet --locked --package forthright --package migration
    cargo clean --quiet --locked --release --package forthright --package migration
  fi
  mkdir -p "$CARGO_TARGET_DIR"
  echo "$PWD" >"$mark"
}

# node_modules by the hash of what is asked for; linked to where node looks.
browser_packages() {
  local hash home
  hash=$(cat tests/browser/package-lock.json tests/browser/.npmrc | sha256sum | cut -c1-16)
  home=$cache/npm/$hash
  if [[ ! -e $home/complete ]]; then
    rm -rf "$home"
    mkdir -p "$home"
    cp tests/browser/package.json tests/browser/package-lock.json tests/browser/.npmrc "$home/"
    (cd "$home" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-progress)
    touch "$home/complete"
  fi
  rm -rf tests/browser/node_modules
  ln -s "$home/node_modules" tests/browser/node_modules
}

# A Python environment with schemathesis, by the hash of what is asked for.
schemathesis_packages() {
  local hash
  hash=$(sha256sum tests/schemathesis/requirements.txt | cut -c1-16)
  schemathesis=$cache/schemathesis/$hash
  if [[ ! -e $schemathesis/complete ]]; then
    rm -rf "$schemathesis"
    python3 -m venv "$schemathesis"
    "$schemathesis/bin/pip" install --quiet --disable-pip-version-check --no-deps -r tests/schemathesis/requirements.txt
    touch "$schemathesis/complete"
  fi
}
