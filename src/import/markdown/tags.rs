//! What an old system would have put into a text when it made the page: shortcodes of Hugo and Zola, tags
//! and values of Liquid, attributes of Kramdown. What there is an equal of in our Markdown becomes that;
//! of the rest the text it encloses stays, the tag itself goes, and is named. None is ever executed.

use std::collections::{BTreeMap, HashMap};

use self::embedded::{Embedded, is_among_html};
use self::read::Tag;
use self::scan::{Form, Piece};

mod attributes;
mod embedded;
pub mod kramdown;
mod output;
pub mod read;
pub mod scan;
mod vocabulary;

/// How deep tags are read within tags; deeper ones are left out.
const DEEPEST: usize = 8;

/// What a text may ask of its page and its folder.
pub struct Around<'a> {
    /// The single values of its head.
    pub words: &'a BTreeMap<String, String>,
    /// The old address of the text that is called so.
    pub named: &'a dyn Fn(&str) -> Option<String>,
}

/// The text with every tag replaced. What could not be is added to `told`, one name each time.
pub fn translated(text: &str, around: &Around<'_>, told: &mut Vec<String>) -> String {
    let pieces = scan::pieces(text, true);
    let tags: Vec<Option<Tag>> = pieces
        .iter()
        .map(|piece| read::tag(&text[piece.range.clone()], piece.form))
        .collect();
    let mut closings: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, tag) in tags.iter().enumerate() {
        if let Some(tag) = tag.as_ref().filter(|tag| tag.closes) {
            closings.entry(tag.name.clone()).or_default().push(at);
        }
    }
    let mut translating = Translating {
        text,
        pieces: &pieces,
        tags: &tags,
        closings,
        around,
        told,
        depth: 0,
    };
    translating.all(0, pieces.len())
}

struct Translating<'a> {
    text: &'a str,
    pieces: &'a [Piece],
    /// Of each piece, where it is a tag.
    tags: &'a [Option<Tag>],
    /// Which pieces close what, in order.
    closings: HashMap<String, Vec<usize>>,
    around: &'a Around<'a>,
    told: &'a mut Vec<String>,
    depth: usize,
}

