//! Other sites, as far as a test says there are any: names that only this test knows, and what is
//! served under them on this machine.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use forthright::outgoing::{Bounds, Names, Outgoing, Reach, Zone};
use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore};

use super::TestApp;

#[derive(Clone, Default)]
pub struct Elsewhere {
    zone: Arc<Mutex<Zone>>,
}

impl Elsewhere {
    /// Reaches these sites and nothing else.
    pub fn outgoing(&self) -> Outgoing {
        let names = Names::Written(Arc::clone(&self.zone));
        Outgoing::new(names, Reach::Loopback, Bounds::default())
    }
}

/// What a test holds of a site that answers when it is let.
#[derive(Clone)]
pub struct Held {
    asked: Arc<Notify>,
    may: Arc<Semaphore>,
    count: Arc<AtomicUsize>,
}

impl Default for Held {
    fn default() -> Self {
        Self {
            asked: Arc::default(),
            may: Arc::new(Semaphore::new(0)),
            count: Arc::default(),
        }
    }
}

impl Held {
    /// Returns once it is asked something.
    pub async fn is_asked(&self) {
        self.asked.notified().await;
    }

    /// Lets it answer once.
    pub fn answer(&self) {
        self.may.add_permits(1);
    }

    /// How often it was asked.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }
}

impl TestApp {
    /// A site at `host` that serves `pages`, by path, and nothing else.
    pub async fn another_site(&self, host: &str, pages: &[(&str, &str)]) {
        let pages: BTreeMap<String, String> = pages
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        let answer = move |uri: Uri| async move { served(&pages, &uri) };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
        self.host(host, address);
    }

    /// A site at `host` that answers whatever it is asked with `text`, each time when it is let, and never before.
    pub async fn held_site(&self, host: &str, text: &str) -> Held {
        let held = Held::default();
        let (answers, text) = (held.clone(), text.to_owned());
        let answer = move || async move {
            answers.count.fetch_add(1, Ordering::Relaxed);
            answers.asked.notify_one();
            answers.may.acquire().await.unwrap().forget();
            text
        };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        self.host(host, listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
        held
    }

    /// Who asks for `host` is led to `address`.
    pub fn host(&self, host: &str, address: SocketAddr) {
        let mut zone = self.elsewhere.zone.lock().unwrap();
        zone.hosts.insert(host.to_owned(), vec![address]);
    }

    /// A text record of `host`.
    pub fn text_record(&self, host: &str, text: &str) {
        let mut zone = self.elsewhere.zone.lock().unwrap();
        zone.texts
            .entry(host.to_owned())
            .or_default()
            .push(text.to_owned());
    }
}

/// What begins with `location: ` leads there; a first line that begins with `link: ` or `content-type: ` is a header.
fn served(pages: &BTreeMap<String, String>, uri: &Uri) -> Response {
    match pages.get(uri.path()) {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(text) => match text.strip_prefix("location: ") {
            Some(place) => (StatusCode::FOUND, [("location", place.to_owned())]).into_response(),
            None => headed(text),
        },
    }
}

fn headed(text: &str) -> Response {
    let header = |name: &'static str| {
        let rest = text.strip_prefix(name)?.strip_prefix(": ")?;
        let (value, text) = rest.split_once('\n')?;
        Some(([(name, value.to_owned())], text.to_owned()).into_response())
    };
    let headed = header("link").or_else(|| header("content-type"));
    headed.unwrap_or_else(|| text.to_owned().into_response())
}
