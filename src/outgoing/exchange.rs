//! One question to one machine, and its answer, in HTTP/1.1 on a connection of its own.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::Builder;
use hyper::header::{
    ACCEPT, ACCEPT_ENCODING, CONNECTION, CONTENT_ENCODING, CONTENT_TYPE, HOST, LINK, LOCATION, RETRY_AFTER,
    USER_AGENT,
};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::ServerName;
use url::{Host, Url};

use super::target::Target;
use super::{Failed, Parcel, Receipt, charset};

/// Says who asks; site owners find it in their logs.
const AGENT: &str = concat!("Forthright/", env!("CARGO_PKG_VERSION"));

/// Head of an answer, in bytes.
const HEAD: usize = 64 * 1024;

pub enum Answer {
    Found {
        status: u16,
        /// The values of its Link headers.
        links: Vec<String>,
        text: String,
    },
    /// The Location of a redirect.
    Elsewhere(String),
}

/// The first of `addresses` that takes a connection. Each but the last gets its share of half of `time`, so that one
/// from which nothing ever comes leaves time for the others, and for the question (RFC 8305, section 5, one after the
/// other).
pub async fn connect(addresses: &[SocketAddr], time: Duration) -> Result<TcpStream, Failed> {
    first(addresses, time, TcpStream::connect::<SocketAddr>).await
}

/// The same, however an address is connected to.
pub async fn first<S, F>(
    addresses: &[SocketAddr],
    time: Duration,
    connect: impl Fn(SocketAddr) -> F,
) -> Result<S, Failed>
where
    F: Future<Output = io::Result<S>>,
{
    let (last, others) = addresses.split_last().ok_or(Failed::Unreachable)?;
    let count = u32::try_from(addresses.len()).unwrap_or(u32::MAX);
    let share = time / 2 / count;
    for address in others {
        if let Ok(Ok(stream)) = timeout(share, connect(*address)).await {
            return Ok(stream);
        }
    }
    connect(*last).await.map_err(|_| Failed::Unreachable)
}

/// `stream` in TLS, with a certificate for the host of `target`.
pub async fn encrypt(
    tls: &TlsConnector,
    target: &Target,
    stream: TcpStream,
) -> Result<TlsStream<TcpStream>, Failed> {
    let name = match &target.host {
        Host::Domain(name) => ServerName::try_from(name.clone()).map_err(|_| Failed::NotAsked)?,
        Host::Ipv4(v4) => ServerName::IpAddress((*v4).into()),
        Host::Ipv6(v6) => ServerName::IpAddress((*v6).into()),
    };
    tls.connect(name, stream).await.map_err(|_| Failed::Unreachable)
}

/// Asks for `url` on `stream`; the connection ends with it, however it ends.
pub async fn exchange<S>(stream: S, url: &Url, most: usize) -> Result<Answer, Failed>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let question = head(Method::GET, url)
        .header(ACCEPT, "text/html, text/plain, */*;q=0.1")
        .body(Full::default())
        .map_err(|_| Failed::NotAsked)?;
    let mut talk = JoinSet::new();
    let answer = said(&mut talk, stream, question).await?;
    read(answer, most).await
}

/// Posts `parcel` on `stream`; the connection ends with it, however it ends. Of the answer's text at most
/// `most` bytes are read, and the rest is left.
pub async fn hand_over<S>(stream: S, parcel: &Parcel, most: usize) -> Result<Receipt, Failed>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let mut question = head(Method::POST, &parcel.url);
    for (name, value) in &parcel.headers {
        question = question.header(*name, value);
    }
    let question = question
        .body(Full::new(parcel.body.clone()))
        .map_err(|_| Failed::NotAsked)?;
    let mut talk = JoinSet::new();
    let answer = said(&mut talk, stream, question).await?;
    let (status, retry_after) = (answer.status().as_u16(), seconds(&answer));
    let text = beginning(answer.into_body(), most).await;
    Ok(Receipt {
        status,
        retry_after,
        text: String::from_utf8_lossy(&text).into_owned(),
    })
}

/// What is answered to `question`; the connection lives as long as `talk`.
async fn said<S>(
    talk: &mut JoinSet<hyper::Result<()>>,
    stream: S,
    question: Request<Full<Bytes>>,
) -> Result<Response<Incoming>, Failed>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let begun = Builder::new()
        .max_buf_size(HEAD)
        .handshake(TokioIo::new(stream))
        .await;
    let (mut asks, connection) = begun.map_err(|_| Failed::Unreachable)?;
    talk.spawn(connection);
    asks.send_request(question).await.map_err(|_| Failed::Unreachable)
}

/// A question without its body: the path, and who asks whom.
fn head(method: Method, url: &Url) -> hyper::http::request::Builder {
    let path = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    let host = &url[url::Position::BeforeHost..url::Position::AfterPort];
    Request::builder()
        .method(method)
        .uri(path)
        .header(HOST, host)
        .header(USER_AGENT, AGENT)
        .header(ACCEPT_ENCODING, "identity")
        .header(CONNECTION, "close")
}

/// When to try again, where that is said in seconds (RFC 9110, 10.2.3).
fn seconds(answer: &Response<Incoming>) -> Option<Duration> {
    let said = answer.headers().get(RETRY_AFTER)?.to_str().ok()?;
    Some(Duration::from_secs(said.trim().parse().ok()?))
}

async fn read(answer: Response<Incoming>, most: usize) -> Result<Answer, Failed> {
    let status = answer.status().as_u16();
    if matches!(status, 301 | 302 | 303 | 307 | 308)
        && let Some(place) = answer.headers().get(LOCATION)
    {
        let place = place.to_str().map_err(|_| Failed::BadRedirect)?;
        return Ok(Answer::Elsewhere(place.to_owned()));
    }
    let is_plain = |coding: &hyper::header::HeaderValue| coding.as_bytes().eq_ignore_ascii_case(b"identity");
    if !answer.headers().get_all(CONTENT_ENCODING).iter().all(is_plain) {
        return Err(Failed::Compressed);
    }
    let links = answer.headers().get_all(LINK).iter();
    let links = links
        .filter_map(|value| value.to_str().ok().map(str::to_owned))
        .collect();
    let kind = answer.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.to_owned();
    let bytes = whole(answer.into_body(), most).await?;
    Ok(Answer::Found {
        status,
        links,
        text: charset::text(&bytes, &kind),
    })
}

async fn whole(mut body: Incoming, most: usize) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Failed::Unreachable)?;
        let Some(more) = frame.data_ref() else { continue };
        if bytes.len() + more.len() > most {
            return Err(Failed::TooLarge);
        }
        bytes.extend_from_slice(more);
    }
    Ok(bytes)
}

/// The first `most` bytes, or as many as come.
async fn beginning(mut body: Incoming, most: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < most
        && let Some(Ok(frame)) = body.frame().await
    {
        if let Some(more) = frame.data_ref() {
            bytes.extend_from_slice(&more[..more.len().min(most - bytes.len())]);
        }
    }
    bytes
}
