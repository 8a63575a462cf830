//! Whether a request comes from somebody who reads, as far as it says: a browser that asks for a page, in a
//! language, to show it now. Programs that say what they are, or that ask as no browser does, are left out;
//! one that pretends in everything is counted. Nothing of it is kept.

use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, HeaderName, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue};

/// What every browser calls itself first.
const BROWSERS: [&str; 8] = [
    "mozilla/", "opera/", "lynx/", "w3m/", "links", "elinks", "dillo/", "netsurf/",
];

/// What only programs have in their names, in small letters.
const PROGRAMS: [&str; 41] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "fetch",
    "scrap",
    "headless",
    "phantom",
    "selenium",
    "puppeteer",
    "playwright",
    "lighthouse",
    "pagespeed",
    "preview",
    "facebookexternalhit",
    "embed",
    "feed",
    "rss",
    "reader/",
    "monitor",
    "uptime",
    "pingdom",
    "statuscake",
    "validator",
    "archive",
    "httrack",
    "wget",
    "curl",
    "python",
    "java/",
    "okhttp",
    "httpclient",
    "http-client",
    "go-http",
    "libwww-perl",
    "axios",
    "ruby",
    "php/",
    "perl",
    "whatsapp",
    "google-",
];

/// A maker of telephones whose name ends like that of a program.
const NO_PROGRAM: &str = "cubot";

/// A page that is fetched before anybody wants to see it: the standard header, and two older ones.
const AHEAD: [HeaderName; 3] = [
    HeaderName::from_static("sec-purpose"),
    HeaderName::from_static("purpose"),
    HeaderName::from_static("x-moz"),
];

/// What a page is fetched for, as newer browsers say (Fetch Metadata).
const FETCHED_FOR: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Longer names are those of nobody, in bytes.
const LONGEST: usize = 512;

/// Whether a person asks for a page.
pub fn is_person(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let speaks = text(&ACCEPT_LANGUAGE).is_some_and(|languages| !languages.trim().is_empty());
    let wants_page = text(&ACCEPT).is_some_and(|accepted| accepted.contains("text/html"));
    let shows_it = headers.get(FETCHED_FOR).is_none_or(|dest| dest == "document");
    let ahead = |name: &HeaderName| headers.get(name).is_some_and(is_ahead);
    speaks && wants_page && shows_it && !AHEAD.iter().any(ahead) && text(&USER_AGENT).is_some_and(is_browser)
}

fn is_ahead(value: &HeaderValue) -> bool {
    let value = value.to_str().unwrap_or_default();
    value.contains("prefetch") || value.contains("preview")
}

fn is_browser(name: &str) -> bool {
    if name.len() > LONGEST {
        return false;
    }
    let name = name.to_ascii_lowercase().replace(NO_PROGRAM, "");
    BROWSERS.iter().any(|browser| name.starts_with(browser))
        && !PROGRAMS.iter().any(|program| name.contains(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    fn asks(changes: &[(&'static str, &str)]) -> HeaderMap {
        let usual = [
            ("user-agent", FIREFOX),
            ("accept", "text/html,application/xhtml+xml,*/*;q=0.8"),
            ("accept-language", "sv,en;q=0.7"),
        ];
        let mut headers = HeaderMap::new();
        for (name, value) in usual.iter().chain(changes) {
            if value.is_empty() {
                headers.remove(*name);
            } else {
                headers.insert(*name, value.parse().unwrap());
            }
        }
        headers
    }

    #[test]
    fn browsers_are_people() {
        for agent in [
            FIREFOX,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0 Mobile Safari/537.36",
            "Lynx/2.9.0 libwww-FM/2.14",
        ] {
            assert!(is_person(&asks(&[("user-agent", agent)])), "{agent}");
        }
        assert!(is_person(&asks(&[("sec-fetch-dest", "document")])));
    }

    #[test]
    fn programs_and_pages_fetched_ahead_are_not() {
        for agent in [
            "",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/137.0 Safari/537.36",
            "curl/8.5.0",
            "python-requests/2.32",
            "Feedly/1.0 (+http://www.feedly.com/fetcher.html)",
            "facebookexternalhit/1.1",
        ] {
            assert!(!is_person(&asks(&[("user-agent", agent)])), "{agent}");
        }
        for change in [
            ("accept-language", ""),
            ("accept", "*/*"),
            ("accept", ""),
            ("sec-purpose", "prefetch;prerender"),
            ("purpose", "prefetch"),
            ("x-moz", "prefetch"),
            ("sec-fetch-dest", "empty"),
            ("sec-fetch-dest", "image"),
        ] {
            assert!(!is_person(&asks(&[change])), "{change:?}");
        }
    }
}
