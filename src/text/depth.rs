//! How deep markup nests, found without building the tree: a parser's time and memory grow with the
//! square of the depth, so this is asked first. Used by `text.rs`.

use std::cell::RefCell;
use std::collections::HashMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::{LocalName, local_name};

/// An upper bound of how deep elements nest: for each name the opening tags that no closing tag of the
/// same name has answered, in all, at their highest. Elements that end by themselves don't count, since
/// they nest only inside of others that do.
pub fn of(html: &str) -> usize {
    let tokenizer = Tokenizer::new(Counter::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().deepest
}

#[derive(Default)]
struct Counter(RefCell<Counts>);

#[derive(Default)]
struct Counts {
    open: HashMap<LocalName, usize>,
    depth: usize,
    deepest: usize,
}

impl TokenSink for Counter {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => {
                self.0.borrow_mut().count(&tag);
                text_inside(&tag)
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Counts {
    fn count(&mut self, tag: &Tag) {
        if ends_by_itself(&tag.name) {
            return;
        }
        let open = self.open.entry(tag.name.clone()).or_default();
        match tag.kind {
            TagKind::StartTag => {
                *open += 1;
                self.depth += 1;
                self.deepest = self.deepest.max(self.depth);
            }
            TagKind::EndTag if *open > 0 => {
                *open -= 1;
                self.depth -= 1;
            }
            TagKind::EndTag => {}
        }
    }
}

/// Empty elements, and those whose end may be left out (HTML, section 13.1.2).
fn ends_by_itself(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "colgroup"
            | "caption"
            | "option"
            | "optgroup"
            | "rt"
            | "rp"
            | "rb"
            | "rtc"
    )
}

/// Elements in which tags are text; the parser tells the tokenizer, so here it is told too.
fn text_inside(tag: &Tag) -> TokenSinkResult<()> {
    if tag.kind == TagKind::EndTag {
        return TokenSinkResult::Continue;
    }
    match tag.name {
        local_name!("title") | local_name!("textarea") => TokenSinkResult::RawData(RawKind::Rcdata),
        local_name!("script") => TokenSinkResult::RawData(RawKind::ScriptData),
        local_name!("style")
        | local_name!("xmp")
        | local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes") => TokenSinkResult::RawData(RawKind::Rawtext),
        local_name!("plaintext") => TokenSinkResult::Plaintext,
        _ => TokenSinkResult::Continue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_elements_are_counted_and_closed_ones_are_not() {
        assert_eq!(of("<i>a</i><i>b</i>"), 1);
        assert_eq!(of("<ul><li><b>a</b><li><b>b</b></ul>"), 2);
        assert_eq!(of("<textarea></i></textarea><i><i>"), 2);
        assert_eq!(of("a < b <br><br/> & <"), 0);
    }
}
