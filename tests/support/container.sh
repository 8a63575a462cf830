# The base images and the image itself, with buildah in a storage of its own.
# Sourced by tests/container, which sets $work (a temporary folder).

container_machine() {
  local missing
  missing=$(container_packages | xargs)
  [[ -z $missing ]] || install_packages "$missing"
  buildah --version
  rustc --version
}

container_packages() {
  command -v buildah >/dev/null || echo buildah
  command -v debootstrap >/dev/null || echo debootstrap
  command -v curl >/dev/null || echo curl
  command -v ip >/dev/null || echo iproute2
  command -v unshare >/dev/null || echo util-linux
  [[ -e /etc/ssl/certs/ca-certificates.crt ]] || echo ca-certificates
}

# Nothing of the machine's own images is read or changed. Short names mean the
# registry that docker means by them, and no registry is ever asked.
use_storage() {
  export BUILDAH_ISOLATION=chroot STORAGE_DRIVER=vfs
  export CONTAINERS_STORAGE_CONF=$work/storage.conf CONTAINERS_REGISTRIES_CONF=$work/registries.conf
  cat >"$CONTAINERS_STORAGE_CONF" <<CONF
[storage]
driver = "vfs"
graphroot = "$work/storage"
runroot = "$work/run"
CONF
  echo 'unqualified-search-registries = ["docker.io"]' >"$CONTAINERS_REGISTRIES_CONF"
}

drop_storage() {
  buildah umount --all >/dev/null
  buildah rm --all >/dev/null
}

# The value that the Dockerfile gives an ARG.
dockerfile_arg() { sed -nE "s/^ARG $1=(.*)/\1/p" Dockerfile; }

base_images() {
  local debian rust
  debian=$(dockerfile_arg DEBIAN) rust=$(dockerfile_arg RUST_VERSION)
  debian_root "$debian" "$work/slim"
  cp -a "$work/slim" "$work/rust"
  add_compiler "$work/rust"
  slim_image "$work/slim" "$debian"
  as_image "$work/rust" "docker.io/library/rust:$rust-$debian" \
    --env PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    --env CARGO_HOME=/usr/local/cargo
  echo "$(rustc --version) stands in for rust:$rust-$debian"
}

slim_image() { as_image "$1" "docker.io/library/debian:$2-slim"; }

# The smallest Debian, from where this machine's own packages come.
debian_root() {
  local mirror
  mirror=$(apt-get indextargets --format '$(SITE)' "Codename: $1" 'Created-By: Packages' | sed -n 1p)
  debootstrap --variant=minbase "$1" "$2" ${mirror:+"$mirror"} >"$work/debootstrap.log" 2>&1 ||
    { tail -n 20 "$work/debootstrap.log"; return 1; }
  rm -rf "$2"/var/cache/apt/archives/*.deb "$2"/var/lib/apt/lists/*
}

# What the Rust image has beyond Debian, as far as this build needs it: the C
# compiler, and the toolchain.
add_compiler() {
  local root=$1
  rm -rf "$root/etc/apt"
  cp -a /etc/apt "$root/etc/apt"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  chroot "$root" apt-get update -q >"$work/compiler.log" 2>&1 &&
    DEBIAN_FRONTEND=noninteractive chroot "$root" \
      apt-get install -y --no-install-recommends gcc libc6-dev >>"$work/compiler.log" 2>&1 ||
    { tail -n 20 "$work/compiler.log"; return 1; }
  mkdir -p "$root/usr/local/cargo/bin" "$root/usr/local/rust"
  cp -a "$(rustc --print sysroot)"/{bin,lib} "$root/usr/local/rust/"
  ln -s ../../rust/bin/{cargo,rustc} "$root/usr/local/cargo/bin/"
}

# as_image ROOT NAME [CONFIG...]: the folder as an image of one layer.
as_image() {
  local root=$1 name=$2 container
  shift 2
  container=$(buildah from scratch)
  buildah add --quiet "$container" "$root" / >/dev/null
  buildah config --cmd bash "$@" "$container"
  buildah commit --quiet --rm "$container" "$name" >/dev/null
  rm -rf "$root"
}

# The Dockerfile without a change. What a build on a machine of one's own has
# anyway is lent to it: certificates, crates already downloaded, cargo's settings.
build_image() {
  local cargo_home=${CARGO_HOME:-$(echo ~)/.cargo} lent=() file
  mkdir -p "$cargo_home/registry"
  lent+=(--volume "$cargo_home/registry:/usr/local/cargo/registry")
  lent+=(--volume /etc/ssl/certs:/etc/ssl/certs:ro)
  for file in config.toml config credentials.toml; do
    [[ ! -f $cargo_home/$file ]] || lent+=(--volume "$cargo_home/$file:/usr/local/cargo/$file:ro")
  done
  bud --network host "${lent[@]}" .
}

# image_around PROGRAM: the Dockerfile's last stage as it stands, around a program
# that is there already.
image_around() {
  local debian build=$work/build
  debian=$(dockerfile_arg DEBIAN)
  debian_root "$debian" "$work/slim"
  slim_image "$work/slim" "$debian"
  install -D "$1" "$build/build/target/release/forthright"
  mkdir "$build/build/data"
  { grep '^ARG ' Dockerfile; sed -n '/^FROM debian:/,$p' Dockerfile; } >"$work/Dockerfile"
  bud --build-context "build=$build" --file "$work/Dockerfile" "$build"
}

# In Docker's own format: the other has no place for a health check.
bud() {
  buildah bud --format docker --pull-never --tag forthright-test "$@" >"$work/build.log" 2>&1 ||
    { tail -n 40 "$work/build.log"; return 1; }
}
