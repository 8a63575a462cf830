//! The text of a comment: the few elements that a comment may have here, in
//! paragraphs, with its addresses as links. Pictures become links and headings
//! bold lines, so that nothing a person said is lost.

use super::super::autop::{self, Lines, is_address, link};
use crate::import::html::{Piece, Tag, escape, pieces};

/// The elements that stay, with the names they get.
const KEPT: &[(&str, &str)] = &[
    ("b", "strong"),
    ("blockquote", "blockquote"),
    ("br", "br"),
    ("cite", "em"),
    ("code", "code"),
    ("del", "del"),
    ("em", "em"),
    ("i", "em"),
    ("kbd", "code"),
    ("li", "li"),
    ("ol", "ol"),
    ("p", "p"),
    ("pre", "pre"),
    ("s", "del"),
    ("strike", "del"),
    ("strong", "strong"),
    ("tt", "code"),
    ("ul", "ul"),
];

/// Their content is no text.
const GONE: &[&str] = &["script", "style"];

/// Elements whose end is at least the end of a line.
const LINES: &[&str] = &["address", "div", "dt", "dd", "figure", "figcaption", "hr"];

/// Converts the text of a comment. The result still has to be sanitised.
#[must_use]
pub fn comment(content: &str) -> String {
    let content = content.replace("\r\n", "\n").replace('\r', "\n");
    let mut small = Small::default();
    for piece in pieces(&content) {
        small.add(piece);
    }
    autop::paragraphs(&small.out, Lines::Meaningful)
}

#[derive(Default)]
struct Small {
    out: String,
    /// The element whose content is being dropped.
    gone: Option<&'static str>,
    /// How many links and code elements are open: no address in them is linked.
    plain: usize,
    /// Whether each open `<a>` was kept.
    links: Vec<bool>,
    /// How many cells the row has so far; none outside of tables.
    cells: Option<usize>,
}

impl Small {
    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Comment(_) => {}
            Piece::Text(_) if self.gone.is_some() => {}
            Piece::Text(text) if self.cells.is_some() => {
                self.out.push_str(&text.replace('\n', " "));
            }
            Piece::Text(text) if self.plain > 0 => self.out.push_str(text),
            Piece::Text(text) => self.out.push_str(&link_addresses(text)),
            Piece::Tag(tag) => self.add_tag(&tag),
        }
    }

    fn add_tag(&mut self, tag: &Tag) {
        let name = tag.lower_name();
        if let Some(gone) = GONE.iter().find(|gone| **gone == name) {
            self.gone = (!tag.closing).then_some(gone);
        } else if self.gone.is_some() {
        } else if name == "a" {
            self.add_link(tag);
        } else if name == "img" {
            self.add_picture(tag);
        } else if matches!(name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            let bold = if tag.closing {
                "</strong>\n\n"
            } else {
                "\n\n<strong>"
            };
            self.out.push_str(bold);
        } else if matches!(name.as_str(), "table" | "tr" | "td" | "th") {
            self.add_cell(tag, &name);
        } else if name == "q" {
            self.out.push(if tag.closing { '”' } else { '“' });
        } else if let Some((_, name)) = KEPT.iter().find(|(own, _)| *own == name) {
            self.keep(tag, name);
        } else if LINES.contains(&name.as_str()) {
            self.out.push('\n');
        }
    }

    fn keep(&mut self, tag: &Tag, name: &str) {
        let slash = if tag.closing { "/" } else { "" };
        self.out.extend(["<", slash, name, ">"]);
        if name == "pre" || name == "code" {
            self.plain = if tag.closing {
                self.plain.saturating_sub(1)
            } else {
                self.plain + 1
            };
        }
    }

    /// Rows become lines, with a dot between cells.
    fn add_cell(&mut self, tag: &Tag, name: &str) {
        match (name, tag.closing) {
            ("table", closing) => {
                self.out.push_str("\n\n");
                self.cells = (!closing).then_some(0);
            }
            ("tr", true) => {
                // The last cell of the row may have been empty.
                let kept = self.out.trim_end().trim_end_matches(" ·").len();
                self.out.truncate(kept);
                self.out.push('\n');
            }
            ("tr", false) => self.cells = Some(0),
            (_, true) => {}
            (_, false) => {
                let cells = self.cells.unwrap_or_default();
                if cells > 0 {
                    self.out.truncate(self.out.trim_end().len());
                    self.out.push_str(" · ");
                }
                self.cells = Some(cells + 1);
            }
        }
    }

    fn add_link(&mut self, tag: &Tag) {
        if tag.closing {
            if self.links.pop() == Some(true) {
                self.plain = self.plain.saturating_sub(1);
                self.out.push_str("</a>");
            }
            return;
        }
        let address = tag.attribute("href").filter(|address| is_linkable(address));
        self.links.push(address.is_some());
        if let Some(address) = address {
            self.plain += 1;
            self.out.extend(["<a href=\"", &escape(&address), "\">"]);
        }
    }

    fn add_picture(&mut self, tag: &Tag) {
        let Some(address) = tag.attribute("src").filter(|address| is_linkable(address)) else {
            return;
        };
        let words = tag.attribute("alt").filter(|alt| !alt.trim().is_empty());
        let words = escape(&words.unwrap_or_else(|| address.clone()));
        let text = if self.plain > 0 {
            words
        } else {
            format!("<a href=\"{}\">{words}</a>", escape(&address))
        };
        self.out.push_str(&text);
    }
}

fn is_linkable(address: &str) -> bool {
    is_address(address) || address.starts_with("mailto:")
}

/// WordPress shows the addresses in a comment as links.
fn link_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let before = word.len() - word.trim_start_matches(['(', '[', '"', '\'']).len();
        let (before, rest) = word.split_at(before);
        let address = rest.trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '"' | '\'')
        });
        out.push_str(before);
        if is_address(address) {
            out.push_str(&link(address));
            out.push_str(&rest[address.len()..]);
        } else {
            out.push_str(rest);
        }
    }
    out
}
