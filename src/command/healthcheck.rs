//! `healthcheck`: one plain request to the running server, for containers that have no curl.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::config::Config;
use crate::urls::{self, Links};

const PATIENCE: Duration = Duration::from_secs(5);

/// # Errors
/// When the server does not answer with 200 within five seconds.
pub async fn run(config: &Config) -> anyhow::Result<()> {
    let path = Links::new(config.base_url.clone()).href(&urls::Health);
    let answer = tokio::time::timeout(PATIENCE, ask(reachable(config.listen), &path))
        .await
        .context("the server did not answer within five seconds")??;
    ensure!(
        answer.starts_with("HTTP/1.1 200"),
        "the server answered {:?}",
        answer.lines().next()
    );
    Ok(())
}

/// An address that means "all interfaces" is asked on loopback.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

async fn ask(address: SocketAddr, path: &str) -> anyhow::Result<String> {
    let mut stream = TcpStream::connect(address).await.with_context(|| {
        format!("no server answers at {address}; start it, or set FORTHRIGHT_LISTEN as it has it")
    })?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.take(4096).read_to_string(&mut answer).await?;
    Ok(answer)
}
