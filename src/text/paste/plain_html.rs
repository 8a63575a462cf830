//! Blocks and runs as the plainest HTML there is, for htmd to read.

use super::blocks::Block;
use super::lists::Item;
use super::runs::{Marks, Run, What};

/// The whole of it. The title of a post is its first heading, so that headings in it begin one below.
pub fn write(blocks: &[Block]) -> String {
    let lowest = |block: &Block| match block {
        Block::Heading(level, _) => Some(*level),
        _ => None,
    };
    let down = u8::from(blocks.iter().filter_map(lowest).min() == Some(1));
    let mut html = String::new();
    write_blocks(&mut html, blocks, down);
    html
}

fn write_blocks(html: &mut String, blocks: &[Block], down: u8) {
    let mut rest = blocks;
    while let Some(block) = rest.first() {
        let items: Vec<&Item> = rest.iter().map_while(item).collect();
        if items.is_empty() {
            write_block(html, block, down);
            rest = &rest[1..];
        } else {
            write_list(html, &items, down);
            rest = &rest[items.len()..];
        }
    }
}

fn item(block: &Block) -> Option<&Item> {
    match block {
        Block::Item(item) => Some(item),
        _ => None,
    }
}

fn write_block(html: &mut String, block: &Block, down: u8) {
    match block {
        Block::Paragraph(runs) => around(html, "p", |html| write_runs(html, runs)),
        Block::Heading(level, runs) => {
            let tag = format!("h{}", (level + down).min(6));
            around(html, &tag, |html| write_runs(html, runs));
        }
        Block::Item(item) => write_list(html, &[item], down),
        Block::Quote(inside) => around(html, "blockquote", |html| write_blocks(html, inside, down)),
        Block::Code(text) => around(html, "pre", |html| {
            around(html, "code", |html| html.push_str(&escaped(text.trim_end())));
        }),
        Block::Table(rows) => around(html, "table", |html| write_rows(html, rows)),
        Block::Line => html.push_str("<hr>"),
    }
}

/// Items of one level and kind are a list; deeper ones stand in the one above them.
fn write_list(html: &mut String, items: &[&Item], down: u8) {
    let mut at = 0;
    while at < items.len() {
        let is_numbered = items[at].is_numbered;
        around(html, if is_numbered { "ol" } else { "ul" }, |html| {
            while at < items.len() && items[at].is_numbered == is_numbered {
                let item = items[at];
                let inner: Vec<&Item> = items[at + 1..]
                    .iter()
                    .copied()
                    .take_while(|inner| inner.level > item.level)
                    .collect();
                around(html, "li", |html| {
                    write_content(html, &item.content, down);
                    write_list(html, &inner, down);
                });
                at += 1 + inner.len();
            }
        });
    }
}

/// A lone paragraph is just its text, so that the list is a tight one.
fn write_content(html: &mut String, content: &[Block], down: u8) {
    match content {
        [Block::Paragraph(runs)] => write_runs(html, runs),
        more => write_blocks(html, more, down),
    }
}

fn write_rows(html: &mut String, rows: &[Vec<Vec<Run>>]) {
    for (number, row) in rows.iter().enumerate() {
        let (group, cell) = if number == 0 {
            ("thead", "th")
        } else {
            ("tbody", "td")
        };
        around(html, group, |html| {
            around(html, "tr", |html| {
                for runs in row {
                    around(html, cell, |html| write_runs(html, runs));
                }
            });
        });
    }
}

/// A mark, as the element it is written as.
type Mark = (&'static str, bool);

/// The marks of a run, outermost first.
fn marks(marks: &Marks) -> [Mark; 7] {
    [
        ("a", marks.link.is_some()),
        ("strong", marks.bold),
        ("em", marks.italic),
        ("del", marks.struck),
        ("sup", marks.raised),
        ("sub", marks.lowered),
        ("code", marks.code),
    ]
}

fn write_runs(html: &mut String, runs: &[Run]) {
    write_marked(html, runs, 0);
}

/// Runs that have a mark in common stand in one element of it.
fn write_marked(html: &mut String, runs: &[Run], outer: usize) {
    let mark = |run: &Run| marks(&run.marks).get(outer).copied();
    let is_same = |one: &Run, other: &Run| {
        mark(one) == mark(other) && (outer > 0 || one.marks.link == other.marks.link)
    };
    for group in runs.chunk_by(is_same) {
        match mark(&group[0]) {
            None => group.iter().for_each(|run| write_run(html, run)),
            Some((tag, true)) if !is_blank(group) => {
                html.push_str(&opening(tag, &group[0].marks));
                write_marked(html, group, outer + 1);
                html.extend(["</", tag, ">"]);
            }
            Some(_) => write_marked(html, group, outer + 1),
        }
    }
}

fn is_blank(runs: &[Run]) -> bool {
    let blank = |run: &Run| matches!(&run.what, What::Text(text) if text.trim().is_empty());
    runs.iter().all(|run| blank(run) || run.what == What::Break)
}

fn opening(tag: &str, marks: &Marks) -> String {
    match &marks.link {
        Some(href) if tag == "a" => format!("<a href=\"{}\">", escaped(href)),
        _ => format!("<{tag}>"),
    }
}

fn write_run(html: &mut String, run: &Run) {
    match &run.what {
        What::Text(text) => html.push_str(&escaped(text)),
        What::Break => html.push_str("<br>"),
        What::Picture { src, alt } => {
            let (src, alt) = (escaped(src), escaped(alt));
            html.extend(["<img src=\"", &src, "\" alt=\"", &alt, "\">"]);
        }
    }
}

fn around(html: &mut String, tag: &str, write: impl FnOnce(&mut String)) {
    html.extend(["<", tag, ">"]);
    write(html);
    html.extend(["</", tag, ">"]);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
