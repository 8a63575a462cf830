//! What can be linked to within a post: each heading with its anchor, and the table of contents. It
//! stands where the author wrote `[TOC]`, or else above the first heading of a post that has four. An
//! anchor is made of the heading's words, or is the name behind it: `## Why now {#why}`.

use std::borrow::Cow;
use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::sync::{Mutex, PoisonError};

use comrak::Anchorizer;
use comrak::adapters::{HeadingAdapter, HeadingMeta};
use comrak::nodes::{Node, NodeValue, Sourcepos};
use maud::html;

use crate::t;

/// From how many headings on a post has a table of contents by itself.
const MANY: usize = 4;

/// How many headings a table of contents names; a longer one is no help.
const MOST: usize = 200;

/// The deepest level in the table of contents.
const DEEPEST: u8 = 3;

/// The longest name of a heading, in bytes.
const NAME_MAX: usize = 120;

struct Heading {
    id: String,
    level: u8,
    text: String,
    /// It stands in no quote, list or note.
    is_top: bool,
}

/// The headings of a post, in the order they are written in.
pub struct Headings {
    all: Vec<Heading>,
    asked_for: bool,
    written: Mutex<VecDeque<(String, String)>>,
}

impl Headings {
    /// Reads them from a parsed post. The first level is kept for the post's title.
    pub fn of(root: Node<'_>) -> Self {
        let mut all = Vec::new();
        let mut named = HashSet::new();
        for node in root.descendants() {
            let level = match &node.data().value {
                NodeValue::Heading(heading) => heading.level.max(2),
                _ => continue,
            };
            let name = take_name(node).filter(|name| named.insert(name.clone()));
            all.push(Heading {
                id: name.unwrap_or_default(),
                level,
                text: text_of(node),
                is_top: node.parent().is_some_and(|parent| parent.same_node(root)),
            });
        }
        name_others(&mut all, &named);
        let written = all
            .iter()
            .map(|heading| (heading.id.clone(), heading.text.clone()))
            .collect();
        Self {
            all,
            asked_for: place_asked_for(root).is_some(),
            written: Mutex::new(written),
        }
    }

    /// The table of contents, if the post has one; open where the author asked for it.
    pub fn contents(&self) -> Option<String> {
        let named: Vec<&Heading> = self
            .all
            .iter()
            .filter(|heading| heading.is_top && heading.level <= DEEPEST && !heading.text.is_empty())
            .take(MOST)
            .collect();
        let least = if self.asked_for { 1 } else { MANY };
        if named.len() < least {
            return self.asked_for.then(String::new);
        }
        let contents = html! {
            nav .toc aria-label=(t!("text-contents")) {
                details open[self.asked_for] {
                    summary { (t!("text-contents")) }
                    ul { @for group in groups(&named) { (entry(group)) } }
                }
            }
        };
        Some(contents.into_string())
    }

    fn next(&self) -> Option<(String, String)> {
        self.written
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
    }
}

/// Headings without a name get one of their words, none that is given already.
fn name_others(all: &mut [Heading], named: &HashSet<String>) {
    let mut anchors = Anchorizer::new();
    for heading in all.iter_mut().filter(|heading| heading.id.is_empty()) {
        let mut id = anchors.anchorize(&heading.text);
        while named.contains(&id) {
            id = anchors.anchorize(&heading.text);
        }
        heading.id = id;
    }
}

/// The name behind a heading's words, `{#name}`, which leaves them.
fn take_name(heading: Node<'_>) -> Option<String> {
    let last = heading.last_child()?;
    let mut data = last.data_mut();
    let NodeValue::Text(words) = &mut data.value else {
        return None;
    };
    let (before, name) = words.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
    let stands_apart = before.is_empty() || before.ends_with(' ');
    if !stands_apart || !is_place_name(name) {
        return None;
    }
    let (before, name) = (before.trim_end().to_owned(), name.to_owned());
    *words = Cow::Owned(before);
    Some(name)
}

/// Whether a heading may be called so: letters, digits and single signs that typography leaves alone.
/// Footnotes have names of their own.
pub fn is_place_name(name: &str) -> bool {
    let belongs = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    let is_changed = name.contains("--") || name.contains("..");
    let is_footnote = name.starts_with("fn-") || name.starts_with("fnref-");
    name.starts_with(char::is_alphanumeric)
        && name.len() <= NAME_MAX
        && name.chars().all(belongs)
        && !is_changed
        && !is_footnote
}

