//! A browser as the tests need one: it keeps cookies, sends forms as our own pages would, follows
//! nothing by itself, and reads what came.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU8, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request};
use axum::response::Response;
use bytes::Bytes;
use forthright::web::accept::strip_base_path;
use forthright::web::client_ip::Peer;
use http_body_util::BodyExt as _;
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt as _;

pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    pub address: IpAddr,
    /// Sent with every form, as a browser on our own page would.
    pub fetch_site: Option<&'static str>,
    /// Taken off every address, as the accept loop does.
    pub base_path: String,
    /// Sent with every request.
    pub headers: Vec<(&'static str, String)>,
}

/// What came back.
pub struct Page {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
    /// The body as it was sent, which may be compressed.
    pub bytes: Bytes,
}

static ADDRESS: AtomicU8 = AtomicU8::new(1);

impl Browser {
    pub fn new(router: Router, base_path: &str) -> Self {
        let last = ADDRESS.fetch_add(1, Ordering::Relaxed);
        Self {
            router,
            cookies: BTreeMap::new(),
            address: IpAddr::from([192, 0, 2, last]),
            fetch_site: Some("same-origin"),
            base_path: base_path.to_owned(),
            headers: Vec::new(),
        }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, Body::empty()).await
    }

    pub async fn ask(&mut self, method: Method, path: &str) -> Page {
        self.send(method, path, Body::empty()).await
    }

    /// Sends a form; a name may stand several times.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.send(Method::POST, path, Body::from(form)).await
    }

    /// Sends a form and opens the page it redirects to.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields).await;
        assert_eq!(page.status, 303, "POST {path}: {}", page.body);
        self.get(&page.location()).await
    }

    /// Sends the form that `selector` finds at `path` back there, as it stands but for `changes`.
    pub async fn fill_in(&mut self, path: &str, selector: &str, changes: &[(&str, &str)]) -> Page {
        let form = self.get(path).await.form(selector);
        let mut fields: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name))
            .collect();
        fields.extend(changes);
        self.post(path, &fields).await
    }

    /// As another program would: no cookies kept from pages, JSON in and out.
    pub async fn call(&mut self, method: &str, path: &str, body: impl Into<Body>) -> Page {
        self.send(method.parse().unwrap(), path, body.into()).await
    }

    /// Opens a page whose answer goes on.
    pub async fn open(&mut self, path: &str) -> Response {
        self.answer(Method::GET, path, Body::empty()).await
    }

    async fn send(&mut self, method: Method, path: &str, body: Body) -> Page {
        let (parts, body) = self.answer(method, path, body).await.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Page {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body,
            bytes,
        }
    }

    async fn answer(&mut self, method: Method, path: &str, body: Body) -> Response {
        let path = path.strip_prefix("http://blog.example.org").unwrap_or(path);
        let mut request = Request::builder().method(&method).uri(path);
        if method == Method::POST && !self.headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
            if let Some(site) = self.fetch_site {
                request = request.header("sec-fetch-site", site);
            }
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
            request = request.header(COOKIE, pairs.join("; "));
        }
        let mut request = request.body(body).unwrap();
        strip_base_path(request.uri_mut(), &self.base_path);
        request.extensions_mut().insert(Peer(self.address));
        let response = self.router.clone().oneshot(request).await.unwrap();
        self.keep_cookies(response.headers());
        response
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for value in headers.get_all(SET_COOKIE) {
            let text = value.to_str().unwrap();
            let (name, rest) = text.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() || rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }
}

impl Page {
    /// Where it redirects to.
    pub fn location(&self) -> String {
        let location = self
            .headers
            .get(LOCATION)
            .unwrap_or_else(|| panic!("no redirect: {}", self.body));
        location.to_str().unwrap().to_owned()
    }

    /// The visible text of everything that matches, each in one line.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.body)
            .select(&selector)
            .map(|element| {
                element
                    .text()
                    .collect::<String>()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    }

    /// The visible text of the whole page in one line.
    pub fn text(&self) -> String {
        self.all("body").concat()
    }

    /// An attribute of the first match.
    pub fn attr(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.body)
            .select(&selector)
            .next()
            .and_then(|element| element.attr(name).map(str::to_owned))
    }

    /// An attribute of everything that matches and has it.
    pub fn all_attrs(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.body)
            .select(&selector)
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    /// What a browser would send from the first form that matches, without its buttons and with what
    /// is ticked or chosen.
    pub fn form(&self, selector: &str) -> Vec<(String, String)> {
        let document = Html::parse_document(&self.body);
        let form = document.select(&Selector::parse(selector).unwrap()).next();
        let form = form.unwrap_or_else(|| panic!("no form {selector}: {}", self.body));
        let fields = Selector::parse("input, textarea, select option[selected]").unwrap();
        form.select(&fields).filter_map(sent).collect()
    }

    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        assert!(
            self.text().contains(text),
            "the page does not show {text:?}:\n{}",
            self.body
        );
        self
    }

    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        assert!(
            !self.body.contains(text),
            "the page contains {text:?}:\n{}",
            self.body
        );
        self
    }
}

/// The name and value of a field, unless it is not sent.
fn sent(field: ElementRef<'_>) -> Option<(String, String)> {
    let element = field.value();
    let value = element.attr("value").unwrap_or_default().to_owned();
    match element.name() {
        "option" => {
            let select = field.parent().and_then(ElementRef::wrap)?;
            Some((select.attr("name")?.to_owned(), value))
        }
        "textarea" => {
            let typed: String = field.text().collect();
            let typed = typed.strip_prefix('\n').unwrap_or(&typed);
            Some((element.attr("name")?.to_owned(), typed.to_owned()))
        }
        _ => {
            let is_choice = matches!(element.attr("type"), Some("checkbox" | "radio"));
            let is_sent = !is_choice || element.attr("checked").is_some();
            is_sent.then_some((element.attr("name")?.to_owned(), value))
        }
    }
}
