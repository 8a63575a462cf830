# What the tests need from the machine: found, installed (as root on Debian),
# or named in one line. Sourced by tests/run.

# missing_packages all|quick: Debian packages of the tools that are not here.
missing_packages() {
  command -v cc >/dev/null || echo gcc libc6-dev
  [[ $1 == all ]] || return 0
  [[ -n $(postgres_programs) ]] || echo postgresql
  command -v "$(chromium_name)" >/dev/null || echo chromium fonts-liberation
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
  command -v java >/dev/null || echo default-jre-headless
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  command -v setpriv >/dev/null || echo util-linux
  command -v git >/dev/null || echo git
  [[ -e /etc/ssl/certs/ca-certificates.crt ]] || echo ca-certificates
}

# Where initdb and pg_ctl are; Debian keeps them off the PATH.
postgres_programs() { tests/postgres programs 2>/dev/null || true; }
chromium_name() { echo "${CHROMIUM:-chromium}"; }

machine_ready() {
  local missing part
  for part in fmt clippy; do
    cargo "$part" --version || { echo "Run: rustup component add rustfmt clippy"; return 1; }
  done
  rustc --version
  missing=$(missing_packages "$1" | xargs)
  [[ -z $missing ]] || install_packages "$missing"
  [[ $1 == quick ]] || say_versions
}

# Whether a small disk can be mounted where nobody else sees it.
may_mount() { unshare --mount mount -t tmpfs -o size=1m forthright-test "$work" 2>/dev/null; }

install_packages() {
  local line="apt-get install -y --no-install-recommends $1"
  if [[ $(id -u) -ne 0 ]] || ! command -v apt-get >/dev/null; then
    printf 'Something is missing. As root, run:\n  %s\n' "$line"
    return 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  $line
}

say_versions() {
  "$(postgres_programs)/postgres" --version
  "$(chromium_name)" --version
  printf 'node %s, npm %s\n' "$(node --version)" "$(npm --version)"
  java -version 2>&1 | head -1
}
