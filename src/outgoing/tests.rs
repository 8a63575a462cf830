//! Against a server on this machine that says what a test wants it to.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use url::Url;

use super::*;

/// A server that gives `answer` for the path that was asked for and keeps the questions; an empty answer is
/// none at all, and the connection stays open.
struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

async fn server(answer: impl Fn(&str) -> String + Send + 'static) -> Server {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let questions = Arc::clone(&asked);
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = vec![0; 4096];
            let length = stream.read(&mut head).await.unwrap_or(0);
            let head = String::from_utf8_lossy(&head[..length]).into_owned();
            let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
            questions.lock().unwrap().push(head);
            // Who has heard enough closes before all is sent.
            stream.write_all(answer(&path).as_bytes()).await.ok();
            if answer(&path).is_empty() {
                open.push(stream);
            }
        }
    });
    Server { address, asked }
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len())
}

fn moved(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n")
}

impl Server {
    fn outgoing(&self, bounds: Bounds) -> Outgoing {
        let mut zone = Zone::default();
        for host in ["acme.example", "www.acme.example"] {
            zone.hosts.insert(host.to_owned(), vec![self.address]);
        }
        let inside = "10.0.0.7:80".parse().unwrap();
        zone.hosts.insert("inside.example".to_owned(), vec![inside]);
        zone.texts.insert(
            "acme.example".to_owned(),
            vec!["forthright-verify=abc".to_owned()],
        );
        Outgoing::new(
            Names::Written(Arc::new(Mutex::new(zone))),
            Reach::Loopback,
            bounds,
        )
    }

    async fn fetch(&self, url: &str) -> Result<Fetched, Failed> {
        let bounds = Bounds {
            time: Duration::from_secs(60),
            body: 100,
        };
        self.outgoing(bounds).fetch(&Url::parse(url).unwrap()).await
    }
}

#[tokio::test]
async fn an_answer_is_read_and_the_question_names_the_program() {
    let server = server(|_| ok("hello")).await;
    let fetched = server.fetch("https://acme.example/a?b=c#d").await.unwrap();
    assert_eq!((fetched.status, fetched.text.as_str()), (200, "hello"));
    let asked = server.asked.lock().unwrap().concat().to_lowercase();
    assert!(
        asked.starts_with("get /a?b=c http/1.1\r\n") && asked.contains("host: acme.example\r\n"),
        "{asked}"
    );
    assert!(asked.contains("user-agent: forthright/") && !asked.contains("cookie"));
}

#[tokio::test]
async fn redirects_are_followed_and_judged_anew() {
    let server = server(|path| match path {
        "/" => moved("https://www.acme.example/here"),
        "/inside" => moved("https://inside.example/"),
        "/metadata" => moved("https://169.254.169.254/latest"),
        "/mapped" => moved("https://[::ffff:192.168.0.1]/"),
        "/port" => moved("https://acme.example:8080/"),
        "/user" => moved("https://who@acme.example/"),
        "/plain" => moved("http://acme.example/here"),
        "/file" => moved("file:///etc/passwd"),
        "/nowhere" => moved("https://nowhere.example/"),
        _ => ok("found"),
    })
    .await;
    let found = server.fetch("https://acme.example/").await.unwrap();
    assert_eq!(found.url.as_str(), "https://www.acme.example/here");
    for (path, why) in [
        ("inside", Failed::NotPublic),
        ("metadata", Failed::NotPublic),
        ("mapped", Failed::NotPublic),
        ("port", Failed::NotAsked),
        ("user", Failed::NotAsked),
        ("plain", Failed::BadRedirect),
        ("file", Failed::BadRedirect),
        ("nowhere", Failed::Unknown),
    ] {
        let url = format!("https://acme.example/{path}");
        assert_eq!(server.fetch(&url).await, Err(why), "{path}");
    }
}

#[tokio::test]
async fn five_redirects_are_followed_and_no_more() {
    let server = server(|path| match path.trim_start_matches('/').parse::<usize>() {
        Ok(left) if left > 0 => moved(&format!("/{}", left - 1)),
        _ => ok("found"),
    })
    .await;
    assert!(server.fetch("https://acme.example/5").await.is_ok());
    let six = server.fetch("https://acme.example/6").await;
    assert_eq!(six, Err(Failed::TooManyRedirects));
    assert_eq!(server.asked.lock().unwrap().len(), 12);
}

