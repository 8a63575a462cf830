//! The allow-lists: what of Markdown and HTML a post and a comment may hold. Applied in `text.rs`.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use comrak::Options;
use url::Url;

use super::code;

/// Where a link may lead.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Nothing but text.
pub static NO_TAGS: LazyLock<Builder<'static>> = LazyLock::new(Builder::empty);

/// How an author's Markdown is read.
pub static POST_OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = gfm();
    options.extension.footnotes = true;
    options.extension.description_lists = true;
    options.extension.alerts = true;
    options.extension.math_dollars = true;
    options.extension.math_code = true;
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
pub static COMMENT_RULES: LazyLock<Builder<'static>> = LazyLock::new(comment_rules);

/// The same, to be changed.
pub fn comment_rules() -> Builder<'static> {
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
}

/// What may be in a post.
pub static POST_RULES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut rules = authors();
    rules
        .id_prefix(Some("t-"))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .attribute_filter(judge);
    rules
});

/// What may be in a post that has been through `POST_RULES`, whose ids have their prefix.
pub static SETTLED_POST_RULES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut rules = post_rules();
    rules.url_relative(ammonia::UrlRelative::PassThrough);
    rules
});

/// What was made of it, but for relative links.
pub fn post_rules() -> Builder<'static> {
    let mut rules = authors();
    rules.attribute_filter(judge_settled);
    rules
}

/// What authors may write, but for the values of attributes.
fn authors() -> Builder<'static> {
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
        .add_tag_attributes("ol", ["start", "reversed", "type"])
        .add_tag_attributes("li", ["value"])
        .add_tag_attributes("time", ["datetime"])
        .add_tag_attributes("data", ["value"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("input", ["checked", "disabled", "aria-label"])
        .set_tag_attribute_value("input", "type", "checkbox")
        .set_tag_attribute_value("input", "disabled", "")
        .set_tag_attribute_value("img", "loading", "lazy")
        .set_tag_attribute_value("pre", "tabindex", "0")
        .add_tag_attribute_values("div", "role", ["group"])
        .add_tag_attribute_values("div", "tabindex", ["0"])
        .url_schemes(HashSet::from(SCHEMES))
        .link_rel(Some("noopener"));
    add_ours(&mut rules);
    add_formulas(&mut rules);
    rules
}

/// What our own markup of Markdown has besides.
fn add_ours(rules: &mut Builder<'static>) {
    for element in ["div", "nav", "section", "a"] {
        rules.add_tag_attributes(element, ["aria-label"]);
    }
    rules
        .add_allowed_classes("div", ["scroll", "headed", "markdown-alert"])
        .add_allowed_classes("figure", ["recording", "video", "audio", "slides"])
        .add_allowed_classes("div", CALLOUTS)
        .add_allowed_classes("p", ["markdown-alert-title", "captions"])
        .add_allowed_classes("nav", ["toc"])
        .add_allowed_classes("section", ["footnotes"])
        .add_allowed_classes("sup", ["footnote-ref"])
        .add_allowed_classes("a", ["footnote-backref", "anchor"])
        .add_allowed_classes("span", code::CLASSES)
        .add_tag_attributes("code", ["class"]);
}

const CALLOUTS: [&str; 5] = [
    "markdown-alert-note",
    "markdown-alert-tip",
    "markdown-alert-important",
    "markdown-alert-warning",
    "markdown-alert-caution",
];

/// Formulas: what sets them, and nothing that leads anywhere, acts, or holds another language.
fn add_formulas(rules: &mut Builder<'static>) {
    rules
        .add_tags([
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "ms",
            "mtext",
            "mspace",
            "mfrac",
            "msqrt",
            "mroot",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mmultiscripts",
            "mprescripts",
            "mtable",
            "mtr",
            "mtd",
            "mstyle",
            "mpadded",
            "mphantom",
        ])
        .add_tag_attributes("math", ["display"])
        .add_tag_attributes("mi", ["mathvariant"])
        .add_tag_attributes(
            "mo",
            [
                "form",
                "fence",
                "separator",
                "stretchy",
                "symmetric",
                "largeop",
                "movablelimits",
                "lspace",
                "rspace",
                "minsize",
                "maxsize",
            ],
        )
        .add_tag_attributes("mspace", ["width", "height", "depth"])
        .add_tag_attributes("mpadded", ["width", "height", "depth"])
        .add_tag_attributes("mfrac", ["linethickness"])
        .add_tag_attributes("mtd", ["columnspan", "rowspan"])
        .add_allowed_classes("mtd", ["ml", "mr", "mb"]);
    for element in ["munder", "mover", "munderover"] {
        rules.add_tag_attributes(element, ["accent", "accentunder"]);
    }
    for element in ["mrow", "mstyle", "mtable", "mfrac", "munderover"] {
        rules.add_tag_attributes(element, ["displaystyle", "scriptlevel"]);
    }
}

/// Ids in a post get a prefix so that they never clobber the page's own; links to them follow.
fn judge<'v>(element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (element, attribute, value.strip_prefix('#')) {
        ("a", "href", Some(id)) if !id.is_empty() => Some(format!("#t-{id}").into()),
        _ => judge_settled(element, attribute, value),
    }
}

/// Where a quote comes from is an address, too, though ammonia does not count it as one; the class of
/// code is the name of a language.
fn judge_settled<'v>(element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (element, attribute) {
        (_, "cite") => leads_somewhere(value).then_some(value.into()),
        ("code", "class") => names_language(value).then_some(value.into()),
        _ => Some(value.into()),
    }
}

fn names_language(class: &str) -> bool {
    let belongs = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '+' | '#' | '-');
    class
        .strip_prefix("language-")
        .is_some_and(|name| !name.is_empty() && name.len() <= 24 && name.chars().all(belongs))
}

/// To the web, or somewhere on this site.
fn leads_somewhere(address: &str) -> bool {
    match Url::parse(address) {
        Ok(url) => SCHEMES.contains(&url.scheme()),
        Err(error) => error == url::ParseError::RelativeUrlWithoutBase,
    }
}
