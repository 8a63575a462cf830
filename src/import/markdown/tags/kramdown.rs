//! Marks of Kramdown that mean something here. A paragraph or quote that is marked as a note or a warning
//! becomes a callout, and a heading keeps the name it was given, so that old links still find it. Any other
//! mark stays where it is, for `attributes.rs`.

use super::scan::{self, Form};
use super::vocabulary::callout_named;
use crate::text::is_place_name;

/// Lines of the longest block that becomes a callout.
const LONGEST: usize = 500;

/// A text with these marks in our Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    pub text: String,
    pub callouts: u64,
    /// Headings that keep their names.
    pub headings: u64,
}

/// Puts our Markdown in the place of the marks. Linear in the length of the text.
pub fn applied(text: &str) -> Applied {
    let mut applying = Applying {
        lines: lines(text),
        out: Vec::new(),
        callouts: 0,
        headings: 0,
    };
    let mut at = 0;
    while at < applying.lines.len() {
        at = applying.line(at);
    }
    Applied {
        text: applying.out.into_iter().map(|line| line.text).collect(),
        callouts: applying.callouts,
        headings: applying.headings,
    }
}

/// A line with its end.
#[derive(Clone, Debug)]
struct Line {
    text: String,
    is_code: bool,
}

impl Line {
    fn new(text: String) -> Self {
        Self { text, is_code: false }
    }

    /// It belongs to the block of the lines beside it.
    fn goes_on(&self) -> bool {
        !self.is_code && !self.text.trim().is_empty()
    }

    /// Its words, where it is a heading behind `#`.
    fn heading(&self) -> Option<&str> {
        let line = self.text.trim_end();
        let marks = line.trim_start_matches(' ');
        let level = marks.bytes().take_while(|byte| *byte == b'#').count();
        let is_heading = (1..=6).contains(&level) && marks[level..].starts_with(' ');
        (is_heading && !self.is_code && line.len() - marks.len() <= 3).then_some(line)
    }

    /// It makes a heading of the line above.
    fn underlines(&self) -> bool {
        let line = self.text.trim();
        let is_line = |mark: char| !line.is_empty() && line.chars().all(|c| c == mark);
        !self.is_code && (is_line('=') || is_line('-'))
    }
}

fn lines(text: &str) -> Vec<Line> {
    let mut code = scan::pieces(text, false)
        .into_iter()
        .filter(|piece| piece.form == Form::Code && text[piece.range.clone()].contains('\n'))
        .map(|piece| piece.range)
        .peekable();
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        while code.next_if(|range| range.end <= start).is_some() {}
        let is_code = code.peek().is_some_and(|range| range.start < end);
        lines.push(Line {
            text: line.to_owned(),
            is_code,
        });
        start = end;
    }
    lines
}

struct Applying {
    lines: Vec<Line>,
    out: Vec<Line>,
    callouts: u64,
    headings: u64,
}

impl Applying {
    /// Takes the line at `at`; where to go on.
    fn line(&mut self, at: usize) -> usize {
        let line = self.lines[at].clone();
        let mark = Mark::of(&line);
        if let Some(name) = mark.as_ref().and_then(|mark| mark.name.as_deref())
            && self.name_heading(name)
        {
            self.headings += 1;
            return at + 1;
        }
        match mark.and_then(|mark| mark.kind) {
            Some(kind) => self.callout(kind, line, at),
            None => {
                self.keep(line, at);
                at + 1
            }
        }
    }

    fn keep(&mut self, line: Line, at: usize) {
        let is_underlined = self.lines.get(at + 1).is_some_and(Line::underlines);
        let is_heading = line.heading().is_some() || (is_underlined && line.goes_on());
        match named(&line.text).filter(|_| is_heading) {
            Some(text) => {
                self.headings += 1;
                self.out.push(Line::new(text));
            }
            None => self.out.push(line),
        }
    }

    /// Gives the heading that ends above a name.
    fn name_heading(&mut self, name: &str) -> bool {
        let is_underlined = self.out.last().is_some_and(Line::underlines);
        let at = self.out.len().checked_sub(if is_underlined { 2 } else { 1 });
        let Some(line) = at.and_then(|at| self.out.get_mut(at)) else {
            return false;
        };
        let is_heading = line.heading().is_some() || (is_underlined && line.goes_on());
        if is_heading && !line.text.trim_end().ends_with('}') {
            line.text = format!("{} {{#{name}}}\n", unclosed(line.text.trim_end()));
            return true;
        }
        false
    }

