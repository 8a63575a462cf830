//! The accept loop: takes connections one by one on HTTP/1 (a proxy in front speaks HTTP/2), turns away
//! those beyond the caps, and drains them when the program is told to stop. How long a client may take
//! is `accept/pace.rs` and `accept/body.rs`, how many there may be `accept/room.rs`.

mod body;
mod pace;
mod room;

use std::convert::Infallible;
use std::io::{ErrorKind, Write as _};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header::{CONNECTION, CONTENT_TYPE};
use axum::http::{HeaderValue, Request, Response, StatusCode, Uri};
use hyper::body::{Body as _, Incoming};
use hyper_util::rt::TokioIo;
use ipnet::IpNet;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tower::ServiceExt as _;

use self::body::{Answer, Paced, Slow};
use self::pace::{Progress, Watched};
use self::room::{Full, Room};
use super::client_ip::Peer;
use crate::t;

/// The most bytes that one connection holds of what came and is not read yet, a request's head included.
const BUFFER: usize = 64 * 1024;

/// On which terms connections are kept. `Default` is what the program uses; tests shorten it.
#[derive(Clone, Debug)]
pub struct Terms {
    /// From the connection, or from the first byte of a later request, to the end of the request's head.
    pub head: Duration,
    /// Between two requests.
    pub idle: Duration,
    /// A body may take this long, and a second more for every `body_rate` bytes that came.
    pub body: Duration,
    /// Bytes a second.
    pub body_rate: u32,
    /// How long a client may take nothing of what is ready for it. A stream that has nothing to say
    /// (server-sent events) never stalls.
    pub stall: Duration,
    /// The most connections.
    pub total: usize,
    /// The most connections of one client: an IPv4 address, or 64 bits of IPv6.
    pub per_client: usize,
    /// The proxies that may have as many as there are.
    pub trusted: Vec<IpNet>,
    /// Told to stop, connections without a request wait this long for one that is under way.
    pub last_call: Duration,
    /// Told to stop, running requests have this long to finish.
    pub drain: Duration,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            // Longer than the minute for which nginx keeps connections to us.
            idle: Duration::from_secs(75),
            body: Duration::from_secs(20),
            body_rate: 1024,
            stall: Duration::from_secs(30),
            total: 8192,
            // A slow client costs about 18 KiB.
            per_client: 1024,
            trusted: Vec::new(),
            last_call: Duration::from_millis(500),
            drain: Duration::from_secs(8),
        }
    }
}

/// What the connections are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Open,
    /// Finish what runs, begin nothing new.
    Draining,
    /// The time for that is over.
    Closed,
}

/// What every connection shares.
struct House {
    router: Router,
    base_path: String,
    terms: Arc<Terms>,
    stage: watch::Receiver<Stage>,
}

/// Lets the process have as many open files as the system allows it: most start programs with room for
/// 1,024, less than there may be connections.
pub fn raise_file_limit() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        let mut limit = getrlimit(Resource::Nofile);
        limit.current = limit.maximum;
        if let Err(error) = setrlimit(Resource::Nofile, limit) {
            tracing::warn!(%error, "cannot raise the limit of open files");
        }
    }
}

/// Serves `router` on `listener` until `stop` is ready, then lets running requests finish for at
/// most `terms.drain`. `base_path` is taken off every address first.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    base_path: String,
    terms: Terms,
    stop: impl Future<Output = ()> + Send,
) {
    let (tell, stage) = watch::channel(Stage::Open);
    // Every connection holds a sender; the receiver ends with the last of them.
    let (open, mut all_closed) = mpsc::channel::<Infallible>(1);
    let room = Room::new(&terms);
    let drain = terms.drain;
    let house = Arc::new(House {
        router,
        base_path,
        terms: Arc::new(terms),
        stage,
    });
    accept(listener, &house, &room, &open, stop).await;
    drop(open);
    tell.send_replace(Stage::Draining);
    if tokio::time::timeout(drain, all_closed.recv()).await.is_err() {
        tracing::warn!("some connections were still open after the drain and were closed");
        tell.send_replace(Stage::Closed);
        all_closed.recv().await;
    }
}

/// Takes connections until `stop` is ready, and then those that the system has taken already.
async fn accept(
    listener: TcpListener,
    house: &Arc<House>,
    room: &Arc<Room>,
    open: &mpsc::Sender<Infallible>,
    stop: impl Future<Output = ()> + Send,
) {
    let take = |stream, peer| take(stream, peer, house, room, open.clone());
    let mut stop = pin!(stop);
    let mut failing = false;
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                failing = false;
                take(stream, peer);
            }
            // The client went away before it was its turn.
            Err(error) if is_of_one_client(error.kind()) => {}
            // Out of files, most likely: they come back as connections end.
            Err(error) => {
                if !failing {
                    tracing::warn!(%error, "cannot accept connections for now");
                }
                failing = true;
                tokio::select! {
                    () = &mut stop => break,
                    () = tokio::time::sleep(Duration::from_millis(100)) => {}
                }
            }
        }
    }
    for (stream, peer) in already_taken(listener) {
        take(stream, peer);
    }
}