impl Translating<'_> {
    /// The pieces from `at` up to `end`.
    fn all(&mut self, mut at: usize, end: usize) -> String {
        let mut out = String::new();
        while at < end {
            let piece = &self.pieces[at];
            let raw = &self.text[piece.range.clone()];
            at += 1;
            match piece.form {
                Form::Text => out.push_str(raw),
                Form::Code => out.push_str(&as_meant(raw)),
                Form::Attributes if self.names_heading(raw, piece.range.end, &out) => out.push_str(raw),
                Form::Attributes => at = self.attributes(raw, at, &mut out),
                Form::Output if !self.tags[at - 1].as_ref().is_some_and(|tag| tag.is_call) => {
                    out.push_str(&output::value(raw, self.around, self.told));
                }
                Form::Output | Form::Statement | Form::Shortcode => at = self.tag(at - 1, end, &mut out),
            }
        }
        out
    }

    /// One tag with what it encloses; where to go on.
    fn tag(&mut self, at: usize, end: usize, out: &mut String) -> usize {
        let piece = &self.pieces[at];
        let raw = &self.text[piece.range.clone()];
        if let Some(shown) = escaped(raw) {
            out.push_str(&shown);
            return at + 1;
        }
        let Some(tag) = &self.tags[at] else {
            self.told.push(name_of(raw));
            return at + 1;
        };
        let close = self.close(at, tag).filter(|close| *close < end && !tag.closes);
        let next = close.map_or(at + 1, |close| close + 1);
        let inside = close.map_or("", |close| {
            &self.text[piece.range.end..self.pieces[close].range.start]
        });
        if tag.name == "raw" && close.is_some() {
            out.push_str(inside);
            return next;
        }
        let inner = match close {
            Some(_) if vocabulary::is_literal(&tag.name) => inside.to_owned(),
            Some(close) => self.within(at + 1, close),
            None => String::new(),
        };
        match self.equal(tag, &inner, close.is_some(), out) {
            Some(words) => out.push_str(&words),
            None => {
                if !tag.closes {
                    self.told.push(label(tag, piece.form));
                }
                out.push_str(&inner);
            }
        }
        next
    }

    /// What stands for a tag behind `before`, with what it encloses; `None` when there is no equal.
    fn equal(&self, tag: &Tag, inner: &str, is_block: bool, before: &str) -> Option<String> {
        match Embedded::of(tag) {
            Some(shown) if is_among_html(before) => Some(shown.html()),
            Some(shown) => Some(shown.markdown()),
            None => vocabulary::markdown(tag, inner, is_block, self.around),
        }
    }

    fn within(&mut self, at: usize, end: usize) -> String {
        if self.depth >= DEEPEST {
            return String::new();
        }
        self.depth += 1;
        let inner = self.all(at, end);
        self.depth -= 1;
        inner
    }

    /// Which piece closes the tag at `at`.
    fn close(&self, at: usize, tag: &Tag) -> Option<usize> {
        let form = self.pieces[at].form;
        let name = match form {
            Form::Statement if tag.is_call => "",
            Form::Output => return None,
            _ => &tag.name,
        };
        let all = self.closings.get(name)?;
        let next = all.partition_point(|close| *close <= at);
        all.get(next)
            .copied()
            .filter(|close| self.pieces[*close].form == form)
    }

    /// Whether it is the name of the heading that `out` ends in; the text goes on at `end`.
    fn names_heading(&self, raw: &str, end: usize, out: &str) -> bool {
        let mut after = self.text[end..].lines();
        let is_last = after.next().is_none_or(|rest| rest.trim().is_empty());
        is_last && attributes::names_heading(raw, out, after.next().unwrap_or_default())
    }

    fn attributes(&mut self, raw: &str, at: usize, out: &mut String) -> usize {
        if attributes::is_contents(raw) {
            attributes::put_contents(out);
            return at;
        }
        if attributes::is_comment(raw) {
            let ends = |piece: &Piece| attributes::ends(&self.text[piece.range.clone()]);
            let end = self.pieces[at..].iter().position(ends);
            return end.map_or(at, |end| at + end + 1);
        }
        if !attributes::is_quiet(raw) {
            self.told.push(attributes::label(raw));
        }
        while out.ends_with(' ') {
            out.pop();
        }
        at
    }
}

/// How Hugo and Zola write about a tag: `{{</* figure */>}}`, `{{/* youtube() */}}`.
fn escaped(raw: &str) -> Option<String> {
    let forms = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")];
    let (open, close) = forms.into_iter().find(|(open, _)| raw.starts_with(open))?;
    let inner = raw.strip_prefix(open)?.strip_suffix(close)?;
    let inner = inner.strip_prefix("/*")?.strip_suffix("*/")?;
    Some(format!("{open}{inner}{close}"))
}

/// Code as readers saw it: Liquid runs in code as well, and there `raw` keeps it from it.
fn as_meant(code: &str) -> String {
    if !code.contains("{%") && !code.contains("/*") {
        return code.to_owned();
    }
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("{%") {
        out.push_str(&rest[..at]);
        let end = rest[at..].find("%}").map_or(rest.len(), |end| at + end + 2);
        let raw = &rest[at..end];
        let tag = read::tag(raw, Form::Statement);
        if tag.is_none_or(|tag| tag.name != "raw") {
            out.push_str(raw);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    let marks = [
        ("{{</*", "{{<"),
        ("*/>}}", ">}}"),
        ("{{%/*", "{{%"),
        ("*/%}}", "%}}"),
    ];
    marks
        .iter()
        .fold(out, |out, (mark, meant)| out.replace(mark, meant))
}

/// `{% tweet %}`, `{{< chart >}}`, `{{ chart() }}`: how a tag is named to the person who imports.
fn label(tag: &Tag, form: Form) -> String {
    let name = &tag.name;
    match form {
        Form::Shortcode => format!("{{{{< {name} >}}}}"),
        Form::Output => format!("{{{{ {name}() }}}}"),
        _ => format!("{{% {name} %}}"),
    }
}

/// The beginning of what could not be read as a tag.
fn name_of(raw: &str) -> String {
    let line = raw.lines().next().unwrap_or_default();
    crate::text::shorten(line, 40)
}
