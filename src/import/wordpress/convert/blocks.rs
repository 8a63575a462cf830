//! The comments of WordPress's block editor: `<!-- wp:name {…} -->` around the
//! HTML of each block, `/-->` for blocks that WordPress computes. Text outside of
//! blocks is classic text; `<!--more-->` and `<!--nextpage-->` are older.

use std::collections::BTreeMap;

use super::super::autop::Lines;
use super::{Library, Segment};
use crate::import::html::{Piece, pieces};
use crate::text::POST_MAX_BYTES;

/// Blocks whose line ends mean something, as in classic texts.
const CLASSIC: &[&str] = &["freeform", "shortcode", "core/freeform", "core/shortcode"];

/// Computed blocks that show nothing worth a word when they are gone.
const SILENT: &[&str] = &["paragraph", "spacer", "separator", "more", "nextpage", "block"];

/// How deep reusable blocks may contain each other.
const DEEPEST: usize = 4;

/// Parts a text where the meaning of its line ends changes.
pub fn segments(content: &str, library: &Library, left_out: &mut BTreeMap<String, u64>) -> Vec<Segment> {
    let mut parts = Parts {
        library,
        left_out,
        segments: Vec::new(),
        current: String::new(),
        lines: Lines::Meaningful,
        depth: 0,
        room: POST_MAX_BYTES,
    };
    parts.add(content, 0);
    parts.end_segment();
    parts.segments
}

struct Parts<'a, 'b> {
    library: &'a Library<'a>,
    left_out: &'b mut BTreeMap<String, u64>,
    segments: Vec<Segment>,
    current: String,
    lines: Lines,
    /// How many blocks are open.
    depth: usize,
    /// How many bytes reusable blocks may still bring: a block that names itself a few times would fill
    /// any memory.
    room: usize,
}

impl<'a> Parts<'a, '_> {
    fn add(&mut self, content: &str, level: usize) {
        for piece in pieces(content) {
            match piece {
                Piece::Text(text) => self.current.push_str(text),
                Piece::Tag(tag) => self.current.push_str(tag.raw),
                Piece::Comment(text) => self.add_comment(text.trim(), level),
            }
        }
    }

    fn add_comment(&mut self, text: &str, level: usize) {
        if text.starts_with("/wp:") {
            self.close();
        } else if let Some(block) = text.strip_prefix("wp:") {
            self.open(block, level);
        } else if text == "nextpage" {
            self.current.push_str("\n\n<hr>\n\n");
        } else if text == "more" || text.starts_with("more ") {
            self.current.push_str("\n\n");
        }
    }

    fn open(&mut self, block: &str, level: usize) {
        let (name, rest) = block
            .split_once(char::is_whitespace)
            .unwrap_or((block.trim_end_matches('/'), ""));
        if block.ends_with('/') {
            self.computed(name, rest.trim_end_matches('/'), level);
            return;
        }
        if self.depth == 0 {
            let classic = CLASSIC.contains(&name);
            self.begin_segment(if classic {
                Lines::Meaningful
            } else {
                Lines::Ignored
            });
        }
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.begin_segment(Lines::Meaningful);
        }
    }

    fn computed(&mut self, name: &str, options: &str, level: usize) {
        let reused = (name == "block").then(|| self.reusable(options)).flatten();
        match reused {
            Some(content) if level < DEEPEST && content.len() <= self.room => {
                self.room -= content.len();
                self.add(content, level + 1);
            }
            None if SILENT.contains(&name) => {}
            Some(_) if level == DEEPEST => {}
            _ => *self.left_out.entry(format!("block {name}")).or_default() += 1,
        }
    }

    /// `{"ref":123}` names a block that several texts share.
    fn reusable(&self, options: &str) -> Option<&'a str> {
        let options: serde_json::Value = serde_json::from_str(options.trim()).ok()?;
        self.library.reusable(options.get("ref")?.as_i64()?)
    }

    fn begin_segment(&mut self, lines: Lines) {
        if self.lines != lines {
            self.end_segment();
            self.lines = lines;
        }
    }

    fn end_segment(&mut self) {
        let html = std::mem::take(&mut self.current);
        if !html.trim().is_empty() {
            let lines = self.lines;
            self.segments.push(Segment { html, lines });
        }
    }
}
