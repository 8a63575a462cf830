//! Where somebody came from: the host of the page that had the link, and of the large search engines the
//! name. Never more of an address: that may say what somebody looked for, or who they are.

use std::net::IpAddr;

use url::Url;

/// Where a reader came from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum From {
    /// Nothing said so, or it was a page of ours.
    Nowhere,
    /// The name under which it is counted.
    Site(String),
}

/// What cannot be told apart stands under this name, and what is too much to be.
pub const OTHER: &str = "";

/// Longer hosts are counted with the others, in bytes.
const LONGEST: usize = 100;

/// Search engines by a part of their hosts, which many countries' hosts of theirs share.
const ENGINES: [(&str, &str); 13] = [
    ("google", "Google"),
    ("bing", "Bing"),
    ("duckduckgo", "DuckDuckGo"),
    ("yahoo", "Yahoo"),
    ("ecosia", "Ecosia"),
    ("qwant", "Qwant"),
    ("startpage", "Startpage"),
    ("kagi", "Kagi"),
    ("yandex", "Yandex"),
    ("baidu", "Baidu"),
    ("naver", "Naver"),
    ("seznam", "Seznam"),
    ("mojeek", "Mojeek"),
];

/// What the header says, on a site whose host is `own`.
pub fn of(said: &str, own: &str) -> From {
    let Ok(url) = Url::parse(said) else {
        return From::Nowhere;
    };
    let Some(host) = url.host_str() else {
        return From::Nowhere;
    };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    if host == own.to_ascii_lowercase() {
        return From::Nowhere;
    }
    From::Site(name(&host, url.scheme()))
}

fn name(host: &str, scheme: &str) -> String {
    let is_address = host.parse::<IpAddr>().is_ok() || host.starts_with('[');
    if is_address || host.len() > LONGEST || !host.contains('.') {
        return OTHER.to_owned();
    }
    if host == "search.brave.com" {
        return "Brave Search".to_owned();
    }
    let parts: Vec<&str> = host.split('.').collect();
    let engine = ENGINES.iter().find(|(part, _)| is_of(&parts, part, scheme));
    match engine {
        Some((_, name)) => (*name).to_owned(),
        None => host.strip_prefix("www.").unwrap_or(host).to_owned(),
    }
}

/// Whether the name that is registered is `part`: what stands behind it are the short names of countries, as in
/// `www.google.co.uk` and `de.search.yahoo.com`. Of an application, `com.google.android.googlequicksearchbox`, it
/// stands second.
fn is_of(parts: &[&str], part: &str, scheme: &str) -> bool {
    if scheme == "android-app" {
        return parts.get(1) == Some(&part);
    }
    let behind = parts
        .iter()
        .rposition(|one| *one == part)
        .map(|at| &parts[at + 1..]);
    behind.is_some_and(|behind| matches!(behind.len(), 1 | 2) && behind.iter().all(|one| one.len() <= 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_its_host_and_an_engine_its_name() {
        for (said, name) in [
            ("https://www.example.com/a/b?secret=1#c", "example.com"),
            ("https://News.Example.com./", "news.example.com"),
            ("https://www.google.co.uk/search?q=me", "Google"),
            ("android-app://com.google.android.googlequicksearchbox/", "Google"),
            ("https://de.search.yahoo.com/", "Yahoo"),
            ("https://search.brave.com/", "Brave Search"),
            ("https://notgoogle.com/", "notgoogle.com"),
            ("https://google.evil.example/", "google.evil.example"),
            ("http://192.0.2.7/a", OTHER),
            ("http://[2001:db8::1]/", OTHER),
            ("http://intranet/", OTHER),
        ] {
            assert_eq!(
                of(said, "blog.example.org"),
                From::Site(name.to_owned()),
                "{said}"
            );
        }
    }

    #[test]
    fn our_own_pages_and_what_is_no_address_are_nowhere() {
        for said in [
            "https://blog.example.org/a",
            "https://BLOG.example.org/",
            "",
            "x",
            "about:blank",
        ] {
            assert_eq!(of(said, "blog.example.org"), From::Nowhere, "{said}");
        }
    }
}
