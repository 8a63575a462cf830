//! Which addresses a page of another site says are its owner's own: links with `rel="me"`
//! (microformats.org/wiki/rel-me); and where it wants to hear of links to it. Read from the tags alone; no tree
//! is built, however large the page.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use url::Url;

use super::depth;

/// The `href` of every `a` and `link` element of `html` that says `rel="me"`, as written, in order.
pub fn rel_me(html: &str) -> Vec<String> {
    with_rel(html, "me").found.take()
}

/// Where `html`, found at `page`, takes Webmentions: what the first of its `link` and `a` elements with
/// `rel="webmention"` leads to (W3C Recommendation, 3.1.2). Empty is the page itself, or what it says that addresses
/// are relative to.
pub fn webmention_link(html: &str, page: &Url) -> Option<Url> {
    let links = with_rel(html, "webmention");
    let said = links.found.take().into_iter().next()?;
    let base = links.base.take();
    let base = base.and_then(|base| page.join(base.trim()).ok());
    base.as_ref().unwrap_or(page).join(said.trim()).ok()
}

/// What is found up to a tag with thousands of attributes: the parser compares each with all before it.
fn with_rel(html: &str, rel: &'static str) -> Links {
    let input = BufferQueue::default();
    let sink = Links {
        rel,
        found: RefCell::default(),
        base: RefCell::default(),
        read: Cell::default(),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let mut divided = depth::Divided::default();
    for part in depth::parts(html) {
        input.push_back(StrTendril::from_slice(part));
        // It stops at the end of each script, for one that would want to run it.
        while !input.is_empty() {
            let _ = tokenizer.feed(&input);
        }
        if divided.is_too_much(part, tokenizer.sink.read.replace(false)) {
            break;
        }
    }
    tokenizer.end();
    tokenizer.sink
}

struct Links {
    rel: &'static str,
    found: RefCell<Vec<String>>,
    /// What the first `base` element with an address says that others are relative to.
    base: RefCell<Option<String>>,
    /// A tag, a text or a comment was read to its end.
    read: Cell<bool>,
}

impl TokenSink for Links {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        // That an attribute is said twice is told of within its tag.
        if !matches!(token, Token::ParseError(_)) {
            self.read.set(true);
        }
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        if tag.kind != TagKind::StartTag {
            return TokenSinkResult::Continue;
        }
        self.found.borrow_mut().extend(address(&tag, self.rel));
        if &*tag.name == "base" && self.base.borrow().is_none() {
            *self.base.borrow_mut() = attribute(&tag, "href");
        }
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    let mut all = tag.attrs.iter();
    let found = all.find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| attribute.value.to_string())
}

fn address(tag: &Tag, rel: &str) -> Option<String> {
    let mut kinds = attribute(tag, "rel")?;
    kinds.make_ascii_lowercase();
    let is_one = matches!(&*tag.name, "a" | "link") && kinds.split_ascii_whitespace().any(|kind| kind == rel);
    attribute(tag, "href").filter(|_| is_one)
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
        assert_eq!(takes(html).as_deref(), Some("https://kim.example/1?a&b"));
        let itself = "<link rel=webmention href>";
        assert_eq!(takes(itself).as_deref(), Some("https://kim.example/notes/1"));
        assert_eq!(takes("<a rel=not-webmention href=/3>"), None);
    }

    fn takes(html: &str) -> Option<String> {
        let page = Url::parse("https://kim.example/notes/1").unwrap();
        webmention_link(html, &page).map(String::from)
    }

    #[test]
    fn it_is_relative_to_what_the_page_says() {
        for (base, found) in [
            (
                "<base target=_top><base href=/other/>",
                "https://kim.example/other/in",
            ),
            (
                "<base href='https://in.example/a/b'><base href=/c/>",
                "https://in.example/a/in",
            ),
            ("<base href=' ../x/ '>", "https://kim.example/x/in"),
            ("<base href='https://['>", "https://kim.example/notes/in"),
            ("<!-- <base href=/other/> -->", "https://kim.example/notes/in"),
        ] {
            let html = format!("{base}<link rel=webmention href=in>");
            assert_eq!(takes(&html).as_deref(), Some(found), "{base}");
        }
        let late = "<link rel=webmention href=in><base href=/other/>";
        assert_eq!(takes(late).as_deref(), Some("https://kim.example/other/in"));
    }

    #[test]
    fn nothing_is_read_behind_a_tag_with_thousands_of_attributes() {
        let link = "<a rel=me href=/1>x</a>";
        let text = "<p title='x'>Many words.</p> ".repeat(3_000);
        assert_eq!(rel_me(&format!("{text}{link}")), ["/1"]);
        let many: String = (0..20_000).map(|number| format!(" a{number}=''")).collect();
        assert_eq!(rel_me(&format!("{link}<i{many}>{link}")), ["/1"]);
        let same = " a".repeat(40_000);
        assert_eq!(rel_me(&format!("{link}<i{same}>{link}")), ["/1"]);
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
