//! Which addresses a page of another site says are its owner's own: links with `rel="me"`
//! (microformats.org/wiki/rel-me); and where it wants to hear of links to it. Read from the tags alone; no tree
//! is built, however large the page.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// The `href` of every `a` and `link` element of `html` that says `rel="me"`, as written, in order.
pub fn rel_me(html: &str) -> Vec<String> {
    with_rel(html, "me")
}

/// The `href` of the first `link` or `a` element of `html` that says `rel="webmention"`, as written: where it
/// takes Webmentions (W3C Recommendation, 3.1.2). Empty is the page itself.
pub fn webmention_link(html: &str) -> Option<String> {
    with_rel(html, "webmention").into_iter().next()
}

fn with_rel(html: &str, rel: &'static str) -> Vec<String> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let sink = Links {
        rel,
        found: RefCell::default(),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    // It stops at the end of each script, for one that would want to run it.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.found.take()
}

struct Links {
    rel: &'static str,
    found: RefCell<Vec<String>>,
}

impl TokenSink for Links {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        if tag.kind != TagKind::StartTag {
            return TokenSinkResult::Continue;
        }
        self.found.borrow_mut().extend(address(&tag, self.rel));
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }
}

fn address(tag: &Tag, rel: &str) -> Option<String> {
    let attribute = |name: &str| {
        let mut all = tag.attrs.iter();
        all.find(|attribute| &*attribute.name.local == name)
            .map(|attribute| attribute.value.to_string())
    };
    let mut kinds = attribute("rel")?;
    kinds.make_ascii_lowercase();
    let is_one = matches!(&*tag.name, "a" | "link") && kinds.split_ascii_whitespace().any(|kind| kind == rel);
    attribute("href").filter(|_| is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_say_me_are_found() {
        let html = "<!doctype html><head><link rel='nofollow ME' href=\"https://a.example/?x&amp;y\">
            <script>if (a < b) { c('</p>') }</script></head>
            <p><A HREF=https://b.example/ REL=me>Me</A> <a rel=mention href=/c>c</a> <a href=/d>d</a>";
        assert_eq!(rel_me(html), ["https://a.example/?x&y", "https://b.example/"]);
    }

    #[test]
    fn the_first_element_that_takes_webmentions_counts() {
        let html = "<!-- <link rel=webmention href=/0> --><link rel=webmention><p><a rel='nofollow Webmention' href='/1?a&amp;b'>x</a>
            <link rel=webmention href=/2>";
        assert_eq!(webmention_link(html).as_deref(), Some("/1?a&b"));
        assert_eq!(webmention_link("<link rel=webmention href>").as_deref(), Some(""));
        assert_eq!(webmention_link("<a rel=not-webmention href=/3>"), None);
    }

    #[test]
    fn what_only_looks_like_a_link_is_none() {
        let html = "<!-- <a rel=me href=/1> --><script>'<a rel=me href=/2>'</script>
            <textarea><a rel=me href=/3></textarea><title><a rel=me href=/4></title>
            <style><a rel=me href=/5></style><p title='<a rel=me href=/6>'>&lt;a rel=me href=/7></a rel=me href=/8>";
        assert!(rel_me(html).is_empty(), "{:?}", rel_me(html));
        assert!(rel_me("").is_empty() && rel_me("<a rel=me href=").is_empty());
    }
}