#[tokio::test]
async fn a_name_that_leads_inside_and_an_address_as_such_are_not_asked() {
    let server = server(|_| ok("hello")).await;
    for url in [
        "https://inside.example/",
        "https://10.0.0.7/",
        "https://[fd00::1]/",
        "https://192.168.0.1/",
    ] {
        assert_eq!(server.fetch(url).await, Err(Failed::NotPublic), "{url}");
    }
    let public = Outgoing {
        reach: Reach::Public,
        ..server.outgoing(Bounds::default())
    };
    let url = Url::parse("https://acme.example/").unwrap();
    assert_eq!(public.fetch(&url).await, Err(Failed::NotPublic));
    assert!(server.asked.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_body_may_be_so_long_and_no_longer_whatever_it_says() {
    let server = server(|path| match path {
        "/fits" => ok(&"x".repeat(100)),
        "/long" => ok(&"x".repeat(101)),
        "/endless" => format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(100_000)),
        _ => "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx".to_owned(),
    })
    .await;
    assert_eq!(
        server
            .fetch("https://acme.example/fits")
            .await
            .unwrap()
            .text
            .len(),
        100
    );
    for path in ["long", "endless"] {
        let url = format!("https://acme.example/{path}");
        assert_eq!(server.fetch(&url).await, Err(Failed::TooLarge), "{path}");
    }
    let packed = server.fetch("https://acme.example/packed").await;
    assert_eq!(packed, Err(Failed::Compressed));
}

#[tokio::test]
async fn who_does_not_answer_is_left() {
    let server = server(|_| String::new()).await;
    let bounds = Bounds {
        time: Duration::from_millis(20),
        ..Bounds::default()
    };
    let url = Url::parse("https://acme.example/").unwrap();
    assert_eq!(server.outgoing(bounds).fetch(&url).await, Err(Failed::TooSlow));
}

#[tokio::test]
async fn an_address_that_never_answers_leaves_time_for_the_others() {
    let server = server(|_| ok("hello")).await;
    let dead: SocketAddr = "[::1]:9".parse().unwrap();
    let tried = Mutex::new(Vec::new());
    let connect = |address: SocketAddr| {
        tried.lock().unwrap().push(address);
        async move {
            if address == dead {
                std::future::pending::<()>().await;
            }
            TcpStream::connect(address).await
        }
    };
    let time = Duration::from_millis(20);
    let addresses = [dead, dead, server.address];
    let found = exchange::first(&addresses, time, connect).await.unwrap();
    assert_eq!(found.peer_addr().unwrap(), server.address);
    assert_eq!(*tried.lock().unwrap(), addresses);
}

#[tokio::test]
async fn an_address_that_refuses_leaves_it_to_the_next() {
    let server = server(|_| ok("hello")).await;
    // It has the port and listens to nobody, so that nothing else can.
    let refuses = TcpSocket::new_v4().unwrap();
    refuses.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    let closed = refuses.local_addr().unwrap();
    let connected = exchange::connect(&[closed, server.address], Duration::from_secs(60)).await;
    assert_eq!(connected.unwrap().peer_addr().unwrap(), server.address);
    let nobody = exchange::connect(&[closed], Duration::from_secs(60)).await;
    assert_eq!(nobody.err(), Some(Failed::Unreachable));
    let none = exchange::connect(&[], Duration::from_secs(60)).await;
    assert_eq!(none.err(), Some(Failed::Unreachable));
}

fn parcel(url: &str) -> Parcel {
    Parcel {
        url: Url::parse(url).unwrap(),
        headers: vec![("content-type", "application/json".to_owned())],
        body: Bytes::from_static(b"{\"a\":1}"),
    }
}

#[tokio::test]
async fn a_parcel_is_posted_once_and_its_answer_cut() {
    let server = server(|path| match path {
        "/moved" => moved("https://acme.example/elsewhere"),
        "/later" => "HTTP/1.1 429 Slow\r\nRetry-After: 90\r\nContent-Length: 0\r\n\r\n".to_owned(),
        "/endless" => format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(100_000)),
        _ => ok("thanks"),
    })
    .await;
    let outgoing = server.outgoing(Bounds::default());
    let post = async |path: &str| {
        let parcel = parcel(&format!("https://acme.example{path}"));
        outgoing.post(&parcel, Sender::Anyone).await.unwrap()
    };
    let thanks = post("/hook?a=b").await;
    assert_eq!((thanks.status, thanks.text.as_str()), (200, "thanks"));
    let asked = server.asked.lock().unwrap().concat();
    let lower = asked.to_lowercase();
    assert!(lower.starts_with("post /hook?a=b http/1.1\r\n"), "{asked}");
    for line in [
        "content-type: application/json\r\n",
        "content-length: 7\r\n",
        "host: acme.example\r\n",
    ] {
        assert!(lower.contains(line), "{line}: {asked}");
    }
    assert_eq!(post("/moved").await.status, 302);
    assert_eq!(post("/later").await.retry_after, Some(Duration::from_secs(90)));
    assert_eq!(post("/endless").await.text.len(), SAID_MAX);
    assert_eq!(server.asked.lock().unwrap().len(), 4, "nothing was followed");
}

