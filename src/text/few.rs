//! A few lines that the owner writes for every page: what a comment may have, with links that lead within
//! the site as well and that search engines follow.

use ammonia::UrlRelative;
use url::Url;

use super::allowed::{COMMENT_OPTIONS, comment_rules};
use super::{COMMENT_MAX_BYTES, Format, Refusal, SafeHtml, check, sanitise};

/// The lines as markup. `root` is the address of the site, with the slash at its end: what begins with `/`
/// is below it.
///
/// # Errors
/// When the source is past `COMMENT_MAX_BYTES` or nests deeper than `MAX_NESTING`.
pub fn few(source: &str, root: &Url) -> Result<SafeHtml, Refusal> {
    check(source, Format::Markdown, COMMENT_MAX_BYTES)?;
    let mut rules = comment_rules();
    rules
        .url_relative(UrlRelative::RewriteWithRoot {
            root: root.clone(),
            path: String::new(),
        })
        .link_rel(Some("noopener noreferrer"));
    sanitise(
        &rules,
        &rules,
        &comrak::markdown_to_html(source, &COMMENT_OPTIONS),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_into_the_site_wherever_it_lives() {
        let root = Url::parse("https://example.org/blog/").unwrap();
        let html = few(
            "[Imprint](/pages/imprint), [elsewhere](https://example.com/a)",
            &root,
        )
        .unwrap();
        for link in ["https://example.org/blog/pages/imprint", "https://example.com/a"] {
            assert!(html.as_str().contains(&format!("href=\"{link}\"")), "{html:?}");
        }
        assert!(!html.as_str().contains("nofollow"), "{html:?}");
    }

    #[test]
    fn no_more_than_a_comment_may_have() {
        let root = Url::parse("https://example.org/").unwrap();
        let html = few(
            "# Big\n\n<script>x</script><style>a</style>[a](javascript:b) ![c](/d)",
            &root,
        )
        .unwrap();
        for part in ["<h1", "<script", "<style", "<a", "<img"] {
            assert!(!html.as_str().contains(part), "{html:?}");
        }
    }
}
