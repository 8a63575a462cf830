//! What another site says: that one of its pages links to one of ours.

use serde::Deserialize;
use url::Url;

use super::URL_MAX;
use crate::urls::Links;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WebmentionForm {
    pub source: String,
    pub target: String,
}

/// What can be told without asking anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub source: Url,
    pub target: Url,
    /// Of the post that the target would be.
    pub slug: String,
}

/// Which of the two addresses can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Source,
    Target,
}

impl WebmentionForm {
    /// # Errors
    /// When the source is no page of another site, or the target no address of a post.
    pub fn check(&self, links: &Links) -> Result<Checked, Wrong> {
        let target = address(&self.target).ok_or(Wrong::Target)?;
        let slug = links.post(&target).ok_or(Wrong::Target)?;
        let is_elsewhere = |url: &Url| url.origin().ascii_serialization() != links.origin();
        let source = address(&self.source).filter(is_elsewhere).ok_or(Wrong::Source)?;
        Ok(Checked { source, target, slug })
    }
}

/// A whole web address without a user in it; what it says behind `#` is no part of a page's address.
fn address(typed: &str) -> Option<Url> {
    let typed = typed.trim();
    let mut url = Url::parse(typed).ok().filter(|_| typed.len() <= URL_MAX)?;
    let is_bare = url.has_host() && url.username().is_empty() && url.password().is_none();
    if !is_bare || !matches!(url.scheme(), "http" | "https") || url.as_str().len() > URL_MAX {
        return None;
    }
    url.set_fragment(None);
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(source: &str, target: &str) -> Result<String, Wrong> {
        let links = Links::new(Url::parse("https://blog.example/b/").unwrap());
        let form = WebmentionForm {
            source: source.to_owned(),
            target: target.to_owned(),
        };
        form.check(&links).map(|checked| checked.slug)
    }

    #[test]
    fn a_page_elsewhere_may_link_to_a_post() {
        let source = " https://kim.example/notes/1#x";
        for (target, slug) in [
            ("https://blog.example/b/posts/costs", "costs"),
            ("https://blog.example/b/posts/costs#comments", "costs"),
            ("https://blog.example/b/posts/costs?after=3", "costs"),
            ("https://blog.example/b/posts/%C3%BCber", "über"),
        ] {
            assert_eq!(checked(source, target).as_deref(), Ok(slug));
        }
    }

    #[test]
    fn nothing_else_will_do() {
        let (source, target) = ("https://kim.example/", "https://blog.example/b/posts/costs");
        for wrong in [
            "",
            "https://blog.example/posts/costs",
            "https://blog.example/b/posts/",
            "https://blog.example/b/posts/costs/comments",
            "https://blog.example/b/",
            "http://blog.example/b/posts/costs",
            "https://blog.example:8443/b/posts/costs",
            "https://other.example/b/posts/costs",
            "/b/posts/costs",
        ] {
            assert_eq!(checked(source, wrong), Err(Wrong::Target), "{wrong}");
        }
        let long = format!("https://kim.example/{}", "a".repeat(URL_MAX));
        for wrong in [
            "",
            "kim.example",
            "ftp://kim.example/",
            "javascript:a()",
            "https://kim@kim.example/",
            target,
            "https://blog.example/b/posts/other",
            &long,
        ] {
            assert_eq!(checked(wrong, target), Err(Wrong::Source), "{wrong}");
        }
    }
}