/// A heading of the second level with those of the third that follow it.
fn groups<'a>(named: &'a [&'a Heading]) -> impl Iterator<Item = &'a [&'a Heading]> {
    named.chunk_by(|_, next| next.level > 2)
}

fn entry(group: &[&Heading]) -> maud::Markup {
    let link = |heading: &Heading| html! { a href={ "#" (heading.id) } { (heading.text) } };
    html! {
        @if let Some((first, below)) = group.split_first() {
            li {
                (link(first))
                @if !below.is_empty() { ul { @for heading in below { li { (link(heading)) } } } }
            }
        }
    }
}

/// Puts the contents where they belong; `raw` makes a node of markup.
pub fn with_contents<'a>(root: Node<'a>, contents: &str, raw: impl FnOnce(String) -> Node<'a>) {
    if let Some(place) = place_asked_for(root) {
        while let Some(child) = place.first_child() {
            child.detach();
        }
        place.data_mut().value = NodeValue::Raw(contents.to_owned());
        return;
    }
    let is_heading = |node: &Node<'_>| matches!(node.data().value, NodeValue::Heading(_));
    if let Some(first) = root.children().find(is_heading) {
        first.insert_before(raw(contents.to_owned()));
    }
}

/// The first paragraph of the post that is `[TOC]` and nothing else.
fn place_asked_for(root: Node<'_>) -> Option<Node<'_>> {
    root.children().find(|node| {
        matches!(node.data().value, NodeValue::Paragraph)
            && node.descendants().take(8).count() < 8
            && text_of(node) == "[TOC]"
    })
}

/// The words of a node, without what marks them.
pub fn text_of(node: Node<'_>) -> String {
    let mut text = String::new();
    for inner in node.descendants() {
        match &inner.data().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::Math(formula) => text.push_str(&formula.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The link stands behind the heading and not in it, so that who walks from heading to heading by ear
/// hears their words alone; it holds no text, so that nothing of it is in an excerpt or a count.
impl HeadingAdapter for Headings {
    fn enter(&self, output: &mut dyn fmt::Write, heading: &HeadingMeta, _: Option<Sourcepos>) -> fmt::Result {
        let level = heading.level.max(2);
        let id = self
            .written
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .front()
            .map(|(id, _)| id.clone())
            .unwrap_or_default();
        write!(output, r#"<div class="headed"><h{level} id="{id}">"#)
    }

    fn exit(&self, output: &mut dyn fmt::Write, heading: &HeadingMeta) -> fmt::Result {
        write!(output, "</h{}>", heading.level.max(2))?;
        if let Some((id, text)) = self.next().filter(|(_, text)| !text.is_empty()) {
            let label = t!("text-anchor", heading = text);
            let link = html! { a .anchor href={ "#" (id) } aria-label=(label) {} };
            output.write_str(&link.into_string())?;
        }
        output.write_str("</div>\n")
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Format, post};

    fn shown(source: &str) -> String {
        post(source, Format::Markdown).unwrap().as_str().to_owned()
    }

    #[test]
    fn a_heading_keeps_the_name_behind_it() {
        let html = shown("## Why *now* {#the_reason}\n\n`a` b\n---- \n\n## `c` {#c.1}\n\n[up](#the_reason)");
        assert!(
            html.contains(r#"<h2 id="t-the_reason">Why <em>now</em></h2>"#),
            "{html}"
        );
        assert!(html.contains(r#"<h2 id="t-c.1"><code>c</code></h2>"#), "{html}");
        assert!(html.contains(r##"href="#t-the_reason""##), "{html}");
        assert!(!html.contains("{#"), "{html}");
    }

    #[test]
    fn a_name_is_given_once_and_before_those_made_of_words() {
        let html = shown("## Why now\n\n## Reasons {#why-now}\n\n## More {#why-now}");
        for heading in [
            r#"<h2 id="t-why-now-1">Why now</h2>"#,
            r#"<h2 id="t-why-now">Reasons</h2>"#,
            r#"<h2 id="t-more">More</h2>"#,
        ] {
            assert!(html.contains(heading), "{heading} in {html}");
        }
    }

    #[test]
    fn what_is_no_name_stays_in_the_words() {
        for source in [
            "## A {#}",
            "## A {#a b}",
            "## A{#a}",
            "## A {#\"x}",
            "## A {#fn-1}",
        ] {
            let html = shown(source);
            assert!(html.contains("{#"), "{source}: {html}");
        }
    }
}
