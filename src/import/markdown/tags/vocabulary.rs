//! The tags we know by name, of whatever system, and what stands for each in our Markdown. Those of
//! pictures and of what stands elsewhere are `embedded.rs`.

use super::Around;
use super::read::Tag;

/// Whether what a tag encloses is code: nothing in it is replaced.
pub fn is_literal(name: &str) -> bool {
    matches!(
        name,
        "highlight" | "codeblock" | "code" | "mermaid" | "math" | "katex" | "latex" | "comment"
    )
}

/// What stands for a tag and what it encloses; `None` when there is no equal. `is_block`: it is closed.
pub fn markdown(tag: &Tag, inner: &str, is_block: bool, around: &Around<'_>) -> Option<String> {
    if tag.closes {
        return None;
    }
    let name = tag.name.as_str();
    if let Some(kind) = callout_kind(tag) {
        let words = if is_block {
            inner.to_owned()
        } else {
            tag.at(0)?.to_owned()
        };
        return Some(callout(kind, title(tag, is_block), &words));
    }
    match name {
        "highlight" | "codeblock" | "code" if is_block => Some(code(tag, inner)),
        "mermaid" if is_block => Some(fenced("mermaid", inner)),
        "math" | "katex" | "latex" if is_block => Some(fenced("math", inner)),
        "comment" => Some(String::new()),
        "quote" | "blockquote" | "pullquote" if is_block => Some(quote(tag, inner)),
        "details" | "expand" | "spoiler" | "collapse" if is_block => Some(details(tag, inner)),
        "post-url" | "link" | "ref" | "relref" | "get-url" => {
            let named = tag.value(&["path"]).or_else(|| tag.at(0))?;
            (around.named)(named).or_else(|| Some(named.to_owned()).filter(|_| name == "link"))
        }
        "toc" => Some("[TOC]".to_owned()),
        "more" | "excerpt" | "raw" => Some(String::new()),
        "br" => Some("<br>".to_owned()),
        "rawhtml" | "html" | "unsafe" | "center" | "markdown" | "lead" if is_block => Some(inner.to_owned()),
        _ => None,
    }
}

pub(super) fn in_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn code(tag: &Tag, inner: &str) -> String {
    let language = tag
        .value(&["lang", "language"])
        .or_else(|| tag.at(0))
        .unwrap_or_default();
    let language = language.strip_prefix("lang:").unwrap_or(language);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '-' | '_');
    fenced(
        if language.chars().all(is_name) {
            language
        } else {
            ""
        },
        inner,
    )
}

/// A block of code with a fence longer than any in it.
fn fenced(language: &str, inner: &str) -> String {
    let runs = inner.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0).max(2) + 1);
    let inner = inner.trim_matches('\n');
    format!("\n{fence}{}\n{inner}\n{fence}\n", language.to_lowercase())
}

/// Tags that are told the kind of callout.
const ANY_CALLOUT: [&str; 7] = ["notice", "callout", "admonition", "alert", "hint", "box", "aside"];

/// The kinds of callouts by the names that themes give them.
fn callout_kind(tag: &Tag) -> Option<&'static str> {
    let is_any = ANY_CALLOUT.contains(&tag.name.as_str());
    let name = if is_any {
        tag.value(&["type", "class", "variant", "kind", "level", "style"])
            .or_else(|| tag.at(0))
            .unwrap_or("note")
    } else {
        tag.name.as_str()
    };
    callout_named(name).or(is_any.then_some("NOTE"))
}

/// The kind of callout that a theme calls so.
pub fn callout_named(name: &str) -> Option<&'static str> {
    match name.to_lowercase().trim_start_matches("notice--") {
        "note" | "info" | "information" | "abstract" => Some("NOTE"),
        "tip" | "success" | "idea" => Some("TIP"),
        "important" => Some("IMPORTANT"),
        "warning" | "warn" | "attention" => Some("WARNING"),
        "caution" | "danger" | "error" | "bug" | "failure" => Some("CAUTION"),
        _ => None,
    }
}

/// Behind the kind, where the kind is not the name of the tag.
fn title(tag: &Tag, is_block: bool) -> &str {
    let place = usize::from(ANY_CALLOUT.contains(&tag.name.as_str()));
    let bare = tag.at(place).filter(|_| is_block);
    tag.value(&["title", "heading"]).or(bare).unwrap_or_default()
}

fn callout(kind: &str, title: &str, inner: &str) -> String {
    format!("\n> [!{kind}] {}", in_line(title)).trim_end().to_owned() + "\n" + &quoted(inner)
}

fn quote(tag: &Tag, inner: &str) -> String {
    let author = tag.value(&["author", "cite", "source"]).or_else(|| tag.at(0));
    let by = author.map(|author| format!("> — {}\n", in_line(author)));
    let gap = by.as_ref().map_or("", |_| ">\n");
    format!("\n{}{gap}{}", quoted(inner), by.unwrap_or_default())
}

fn quoted(inner: &str) -> String {
    let lines = inner.trim().lines().map(|line| format!("> {}", line.trim_end()));
    lines.map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn details(tag: &Tag, inner: &str) -> String {
    let summary = tag
        .value(&["summary", "title"])
        .or_else(|| tag.at(0))
        .unwrap_or("…");
    let summary = crate::import::html::escape(&in_line(summary));
    format!(
        "\n<details><summary>{summary}</summary>\n\n{}\n\n</details>\n",
        inner.trim()
    )
}
