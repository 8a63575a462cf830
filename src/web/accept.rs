//! The accept loop: connections are taken one by one, given ten seconds for their first request's
//! head, capped in number, and drained when the program is told to stop. A proxy in front speaks
//! HTTP/2; this loop speaks HTTP/1.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Uri};
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

use super::client_ip::Peer;

const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
const DRAIN: Duration = Duration::from_secs(8);
const MAX_CONNECTIONS: usize = 4096;

/// Serves `router` on `listener` until `stop` is ready, then lets running requests finish for at
/// most eight seconds. `base_path` is taken off every address first.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    base_path: String,
    stop: impl Future<Output = ()> + Send,
) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let base_path: Arc<str> = base_path.into();
    let mut stop = pin!(stop);
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            break;
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let _ = stream.set_nodelay(true);
                let connection = connection(stream, peer, router.clone(), Arc::clone(&base_path));
                let watched = graceful.watch(connection);
                tokio::spawn(async move {
                    if let Err(error) = watched.await {
                        tracing::debug!(%error, "a connection broke off");
                    }
                    drop(permit);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some connections were still open after the drain and were closed");
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    base_path: Arc<str>,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> + Send {
    let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer.ip()));
        strip_base_path(request.uri_mut(), &base_path);
        router.clone().oneshot(request.map(Body::new))
    });
    hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .serve_connection(TokioIo::new(stream), service)
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
