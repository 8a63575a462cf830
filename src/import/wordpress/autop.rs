//! Paragraphs for texts that have none. WordPress stores classic texts with
//! blank lines instead of `<p>` and line ends instead of `<br>`, between HTML
//! that may already have both. This is our own reading of that documented
//! behaviour; the HTML stays untidy where it came untidy.

use std::collections::HashMap;

use crate::import::html::{Piece, Tag, escape, pieces};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Blank lines part paragraphs, single line ends break lines.
    Meaningful,
    /// White space is white space, as in blocks of the newer editor.
    Ignored,
}

const VERBATIM: &[&str] = &["pre", "script", "style", "textarea", "svg", "math"];

/// Elements that contain other elements only: white space in them says nothing.
const FRAMES: &[&str] = &[
    "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "menu",
];

/// Elements whose own text is always wrapped in paragraphs.
const ROOMS: &[&str] = &["blockquote", "section", "article", "main", "details", "aside"];

/// Elements whose text is wrapped only when a blank line parts it.
const CELLS: &[&str] = &[
    "div",
    "li",
    "td",
    "th",
    "dd",
    "figure",
    "figcaption",
    "center",
    "header",
    "footer",
    "nav",
    "fieldset",
    "form",
    "address",
    "hgroup",
];

/// Elements that hold a single paragraph.
const LINES: &[&str] = &[
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "summary", "legend", "hr",
];

/// Elements that only make room when they are empty.
const SPACERS: &[&str] = &["p", "div", "section", "figcaption"];

/// Closed by the next element of the same group, as HTML allows to leave out.
const SIBLINGS: &[&[&str]] = &[&["li"], &["td", "th"], &["tr"], &["dd", "dt"], &["p"]];

/// Puts paragraphs and line breaks into HTML.
pub fn paragraphs(html: &str, lines: Lines) -> String {
    let mut writer = Writer {
        lines,
        out: String::with_capacity(html.len() + html.len() / 8),
        run: String::new(),
        open: Vec::new(),
        names: HashMap::new(),
        verbatim: None,
    };
    for piece in pieces(html) {
        writer.add(piece);
    }
    writer.end();
    writer.out.trim().to_owned()
}

struct Writer {
    lines: Lines,
    out: String,
    /// What stands between two block elements, not yet in paragraphs.
    run: String,
    open: Vec<Open>,
    /// How many of each name are open: a closing tag that closes nothing must not search them all.
    names: HashMap<String, usize>,
    verbatim: Option<String>,
}

struct Open {
    name: String,
    /// Where its tag begins in `out`, and where its content begins.
    tag: usize,
    content: usize,
}

impl Writer {
    fn add(&mut self, piece: Piece) {
        if let Some(name) = &self.verbatim {
            let done = matches!(piece, Piece::Tag(tag) if tag.closing && tag.is(name));
            self.out.push_str(raw(piece));
            if done {
                self.verbatim = None;
                self.out.push('\n');
            }
            return;
        }
        match piece {
            Piece::Comment(_) => {}
            Piece::Text(text) => self.run.push_str(text),
            Piece::Tag(tag) => self.add_tag(tag),
        }
    }

    fn add_tag(&mut self, tag: Tag) {
        let name = tag.lower_name();
        if VERBATIM.contains(&name.as_str()) && !tag.closing {
            self.begin_block("");
            self.out.push_str(tag.raw);
            self.verbatim = Some(name);
        } else if is_block(&name) {
            if tag.closing {
                self.close(&name);
            } else {
                self.open(name, tag.raw);
            }
        } else {
            // A line end inside a tag is not a line of the text.
            self.run.push_str(&tag.raw.replace('\n', " "));
        }
    }

    fn open(&mut self, name: String, tag: &str) {
        self.begin_block(&name);
        let begin = self.out.len();
        self.out.push_str(tag);
        if name != "hr" && name != "col" && !tag.ends_with("/>") {
            let content = self.out.len();
            *self.names.entry(name.clone()).or_default() += 1;
            self.open.push(Open {
                name,
                tag: begin,
                content,
            });
        } else {
            self.out.push('\n');
        }
    }

    fn end(&mut self) {
        self.flush();
        if let Some(name) = self.verbatim.take() {
            self.out.extend(["</", &name, ">"]);
        }
        while !self.open.is_empty() {
            let name = self.place().to_owned();
            self.close(&name);
        }
    }

