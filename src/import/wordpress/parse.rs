//! Reads the XML of an export into `Export`, or says at which line it is broken.
//! It keeps one record in memory besides the result, resolves no entities but
//! characters, and judges nothing: what becomes of a record is `fate.rs`.

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Export;
use super::node::Node;

mod encoding;
mod records;

/// The deepest real export has six levels (`rss` to `wp:meta_key`).
const DEEPEST: usize = 32;

/// Why a file cannot be read, and where. Nothing of such a file is used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {reason}")]
pub struct ParseError {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// One sentence.
    pub reason: String,
}

/// Reads a whole export.
///
/// Control characters that XML forbids, lone ampersands, HTML's named characters
/// and bytes that are not UTF-8 are repaired and counted in `Export::repaired`.
///
/// # Errors
/// When the file is not well-formed, ends early, is nested deeper than any
/// export, declares a document type, or is not a WordPress export.
pub fn parse(bytes: &[u8]) -> Result<Export, ParseError> {
    let (text, repaired) = encoding::decode(bytes);
    let mut walk = Walk::new(&text);
    walk.export.repaired = repaired;
    walk.run()?;
    Ok(walk.export)
}

struct Walk<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    prefixes: Vec<(String, &'static str)>,
    /// The open elements, outermost first, each with the byte where it began.
    open: Vec<(Node, usize)>,
    export: Export,
    complete: bool,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Self {
            text,
            reader,
            prefixes: Vec::new(),
            open: Vec::new(),
            export: Export::default(),
            complete: false,
        }
    }

    fn run(&mut self) -> Result<(), ParseError> {
        loop {
            let start = position(self.reader.buffer_position());
            let event = self.reader.read_event().map_err(|error| {
                let at = position(self.reader.error_position());
                self.error_at(at, sentence(&error))
            })?;
            match event {
                Event::Start(tag) => self.enter(&tag, start)?,
                Event::Empty(tag) => {
                    self.enter(&tag, start)?;
                    self.leave();
                }
                Event::End(_) => self.leave(),
                Event::Text(text) => self.add_text(&text.xml10_content(), start)?,
                Event::CData(text) => self.add_text(&text.xml10_content(), start)?,
                Event::GeneralRef(name) => self.add_reference(&name, start)?,
                Event::DocType(_) => {
                    return Err(self.error_at(
                        start,
                        "The file declares a document type; WordPress exports never do.".into(),
                    ));
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => return self.finish(),
            }
        }
    }

    fn enter(&mut self, tag: &BytesStart, start: usize) -> Result<(), ParseError> {
        if self.complete {
            return Err(self.error_at(start, "Something follows the end of the export.".into()));
        }
        if self.open.is_empty() {
            self.enter_root(tag, start)?;
        }
        if self.open.len() == DEEPEST {
            return Err(self.error_at(start, "Elements are nested deeper than in any export.".into()));
        }
        let name = self.usual_name(tag.name().into_inner());
        *self.export.elements.entry(name.clone()).or_default() += 1;
        let attributes = self.attributes(tag, start)?;
        let node = Node {
            name,
            attributes,
            ..Node::default()
        };
        self.open.push((node, start));
        Ok(())
    }

    fn enter_root(&mut self, tag: &BytesStart, start: usize) -> Result<(), ParseError> {
        if tag.name().into_inner() != "rss" {
            let reason = "This is not a WordPress export: it does not begin with <rss>.";
            return Err(self.error_at(start, reason.into()));
        }
        self.prefixes = self
            .attributes(tag, start)?
            .into_iter()
            .filter_map(|(key, uri)| {
                let prefix = key.strip_prefix("xmlns:")?.to_owned();
                Some((prefix, usual_prefix(&uri)?))
            })
            .collect();
        Ok(())
    }

    fn attributes(&self, tag: &BytesStart, start: usize) -> Result<Vec<(String, String)>, ParseError> {
        let mut found = Vec::new();
        for attribute in tag.attributes() {
            let attribute =
                attribute.map_err(|error| self.error_at(start, format!("A tag cannot be read: {error}.")))?;
            let value = attribute
                .normalized_value_with(XmlVersion::Implicit1_0, 1, resolve_html5_entity)
                .unwrap_or_else(|_| attribute.value.clone());
            let key = attribute.key.into_inner().to_owned();
            found.push((key, value.into_owned()));
        }
        Ok(found)
    }

    /// Files may bind other prefixes to the same namespaces.
    fn usual_name(&self, name: &str) -> String {
        let Some((prefix, local)) = name.split_once(':') else {
            return name.to_owned();
        };
        let bound = self.prefixes.iter().find(|(own, _)| own == prefix);
        let prefix = bound.map_or(prefix, |(_, usual)| usual);
        format!("{prefix}:{local}")
    }

    fn leave(&mut self) {
        let Some((node, _)) = self.open.pop() else {
            return;
        };
        match self.open.len() {
            0 => self.complete = true,
            2 if self.in_channel() => records::take(&mut self.export, &node),
            1 => {}
            _ => self.attach(node),
        }
    }

    fn in_channel(&self) -> bool {
        self.open.last().is_some_and(|(node, _)| node.name == "channel")
    }

    fn attach(&mut self, node: Node) {
        if let Some((parent, _)) = self.open.last_mut() {
            parent.children.push(node);
        }
    }

    fn add_text(&mut self, text: &str, start: usize) -> Result<(), ParseError> {
        match self.open.last_mut() {
            Some((node, _)) => {
                node.text.push_str(text);
                Ok(())
            }
            None if text.trim().is_empty() => Ok(()),
            None if self.complete => {
                Err(self.error_at(start, "Something follows the end of the export.".into()))
            }
            None => Err(self.error_at(start, "This is not a WordPress export.".into())),
        }
    }

    fn add_reference(&mut self, name: &BytesRef, start: usize) -> Result<(), ParseError> {
        let raw = name.xml10_content();
        let text: Cow<str> = match name.resolve_char_ref() {
            Ok(Some(character)) if encoding::is_allowed(character) => character.to_string().into(),
            Ok(Some(_)) | Err(_) => {
                self.export.repaired += 1;
                "".into()
            }
            Ok(None) => match resolve_html5_entity(&raw) {
                Some(text) => text.into(),
                None => format!("&{raw};").into(),
            },
        };
        self.add_text(&text, start)
    }

    fn finish(&mut self) -> Result<(), ParseError> {
        if let Some((node, start)) = self.open.last() {
            let (line, _) = line_and_column(self.text, *start);
            let reason = format!(
                "The file ends too early: <{}> of line {line} is not closed.",
                node.name
            );
            return Err(self.error_at(self.text.len(), reason));
        }
        if self.export.site.version.is_empty() {
            let reason = "This is not a WordPress export: <wp:wxr_version> is missing.";
            return Err(self.error_at(self.text.len(), reason.into()));
        }
        Ok(())
    }

    fn error_at(&self, at: usize, reason: String) -> ParseError {
        let (line, column) = line_and_column(self.text, at);
        ParseError { line, column, reason }
    }
}

fn position(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// The namespaces of WXR 1.0 to 1.2, which differ in version and scheme.
fn usual_prefix(uri: &str) -> Option<&'static str> {
    let rest = uri.split_once("://")?.1;
    if rest.starts_with("wordpress.org/export/") {
        return Some(if rest.contains("/excerpt") {
            "excerpt"
        } else {
            "wp"
        });
    }
    match rest.trim_end_matches('/') {
        "purl.org/rss/1.0/modules/content" => Some("content"),
        "purl.org/dc/elements/1.1" => Some("dc"),
        _ => None,
    }
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let begin = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[begin..].chars().count() + 1)
}

fn sentence(error: &quick_xml::Error) -> String {
    use quick_xml::Error::{IllFormed, Syntax};
    use quick_xml::errors::IllFormedError::{MismatchedEndTag, UnmatchedEndTag};
    match error {
        IllFormed(MismatchedEndTag { expected, found }) => {
            format!("</{found}> stands where </{expected}> was expected.")
        }
        IllFormed(UnmatchedEndTag(name)) => format!("</{name}> closes nothing."),
        Syntax(problem) => format!("The file ends too early or is damaged: {problem}."),
        other => format!("The file is damaged: {other}."),
    }
}