/// The connections that the system has made and nobody has accepted, until there are none.
fn already_taken(listener: TcpListener) -> impl Iterator<Item = (TcpStream, SocketAddr)> {
    let listener = listener.into_std().ok();
    std::iter::from_fn(move || {
        let (stream, peer) = listener.as_ref()?.accept().ok()?;
        stream.set_nonblocking(true).ok()?;
        Some((TcpStream::from_std(stream).ok()?, peer))
    })
}

fn is_of_one_client(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
    )
}

fn take(
    stream: TcpStream,
    peer: SocketAddr,
    house: &Arc<House>,
    room: &Arc<Room>,
    open: mpsc::Sender<Infallible>,
) {
    let place = match room.enter(peer.ip()) {
        Ok(place) => place,
        Err(full) => return turn_away(stream, full),
    };
    let house = Arc::clone(house);
    tokio::spawn(async move {
        connection(stream, peer, &house).await;
        drop((place, open));
    });
}

/// Says why in what fits the system's buffer at once; nobody waits for a client that has no place.
fn turn_away(stream: TcpStream, full: Full) {
    let status = match full {
        Full::House => "503 Service Unavailable",
        Full::Client => "429 Too Many Requests",
    };
    let words = t!("connections-full");
    let answer = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\n\
         retry-after: 10\r\nconnection: close\r\n\r\n{words}",
        words.len()
    );
    if let Ok(mut stream) = stream.into_std() {
        // A client that does not take it loses nothing but the reason.
        let _ = stream.write(answer.as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Write);
    }
}

/// Serves one connection to its end, which is near when the house drains.
async fn connection(stream: TcpStream, peer: SocketAddr, house: &House) {
    let _ = stream.set_nodelay(true);
    let progress = Arc::new(Progress::new());
    let service = hyper::service::service_fn(|request: Request<Incoming>| {
        progress.begin();
        answer(request, peer, house, Arc::clone(&progress))
    });
    let io = Watched::new(stream, Arc::clone(&progress), Arc::clone(&house.terms));
    let mut running = pin!(
        hyper::server::conn::http1::Builder::new()
            .max_buf_size(BUFFER)
            .serve_connection(TokioIo::new(io), service)
    );
    let mut stage = house.stage.clone();
    tokio::select! {
        ended = running.as_mut() => return note(ended),
        () = reached(&mut stage, Stage::Draining) => {}
    }
    tokio::select! {
        ended = running.as_mut() => return note(ended),
        () = tokio::time::sleep(house.terms.last_call) => {}
    }
    if progress.is_without_request() {
        return;
    }
    running.as_mut().graceful_shutdown();
    tokio::select! {
        ended = running.as_mut() => note(ended),
        () = reached(&mut stage, Stage::Closed) => {}
    }
}

async fn reached(stage: &mut watch::Receiver<Stage>, wanted: Stage) {
    // An error means that the loop itself is gone.
    let _ = stage.wait_for(|stage| *stage >= wanted).await;
}

fn note(ended: Result<(), hyper::Error>) {
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection broke off");
    }
}

async fn answer(
    mut request: Request<Incoming>,
    peer: SocketAddr,
    house: &House,
    progress: Arc<Progress>,
) -> Result<Response<Answer>, Infallible> {
    request.extensions_mut().insert(Peer(peer.ip()));
    strip_base_path(request.uri_mut(), &house.base_path);
    let slow = Slow::default();
    let request = request.map(|body| {
        if body.is_end_stream() {
            Body::empty()
        } else {
            Body::new(Paced::new(body, &house.terms, slow.clone()))
        }
    });
    let mut response = house.router.clone().oneshot(request).await?;
    if slow.is_set() {
        response = too_slow();
    }
    if slow.is_set() || *house.stage.borrow() != Stage::Open {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(CONNECTION, close);
    }
    Ok(response.map(|body| Answer::new(body, progress)))
}

/// The body came below the floor, whatever the page made of what was there.
fn too_slow() -> Response<Body> {
    let mut response = Response::new(Body::from(t!("request-too-slow")));
    *response.status_mut() = StatusCode::REQUEST_TIMEOUT;
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, plain);
    response
}

/// `/blog/posts/x` becomes `/posts/x`; an address outside the base path becomes one that is nobody's.
pub fn strip_base_path(uri: &mut Uri, base_path: &str) {
    if base_path.is_empty() {
        return;
    }
    let whole = uri
        .path_and_query()
        .map_or("/", axum::http::uri::PathAndQuery::as_str);
    let inner = match whole.strip_prefix(base_path) {
        Some("") => "/".to_owned(),
        Some(rest) if rest.starts_with('/') => rest.to_owned(),
        Some(rest) if rest.starts_with('?') => format!("/{rest}"),
        _ => "/.outside".to_owned(),
    };
    if let Ok(stripped) = inner.parse() {
        *uri = stripped;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(path: &str) -> String {
        let mut uri: Uri = path.parse().unwrap();
        strip_base_path(&mut uri, "/blog");
        uri.to_string()
    }

    #[test]
    fn the_base_path_is_taken_off() {
        assert_eq!(stripped("/blog"), "/");
        assert_eq!(stripped("/blog/"), "/");
        assert_eq!(stripped("/blog/posts/a?after=3"), "/posts/a?after=3");
        assert_eq!(stripped("/blogger"), "/.outside");
        assert_eq!(stripped("/posts/a"), "/.outside");
    }
}
