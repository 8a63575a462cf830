//! Links to our own pages, for pages, feeds and mail.

use axum_extra::routing::TypedPath as _;

use super::Post;

/// Turns addresses into links below the configured base URL; never from a request's Host header.
#[derive(Clone, Debug)]
pub struct Links {
    base_url: url::Url,
}

impl Links {
    pub fn new(base_url: url::Url) -> Self {
        Self { base_url }
    }

    /// The path under which the site lives, without a trailing slash: empty, or `/blog`.
    pub fn base_path(&self) -> &str {
        self.base_url.path().trim_end_matches('/')
    }

    /// The path of the session's and the reader's cookies.
    pub fn cookie_path(&self) -> String {
        format!("{}/", self.base_path())
    }

    pub fn is_https(&self) -> bool {
        self.base_url.scheme() == "https"
    }

    /// The origin as a browser sends it: scheme, host and, unless it is the default, port.
    pub fn origin(&self) -> String {
        self.base_url.origin().ascii_serialization()
    }

    pub fn host(&self) -> &str {
        self.base_url.host_str().unwrap_or_default()
    }

    /// The address of one of our pages as a URL, to resolve others against.
    pub fn url(&self, to: &impl std::fmt::Display) -> url::Url {
        let mut url = self.base_url.clone();
        url.set_path(&self.href(to));
        url
    }

    /// The slug of the post that has the address `url`; `None` when it is no post's address.
    pub fn post(&self, url: &url::Url) -> Option<String> {
        let is_ours = url.origin().ascii_serialization() == self.origin();
        let path = url.path().strip_prefix(self.base_path()).filter(|_| is_ours)?;
        let (before, after) = Post::PATH.split_once("{slug}")?;
        let slug = path.strip_prefix(before)?.strip_suffix(after)?;
        let slug = percent_encoding::percent_decode_str(slug).decode_utf8().ok()?;
        let is_one = !slug.is_empty() && !slug.contains('/');
        is_one.then(|| slug.into_owned())
    }

    /// A link for our own pages.
    pub fn href(&self, to: &impl std::fmt::Display) -> String {
        format!("{}{to}", self.base_path())
    }

    /// A link for feeds, mails and other programs.
    pub fn absolute(&self, to: &impl std::fmt::Display) -> String {
        format!("{}{}{to}", self.origin(), self.base_path())
    }
}
