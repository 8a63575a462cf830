//! The program killed without warning while eight people post: whatever it had answered is there
//! afterwards, and what it had not may be sent again without being stored twice. `tests/crash` runs
//! many rounds of this on the release build.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Stdio};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use forthright::config::Config;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use crate::support::{TestApp, binary};

const POSTERS: usize = 8;

/// Requests and answers after which the program is killed at the latest; under the limit of comments a
/// minute on one post.
const EVENTS: usize = 80;

/// The receipt of each text, once there was an answer.
type Sent = BTreeMap<String, Option<String>>;

/// A number from the environment, as `tests/crash` sets it.
fn given(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_moment_it_loses_nothing_and_doubles_nothing() {
    let rounds = given("FORTHRIGHT_TEST_ROUNDS").unwrap_or(5);
    let seed = given("FORTHRIGHT_TEST_SEED").unwrap_or(1);
    let site = TestApp::set_up().await;
    site.publish("licences", &[]).await;
    let config = site.app.config.as_ref().clone();
    let told = tokio::task::spawn_blocking(move || crash(&config, rounds, seed))
        .await
        .unwrap();

    let stored = site.all_comments().await;
    let texts: BTreeSet<&str> = stored.iter().map(|comment| comment.source.as_str()).collect();
    assert_eq!(stored.len(), texts.len(), "something is stored twice");
    let sent: BTreeSet<&str> = told.texts.iter().map(String::as_str).collect();
    assert_eq!(texts, sent);
    println!(
        "{rounds} rounds, seed {seed}: {} acknowledged and all there, {} cut off and sent again, {} stored; \
         back after {} ms at the median, {} ms at most",
        told.acknowledged,
        told.cut_off,
        stored.len(),
        told.back[told.back.len() / 2].as_millis(),
        told.back.last().unwrap().as_millis()
    );
    if let Some(limit) = given("FORTHRIGHT_TEST_BACK_WITHIN") {
        assert!(
            told.back.last().unwrap().as_millis() <= u128::from(limit),
            "slower than {limit} ms"
        );
    }
}

struct Told {
    texts: Vec<String>,
    acknowledged: usize,
    cut_off: usize,
    /// From the start of the process to its first page, in order of length.
    back: Vec<Duration>,
}

fn crash(config: &Config, rounds: u64, seed: u64) -> Told {
    let mut chance = StdRng::seed_from_u64(seed);
    let mut told = Told {
        texts: Vec::new(),
        acknowledged: 0,
        cut_off: 0,
        back: Vec::new(),
    };
    let mut last = Sent::new();
    for round in 0..=rounds {
        let mut server = Server::start(config);
        told.back.push(server.back);
        for (text, receipt) in &last {
            let receipt = receipt.clone().unwrap_or_else(|| server.post(text));
            let page = server.get(text, &receipt);
            assert!(
                page.status == 200 && page.text.contains(text.as_str()),
                "round {round}: {text} is lost"
            );
        }
        told.acknowledged += last.values().flatten().count();
        told.cut_off += last.values().filter(|receipt| receipt.is_none()).count();
        told.texts.extend(std::mem::take(&mut last).into_keys());
        if round < rounds {
            last = server.killed_while_posting(round, chance.random_range(1..=EVENTS));
        } else {
            server.child.kill().unwrap();
            server.child.wait().unwrap();
        }
    }
    told.back.sort();
    told
}

struct Server {
    child: Child,
    /// Kept open, so that the program can go on writing to it.
    _stdout: BufReader<ChildStdout>,
    port: u16,
    back: Duration,
}

struct Answer {
    status: u16,
    location: String,
    text: String,
}

impl Server {
    fn start(config: &Config) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let began = Instant::now();
        let mut child = binary::command(&config.data_dir, &config.database_url, &["serve"])
            .env("FORTHRIGHT_LISTEN", format!("127.0.0.1:{port}"))
            .env("FORTHRIGHT_TRUSTED_PROXIES", "127.0.0.1/32")
            .env("FORTHRIGHT_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("Blog") {
            line.clear();
            assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "it did not start");
        }
        let mut server = Self {
            child,
            _stdout: stdout,
            port,
            back: Duration::ZERO,
        };
        assert_eq!(server.get("", "/posts/licences").status, 200);
        server.back = began.elapsed();
        server
    }

    /// Eight people post until so many requests and answers have passed; then the program is killed.
    fn killed_while_posting(mut self, round: u64, events: usize) -> Sent {
        let sent = Mutex::new(Sent::new());
        let (event, passed) = mpsc::channel();
        thread::scope(|scope| {
            for poster in 0..POSTERS {
                let (sent, event, port) = (&sent, event.clone(), self.port);
                scope.spawn(move || post_until_killed(port, &format!("{round}-{poster}"), sent, &event));
            }
            passed.iter().take(events).for_each(drop);
            self.child.kill().unwrap();
            self.child.wait().unwrap();
            drop(passed);
        });
        sent.into_inner().unwrap()
    }

    fn get(&self, from: &str, path: &str) -> Answer {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", head(from));
        exchange(&mut connect(self.port).unwrap(), &request).unwrap()
    }

    /// Sends a comment again, as somebody does whose browser lost the connection.
    fn post(&self, text: &str) -> String {
        let answer = exchange(&mut connect(self.port).unwrap(), &comment(text)).unwrap();
        assert_eq!(answer.status, 303, "{text}: {}", answer.text);
        answer.location
    }
}