    /// Makes a callout of the block above the mark, or of the one below where there is none above.
    fn callout(&mut self, kind: &str, mark: Line, at: usize) -> usize {
        let is_block = |line: &&Line| line.goes_on() && line.heading().is_none();
        let above = self.out.iter().rev().take(LONGEST).take_while(is_block).count();
        let rest = &self.lines[at + 1..];
        let below = rest.iter().take(LONGEST).take_while(is_block).count();
        let start = self.out.len() - above;
        if (1..LONGEST).contains(&above) && is_prose(&self.out[start]) {
            let block = self.out.split_off(start);
            self.put(kind, &block, below > 0);
            return at + 1;
        }
        let stands_apart = self.out.last().is_none_or(|line| !line.goes_on());
        if stands_apart && (1..LONGEST).contains(&below) && is_prose(&rest[0]) {
            let block = rest[..below].to_vec();
            self.put(kind, &block, false);
            return at + 1 + below;
        }
        self.out.push(mark);
        at + 1
    }

    fn put(&mut self, kind: &str, block: &[Line], apart: bool) {
        self.callouts += 1;
        self.out.push(Line::new(format!("> [!{kind}]\n")));
        for line in block {
            let text = line.text.trim_end();
            let text = if text.starts_with('>') {
                format!("{text}\n")
            } else {
                format!("> {text}\n")
            };
            self.out.push(Line::new(text));
        }
        if apart {
            self.out.push(Line::new("\n".to_owned()));
        }
    }
}

/// A paragraph or a quote begins with it: no heading, list, table, code or element.
fn is_prose(line: &Line) -> bool {
    let text = line.text.as_str();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_numbered = digits > 0 && text[digits..].starts_with(['.', ')']);
    let is_item = text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ ");
    let is_other = text.starts_with([' ', '\t', '|', '<', '{', ':']);
    let is_fence = text.starts_with("```") || text.starts_with("~~~");
    !is_numbered && !is_item && !is_other && !is_fence && line.heading().is_none()
}

/// The words of a heading without the signs that close it.
fn unclosed(heading: &str) -> &str {
    let bare = heading.trim_end_matches('#');
    if bare.ends_with(' ') && !bare.trim().is_empty() {
        bare.trim_end()
    } else {
        heading
    }
}

/// The line of a heading with nothing but the name behind its words: `# Ink {#ink .big}`.
fn named(line: &str) -> Option<String> {
    let (words, inner) = line.trim_end().strip_suffix('}')?.rsplit_once(" {")?;
    let mut parts = inner.split_whitespace();
    let name = parts.find_map(|part| part.strip_prefix('#'))?;
    let is_mark = inner.starts_with(['#', '.', ':']) && is_place_name(name);
    let name = Some(name).filter(|_| is_mark)?;
    Some(format!("{} {{#{name}}}\n", words.trim_end()))
}

/// What a line of its own says of the block beside it: `{: .note #ink}`.
struct Mark {
    name: Option<String>,
    /// Of callout.
    kind: Option<&'static str>,
}

/// Classes of callouts that do not say which kind.
const ANY_KIND: [&str; 5] = ["notice", "callout", "admonition", "alert", "hint"];

impl Mark {
    fn of(line: &Line) -> Option<Self> {
        let inner = line.text.trim().strip_prefix("{:")?.strip_suffix('}')?;
        let parts: Vec<&str> = inner.split_whitespace().collect();
        let is_other = inner.starts_with([':', '/']) || parts.first()?.ends_with(':');
        if line.is_code || is_other {
            return None;
        }
        let name = parts.iter().find_map(|part| part.strip_prefix('#'));
        let name = name.filter(|name| is_place_name(name)).map(str::to_owned);
        let classes = || parts.iter().filter_map(|part| part.strip_prefix('.'));
        let is_any = classes().any(|class| ANY_KIND.contains(&class));
        let kind = classes().find_map(|class| callout_named(class.trim_start_matches("alert-")));
        Some(Self {
            name,
            kind: kind.or(is_any.then_some("NOTE")),
        })
    }
}
