//! Tables with something in them; those that only put things into place are taken apart.

use super::blocks::{self, Block};
use super::lists::Item;
use super::runs::{Marks, Run, What};
use super::tree::{Element, Node};

/// Most columns that a cell may stretch over.
const SPAN_MAX: usize = 20;

/// A table, or the blocks in one of a single column or row, or in one that holds another.
pub fn of(table: &Element) -> Vec<Block> {
    let rows = rows(&table.children);
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let holds_table = rows.iter().flatten().any(|cell| holds(&cell.children, "table"));
    if columns < 2 || rows.len() < 2 || holds_table {
        let cells = rows.iter().flatten();
        return cells.flat_map(|cell| blocks::of(&cell.children)).collect();
    }
    let row = |cells: &Vec<&Element>| {
        let mut row: Vec<Vec<Run>> = Vec::new();
        for cell in cells {
            row.push(flat(&blocks::of(&cell.children)));
            let span = cell
                .attribute("colspan")
                .and_then(|span| span.parse().ok())
                .unwrap_or(1);
            row.extend((1..usize::min(span, SPAN_MAX)).map(|_| Vec::new()));
        }
        row
    };
    let mut rows: Vec<Vec<Vec<Run>>> = rows.iter().map(row).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    rows.iter_mut().for_each(|row| row.resize(columns, Vec::new()));
    vec![Block::Table(rows)]
}

/// The cells of each row, also through the groups that rows stand in.
fn rows(nodes: &[Node]) -> Vec<Vec<&Element>> {
    let mut rows = Vec::new();
    for node in nodes {
        match node {
            Node::Element(element) if element.tag == "tr" => {
                let cells: Vec<&Element> = element.children.iter().filter_map(cell).collect();
                rows.extend((!cells.is_empty()).then_some(cells));
            }
            Node::Element(element) if element.tag != "table" => {
                rows.extend(self::rows(&element.children));
            }
            _ => {}
        }
    }
    rows
}

fn cell(node: &Node) -> Option<&Element> {
    match node {
        Node::Element(element) if matches!(element.tag.as_str(), "td" | "th") => Some(element),
        _ => None,
    }
}

fn holds(nodes: &[Node], tag: &str) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element(element) => element.tag == tag || holds(&element.children, tag),
        Node::Text(_) => false,
    })
}

/// A cell of a Markdown table is one line.
fn flat(blocks: &[Block]) -> Vec<Run> {
    let mut line = Vec::new();
    for block in blocks {
        let more = match block {
            Block::Paragraph(runs) | Block::Heading(_, runs) => runs.clone(),
            Block::Item(Item { content, .. }) | Block::Quote(content) => flat(content),
            Block::Code(text) => vec![run(What::Text(text.clone()))],
            Block::Table(_) | Block::Line => Vec::new(),
        };
        if !line.is_empty() && !more.is_empty() {
            line.push(run(What::Text(" ".to_owned())));
        }
        line.extend(more);
    }
    for run in &mut line {
        if run.what == What::Break {
            run.what = What::Text(" ".to_owned());
        }
    }
    line
}

fn run(what: What) -> Run {
    Run {
        what,
        marks: Marks::default(),
    }
}