fn post_until_killed(port: u16, name: &str, sent: &Mutex<Sent>, event: &mpsc::Sender<()>) {
    let Ok(mut stream) = connect(port) else { return };
    for number in 0.. {
        let text = format!("Comment {name}-{number}.");
        sent.lock().unwrap().insert(text.clone(), None);
        if stream.write_all(comment(&text).as_bytes()).is_err() || event.send(()).is_err() {
            return;
        }
        let Ok(answer) = answer(&mut stream) else { return };
        assert_eq!(answer.status, 303, "{text}: {}", answer.text);
        sent.lock().unwrap().insert(text, Some(answer.location));
        if event.send(()).is_err() {
            return;
        }
    }
}

fn comment(text: &str) -> String {
    let body = format!("name=Dana&body={}", text.replace(' ', "+"));
    format!(
        "POST /posts/licences/comments HTTP/1.1\r\n{}Content-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        head(text),
        body.len()
    )
}

/// Every text comes from an address of its own, so that no limit of a network is reached.
fn head(text: &str) -> String {
    let number = text
        .bytes()
        .fold(7_u32, |sum, byte| sum.wrapping_mul(131).wrapping_add(byte.into()));
    let [_, b, c, d] = number.to_be_bytes();
    format!("Host: 127.0.0.1\r\nX-Forwarded-For: 10.{b}.{c}.{d}\r\nSec-Fetch-Site: same-origin\r\n")
}

fn connect(port: u16) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

fn exchange(stream: &mut TcpStream, request: &str) -> io::Result<Answer> {
    stream.write_all(request.as_bytes())?;
    answer(stream)
}

fn answer(stream: &mut TcpStream) -> io::Result<Answer> {
    let mut reader = BufReader::new(stream);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line.trim().is_empty() {
            break;
        }
        lines.push(line.trim().to_owned());
    }
    let header = |name: &str| {
        lines
            .iter()
            .filter_map(|line| line.split_once(": "))
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    };
    let length = header("content-length")
        .parse()
        .map_err(|_| io::ErrorKind::InvalidData)?;
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let status = lines
        .first()
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|code| code.parse().ok());
    Ok(Answer {
        status: status.ok_or(io::ErrorKind::InvalidData)?,
        location: header("location").to_owned(),
        text: String::from_utf8_lossy(&body).into_owned(),
    })
}
