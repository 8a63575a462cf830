//! Where nothing is found: the words of the address may be those of a post that has moved, or of a link that
//! was mistyped. Who asks too often gets the page without them.

use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use percent_encoding::percent_decode_str;

use super::near::meant;
use super::views::address;
use crate::app::App;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::missing::Likely;

/// Most posts that are named.
const POSTS: u64 = 5;
/// Of an address, so many characters are looked at.
const ADDRESS: usize = 200;
/// Parts of addresses that say nothing of what stood there.
const SILENT: [&str; 12] = [
    "posts", "pages", "comments", "feed", "index", "tags", "about", "html", "php", "htm", "xml", "reply",
];
/// Where no post ever stood.
const NO_POSTS: [&str; 11] = [
    "/.well-known",
    "/sitemaps/",
    "/admin",
    "/api/",
    "/static/",
    "/media/",
    "/receipts/",
    "/preferences/",
    "/subscribe/",
    "/subscriptions/",
    "/moderate/",
];

/// Adds to an answer that something is not here, or was removed, what it may have been.
///
/// # Errors
/// When the database fails.
pub async fn suggest(
    State(app): State<App>,
    ClientIp(ip): ClientIp,
    request: Request,
    next: Next,
) -> Result<Response> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let uri = request.uri().clone();
    let mut response = next.run(request).await;
    let is_missing = matches!(response.status(), StatusCode::NOT_FOUND | StatusCode::GONE)
        && !response.headers().contains_key(CONTENT_TYPE);
    if reads
        && is_missing
        && let Some(words) = words(&uri)
        && app.limits.search(ip).is_ok()
    {
        let likely = find(&app, uri.path(), words).await?;
        response.extensions_mut().insert(likely);
    }
    Ok(response)
}

/// The words of an address, as a person would type them; none where no post ever stood.
fn words(uri: &Uri) -> Option<String> {
    words_of(uri.path())
}

/// The same of a path alone.
pub fn words_of(path: &str) -> Option<String> {
    if NO_POSTS.iter().any(|private| path.starts_with(private)) {
        return None;
    }
    let path: String = percent_decode_str(path)
        .decode_utf8_lossy()
        .chars()
        .take(ADDRESS)
        .collect();
    let says = |word: &&str| {
        let small = word.to_lowercase();
        !word.is_empty() && !SILENT.contains(&small.as_str()) && !word.chars().all(|c| c.is_ascii_digit())
    };
    let words: Vec<&str> = path.split(|c: char| !c.is_alphanumeric()).filter(says).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

async fn find(app: &App, path: &str, typed: String) -> Result<Likely> {
    let posts = meant(app.db.read(), (path, &typed), POSTS, app.clock.now()).await?;
    let links = posts
        .iter()
        .map(|post| (address(&app.links, post), post.title.clone()));
    Ok(Likely {
        links: links.collect(),
        typed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_an_address_are_what_a_person_would_type() {
        for (path, typed) in [
            ("/posts/some-old-title", Some("some old title")),
            ("/2013/01/Restore_first.html", Some("Restore first")),
            ("/posts/caf%C3%A9-%E6%9D%B1", Some("café 東")),
            ("/posts/12", None),
            ("/admin/restore-first", None),
            ("/%ff", None),
        ] {
            let uri: Uri = path.parse().unwrap();
            assert_eq!(words(&uri).as_deref(), typed, "{path}");
        }
    }
}
