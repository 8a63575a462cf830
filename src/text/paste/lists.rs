//! Lists, real ones and those that Word makes of paragraphs, as items with a level: how they nest is made
//! out again when they are written.

use super::blocks::{self, Block};
use super::runs;
use super::tree::{Element, Node};

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// From 1.
    pub level: usize,
    pub is_numbered: bool,
    pub content: Vec<Block>,
}

/// The items of a list that stands `level` deep. A list inside an item and one beside it, as Google Docs
/// has them, are the same.
pub fn of(list: &Element, level: usize) -> Vec<Item> {
    let is_numbered = list.tag == "ol";
    let mut items = Vec::new();
    for child in &list.children {
        match child {
            Node::Element(element) if is_list(element) => items.extend(of(element, level + 1)),
            Node::Element(element) if element.tag == "li" => {
                let said = ["data-aria-level", "aria-level"]
                    .iter()
                    .find_map(|name| element.attribute(name)?.parse::<usize>().ok());
                let level = level.max(said.unwrap_or(level).min(9));
                items.extend(item(element, level, is_numbered));
            }
            _ => {}
        }
    }
    items
}

/// An item, and those of the lists in it.
fn item(element: &Element, level: usize, is_numbered: bool) -> Vec<Item> {
    let is_inner = |child: &&Node| matches!(child, Node::Element(element) if is_list(element));
    let own: Vec<Node> = element
        .children
        .iter()
        .filter(|child| !is_inner(child))
        .cloned()
        .collect();
    let content = blocks::of(&own);
    let mut items = Vec::new();
    if !content.is_empty() {
        items.push(Item {
            level,
            is_numbered,
            content,
        });
    }
    for child in element.children.iter().filter(is_inner) {
        if let Node::Element(list) = child {
            items.extend(of(list, level + 1));
        }
    }
    items
}

fn is_list(element: &Element) -> bool {
    matches!(element.tag.as_str(), "ul" | "ol")
}

/// A paragraph that Word shows as an item: its style names a list and a level, and the bullet or number is
/// text in it that is to be ignored.
pub fn of_word(element: &Element) -> Option<Item> {
    let list = element.style("mso-list").filter(|list| list.contains("level"))?;
    let level = list.split("level").nth(1)?;
    let digits = level.chars().take_while(char::is_ascii_digit).collect::<String>();
    let (mark, rest) = without_mark(&element.children);
    let runs = blocks::trimmed(runs::of(&rest, &runs::Marks::default()));
    Some(Item {
        level: digits.parse().unwrap_or(1).clamp(1, 9),
        is_numbered: is_number(&mark),
        content: vec![Block::Paragraph(runs)],
    })
}

/// The text of the bullet or number, and everything else.
fn without_mark(nodes: &[Node]) -> (String, Vec<Node>) {
    let (mut mark, mut rest) = (String::new(), Vec::new());
    for node in nodes {
        match node {
            Node::Element(element) if element.style("mso-list").is_some_and(|said| said == "ignore") => {
                mark.push_str(&element.text());
            }
            Node::Element(element) => {
                let (inner, children) = without_mark(&element.children);
                mark.push_str(&inner);
                rest.push(Node::Element(element.with(children)));
            }
            Node::Text(_) => rest.push(node.clone()),
        }
    }
    (mark, rest)
}

/// `1.`, `iv)` or `(a)`; a bullet is a sign alone, or a lone `o`.
fn is_number(mark: &str) -> bool {
    let mark = mark.replace('\u{a0}', " ");
    let mark = mark.trim().trim_start_matches('(');
    let number = mark.trim_end_matches(['.', ')']);
    number.len() < mark.len()
        && !number.is_empty()
        && number.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
}
