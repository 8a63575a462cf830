//! A redirect as it is typed: where from, and where to.

use serde::Deserialize;
use url::Url;

use crate::posts::redirect::old_address;
use crate::web::form::FieldErrors;
use crate::{t, text};

/// Longest address, in bytes.
pub const ADDRESS_MAX: usize = 500;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RedirectForm {
    pub from: String,
    pub to: String,
}

impl RedirectForm {
    /// The address in the form in which it is looked up, and the path it leads to. Whole addresses of the
    /// site, which lives at `root`, are taken as well.
    ///
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self, root: &Url) -> Result<(String, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let from = within(&self.from, root).map(|path| {
            let (path, query) = path.split_once('?').unwrap_or((&path, ""));
            old_address(path, Some(query))
        });
        let to = within(&self.to, root);
        if from.as_deref().is_none_or(|from| from == "/") {
            errors.add("from", t!("redirect-from-wrong"));
        }
        if to.is_none() {
            errors.add("to", t!("redirect-to-wrong"));
        }
        match (from, to) {
            (Some(from), Some(to)) if errors.is_empty() => Ok((from, to)),
            _ => Err(errors),
        }
    }
}

/// The path, with its query, below the address of the site; `None` for what lies elsewhere.
fn within(typed: &str, root: &Url) -> Option<String> {
    let typed = text::line(typed);
    if typed.is_empty() || typed.len() > ADDRESS_MAX || typed.contains('\\') {
        return None;
    }
    let base = root.as_str().trim_end_matches('/');
    let path = match typed.strip_prefix(base) {
        Some("") => "/".to_owned(),
        Some(path) if path.starts_with('/') => path.to_owned(),
        _ => typed,
    };
    let is_path = path.starts_with('/') && !path.starts_with("//");
    // As it is sent in a header.
    let url = is_path
        .then(|| Url::parse(&format!("http://a{path}")).ok())
        .flatten()?;
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Some(format!("{}{query}", url.path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str) -> Option<(String, String)> {
        let root = Url::parse("https://example.org/blog/").unwrap();
        let form = RedirectForm {
            from: from.to_owned(),
            to: to.to_owned(),
        };
        form.check(&root).ok()
    }

    #[test]
    fn an_address_is_a_path_however_it_is_typed() {
        let expected = Some(("/an old title".to_owned(), "/posts/new".to_owned()));
        assert_eq!(check("/an%20old%20title/", "/posts/new"), expected);
        assert_eq!(
            check(
                "https://example.org/blog/an old title",
                "https://example.org/blog/posts/new"
            ),
            expected
        );
    }

    #[test]
    fn what_lies_elsewhere_is_none() {
        for to in [
            "",
            "posts/new",
            "//evil.example/",
            "https://evil.example/",
            "/\\evil.example",
            "javascript:a",
        ] {
            assert_eq!(check("/old", to), None, "{to}");
        }
        assert_eq!(check("/", "/posts/new"), None);
    }
}
