# What is looked at in the running container. Sourced by tests/container; runs
# in a network namespace of its own.

here=http://127.0.0.1:8080

all_checks() {
  local failed=0 check code
  data=$work/data
  mkdir "$data"
  # As docker does with a new volume: it begins as the image's own folder.
  image_root=$(buildah mount "$(buildah from --pull-never forthright-test)")
  chown --reference "$image_root/data" "$data"
  passed=0
  for check in sizes first_start not_root healthy set_up post root_untouched stops_in_time \
    data_is_kept backs_up; do
    set +e
    (set -e; "$check")
    code=$?
    set -e
    if [[ $code -eq 0 ]]; then
      echo "ok   $check"
      passed=$((passed + 1))
    else
      echo "FAIL $check"
      failed=$((failed + 1))
    fi
  done
  stop || true
  [[ $failed -eq 0 ]] || tail -n 40 "$work/log"
  echo "$passed passed, $failed failed"
  [[ $failed -eq 0 ]]
}

# In bytes on disk: what the image adds to its base, and the program alone.
sizes() {
  local base_root base image program
  base_root=$(buildah mount "$(buildah from --pull-never "debian:$(dockerfile_arg DEBIAN)-slim")")
  base=$(du -sb "$base_root" | cut -f1)
  image=$(du -sb "$image_root" | cut -f1)
  program=$(stat -c %s "$image_root/usr/local/bin/forthright")
  echo "     image over its base: $(mb $((image - base))) MB (at most 40), program: $(mb "$program") MB (under 30)"
  [[ $((image - base)) -le 40000000 && $program -lt 30000000 ]]
}
mb() { awk "BEGIN { printf \"%.1f\", $1 / 1000000 }"; }

# start: a new container of the image with the volume, as `docker run` would
# start it: the image's own user, environment, entry point and command.
start() {
  local container
  container=$(buildah from --pull-never forthright-test)
  # Its own volume is laid over any other; what is lent below takes its place.
  buildah config --volume /data- "$container"
  echo "$container" >"$work/container"
  buildah mount "$container" >"$work/root"
  listing "$(cat "$work/root")" >"$work/before"
  run serve >>"$work/log" 2>&1 &
  echo $! >"$work/runner"
  until_true 20 answers || saw "no answer from /healthz for 20 s; what it logged is below"
}

# run COMMAND...: the image's entry point with these words, in the container.
run() {
  buildah run --volume "$data:/data" --env FORTHRIGHT_BASE_URL=$here "$(cat "$work/container")" -- forthright "$@"
}

answers() { curl --silent --fail --max-time 2 "$here/healthz" >/dev/null; }

# until_true SECONDS COMMAND...
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [[ $SECONDS -lt $end ]] || return 1
    sleep 0.1
  done
}

# The program's own process among those that run it.
server() { below "$(cat "$work/runner")"; }
below() {
  local child
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
    if [[ $(cat "/proc/$child/comm") == forthright ]]; then echo "$child"; else below "$child"; fi
  done
}

first_start() {
  entry=$(buildah inspect --format '{{.OCIv1.Config.Entrypoint}} {{.OCIv1.Config.Cmd}}' --type image forthright-test)
  [[ $entry == '[forthright] [serve]' ]] || saw "entry point and command: $entry"
  start
  grep -q 'Set up .*setup?key=' "$work/log" || saw "no set-up link in what it logged, which is below"
}

not_root() {
  local pid ids
  pid=$(server)
  [[ -n $pid ]] || saw "the program is not running"
  ids=$(sed -nE 's/^(Uid|Gid):\s+//p' "/proc/$pid/status" | xargs)
  echo "     uid and gid: $ids"
  [[ $ids == "10001 10001 10001 10001 10001 10001 10001 10001" ]]
}

# By the very command that the image names.
healthy() {
  local test
  test=$(buildah inspect --format '{{.Docker.Config.Healthcheck.Test}}' --type image forthright-test)
  [[ $test == '[CMD forthright healthcheck]' ]] || saw "the image's health check: $test"
  run healthcheck || saw "healthcheck ended with $?"
}

