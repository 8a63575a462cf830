//! How much a parser has to hold while it reads some markup, found without building the tree. Its time
//! grows with the elements that are open at once, and what it builds with the formatting that is never
//! closed, which every paragraph repeats; and each attribute of a tag is compared with all before it. So this is
//! asked before the sanitiser. Used by `text.rs`.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, LocalName, ParseOpts, QualName, local_name, ns, parse_fragment};

/// Bytes that are read between two looks at the counts: far fewer than it takes to do harm.
const AT_ONCE: usize = 1024;

/// How many bytes of names and attributes a parser may make of each byte it reads. Where every element
/// is closed it is less than one.
const GROWTH: usize = 4;

/// Names and attributes that any markup may have, in bytes: a table in a few letters has rows of its own.
const SMALL: usize = 256;

/// What may stand between attributes, as often in one tag or comment: a drawing may have a path of thousands of numbers
/// in one attribute, a picture within a page a slash in every 64 letters of a megabyte, and nothing has as many
/// attributes.
const DIVIDED: usize = 20_000;

/// Whether a parser, reading `html`, never has more than `max` elements open, makes no more of it than a small
/// multiple, and finds no tag with thousands of attributes. Elements count as open, too, while a later paragraph
/// would open them again.
pub fn is_within(html: &str, max: usize) -> bool {
    let counts = Counts::default();
    let name = QualName::new(None, ns!(html), local_name!("div"));
    let sink = Counter::new(counts.clone());
    let mut parser = parse_fragment(sink, ParseOpts::default(), name, Vec::new(), false);
    let before = counts.open.get();
    let bytes = SMALL + html.len() * GROWTH;
    let mut divided = Divided::default();
    for part in parts(html) {
        parser.process(StrTendril::from_slice(part));
        let is_divided = divided.is_too_much(part, counts.put.replace(false));
        if counts.most_open.get() - before > max || counts.made.get() > bytes || is_divided {
            return false;
        }
    }
    true
}

/// Where attributes may have begun since something was read to its end.
#[derive(Default)]
pub struct Divided(usize);

impl Divided {
    /// `is_read`: with `part` a tag, a text or a comment ended; as long as none does it may all be one tag.
    pub fn is_too_much(&mut self, part: &str, is_read: bool) -> bool {
        if is_read {
            self.0 = 0;
        }
        self.0 += part.bytes().filter(|byte| divides(*byte)).count();
        self.0 > DIVIDED
    }
}

/// Behind one of these another attribute may begin.
fn divides(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'"' | b'\'')
}

/// The text in parts of about `AT_ONCE` bytes.
pub fn parts(mut html: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let end = html.ceil_char_boundary(AT_ONCE);
        let (part, rest) = html.split_at(end);
        html = rest;
        (!part.is_empty()).then_some(part)
    })
}

#[derive(Clone, Default)]
struct Counts {
    open: Rc<Cell<usize>>,
    most_open: Rc<Cell<usize>>,
    /// Bytes of the names and attributes of all elements so far.
    made: Rc<Cell<usize>>,
    /// Something came to stand in the tree, an element, a text or a comment, since it was last looked at.
    put: Rc<Cell<bool>>,
}

/// Stands where a parser puts its tree, and keeps nothing: so an element lives as long as the parser
/// itself holds on to it, and that is as long as it is open.
struct Counter {
    counts: Counts,
    document: Rc<Element>,
}

struct Element {
    name: QualName,
    open: Rc<Cell<usize>>,
}

impl Drop for Element {
    fn drop(&mut self) {
        self.open.set(self.open.get() - 1);
    }
}

impl Counter {
    fn new(counts: Counts) -> Self {
        let document = counts.element(QualName::new(None, ns!(), LocalName::default()));
        Self { counts, document }
    }
}

impl Counts {
    fn element(&self, name: QualName) -> Rc<Element> {
        let open = self.open.get() + 1;
        self.open.set(open);
        self.most_open.set(self.most_open.get().max(open));
        Rc::new(Element {
            name,
            open: self.open.clone(),
        })
    }
}

impl TreeSink for Counter {
    type Handle = Rc<Element>;
    type Output = ();
    type ElemName<'a> = &'a QualName;

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Rc<Element> {
        let inside = attributes
            .iter()
            .map(|attribute| attribute.name.local.len() + attribute.value.len());
        let bytes = name.local.len() + inside.sum::<usize>();
        self.counts.made.set(self.counts.made.get() + bytes);
        self.counts.put.set(true);
        self.counts.element(name)
    }

