//! Under which name a page is kept: its path and those parameters it knows, in fixed order. What is
//! drawn under a name is asked for by that name alone, so that nothing else in a request (another host,
//! a parameter nobody knows, a header) can get into what others see.

use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, COOKIE};
use axum::http::{HeaderMap, Method, Uri};
use url::form_urlencoded;

use crate::web::sessions;

/// Longer names are not kept, in bytes.
const LONGEST: usize = 512;

/// Pages that may be kept.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    pub pattern: &'static str,
    /// The parameters that make a difference.
    pub parameters: &'static [&'static str],
    /// Parameters with which an address is another one altogether, which is not kept.
    pub except: &'static [&'static str],
}

/// The name under which `request` finds its page; `None` when it is not one that is kept.
pub fn of(request: &Request, pages: &[Pages]) -> Option<String> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads || request.headers().contains_key(AUTHORIZATION) {
        return None;
    }
    name(request.uri(), pages)
}

fn name(uri: &Uri, pages: &[Pages]) -> Option<String> {
    let path = uri.path();
    let page = pages.iter().find(|page| fits(page.pattern, path))?;
    let mut name = path.to_owned();
    if let Some(query) = uri.query() {
        add_known(&mut name, query, page)?;
    }
    (name.len() <= LONGEST).then_some(name)
}

/// `None` when the query makes it another address.
fn add_known(name: &mut String, query: &str, page: &Pages) -> Option<()> {
    let given: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    if given.iter().any(|(key, _)| page.except.contains(&key.as_ref())) {
        return None;
    }
    let known = page
        .parameters
        .iter()
        .flat_map(|known| given.iter().filter(move |(key, _)| key == known));
    let mut written = form_urlencoded::Serializer::new(String::new());
    written.extend_pairs(known);
    let written = written.finish();
    if !written.is_empty() {
        name.push('?');
        name.push_str(&written);
    }
    Some(())
}

/// Whether `path` is one of `pattern`; a part in braces stands for any that is not empty.
pub fn fits(pattern: &str, path: &str) -> bool {
    let mut wanted = pattern.split('/');
    let mut given = path.split('/');
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given))
                if wanted == given || (wanted.starts_with('{') && !given.is_empty()) => {}
            _ => return false,
        }
    }
}

/// Whether someone of the team asks, or someone who once was: who it is would cost a query.
pub fn has_session(headers: &HeaderMap) -> bool {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .any(|(name, _)| name == sessions::COOKIE)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [Pages; 2] = [
        Pages {
            pattern: "/",
            parameters: &["before"],
            except: &["p"],
        },
        Pages {
            pattern: "/posts/{slug}",
            parameters: &["after", "from"],
            except: &[],
        },
    ];

    fn named(uri: &str) -> Option<String> {
        name(&uri.parse().unwrap(), &PAGES)
    }

    #[test]
    fn known_parameters_stand_in_one_order_and_others_not_at_all() {
        let one = Some("/posts/a?after=3&from=5".to_owned());
        assert_eq!(named("/posts/a?utm_source=x&from=5&after=3"), one);
        assert_eq!(named("/posts/a?after=3&fbclid=1&from=%35"), one);
        assert_eq!(named("/posts/a?fbclid=1"), Some("/posts/a".to_owned()));
        assert_eq!(
            named("/posts/a?after=3&after=4"),
            Some("/posts/a?after=3&after=4".to_owned())
        );
        assert_eq!(
            named("/posts/a?after=a%26b"),
            Some("/posts/a?after=a%26b".to_owned())
        );
    }

    #[test]
    fn what_is_no_page_of_ours_has_no_name() {
        assert_eq!(named("/posts/a/b"), None);
        assert_eq!(named("/posts/"), None);
        assert_eq!(named("/?x=1&p=12"), None);
        assert_eq!(named(&format!("/posts/{}", "a".repeat(LONGEST))), None);
    }

    #[test]
    fn a_pattern_fits_its_addresses_only() {
        assert!(fits("/posts/{slug}/feed.xml", "/posts/a/feed.xml"));
        assert!(fits("/archive", "/archive"));
        assert!(!fits("/posts/{slug}", "/posts/"));
        assert!(!fits("/posts/{slug}", "/posts/a/b"));
        assert!(!fits("/archive", "//archive"));
    }
}
