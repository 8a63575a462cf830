//! The accept loop on real sockets: slow, silent, greedy and many clients, and how the program stops.
//! Every test waits for the event itself; time-outs only bound a test that fails.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::routing::{get, post};
use forthright::web::accept::{self, Terms};
use hyper::body::Frame;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{Notify, Semaphore, oneshot};
use tokio::task::JoinHandle;

use crate::support::Database;

/// No test takes longer unless it fails.
const PATIENCE: Duration = Duration::from_secs(30);
const SHORT: Duration = Duration::from_millis(150);

/// A loop that serves `router` until told to stop.
struct Server {
    address: SocketAddr,
    stop: Arc<Notify>,
    running: JoinHandle<()>,
}

impl Server {
    async fn start(router: Router, terms: Terms) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stop = Arc::new(Notify::new());
        let told = Arc::clone(&stop);
        let running = tokio::spawn(async move {
            accept::serve(listener, router, String::new(), terms, told.notified()).await;
        });
        Self {
            address,
            stop,
            running,
        }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends `bytes` on a connection of its own and returns everything that comes until its end.
    async fn ask(&self, bytes: &str) -> String {
        let mut client = self.connect().await;
        client.write_all(bytes.as_bytes()).await.unwrap();
        rest(&mut client).await
    }

    async fn end(self) {
        tokio::time::timeout(PATIENCE, self.running)
            .await
            .expect("the loop ends")
            .unwrap();
    }
}

const LAST: &str = "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

fn hello() -> Router {
    Router::new()
        .route("/", get(async || "hello"))
        .route("/length", post(async |body: Bytes| body.len().to_string()))
}

/// Everything until the server closes; a reset ends it too.
async fn rest(client: &mut TcpStream) -> String {
    let mut all = Vec::new();
    let _ = tokio::time::timeout(PATIENCE, client.read_to_end(&mut all))
        .await
        .expect("the server closes the connection");
    String::from_utf8_lossy(&all).into_owned()
}

/// Reads until `end` has come.
async fn until(client: &mut TcpStream, end: &str) -> String {
    let mut all = Vec::new();
    while !all.ends_with(end.as_bytes()) {
        let read = tokio::time::timeout(PATIENCE, client.read_buf(&mut all)).await;
        let read = read.expect("an answer comes").unwrap();
        assert!(read > 0, "closed after {:?}", String::from_utf8_lossy(&all));
    }
    String::from_utf8_lossy(&all).into_owned()
}

#[tokio::test]
async fn who_says_nothing_or_half_a_request_is_closed() {
    let terms = Terms {
        head: SHORT,
        ..Terms::default()
    };
    let server = Server::start(hello(), terms).await;
    for half in ["", "G", "GET / HTTP/1.1\r\nhost: x\r\nx-slow: "] {
        assert_eq!(server.ask(half).await, "", "{half:?}");
    }
    assert!(server.ask(LAST).await.ends_with("hello"));
}

#[tokio::test]
async fn a_connection_without_another_request_is_closed() {
    let terms = Terms {
        idle: SHORT,
        ..Terms::default()
    };
    let server = Server::start(hello(), terms).await;
    let twice = "GET / HTTP/1.1\r\nhost: x\r\n\r\n".repeat(2);
    let both = server.ask(&twice).await;
    assert_eq!(both.matches("200 OK").count(), 2, "{both}");
}

#[tokio::test]
async fn a_body_below_the_floor_ends_with_408() {
    let terms = Terms {
        body: SHORT,
        ..Terms::default()
    };
    let server = Server::start(hello(), terms).await;
    let slow = "POST /length HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc";
    let answer = server.ask(slow).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("connection: close") && answer.contains("too slowly"));
    let chunked = "POST /length HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc";
    assert!(server.ask(chunked).await.starts_with("HTTP/1.1 408"));
    let whole = "POST /length HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 3\r\n\r\nabc";
    assert!(server.ask(whole).await.ends_with("\r\n3"));
}

/// A body without end that tells when it is given up.
struct Endless(#[expect(dead_code, reason = "its end is the message")] oneshot::Sender<()>);

impl hyper::body::Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b'a'; 16 * 1024])))))
    }
}

#[tokio::test]
async fn who_does_not_read_is_closed() {
    let (told, given_up) = oneshot::channel();
    let told = Arc::new(Mutex::new(Some(told)));
    let endless = get(async move || Body::new(Endless(told.lock().unwrap().take().unwrap())));
    let terms = Terms {
        stall: SHORT,
        ..Terms::default()
    };
    let server = Server::start(Router::new().route("/", endless), terms).await;
    let mut client = server.connect().await;
    client.write_all(LAST.as_bytes()).await.unwrap();
    let ended = tokio::time::timeout(PATIENCE, given_up).await;
    assert!(ended.expect("the answer is given up").is_err());
}

async fn connect_from(address: &str, server: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(SocketAddr::new(address.parse().unwrap(), 0)).unwrap();
    socket.connect(server).await.unwrap()
}

#[tokio::test]
async fn a_client_beyond_its_share_is_told_so_and_others_are_served() {
    let terms = Terms {
        per_client: 2,
        trusted: vec!["127.0.0.3/32".parse().unwrap()],
        ..Terms::default()
    };
    let server = Server::start(hello(), terms).await;
    let mut first = server.connect().await;
    let _second = server.connect().await;
    let mut third = server.connect().await;
    let told = rest(&mut third).await;
    assert!(
        told.starts_with("HTTP/1.1 429") && told.contains("retry-after"),
        "{told}"
    );
    for other in ["127.0.0.2", "127.0.0.3", "127.0.0.3", "127.0.0.3"] {
        let mut client = connect_from(other, server.address).await;
        client.write_all(LAST.as_bytes()).await.unwrap();
        assert!(rest(&mut client).await.ends_with("hello"), "{other}");
    }
    first.write_all(LAST.as_bytes()).await.unwrap();
    assert!(rest(&mut first).await.ends_with("hello"));
    let mut again = "HTTP/1.1 429".to_owned();
    while again.starts_with("HTTP/1.1 429") || again.is_empty() {
        again = server.ask(LAST).await;
    }
    assert!(again.ends_with("hello"), "the place was not given back: {again}");
}

