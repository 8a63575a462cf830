//! The tags we know by name, of whatever system, and what stands for each in our Markdown.

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
    if let Some(words) = embedded(tag, name) {
        return Some(words);
    }
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

/// Pictures, and links to what the old page showed from elsewhere.
fn embedded(tag: &Tag, name: &str) -> Option<String> {
    let provider = tag.value(&["provider", "type"]).unwrap_or(name);
    let id = || tag.value(&["id", "v", "key"]).or_else(|| tag.at(0));
    let has = |part: &str| name.contains(part) || (name == "video" && provider == part);
    if has("youtube") {
        return Some(link("YouTube", &whole(id()?, "https://www.youtube.com/watch?v=")));
    }
    if has("vimeo") {
        return Some(link("Vimeo", &whole(id()?, "https://vimeo.com/")));
    }
    if name.contains("gist") {
        return Some(link("gist.github.com", &gist(tag)?));
    }
    if matches!(name, "tweet" | "twitter" | "x") {
        return Some(link("x.com", &tweet(tag)?));
    }
    if ["figure", "image", "img", "picture", "photo"]
        .iter()
        .any(|word| name.contains(word))
    {
        return picture(tag);
    }
    if matches!(
        name,
        "video" | "audio" | "asciinema" | "soundcloud" | "spotify" | "instagram" | "codepen" | "button"
    ) {
        let is_address = |value: &&str| value.contains("://") || (value.contains('/') && value.contains('.'));
        let address = tag.values().find(is_address)?;
        let words = tag.value(&["title", "text", "caption"]).unwrap_or(name);
        return Some(link(words, address));
    }
    None
}

fn whole(id: &str, before: &str) -> String {
    if id.contains("://") {
        id.to_owned()
    } else {
        format!("{before}{id}")
    }
}

fn gist(tag: &Tag) -> Option<String> {
    let user = tag.value(&["user"]).or_else(|| tag.at(0));
    let id = tag.value(&["id", "url"]).or_else(|| tag.at(1));
    let path = match (user, id) {
        (Some(user), Some(id)) if !user.contains('/') => format!("{user}/{id}"),
        (Some(one), _) | (None, Some(one)) => one.to_owned(),
        (None, None) => return None,
    };
    Some(whole(&path, "https://gist.github.com/"))
}

fn tweet(tag: &Tag) -> Option<String> {
    if let Some(address) = tag.values().find(|value| value.contains("://")) {
        return Some(address.to_owned());
    }
    let id = tag.value(&["id"]).or_else(|| tag.at(0))?;
    let user = tag.value(&["user"]).unwrap_or("i");
    Some(format!("https://x.com/{user}/status/{id}"))
}

/// The address is the first value that looks like one; what is said in plain words beside it describes
/// the picture.
fn picture(tag: &Tag) -> Option<String> {
    let named = tag.value(&[
        "src",
        "image-path",
        "image_path",
        "path",
        "url",
        "file",
        "filename",
        "image",
    ]);
    let looks = |value: &&str| !value.contains(' ') && (value.contains('/') || value.contains('.'));
    let bare: Vec<&str> = (0..8).map_while(|place| tag.at(place)).collect();
    let address = named.or_else(|| bare.iter().copied().find(|value| looks(value)))?;
    let words = bare
        .iter()
        .rev()
        .find(|value| **value != address && value.contains(' '));
    let caption = tag.value(&["caption", "title"]).unwrap_or_default();
    let alt = tag
        .value(&["alt", "image_alt"])
        .or(words.copied())
        .unwrap_or(caption);
    Some(image(alt, address, caption))
}

/// `![alt](address "caption")`; the caption is left out where it only says the same.
fn image(alt: &str, address: &str, caption: &str) -> String {
    let alt = in_line(alt).replace(['[', ']', '\\'], " ");
    let caption = in_line(caption).replace('\\', " ").replace('"', "'");
    let title = if caption.is_empty() {
        String::new()
    } else {
        format!(" \"{caption}\"")
    };
    format!("![{alt}]({}{title})", destination(address))
}

fn link(words: &str, address: &str) -> String {
    let words = in_line(words).replace(['[', ']', '\\'], " ");
    format!("[{words}]({})", destination(address))
}

fn destination(address: &str) -> String {
    let address = in_line(address).replace(['<', '>'], "");
    if address.contains([' ', '(', ')']) {
        format!("<{address}>")
    } else {
        address
    }
}

fn in_line(words: &str) -> String {
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