    /// Ends what a block element ends by beginning.
    fn begin_block(&mut self, name: &str) {
        self.flush();
        self.end_open("p");
        for group in SIBLINGS.iter().filter(|group| group.contains(&name)) {
            for sibling in *group {
                self.end_open(sibling);
            }
        }
    }

    fn end_open(&mut self, name: &str) {
        if self.place() == name {
            self.close(name);
        }
    }

    fn close(&mut self, name: &str) {
        self.flush();
        if self.names.get(name).is_none_or(|open| *open == 0) {
            return;
        }
        while let Some(inner) = self.open.pop() {
            self.names.entry(inner.name.clone()).and_modify(|open| *open -= 1);
            let empty = self.out[inner.content..].trim().is_empty();
            if empty && SPACERS.contains(&inner.name.as_str()) {
                self.out.truncate(inner.tag);
            } else {
                self.out.extend(["</", &inner.name, ">"]);
            }
            if inner.name == name {
                break;
            }
        }
        self.out.push('\n');
    }

    /// The innermost open block, or nothing.
    fn place(&self) -> &str {
        self.open.last().map_or("", |open| &open.name)
    }

    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        if run.trim().is_empty() {
            return;
        }
        let place = self.place();
        if FRAMES.contains(&place) {
            self.out.push_str(run.trim());
        } else if is_address(run.trim()) {
            let link = link(run.trim());
            let wrapped = if place.is_empty() || ROOMS.contains(&place) {
                format!("<p>{link}</p>\n")
            } else {
                link
            };
            self.out.push_str(&wrapped);
        } else if self.lines == Lines::Ignored {
            self.out.push_str(run.trim());
        } else {
            let parts = split_paragraphs(&run);
            let single = LINES.contains(&place) || (parts.len() < 2 && CELLS.contains(&place));
            self.write(&parts, single);
        }
    }

    fn write(&mut self, parts: &[String], single: bool) {
        if single {
            self.out.push_str(&parts.join("<br><br>"));
            return;
        }
        for part in parts {
            if is_address(part) {
                self.out.extend(["<p>", &link(part), "</p>\n"]);
            } else if has_content(part) {
                self.out.extend(["<p>", part, "</p>\n"]);
            } else {
                self.out.push_str(part);
            }
        }
    }
}

fn raw(piece: Piece<'_>) -> &str {
    match piece {
        Piece::Text(text) => text,
        Piece::Comment(_) => "",
        Piece::Tag(tag) => tag.raw,
    }
}

fn is_block(name: &str) -> bool {
    [FRAMES, ROOMS, CELLS, LINES, &["col"]]
        .iter()
        .any(|group| group.contains(&name))
}

/// The paragraphs of a run, each with its line ends as `<br>`.
fn split_paragraphs(run: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in run.split('\n').map(str::trim) {
        if !line.is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            parts.push(join_lines(&lines));
            lines.clear();
        }
    }
    if !lines.is_empty() {
        parts.push(join_lines(&lines));
    }
    parts
}

fn join_lines(lines: &[&str]) -> String {
    let mut joined = String::new();
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            let broken = ends_with_break(&joined);
            joined.push_str(if broken { "\n" } else { "<br>\n" });
        }
        joined.push_str(line);
    }
    joined
}

fn ends_with_break(text: &str) -> bool {
    let tail = text.rfind('<').map_or("", |at| &text[at..]);
    let tail = tail.to_ascii_lowercase();
    matches!(tail.as_str(), "<br>" | "<br/>" | "<br />")
}

fn has_content(part: &str) -> bool {
    pieces(part).any(|piece| match piece {
        Piece::Text(text) => !text.trim().is_empty(),
        Piece::Tag(tag) => tag.is("img") || tag.is("br") || tag.is("input"),
        Piece::Comment(_) => false,
    })
}

/// Whether a line is one web address and nothing else. WordPress turns such a
/// line into an embedded player; we keep the link.
pub fn is_address(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://"))
        && !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
        && url::Url::parse(text).is_ok()
}

/// A link to an address that is shown as it is. `address` may hold entities.
pub fn link(address: &str) -> String {
    let plain = crate::import::html::decode_entities(address);
    let safe = escape(&plain);
    format!("<a href=\"{safe}\">{safe}</a>")
}
