//! What Kramdown and others write behind a block or a span to dress it: but for what `kramdown.rs` has made
//! of it, it means nothing here, and goes. A list that stands for the contents becomes our mark for them.

use crate::text::is_place_name;

/// `* TOC` with `{:toc}` below it.
pub fn is_contents(raw: &str) -> bool {
    let inner = inner(raw);
    inner == "toc" || inner.starts_with("toc ")
}

/// Puts our mark in the place of the list item above.
pub fn put_contents(out: &mut String) {
    let line = out.trim_end().rfind('\n').map_or(0, |at| at + 1);
    let item = out[line..].trim();
    if item.starts_with(['*', '-', '+', '1']) {
        out.truncate(line);
    }
    out.push_str("[TOC]\n");
}

/// `{::comment}`: nobody saw what follows.
pub fn is_comment(raw: &str) -> bool {
    raw.starts_with("{::comment")
}

pub fn ends(raw: &str) -> bool {
    raw.starts_with("{:/")
}

/// Whether it changes nothing that a reader would miss: how a link opens, what stands in no contents.
pub fn is_quiet(raw: &str) -> bool {
    let inner = inner(raw);
    raw.starts_with("{:/") || raw.starts_with("{::") || inner.starts_with("target=") || inner == ".no_toc"
}

/// `{#name}` behind the words of a heading, which `out` ends in and `below` may underline.
pub fn names_heading(raw: &str, out: &str, below: &str) -> bool {
    let name = raw.strip_prefix("{#").and_then(|name| name.strip_suffix('}'));
    let words = out.rsplit('\n').next().unwrap_or_default().trim_start();
    let below = below.trim_end();
    let is_line = |mark: char| !below.is_empty() && below.chars().all(|c| c == mark);
    let is_heading = words.starts_with('#') || (!words.is_empty() && (is_line('=') || is_line('-')));
    is_heading && words.ends_with(' ') && name.is_some_and(is_place_name)
}

pub fn label(raw: &str) -> String {
    let kind = if raw.starts_with("{:") {
        "{: … }"
    } else {
        "{#…}"
    };
    kind.to_owned()
}

fn inner(raw: &str) -> &str {
    raw.trim_start_matches(['{', ':']).trim_end_matches('}').trim()
}