    fn create_comment(&self, _: StrTendril) -> Rc<Element> {
        self.counts.put.set(true);
        self.document.clone()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Rc<Element> {
        self.document.clone()
    }

    fn get_document(&self) -> Rc<Element> {
        self.document.clone()
    }

    fn elem_name<'a>(&'a self, element: &'a Rc<Element>) -> &'a QualName {
        &element.name
    }

    fn get_template_contents(&self, template: &Rc<Element>) -> Rc<Element> {
        template.clone()
    }

    fn same_node(&self, one: &Rc<Element>, other: &Rc<Element>) -> bool {
        Rc::ptr_eq(one, other)
    }

    fn finish(self) {}
    fn parse_error(&self, _: Cow<'static, str>) {}

    fn append(&self, _: &Rc<Element>, _: NodeOrText<Rc<Element>>) {
        self.counts.put.set(true);
    }

    fn append_based_on_parent_node(&self, _: &Rc<Element>, _: &Rc<Element>, _: NodeOrText<Rc<Element>>) {
        self.counts.put.set(true);
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn append_before_sibling(&self, _: &Rc<Element>, _: NodeOrText<Rc<Element>>) {}
    fn add_attrs_if_missing(&self, _: &Rc<Element>, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, _: &Rc<Element>) {}
    fn reparent_children(&self, _: &Rc<Element>, _: &Rc<Element>) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_elements_are_counted_and_closed_ones_are_not() {
        for (html, open) in [
            ("<i>a</i><i>b</i>", 1),
            ("<ul><li><b>a</b><li><b>b</b></ul>", 3),
            ("<table><td>a<td>b</table>", 4),
            ("<textarea></i></textarea><i><i>", 2),
            ("a < b <br><br/> & <", 1),
        ] {
            assert!(is_within(html, open), "{html}");
            assert!(!is_within(html, open - 1), "{html}");
        }
    }

    #[test]
    fn a_closing_tag_that_closes_nothing_does_not_count() {
        for nested in [
            "<b><table></b></table>",
            "<rt>",
            "<optgroup>",
            "<i></b>",
            "<svg></b>",
        ] {
            assert!(!is_within(&nested.repeat(700), 128), "{nested}");
        }
    }

    #[test]
    fn formatting_that_every_paragraph_repeats_is_too_much() {
        let styles: String = (0..100).map(|size| format!("<font size={size}>")).collect();
        assert!(is_within(&format!("<p>{styles}<p>a"), 128));
        assert!(!is_within(&format!("<p>{styles}{}", "<p>a".repeat(1000)), 128));
        let link = format!("<p><a href=\"/{}\">", "x".repeat(8000));
        assert!(!is_within(&(link + &"<p>a".repeat(1000)), 128));
    }

    #[test]
    fn a_tag_with_thousands_of_attributes_is_too_much_and_a_long_text_is_not() {
        let named = |divider: &str| -> String {
            let names = (0..=DIVIDED).map(|number| format!("{divider}a{number}"));
            names.collect()
        };
        for divider in ["=''\n", "=\"\"/"] {
            assert!(
                !is_within(&format!("<i{}>x</i>", named(divider)), 128),
                "{divider:?}"
            );
        }
        // One that is said twice is told of, which puts nothing into the tree.
        assert!(!is_within(&format!("<i {}>", "a ".repeat(2 * DIVIDED)), 128));
        let words = "word and word, ".repeat(DIVIDED);
        for html in [
            &words,
            &format!("<p title='x'>{words}"),
            &format!("<pre>{words}</pre>"),
        ] {
            assert!(is_within(html, 128));
        }
        let tags = "<a href='/a/b' title=\"a b\">x</a>".repeat(DIVIDED);
        assert!(is_within(&tags, 128));
        let picture = format!("<img src='data:image/png;base64,{}'>", "A".repeat(100 * AT_ONCE));
        assert!(is_within(&picture, 128));
        let letters = format!("{}/", "A".repeat(63)).repeat(1024 * 1024 / 64);
        let picture = format!("<img src=\"data:image/png;base64,{letters}\">");
        assert!(is_within(&picture, 128));
        let drawing = format!("<svg><path d='M{}'/></svg>", " 10 20".repeat(DIVIDED / 4));
        assert!(is_within(&drawing, 128));
    }
}
