//! Code with its parts told apart, by a dozen classes that `site.css` has colours for. Every language is
//! read by what is written in `code/languages.toml`, in one pass from left to right: colours help the
//! eye, and a reader that may take long would not. Not a compiler: what it can't tell apart stays plain.

mod by_line;
mod languages;
mod lexer;
mod markup;

use maud::html;

use self::languages::{Language, Mode};

/// The longest block that is coloured, and the longest line in it, in bytes.
const MAX_BLOCK: usize = 64 * 1024;
const MAX_LINE: usize = 4 * 1024;

/// What a part of some code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Plain,
    Word,
    Type,
    Value,
    Text,
    Comment,
    Number,
    Function,
    Variable,
    Note,
    Key,
    Added,
    Removed,
}

impl Part {
    /// The class of its element; plain code has none. All begin with x, as nothing else does.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Word => "xw",
            Self::Type => "xt",
            Self::Value => "xv",
            Self::Text => "xs",
            Self::Comment => "xc",
            Self::Number => "xn",
            Self::Function => "xf",
            Self::Variable => "xr",
            Self::Note => "xm",
            Self::Key => "xk",
            Self::Added => "xi",
            Self::Removed => "xd",
        }
    }
}

/// Every class that a part may have.
pub const CLASSES: [&str; 12] = [
    "xw", "xt", "xv", "xs", "xc", "xn", "xf", "xr", "xm", "xk", "xi", "xd",
];

/// The block with its language as a class, coloured when that is known and the block is of a size to
/// read. `named` is what stood behind the fence.
pub fn block(code: &str, named: &str) -> String {
    let Some(language) = languages::find(named) else {
        return html! { pre { code { (code) } } }.into_string();
    };
    let mut parts = Parts::default();
    if code.len() <= MAX_BLOCK && code.lines().all(|line| line.len() <= MAX_LINE) {
        read(code, language, &mut parts);
    } else {
        parts.push(Part::Plain, code);
    }
    let markup = parts.finish();
    format!(
        "<pre><code class=\"language-{}\">{markup}</code></pre>\n",
        language.name
    )
}

fn read(code: &str, language: &'static Language, parts: &mut Parts) {
    match language.mode {
        Mode::Words => lexer::read(code, language, parts),
        Mode::Markup => markup::read(code, parts),
        Mode::Diff => by_line::diff(code, parts),
        Mode::Console => by_line::console(code, parts),
        Mode::Http => by_line::http(code, parts),
        Mode::Markdown => by_line::markdown(code, parts),
        Mode::Plain => parts.push(Part::Plain, code),
    }
}

/// Parts in their order, as markup. Neighbours of one kind become one element.
#[derive(Default)]
pub struct Parts {
    markup: String,
    kind: Option<Part>,
    text: String,
}

impl Parts {
    pub fn push(&mut self, kind: Part, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.kind != Some(kind) {
            self.close();
            self.kind = Some(kind);
        }
        self.text.push_str(text);
    }

    fn close(&mut self) {
        let text = std::mem::take(&mut self.text);
        let class = self.kind.take().unwrap_or(Part::Plain).class();
        let markup = if class.is_empty() {
            html! { (text) }
        } else {
            html! { span class=(class) { (text) } }
        };
        self.markup.push_str(&markup.into_string());
    }

    fn finish(mut self) -> String {
        self.close();
        self.markup
    }
}

#[cfg(test)]
mod tests;
