# syntax=docker/dockerfile:1

# One image, amd64 and arm64 alike: a program without anything to install beside
# it. Certificates and time zones are inside the program.
ARG RUST_VERSION=1.95
ARG DEBIAN=bookworm

FROM rust:${RUST_VERSION}-${DEBIAN} AS build
WORKDIR /build

# The dependencies alone, so that a change of our own sources leaves this layer
# as it is. Empty crates stand in for ours.
COPY Cargo.toml Cargo.lock ./
COPY .cargo .cargo
COPY migration/Cargo.toml migration/
RUN mkdir -p src migration/src \
    && echo 'fn main() {}' > src/main.rs \
    && touch src/lib.rs migration/src/lib.rs \
    && cargo build --release --locked --bin forthright \
    && rm -rf src migration/src

COPY . .
# Cargo goes by time stamps, and the copied files may be older than the stand-ins.
RUN find src migration/src -name '*.rs' -exec touch {} + \
    && cargo build --release --locked --bin forthright \
    && mkdir /build/data

FROM debian:${DEBIAN}-slim
LABEL org.opencontainers.image.title="Forthright" \
      org.opencontainers.image.description="A self-hosted blog whose comments say where the speaker stands." \
      org.opencontainers.image.licenses="MIT OR Apache-2.0"

COPY --from=build /build/target/release/forthright /usr/local/bin/forthright
COPY --from=build --chown=10001:10001 /build/data /data

# A number, so that a cluster can tell that it is not root.
USER 10001:10001
ENV FORTHRIGHT_LISTEN=0.0.0.0:8080 \
    FORTHRIGHT_DATA_DIR=/data
VOLUME ["/data"]
WORKDIR /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["forthright", "healthcheck"]
ENTRYPOINT ["forthright"]
CMD ["serve"]
