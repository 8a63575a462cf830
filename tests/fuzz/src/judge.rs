//! Reads markup as a browser does and panics at what people may not have brought there.

use forthright::text::{MAX_NESTING, SafeHtml};
use scraper::{ElementRef, Html, Node, Selector};
use url::Url;

use crate::allowed::{self, Place};

/// How deep a result nests at most. The sanitiser's limit is for elements that are open at once;
/// formatting that is closed in another order than it was opened adds some more.
const DEEPEST: usize = MAX_NESTING * 4 * 4;

/// How many bytes may come of one: an empty link gets its marks, a footnote its way back, an empty heading
/// its link and its line in the contents.
const GROWTH: usize = 256;

/// Looks at what became of `source`.
pub fn judge(html: &SafeHtml, source: &str, place: &Place) {
    let html = html.as_str();
    assert!(
        html.len() <= 1024 + source.len() * GROWTH,
        "{} bytes became {}",
        source.len(),
        html.len()
    );
    let page = format!("<!DOCTYPE html><title>a</title><body><div id=box>{html}</div><hr id=behind>");
    let page = Html::parse_document(&page);
    let frame = one(&page, "#box");
    let next = frame.next_siblings().next();
    assert_eq!(
        next.map(|node| node.id()),
        Some(one(&page, "#behind").id()),
        "it left its box: {html}"
    );
    for node in frame.descendants().skip(1) {
        let depth = node
            .ancestors()
            .take_while(|above| above.id() != frame.id())
            .count();
        assert!(depth < DEEPEST, "it nests {depth} deep: {html}");
        match node.value() {
            Node::Text(_) => {}
            Node::Element(_) => element(ElementRef::wrap(node).expect("it is an element"), place),
            other => panic!("{other:?} in {html}"),
        }
    }
    assert_eq!(
        bare(&frame.inner_html()),
        bare(html),
        "a browser finds something else than was written"
    );
}

fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let selector = Selector::parse(selector).expect("it is one of ours");
    let mut found = page.select(&selector);
    let first = found.next().expect("our own frame is there");
    assert!(found.next().is_none(), "{selector:?} is there twice");
    first
}

/// Markup without its attributes: they are judged one by one, and another parser writes them in another
/// order.
fn bare(html: &str) -> String {
    let mut bare = String::with_capacity(html.len());
    let (mut in_tag, mut in_attributes, mut quoted) = (false, false, false);
    for part in html.split_inclusive([' ', '"', '<', '>']) {
        let end = part.chars().next_back();
        if !in_attributes {
            bare.push_str(part);
            in_tag = end == Some('<') || in_tag && end == Some(' ');
            in_attributes = in_tag && end == Some(' ');
        } else if end == Some('"') {
            quoted = !quoted;
        } else if end == Some('>') && !quoted {
            bare.push('>');
            (in_tag, in_attributes) = (false, false);
        }
    }
    bare
}

fn element(element: ElementRef, place: &Place) {
    let name = element.value().name();
    let shown = || element.html().chars().take(300).collect::<String>();
    let elements = match &*element.value().name.ns {
        "http://www.w3.org/1999/xhtml" => place.elements,
        "http://www.w3.org/1998/Math/MathML" if place.formulas => allowed::FORMULA,
        other => panic!("{other}: {}", shown()),
    };
    let own = elements.iter().find(|(allowed, _)| *allowed == name);
    let (_, own) = own.unwrap_or_else(|| panic!("the element {}", shown()));
    for (attribute, value) in element.value().attrs() {
        let is_allowed = own.contains(&attribute) || place.everywhere.contains(&attribute);
        assert!(is_allowed, "the attribute {attribute} of {}", shown());
        assert!(
            allowed::may_say(name, attribute, value),
            "the value of {attribute} of {}",
            shown()
        );
        if matches!(attribute, "href" | "src" | "cite") {
            assert!(
                is_harmless(value, place),
                "where {attribute} leads in {}",
                shown()
            );
        }
    }
    if name == "a" {
        assert_eq!(element.attr("rel"), Some(place.rel), "{}", shown());
    }
}

/// Whether a browser finds the web or a mail behind an address. What it can't read leads nowhere.
fn is_harmless(address: &str, place: &Place) -> bool {
    let page = Url::parse("https://blog.example/posts/ink").expect("it is one of ours");
    let base = place.relative.then_some(&page);
    match Url::options().base_url(base).parse(address) {
        Ok(url) => matches!(url.scheme(), "http" | "https" | "mailto"),
        Err(_) => true,
    }
}
