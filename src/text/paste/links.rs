//! Where a copied link really leads: without the way through somebody who counts.

use url::Url;

/// The address that `href` means; `None` when it leads to no other page.
pub fn meant(href: &str) -> Option<String> {
    let url = Url::parse(href.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https" | "mailto") {
        return None;
    }
    Some(past_counters(&url).unwrap_or_else(|| url.to_string()))
}

/// Google Docs and Outlook send every click past themselves.
fn past_counters(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    let name = if host == "www.google.com" && url.path() == "/url" {
        "q"
    } else if host.ends_with(".safelinks.protection.outlook.com") {
        "url"
    } else {
        return None;
    };
    let (_, target) = url.query_pairs().find(|(known, _)| known == name)?;
    let target = Url::parse(&target).ok()?;
    matches!(target.scheme(), "http" | "https" | "mailto").then(|| target.to_string())
}