#[tokio::test]
async fn a_full_house_says_so_and_still_hears_that_it_should_stop() {
    let terms = Terms {
        total: 3,
        drain: SHORT,
        ..Terms::default()
    };
    let server = Server::start(hello(), terms).await;
    let mut inside = Vec::new();
    for _ in 0..3 {
        inside.push(server.connect().await);
    }
    let mut late = server.connect().await;
    assert!(rest(&mut late).await.starts_with("HTTP/1.1 503"));
    server.stop.notify_one();
    server.end().await;
    for client in &mut inside {
        assert_eq!(rest(client).await, "");
    }
}

#[tokio::test]
async fn what_runs_when_the_loop_stops_is_answered_and_what_does_not_end_is_cut() {
    let (arrived, go) = (Arc::new(Semaphore::new(0)), Arc::new(Notify::new()));
    let (here, wait) = (Arc::clone(&arrived), Arc::clone(&go));
    let slow = get(async move || {
        let go = wait.notified();
        here.add_permits(1);
        go.await;
        "done"
    });
    let never = get(async || std::future::pending::<&str>().await);
    let router = Router::new().route("/", slow).route("/never", never);
    let terms = Terms {
        drain: Duration::from_secs(2),
        ..Terms::default()
    };
    let server = Server::start(router, terms).await;
    let mut running = Vec::new();
    for _ in 0..20 {
        let mut client = server.connect().await;
        // Without `connection: close`: the server must end the connection by itself.
        client
            .write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
            .await
            .unwrap();
        running.push(client);
    }
    let mut stuck = server.connect().await;
    stuck
        .write_all(b"GET /never HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    let _all = arrived.acquire_many(20).await.unwrap();
    server.stop.notify_one();
    // The address is free as soon as the loop has heard it.
    while TcpStream::connect(server.address).await.is_ok() {}
    go.notify_waiters();
    for client in &mut running {
        let answer = rest(client).await;
        assert!(
            answer.contains("connection: close") && answer.ends_with("done"),
            "{answer}"
        );
    }
    assert_eq!(rest(&mut stuck).await, "");
    server.end().await;
}

/// The program itself, with a database of its own.
struct Program {
    child: Child,
    address: SocketAddr,
    _database: Database,
}

impl Program {
    async fn start() -> Self {
        let database = Database::fresh().await;
        let address = TcpListener::bind("127.0.0.1:0")
            .await
            .unwrap()
            .local_addr()
            .unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_forthright"))
            .arg("serve")
            .current_dir(database.folder())
            .env("FORTHRIGHT_LISTEN", address.to_string())
            .env("FORTHRIGHT_DATA_DIR", database.folder())
            .env("FORTHRIGHT_DATABASE_URL", database.url())
            .env("FORTHRIGHT_BASE_URL", format!("http://{address}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let up = async { while TcpStream::connect(address).await.is_err() {} };
        tokio::time::timeout(PATIENCE, up)
            .await
            .expect("the program starts");
        Self {
            child,
            address,
            _database: database,
        }
    }

    /// Sends SIGTERM, as a container's host does.
    fn terminate(&self) {
        let told = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(told.success());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn told_to_stop_the_program_answers_what_is_in_flight_although_slow_clients_hang_on() {
    accept::raise_file_limit();
    let mut program = Program::start().await;
    let mut hanging = Vec::new();
    for _ in 0..500 {
        let mut client = TcpStream::connect(program.address).await.unwrap();
        client
            .write_all(b"GET / HTTP/1.1\r\nhost: x\r\nx-slow: ")
            .await
            .unwrap();
        hanging.push(client);
    }
    let mut in_flight = Vec::new();
    for _ in 0..200 {
        let mut client = TcpStream::connect(program.address).await.unwrap();
        let head = "POST /posts/none/comments HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\n\
            content-type: application/x-www-form-urlencoded\r\ncontent-length: 16\r\n\r\n";
        client.write_all(head.as_bytes()).await.unwrap();
        // Said when the page asks for the body: from then on the request is in flight.
        until(&mut client, "HTTP/1.1 100 Continue\r\n\r\n").await;
        in_flight.push(client);
    }
    program.terminate();
    let told = std::time::Instant::now();
    while TcpStream::connect(program.address).await.is_ok() {}
    for client in &mut in_flight {
        client.write_all(b"name=Dana&body=x").await.unwrap();
        let answer = rest(client).await;
        assert!(
            answer.starts_with("HTTP/1.1 404") && answer.ends_with("</html>"),
            "{answer}"
        );
    }
    let ended = tokio::task::spawn_blocking(move || program.child.wait().map(|status| (status, program)));
    let (status, _program) = tokio::time::timeout(PATIENCE, ended)
        .await
        .expect("it ends")
        .unwrap()
        .unwrap();
    assert!(status.success(), "{status}");
    assert!(
        told.elapsed() < Duration::from_secs(10),
        "took {:?}",
        told.elapsed()
    );
    for client in &mut hanging {
        assert_eq!(rest(client).await, "");
    }
}
