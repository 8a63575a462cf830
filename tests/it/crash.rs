//! The program killed without warning while eight people post: whatever it had answered is there
//! afterwards, and what it had not may be sent again without being stored twice. `tests/crash` runs
//! many rounds of this on the release build.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use forthright::config::Config;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use crate::support::served::Served;
use crate::support::wire::{self, Answer};
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
            server.served.kill();
        }
    }
    told.back.sort();
    told
}

/// The program, and how long it took from the start of its process to its first page.
struct Server {
    served: Served,
    back: Duration,
}

impl Server {
    fn start(config: &Config) -> Self {
        let began = Instant::now();
        let served = Served::start(
            binary::command(&config.data_dir, &config.database_url, &["serve"])
                .env("FORTHRIGHT_LOG", "error"),
        );
        let page = served.send(&wire::get("/posts/licences", &head("")));
        assert_eq!(page.status, 200);
        Self {
            served,
            back: began.elapsed(),
        }
    }

    /// Eight people post until so many requests and answers have passed; then the program is killed.
    fn killed_while_posting(mut self, round: u64, events: usize) -> Sent {
        let sent = Mutex::new(Sent::new());
        let (event, passed) = mpsc::channel();
        thread::scope(|scope| {
            for poster in 0..POSTERS {
                let (sent, event, port) = (&sent, event.clone(), self.served.port);
                scope.spawn(move || post_until_killed(port, &format!("{round}-{poster}"), sent, &event));
            }
            passed.iter().take(events).for_each(drop);
            self.served.kill();
            drop(passed);
        });
        sent.into_inner().unwrap()
    }

    fn get(&self, from: &str, path: &str) -> Answer {
        self.served.send(&wire::get(path, &head(from)))
    }

    /// Sends a comment again, as somebody does whose browser lost the connection.
    fn post(&self, text: &str) -> String {
        let answer = self.served.send(&comment(text));
        assert_eq!(answer.status, 303, "{text}: {}", answer.text);
        answer.header("location").to_owned()
    }
}

fn post_until_killed(port: u16, name: &str, sent: &Mutex<Sent>, event: &mpsc::Sender<()>) {
    let Ok(mut stream) = wire::connect(port) else {
        return;
    };
    for number in 0.. {
        let text = format!("Comment {name}-{number}.");
        sent.lock().unwrap().insert(text.clone(), None);
        if stream.write_all(comment(&text).as_bytes()).is_err() || event.send(()).is_err() {
            return;
        }
        let Ok(answer) = wire::answer(&mut stream) else {
            return;
        };
        assert_eq!(answer.status, 303, "{text}: {}", answer.text);
        sent.lock()
            .unwrap()
            .insert(text, Some(answer.header("location").to_owned()));
        if event.send(()).is_err() {
            return;
        }
    }
}

fn comment(text: &str) -> String {
    let fields = [("name", "Dana"), ("body", text)];
    wire::form("/posts/licences/comments", &head(text), &fields)
}

/// Every text comes from an address of its own, so that no limit of a network is reached.
fn head(text: &str) -> String {
    let number = text
        .bytes()
        .fold(7_u32, |sum, byte| sum.wrapping_mul(131).wrapping_add(byte.into()));
    let [_, b, c, d] = number.to_be_bytes();
    format!("X-Forwarded-For: 10.{b}.{c}.{d}\r\n")
}
