//! What can be linked to within a post: each heading with its anchor, and the table of contents. It
//! stands where the author wrote `[TOC]`, or else above the first heading of a post that has four.

use std::collections::VecDeque;
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
        let mut anchors = Anchorizer::new();
        let mut all = Vec::new();
        for node in root.descendants() {
            let NodeValue::Heading(heading) = &node.data().value else {
                continue;
            };
            let text = text_of(node);
            all.push(Heading {
                id: anchors.anchorize(&text),
                level: heading.level.max(2),
                text,
                is_top: node.parent().is_some_and(|parent| parent.same_node(root)),
            });
        }
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
