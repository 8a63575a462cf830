//! Reads code from left to right: comments, texts, numbers and names, each as far as it goes, so that
//! every letter is looked at a fixed number of times.

use super::languages::Language;
use super::{Part, Parts};

/// Reads all of `code`.
pub fn read(code: &str, language: &'static Language, parts: &mut Parts) {
    let mut reader = Reader {
        code,
        at: 0,
        language,
        is_first: true,
    };
    while reader.at < code.len() {
        let (kind, end) = reader.next();
        let text = &code[reader.at..end];
        parts.push(kind, text);
        reader.pass(kind, text);
        reader.at = end;
    }
}

struct Reader<'a> {
    code: &'a str,
    at: usize,
    language: &'static Language,
    /// Nothing but space, brackets and dashes stands before this place in its line.
    is_first: bool,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.code[self.at..]
    }

    fn before(&self) -> Option<char> {
        self.code[..self.at].chars().next_back()
    }

    /// What stands here, and where it ends.
    fn next(&self) -> (Part, usize) {
        let found = self
            .directive()
            .or_else(|| self.comment())
            .or_else(|| self.text())
            .or_else(|| self.mark())
            .or_else(|| self.number())
            .or_else(|| self.variable())
            .or_else(|| self.name());
        match found {
            Some((kind, bytes)) => (kind, self.at + bytes),
            None => (
                Part::Plain,
                self.at + self.rest().chars().next().map_or(1, char::len_utf8),
            ),
        }
    }

    fn pass(&mut self, kind: Part, text: &str) {
        let opens = |c: char| c.is_whitespace() || matches!(c, '-' | '{' | ',' | ';' | '[' | '(');
        let begins = kind == Part::Plain && text.chars().all(opens);
        let is_new = text.ends_with(['\n', '{', ',', ';', '[', '(']);
        self.is_first = is_new || (self.is_first && begins);
    }

    fn starts_line(&self) -> bool {
        let line = self.code[..self.at].rsplit('\n').next().unwrap_or_default();
        line.len() < 64 && line.trim().is_empty()
    }

    fn directive(&self) -> Option<(Part, usize)> {
        let mut all = self.language.directives.iter();
        let is_one = all.any(|directive| self.rest().starts_with(directive.as_str())) && self.starts_line();
        is_one.then(|| (Part::Note, line_end(self.rest())))
    }

    fn comment(&self) -> Option<(Part, usize)> {
        let rest = self.rest();
        for (open, close) in &self.language.block {
            if rest.starts_with(open.as_str()) {
                return Some((Part::Comment, block_end(rest, open, close, self.language.nests)));
            }
        }
        let may = !self.language.spaced || self.before().is_none_or(char::is_whitespace);
        let is_one = may
            && self
                .language
                .line
                .iter()
                .any(|mark| rest.starts_with(mark.as_str()));
        is_one.then(|| (Part::Comment, line_end(rest)))
    }

    fn text(&self) -> Option<(Part, usize)> {
        let rest = self.rest();
        for (open, close) in &self.language.long {
            if let Some(inside) = rest.strip_prefix(open.as_str()) {
                let end = open.len() + text_end(inside, close, true, true);
                return Some((self.kind_of_text(end), end));
            }
        }
        let quoted = |mark: &String| rest.starts_with(mark.as_str()) && self.is_quote(mark);
        let (mark, escapes) = match self.language.strings.iter().find(|mark| quoted(mark)) {
            Some(mark) => (mark, true),
            None => (self.language.raw.iter().find(|mark| quoted(mark))?, false),
        };
        let end = mark.len() + text_end(&rest[mark.len()..], mark, escapes, false);
        Some((self.kind_of_text(end), end))
    }

    /// Not an apostrophe in a word, nor the tick of a name or a lifetime.
    fn is_quote(&self, mark: &str) -> bool {
        if mark != "'" {
            return true;
        }
        if !self.language.ticks {
            let word = self.code[..self.at]
                .chars()
                .rev()
                .take_while(|c| c.is_alphanumeric());
            return word.take(3).count() < 3;
        }
        let mut letters = self.rest().chars().skip(1);
        matches!(
            (letters.next(), letters.next()),
            (Some('\\'), _) | (Some(_), Some('\''))
        )
    }

    /// A text before the mark that stands behind keys is a key.
    fn kind_of_text(&self, end: usize) -> Part {
        let is_key = !self.language.keys.is_empty() && self.is_first && self.is_keyed(&self.rest()[end..]);
        if is_key { Part::Key } else { Part::Text }
    }

    fn mark(&self) -> Option<(Part, usize)> {
        let rest = self.rest();
        let mark = self
            .language
            .marks
            .iter()
            .find(|mark| rest.starts_with(mark.as_str()))?;
        if mark.len() > 1 {
            let inside = rest.find(']').map_or(rest.len(), |end| end + 1);
            return Some((Part::Note, inside.min(line_end(rest))));
        }
        let name = self.name_end(&rest[1..]);
        (name > 0).then_some((Part::Note, 1 + name))
    }

    fn number(&self) -> Option<(Part, usize)> {
        let rest = self.rest();
        let begins = rest.starts_with(|c: char| c.is_ascii_digit());
        if !begins || self.before().is_some_and(|c| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let mut end = 0;
        let mut before = ' ';
        for c in rest.chars() {
            let signed = matches!(c, '+' | '-') && matches!(before, 'e' | 'E') && !rest.starts_with("0x");
            let ranged = c == '.' && (before == '.' || rest[end + 1..].starts_with('.'));
            if ranged || !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.') || signed) {
                break;
            }
            end += c.len_utf8();
            before = c;
        }
        Some((Part::Number, end))
    }

    fn variable(&self) -> Option<(Part, usize)> {
        let rest = self.rest();
        let sigil = rest
            .chars()
            .next()
            .filter(|c| self.language.sigils.contains(*c))?;
        let name = &rest[sigil.len_utf8()..];
        let end = match name.strip_prefix('{') {
            Some(inside) => inside.find(['}', '\n', ' ']).map_or(0, |end| end + 2),
            None => self.name_end(name),
        };
        let own = end > 0 && !name.starts_with(sigil);
        own.then_some((Part::Variable, sigil.len_utf8() + end))
    }

    fn name(&self) -> Option<(Part, usize)> {
        let rest = self.rest();
        let end = self.name_end(rest);
        (end > 0).then(|| (self.kind_of_name(&rest[..end], &rest[end..]), end))
    }

    fn name_end(&self, text: &str) -> usize {
        let belongs = |c: char| c.is_alphanumeric() || c == '_' || self.language.letters.contains(c);
        text.find(|c| !belongs(c)).unwrap_or(text.len())
    }

    fn kind_of_name(&self, name: &str, after: &str) -> Part {
        let language = self.language;
        if !language.keys.is_empty() && self.is_first && self.is_keyed(after) {
            Part::Key
        } else if language.has(&language.words, name) {
            Part::Word
        } else if language.has(&language.types, name) {
            Part::Type
        } else if language.has(&language.values, name) {
            Part::Value
        } else if after.starts_with('(') || after.starts_with("!(") {
            Part::Function
        } else if language.capitals && name.starts_with(char::is_uppercase) {
            Part::Type
        } else {
            Part::Plain
        }
    }

    fn is_keyed(&self, after: &str) -> bool {
        let after = if self.language.tight {
            after
        } else {
            after.trim_start_matches([' ', '\t'])
        };
        let mut letters = after.chars();
        let is_mark = letters.next().is_some_and(|c| self.language.keys.contains(c));
        // A colon within an address or a selector has something right behind it.
        let next = letters.next();
        is_mark
            && (!after.starts_with(':')
                || next.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | ':')))
    }
}

fn line_end(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

/// Behind a comment, which may hold others.
fn block_end(text: &str, open: &str, close: &str, nests: bool) -> usize {
    let mut at = open.len();
    let mut depth = 1;
    while depth > 0 {
        let rest = &text[at..];
        let Some(end) = rest.find(close) else {
            return text.len();
        };
        let inner = if nests {
            rest[..end].matches(open).count()
        } else {
            0
        };
        depth = depth - 1 + inner;
        at += end + close.len();
    }
    at
}

/// Behind the mark that closes a text, at the end of the line, or at the end of all.
fn text_end(text: &str, close: &str, escapes: bool, lines: bool) -> usize {
    let mut letters = text.char_indices();
    while let Some((at, c)) = letters.next() {
        if text[at..].starts_with(close) {
            return at + close.len();
        }
        if c == '\n' && !lines {
            return at;
        }
        if c == '\\' && escapes {
            letters.next();
        }
    }
    text.len()
}