#[tokio::test]
async fn a_parcel_goes_inside_only_where_the_owner_says_so() {
    let server = server(|_| ok("thanks")).await;
    let mut zone = Zone::default();
    zone.hosts
        .insert("inside.example".to_owned(), vec![server.address]);
    let outgoing = Outgoing::new(
        Names::Written(Arc::new(Mutex::new(zone))),
        Reach::Public,
        Bounds::default(),
    );
    let parcel = parcel("http://inside.example:8080/hook");
    for from in [Sender::Owner, Sender::Anyone] {
        assert_eq!(outgoing.post(&parcel, from).await, Err(Failed::NotAsked));
    }
    let naming = outgoing.clone().naming(&["inside.example:8080".to_owned()]);
    assert!(naming.post(&parcel, Sender::Owner).await.is_ok());
    assert_eq!(naming.post(&parcel, Sender::Anyone).await, Err(Failed::NotAsked));
    assert_eq!(naming.fetch(&parcel.url).await, Err(Failed::NotAsked));

    let usual = Parcel {
        url: Url::parse("http://inside.example/hook").unwrap(),
        ..parcel
    };
    assert_eq!(naming.post(&usual, Sender::Owner).await, Err(Failed::NotPublic));
    let naming = outgoing.naming(&["inside.example".to_owned()]);
    assert!(naming.post(&usual, Sender::Owner).await.is_ok());
    assert_eq!(naming.post(&usual, Sender::Anyone).await, Err(Failed::NotPublic));
    assert_eq!(naming.fetch(&usual.url).await, Err(Failed::NotPublic));
}

#[tokio::test]
async fn text_records_are_found() {
    let server = server(|_| String::new()).await;
    let outgoing = server.outgoing(Bounds::default());
    assert_eq!(
        outgoing.texts("acme.example").await.unwrap(),
        ["forthright-verify=abc"]
    );
    assert!(outgoing.texts("www.acme.example").await.unwrap().is_empty());
}

/// Good for `acme.example` for a hundred years, and signed by itself.
const CERTIFICATE: &[u8] = include_bytes!("tests/acme.crt");
const KEY: &[u8] = include_bytes!("tests/acme.key");

/// A server that speaks TLS and answers each question alike.
async fn encrypted(answer: &'static str) -> SocketAddr {
    let key = PrivateKeyDer::try_from(KEY).unwrap();
    let provider = Arc::new(ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![CertificateDer::from(CERTIFICATE)], key)
        .unwrap();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let mut head = vec![0; 4096];
            if stream.read(&mut head).await.unwrap_or(0) == 0 {
                continue;
            }
            stream.write_all(ok(answer).as_bytes()).await.ok();
            stream.shutdown().await.ok();
        }
    });
    address
}

#[tokio::test]
async fn only_a_certificate_for_the_very_host_will_do() {
    let address = encrypted("hello").await;
    let mut known = RootCertStore::empty();
    known.add(CertificateDer::from(CERTIFICATE)).unwrap();
    let known = tls(known);
    let encrypt = async |tls: &TlsConnector, url: &str| {
        let target = Target::of(&Url::parse(url).unwrap()).unwrap();
        let stream = TcpStream::connect(address).await.unwrap();
        exchange::encrypt(tls, &target, stream).await
    };
    let url = Url::parse("https://acme.example/").unwrap();
    let stream = encrypt(&known, url.as_str()).await.unwrap();
    let answer = exchange::exchange(stream, &url, 100).await.unwrap();
    assert!(matches!(answer, Answer::Found { status: 200, text, .. } if text == "hello"));
    for wrong in ["https://www.acme.example/", "https://borealis.example/"] {
        let refused = encrypt(&known, wrong).await;
        assert_eq!(refused.err(), Some(Failed::Unreachable), "{wrong}");
    }
    let refused = encrypt(&tls(public_roots()), url.as_str()).await;
    assert_eq!(refused.err(), Some(Failed::Unreachable), "nobody signed it");
}
