//! What stands below one another: paragraphs, headings, items, quotes, code, tables.

use super::lists::{self, Item};
use super::runs::{self, Marks, Run, What};
use super::tables;
use super::tree::{Element, Node};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Run>),
    /// From 1 to 6.
    Heading(u8, Vec<Run>),
    Item(Item),
    Quote(Vec<Block>),
    Code(String),
    /// Rows of cells, the first one is the head.
    Table(Vec<Vec<Vec<Run>>>),
    Line,
}

/// Elements that begin a block of their own.
const BLOCKS: [&str; 29] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "main",
    "nav",
    "p",
    "pre",
    "section",
    "table",
];

/// The blocks of `nodes`.
pub fn of(nodes: &[Node]) -> Vec<Block> {
    let mut page = Blocks::default();
    nodes.iter().for_each(|node| page.add(node));
    page.end_paragraph();
    page.done
}

#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    /// What stands in a line and has not ended yet.
    open: Vec<Run>,
}

impl Blocks {
    fn add(&mut self, node: &Node) {
        let element = match node {
            Node::Element(element) if begins_block(node) => element,
            _ => {
                return self
                    .open
                    .extend(runs::of(std::slice::from_ref(node), &Marks::default()));
            }
        };
        self.end_paragraph();
        if let Some(level) = heading(element) {
            let runs = runs::of(&element.children, &Marks::default());
            return self.done.extend(headed(level, runs));
        }
        if let Some(item) = lists::of_word(element) {
            return self.done.push(Block::Item(item));
        }
        match element.tag.as_str() {
            "ul" | "ol" => self
                .done
                .extend(lists::of(element, 1).into_iter().map(Block::Item)),
            "blockquote" => self.quote(element),
            "pre" => self.done.push(Block::Code(element.text())),
            "table" => self.done.extend(tables::of(element)),
            "hr" => self.done.push(Block::Line),
            _ => {
                element.children.iter().for_each(|child| self.add(child));
                self.end_paragraph();
            }
        }
    }

    fn quote(&mut self, element: &Element) {
        let inside = of(&element.children);
        if !inside.is_empty() {
            self.done.push(Block::Quote(inside));
        }
    }

    /// An empty line, which is two breaks, ends one as well.
    fn end_paragraph(&mut self) {
        let mut paragraph = Vec::new();
        let mut open = std::mem::take(&mut self.open).into_iter().peekable();
        while let Some(run) = open.next() {
            let is_second =
                run.what == What::Break && open.peek().is_some_and(|next| next.what == What::Break);
            if is_second {
                self.paragraph(std::mem::take(&mut paragraph));
            } else {
                paragraph.push(run);
            }
        }
        self.paragraph(paragraph);
    }

    fn paragraph(&mut self, runs: Vec<Run>) {
        let runs = trimmed(runs);
        if !runs.is_empty() {
            self.done.push(Block::Paragraph(runs));
        }
    }
}

/// Without breaks and white space at its ends.
pub fn trimmed(mut runs: Vec<Run>) -> Vec<Run> {
    let is_nothing = |run: &Run| match &run.what {
        What::Text(text) => text.trim().is_empty(),
        What::Break => true,
        What::Picture { .. } => false,
    };
    while runs.last().is_some_and(is_nothing) {
        runs.pop();
    }
    let start = runs.iter().position(|run| !is_nothing(run)).unwrap_or(runs.len());
    runs.split_off(start)
}

fn begins_block(node: &Node) -> bool {
    let Node::Element(element) = node else {
        return false;
    };
    let tag = element.tag.as_str();
    BLOCKS.contains(&tag)
        || matches!(tag, "ul" | "ol" | "li" | "tr" | "td")
        || element.children.iter().any(begins_block)
}

fn headed(level: u8, runs: Vec<Run>) -> Option<Block> {
    let mut runs = trimmed(runs);
    for run in &mut runs {
        // Headings are bold by themselves, and stand in one line.
        run.marks.bold = false;
        if run.what == What::Break {
            run.what = What::Text(" ".to_owned());
        }
    }
    (!runs.is_empty()).then_some(Block::Heading(level, runs))
}

/// By its name, its class, or what Word says of its place in the outline.
fn heading(element: &Element) -> Option<u8> {
    let level = |text: &str| text.trim().parse().ok().filter(|level| (1..=6).contains(level));
    if let Some(number) = element.tag.strip_prefix('h').and_then(level) {
        return Some(number);
    }
    if !matches!(element.tag.as_str(), "p" | "div") {
        return None;
    }
    if element.attribute("role") == Some("heading") {
        return element.attribute("aria-level").and_then(level).or(Some(2));
    }
    if element.has_class("MsoTitle") {
        return Some(1);
    }
    let by_class = (1..=6).find(|number| {
        element.has_class(&format!("MsoHeading{number}")) || element.has_class(&format!("Heading{number}"))
    });
    by_class.or_else(|| element.style("mso-outline-level").as_deref().and_then(level))
}
