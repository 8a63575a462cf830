//! `{{ … }}` of Liquid: a value of the site, of the page or of the text itself, perhaps through filters.

use super::{Around, name_of};

/// What the old site put in front of its own addresses.
const ROOTS: [&str; 7] = [
    "site.url",
    "site.baseurl",
    "site.base_url",
    "site.github.url",
    "config.base_url",
    "base_url",
    "BASE_PATH",
];

/// Filters that leave a text, or the end of an address, as it is.
const HARMLESS: [&str; 14] = [
    "relative_url",
    "absolute_url",
    "url",
    "escape",
    "xml_escape",
    "uri_escape",
    "strip",
    "safe",
    "prepend",
    "downcase",
    "trim",
    "strip_newlines",
    "normalize_whitespace",
    "markdownify",
];

/// The words that take its place. What is left out, or not wholly understood, is added to `told`.
pub fn value(raw: &str, around: &Around<'_>, told: &mut Vec<String>) -> String {
    if let Some(shown) = super::escaped(raw) {
        return shown;
    }
    let inner = raw
        .trim_start_matches(['{', '-'])
        .trim_end_matches(['}', '-'])
        .trim();
    let (name, filters) = head(inner);
    if filters.iter().any(|filter| !HARMLESS.contains(&filter.as_str())) {
        told.push(name_of(raw));
    }
    if let Some(text) = quoted(name) {
        return text.to_owned();
    }
    if ROOTS.contains(&name) {
        return String::new();
    }
    let word = name.strip_prefix("page.").and_then(|key| {
        let key = key.strip_prefix("extra.").unwrap_or(key);
        around.words.get(key)
    });
    match word {
        Some(word) => word.clone(),
        None => {
            told.push(name_of(raw));
            String::new()
        }
    }
}

/// The value, and the names of its filters. A quoted text may hold what divides them.
fn head(inner: &str) -> (&str, Vec<String>) {
    let start = inner.chars().next().filter(|c| matches!(c, '"' | '\''));
    let end = start.and_then(|quote| Some(2 + inner[1..].find(quote)?));
    let end = end.unwrap_or_else(|| inner.find('|').unwrap_or(inner.len()));
    let (name, rest) = inner.split_at(end);
    let filters = rest.split('|').skip(1);
    let name_of = |filter: &str| {
        let filter = filter.trim();
        filter
            .split(|c: char| c.is_whitespace() || c == ':')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    (name.trim(), filters.map(name_of).collect())
}

fn quoted(name: &str) -> Option<&str> {
    let inner = |quote| name.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\''))
}
