//! Readers' pages from memory, looked up before anything else happens: finished bytes, final headers.
//! A page is kept when its handler says what it shows (`kept.rs`), and only until that changes
//! (`crate::touched`). Whoever is known by a cookie gets pages of their own, which are never kept.

pub mod encoding;
mod entry;
pub mod kept;
pub mod key;
mod store;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts as _, Request};
use axum::http::header::{CACHE_CONTROL, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

use self::entry::Entry;
pub use self::kept::{Kept, Read};
use self::key::Pages;
use self::store::Store;
use super::client_ip::Peer;
use super::reader_token::ReaderToken;
use crate::app::App;
use crate::ids::PostId;
use crate::urls::NotFound;

/// The pages in memory; shared, cheap to clone.
#[derive(Clone)]
pub struct Cache {
    store: Arc<Store>,
    /// One page at a time gets the best compression.
    improving: Arc<Semaphore>,
    drawn: Arc<AtomicU64>,
}

impl Cache {
    /// Keeps at most `budget` bytes; with 0 every page is drawn when it is asked for.
    pub fn new(budget: usize) -> Self {
        Self {
            store: Arc::new(Store::new(budget)),
            improving: Arc::new(Semaphore::new(1)),
            drawn: Arc::default(),
        }
    }

    /// How many times something had to be drawn, because memory did not have it.
    pub fn drawn(&self) -> u64 {
        self.drawn.load(Ordering::Relaxed)
    }

    /// How many pages are kept, and what they take of the budget in bytes.
    pub fn size(&self) -> (usize, usize) {
        self.store.size()
    }
}

/// `router`, with pages from memory before it.
pub fn before(router: Router, app: &App, pages: Vec<Pages>) -> Router {
    let desk = Arc::new(Lookup {
        app: app.clone(),
        pages,
    });
    Router::new().fallback(move |request: Request| {
        let (lookup, router) = (Arc::clone(&desk), router.clone());
        async move { lookup.counted(request, router).await }
    })
}

struct Lookup {
    app: App,
    pages: Vec<Pages>,
}

/// What drawing a page gave.
enum Drawn {
    Page(Arc<Entry>),
    Other(Response),
}

impl Lookup {
    /// Answers, and counts an address at which there is nothing.
    async fn counted(&self, request: Request, router: Router) -> Response {
        let asked = (*request.method() == Method::GET).then(|| request.uri().clone());
        let response = self.answer(request, router).await;
        if response.status() == StatusCode::NOT_FOUND
            && let Some(uri) = asked
        {
            self.app.counts.missed(uri.path(), self.app.clock.now());
        }
        response
    }

    async fn answer(&self, request: Request, router: Router) -> Response {
        let Some(name) = key::of(&request, &self.pages) else {
            return run(router, request).await;
        };
        let (mut parts, body) = request.into_parts();
        let Ok(ReaderToken(token)) = ReaderToken::from_request_parts(&mut parts, &self.app).await;
        let is_team = key::has_session(&parts.headers);
        if token.is_some() || is_team {
            let asked = (!is_team).then(|| (parts.method.clone(), parts.headers.clone()));
            let response = private(run(router, Request::from_parts(parts, body)).await);
            self.count_known(asked, &response);
            return response;
        }
        let page = match self.find(&name) {
            Some(entry) => Drawn::Page(entry),
            None => {
                self.draw_alone(&name, parts.extensions.get().copied(), &router)
                    .await
            }
        };
        match page {
            Drawn::Page(entry) => {
                let response = entry.answer(&parts.method, &parts.headers).await;
                self.count(entry.reads(), &parts.method, &parts.headers);
                self.improve(&name, entry);
                response
            }
            // What is no page may depend on all that was asked.
            Drawn::Other(response) if parts.uri == *name && parts.method == Method::GET => response,
            Drawn::Other(_) => run(router, Request::from_parts(parts, body)).await,
        }
    }

    /// Counts that a post was read, by who asked so. Somebody of the team, or who once was, is not counted.
    fn count(&self, post: Option<PostId>, method: &Method, headers: &HeaderMap) {
        if *method == Method::GET
            && let Some(post) = post
        {
            let (app, own) = (&self.app, self.app.links.host());
            app.counts.read(post, headers, own, app.clock.now());
        }
    }

    /// The same of a page that was drawn for a reader who is remembered.
    fn count_known(&self, asked: Option<(Method, HeaderMap)>, response: &Response) {
        let read = response.extensions().get::<Read>();
        if let (Some((method, headers)), Some(Read(post))) = (asked, read) {
            self.count(Some(*post), &method, &headers);
        }
    }

    /// The page from memory, if it is still true.
    fn find(&self, name: &str) -> Option<Arc<Entry>> {
        let entry = self.app.cache.store.find(name)?;
        entry
            .is_true(self.app.db.touched(), self.app.clock.now())
            .then_some(entry)
    }

    /// Draws the page while nobody else does; who comes meanwhile waits and finds it.
    async fn draw_alone(&self, name: &str, peer: Option<Peer>, router: &Router) -> Drawn {
        let store = &self.app.cache.store;
        if !store.is_on() {
            return self.draw(name, peer, router).await;
        }
        let flight = store.flight(name);
        let turn = flight.lock.lock().await;
        if flight.in_vain.load(Ordering::Relaxed) {
            drop(turn);
            return self.draw(name, peer, router).await;
        }
        let drawn = match self.find(name) {
            Some(entry) => Drawn::Page(entry),
            None => self.draw(name, peer, router).await,
        };
        match &drawn {
            Drawn::Page(entry) => store.put(name, entry),
            Drawn::Other(_) => {
                store.remove(name);
                flight.in_vain.store(true, Ordering::Relaxed);
            }
        }
        drop(turn);
        drawn
    }

    /// Draws the page from its name alone. What time it is and what has changed is read first, so that a
    /// change while it is drawn outdates it.
    async fn draw(&self, name: &str, peer: Option<Peer>, router: &Router) -> Drawn {
        self.app.cache.drawn.fetch_add(1, Ordering::Relaxed);
        let (since, born) = (self.app.clock.now(), self.app.db.touched().generation());
        let Ok(uri) = name.parse() else {
            return Drawn::Other(NotFound.into_response());
        };
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = uri;
        if let Some(peer) = peer {
            request.extensions_mut().insert(peer);
        }
        let response = run(router.clone(), request).await;
        let kept = response.extensions().get::<Kept>().cloned();
        let is_page = response.status() == StatusCode::OK && !response.headers().contains_key(SET_COOKIE);
        let Some(kept) = kept.filter(|_| is_page) else {
            return Drawn::Other(response);
        };
        let (parts, body) = response.into_parts();
        match axum::body::to_bytes(body, usize::MAX).await {
            Ok(body) => Drawn::Page(Arc::new(Entry::new(parts.headers, body, kept, since, born))),
            Err(error) => {
                tracing::error!(%error, "a page broke off");
                Drawn::Other(StatusCode::INTERNAL_SERVER_ERROR.into_response())
            }
        }
    }

    /// Has a page that many ask for compressed as well as it can be, while it does not change.
    fn improve(&self, name: &str, entry: Arc<Entry>) {
        if !entry.is_popular() {
            return;
        }
        let (app, name) = (self.app.clone(), name.to_owned());
        tokio::spawn(async move {
            let Ok(_turn) = app.cache.improving.acquire().await else {
                return;
            };
            let is_kept = app
                .cache
                .store
                .find(&name)
                .is_some_and(|kept| Arc::ptr_eq(&kept, &entry));
            if is_kept && entry.is_true(app.db.touched(), app.clock.now()) {
                entry.improve().await;
            }
        });
    }
}

async fn run(router: Router, request: Request) -> Response {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// A page that only one person sees may not be kept anywhere.
fn private(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}
