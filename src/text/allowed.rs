//! The allow-lists: what of Markdown and HTML a post and a comment may hold. Applied in `text.rs`.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use comrak::Options;
use url::Url;

/// Where a link may lead.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Nothing but text.
pub static NO_TAGS: LazyLock<Builder<'static>> = LazyLock::new(Builder::empty);

/// How an author's Markdown is read.
pub static POST_OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = gfm();
    options.extension.footnotes = true;
    options.extension.description_lists = true;
    options.parse.smart = true;
    options.render.r#unsafe = true;
    options
});

/// How a reader's Markdown is read: typed HTML is text, a line break is one.
pub static COMMENT_OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = gfm();
    options.extension.table = false;
    options.extension.tasklist = false;
    options.render.hardbreaks = true;
    options.render.escape = true;
    options
});

fn gfm() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    options
}

/// What may be in a comment. Ammonia's empty list still lets every element have `lang` and `title`.
pub static COMMENT_RULES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut rules = Builder::empty();
    rules
        .tags(HashSet::from([
            "p",
            "br",
            "em",
            "strong",
            "del",
            "a",
            "ul",
            "ol",
            "li",
            "blockquote",
            "code",
            "pre",
        ]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .generic_attributes(HashSet::new())
        .set_tag_attribute_value("pre", "tabindex", "0")
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener noreferrer"));
    rules
});

/// What may be in a post.
pub static POST_RULES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut rules = post_rules();
    rules
        .id_prefix(Some("t-"))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .attribute_filter(judge_address);
    rules
});

/// What may be in a post that has been through `POST_RULES`, whose ids have their prefix.
pub static SETTLED_POST_RULES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut rules = post_rules();
    rules.url_relative(ammonia::UrlRelative::PassThrough);
    rules
});

/// What authors may write, but for ids and relative links.
pub fn post_rules() -> Builder<'static> {
    let mut rules = Builder::default();
    rules
        .add_tags([
            "figure",
            "figcaption",
            "section",
            "input",
            "details",
            "summary",
            "s",
            "u",
        ])
        .rm_tags(["map", "area", "center", "bdo"])
        .add_generic_attributes(["id", "dir"])
        .add_tag_attributes("ol", ["start", "reversed"])
        .add_tag_attributes("input", ["checked", "disabled", "aria-label"])
        .set_tag_attribute_value("input", "type", "checkbox")
        .set_tag_attribute_value("input", "disabled", "")
        .set_tag_attribute_value("img", "loading", "lazy")
        .set_tag_attribute_value("pre", "tabindex", "0")
        .add_tag_attributes("div", ["aria-label"])
        .add_tag_attribute_values("div", "role", ["group"])
        .add_tag_attribute_values("div", "tabindex", ["0"])
        .add_allowed_classes("div", ["scroll"])
        .add_allowed_classes("code", CODE_LANGUAGES.iter().copied())
        .add_allowed_classes("section", ["footnotes"])
        .add_allowed_classes("sup", ["footnote-ref"])
        .add_allowed_classes("a", ["footnote-backref"])
        .url_schemes(HashSet::from(SCHEMES))
        .link_rel(Some("noopener"));
    rules
}

/// Ids in a post get a prefix so that they never clobber the page's own; links to them follow. Where a
/// quote comes from is an address, too, though ammonia does not count it as one.
fn judge_address<'v>(element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (element, attribute, value.strip_prefix('#')) {
        ("a", "href", Some(id)) if !id.is_empty() => Some(format!("#t-{id}").into()),
        (_, "cite", _) => leads_somewhere(value).then_some(value.into()),
        _ => Some(value.into()),
    }
}

/// To the web, or somewhere on this site.
fn leads_somewhere(address: &str) -> bool {
    match Url::parse(address) {
        Ok(url) => SCHEMES.contains(&url.scheme()),
        Err(error) => error == url::ParseError::RelativeUrlWithoutBase,
    }
}

/// The languages whose names a code block may carry as its class.
const CODE_LANGUAGES: [&str; 32] = [
    "language-bash",
    "language-c",
    "language-cpp",
    "language-csharp",
    "language-css",
    "language-diff",
    "language-dockerfile",
    "language-go",
    "language-html",
    "language-http",
    "language-ini",
    "language-java",
    "language-javascript",
    "language-js",
    "language-json",
    "language-kotlin",
    "language-lua",
    "language-markdown",
    "language-nginx",
    "language-php",
    "language-powershell",
    "language-python",
    "language-ruby",
    "language-rust",
    "language-sh",
    "language-shell",
    "language-sql",
    "language-swift",
    "language-toml",
    "language-ts",
    "language-xml",
    "language-yaml",
];
