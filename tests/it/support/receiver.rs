//! Another program at a host of its own: it takes what is posted to it, keeps it, and answers as a test says.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri};
use serde_json::Value;
use tokio::net::TcpListener;

use super::TestApp;

/// What was posted.
#[derive(Clone, Debug)]
pub struct Posted {
    pub path: String,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// The status of the answer.
    pub answered: u16,
}

impl Posted {
    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// An answer: status, a header more, text.
type Answer = (u16, Option<(&'static str, String)>, String);

#[derive(Clone, Default)]
pub struct Receiver {
    answers: Arc<Mutex<VecDeque<Answer>>>,
    /// Sends the word of a question back.
    echoes: Arc<AtomicBool>,
    taken: Arc<Mutex<Vec<Posted>>>,
}

impl Receiver {
    /// Answers the next question with this status and nothing else; once nothing is said any more, 200.
    pub fn then(&self, status: u16) -> &Self {
        self.then_with(status, None, "")
    }

    pub fn then_with(&self, status: u16, header: Option<(&'static str, &str)>, text: &str) -> &Self {
        let header = header.map(|(name, value)| (name, value.to_owned()));
        let answer = (status, header, text.to_owned());
        self.answers.lock().unwrap().push_back(answer);
        self
    }

    /// From here on it says that it wants to be told, when it is asked.
    pub fn echo(&self) -> &Self {
        self.echoes.store(true, Ordering::Relaxed);
        self
    }

    /// Says nothing any more of what it was still to say: it takes everything again.
    pub fn recover(&self) {
        self.answers.lock().unwrap().clear();
    }

    /// What was posted since the last call, in order.
    pub fn taken(&self) -> Vec<Posted> {
        std::mem::take(&mut *self.taken.lock().unwrap())
    }

    fn take(&self, mut posted: Posted) -> (StatusCode, HeaderMap, String) {
        let next = self.answers.lock().unwrap().pop_front();
        let (status, header, text) = next.unwrap_or_else(|| (200, None, self.said(&posted)));
        posted.answered = status;
        self.taken.lock().unwrap().push(posted);
        let headers = header.map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()));
        (
            StatusCode::from_u16(status).unwrap(),
            headers.into_iter().collect(),
            text,
        )
    }
}

impl Receiver {
    fn said(&self, posted: &Posted) -> String {
        let word = || {
            let message: Value = serde_json::from_slice(&posted.body).ok()?;
            message["data"]["challenge"].as_str().map(str::to_owned)
        };
        if self.echoes.load(Ordering::Relaxed) {
            word().unwrap_or_default()
        } else {
            String::new()
        }
    }
}

impl TestApp {
    /// A program at `host` that takes what is posted to it.
    pub async fn receiver(&self, host: &str) -> Receiver {
        let receiver = Receiver::default();
        let takes = receiver.clone();
        let answer = move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| async move {
            assert_eq!(method, Method::POST);
            let path = uri.to_string();
            takes.take(Posted {
                path,
                headers,
                body,
                answered: 0,
            })
        };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        self.host(host, listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
        receiver
    }
}