set_up() {
  local link
  link=$(sed -nE 's/^ *Set up +//p' "$work/log")
  submit "$link" /admin/setup blog_title="The Third Copy" email=mara@example.org \
    password="correct horse battery staple" name="Mara Lindqvist"
  shows / 'The Third Copy'
}

post() {
  submit "$here/admin/posts/new" /admin/posts/new title="What licences cost" source="They cost *this*." \
    byline=1 kind=post intent=publish
  shows /posts/what-licences-cost '<em>this</em>'
}

# shows PATH TEXT: a reader gets the page, and the text is in it. Never piped into
# `grep -q`, which ends at its first hit and leaves curl to fail on a closed pipe.
shows() {
  local status
  : >"$work/page"
  status=$(curl --silent --show-error --output "$work/page" --write-out '%{http_code}' "$here$1") || true
  [[ $status == 200 ]] && grep -qF -- "$2" "$work/page" || saw_page "$1 answered $status, looked for: $2"
}

# What a failing check looked at. Both fail.
saw() { echo "     $*"; return 1; }
saw_page() {
  { grep -o '<main.*' "$work/page" || cat "$work/page"; } | cut -c -2000 | sed -n '1,20s/^/     | /p'
  saw "$@"
}

# submit PAGE ADDRESS FIELD=VALUE...: fills in the form of PAGE with its hidden
# fields and sends it as a browser would; anything but a redirect fails.
submit() {
  local page=$1 address=$2 field fields=() status
  shift 2
  curl --silent --show-error --fail --cookie "$work/cookies" --cookie-jar "$work/cookies" \
    --output "$work/page" "$page" || saw "could not open the form: $page"
  while read -r field; do fields+=(--data-urlencode "$field"); done < <(hidden "$work/page")
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  status=$(curl --silent --show-error --cookie "$work/cookies" --cookie-jar "$work/cookies" --output "$work/page" \
    --write-out '%{http_code} %{redirect_url}' --header "Origin: $here" "${fields[@]}" "$here$address")
  [[ $status == 303* ]] || saw_page "$address answered $status"
}
hidden() { grep -oE '<input type="hidden" name="[^"]*" value="[^"]*"' "$1" | sed -E 's/.*name="([^"]*)" value="([^"]*)"/\1=\2/'; }

# Names, sizes and times of everything but the volume and what the runtime mounts.
listing() {
  find "$1" -xdev \( -path "$1/data" -o -path "$1/proc" -o -path "$1/sys" -o -path "$1/dev" -o -path "$1/run" \
    -o -path "$1/etc/hosts" -o -path "$1/etc/resolv.conf" -o -path "$1/etc/hostname" \) -prune \
    -o -type d -printf 'd %p\n' -o -printf '%y %p %s %T@ %U %m\n' | sort
}
root_untouched() {
  listing "$(cat "$work/root")" | diff "$work/before" - || saw "these files changed outside of /data"
  [[ -f $data/forthright.sqlite && $(stat -c %a "$data/secret.key") == 600 ]] ||
    saw "in /data: $(cd "$data" && stat -c '%n %a %U' -- * | xargs)"
}

stops_in_time() {
  local began pid
  pid=$(server)
  [[ -n $pid ]] || saw "the program is not running"
  began=$(date +%s%N)
  kill -TERM "$pid"
  until_true 12 gone "$pid" || saw "process $pid still runs 12 s after SIGTERM"
  took=$((($(date +%s%N) - began) / 1000000))
  echo "     ended $took ms after SIGTERM"
  [[ $took -le 10000 ]]
  ! run healthcheck >/dev/null 2>&1 || saw "healthcheck is content with a program that has ended"
}
gone() { [[ ! -e /proc/$1 ]]; }
stop() {
  local pid
  pid=$(server)
  [[ -z $pid ]] || { kill -TERM "$pid"; until_true 12 gone "$pid"; }
}

# A new container of the same image, as after an update.
data_is_kept() {
  start
  shows /posts/what-licences-cost '<em>this</em>'
}

backs_up() {
  run backup /data/copy.tar.gz && [[ -s $data/copy.tar.gz ]] || saw "backup made no file"
  run backup --verify /data/copy.tar.gz || saw "backup --verify ended with $?"
}
