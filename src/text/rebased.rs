//! Markup that stands on another page of this site than its own, where what is relative leads to the same.

use std::borrow::Cow;

use ammonia::{Builder, UrlRelative, UrlRelativeEvaluate};
use url::{Position, Url};

use super::SafeHtml;
use super::allowed::post_rules;

/// The same markup with relative addresses made relative to the root of this site. `page` is the absolute
/// address of its own page. Links to a place in the text stay as they are.
pub fn rebased(html: &SafeHtml, page: &Url) -> SafeHtml {
    SafeHtml(rules(page).clean(&html.0).to_string())
}

/// The rules of posts that do so.
pub(super) fn rules(page: &Url) -> Builder<'static> {
    let mut rules = post_rules();
    rules.url_relative(UrlRelative::Custom(Box::new(FromPage(page.clone()))));
    rules
}

/// The page that addresses are relative to.
struct FromPage(Url);

impl UrlRelativeEvaluate<'_> for FromPage {
    fn evaluate<'url>(&self, url: &'url str) -> Option<Cow<'url, str>> {
        if url.starts_with('#') {
            return Some(Cow::Borrowed(url));
        }
        let whole = self.0.join(url).ok()?;
        // A path that begins with two strokes would be another site's address by itself.
        let is_ours = whole.origin() == self.0.origin() && !whole.path().starts_with("//");
        let address = if is_ours {
            &whole[Position::BeforePath..]
        } else {
            whole.as_str()
        };
        Some(Cow::Owned(address.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Format, post};

    #[test]
    fn on_another_page_relative_links_lead_to_the_same() {
        let source = "[a](next#end) [b](../tags/x?y=1) [c](#end) [d](/pages/us) [e](//example.org/f) [f](/.//x) [g](https://example.org/)";
        let page = Url::parse("http://blog.example.org/blog/posts/this").unwrap();
        let html = rebased(&post(source, Format::Markdown).unwrap(), &page);
        for href in [
            "/blog/posts/next#end",
            "/blog/tags/x?y=1",
            "#t-end",
            "/pages/us",
            "http://example.org/f",
            "http://blog.example.org//x",
            "https://example.org/",
        ] {
            let link = format!("href=\"{href}\"");
            assert!(html.as_str().contains(&link), "{href}: {}", html.as_str());
        }
    }
}
