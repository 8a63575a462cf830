//! Copied HTML as a small tree, with what the look of an element says.

use htmd::{HtmlToMarkdown, Node as Parsed};
use markup5ever_rcdom::NodeData;

/// A piece of copied HTML.
#[derive(Clone, Debug)]
pub enum Node {
    Text(String),
    Element(Element),
}

#[derive(Clone, Debug, Default)]
pub struct Element {
    pub tag: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

/// Elements of which nothing is text.
const NO_TEXT: [&str; 24] = [
    "audio", "base", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map",
    "math", "meta", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "title", "video", "xml",
];

/// Everything that `html` holds, without what is no text or not to be seen.
pub fn read(html: &str) -> Vec<Node> {
    // Reading from a text can't fail.
    HtmlToMarkdown::new()
        .html_to_tree(html)
        .map(|document| children(&document))
        .unwrap_or_default()
}

/// What stands in `parsed`, without what is no text or not to be seen.
pub fn children(parsed: &Parsed) -> Vec<Node> {
    parsed
        .children
        .borrow()
        .iter()
        .filter_map(|child| node(child))
        .collect()
}

fn node(parsed: &Parsed) -> Option<Node> {
    match &parsed.data {
        NodeData::Text { contents } => Some(Node::Text(contents.borrow().to_string())),
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let attributes = attributes
                .iter()
                .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
            let mut element = Element {
                tag: name.local.to_string(),
                attributes: attributes.collect(),
                children: Vec::new(),
            };
            if element.is_left_out() {
                return None;
            }
            element.children = children(parsed);
            Some(Node::Element(element))
        }
        _ => None,
    }
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether one of its classes begins so.
    pub fn has_class(&self, beginning: &str) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes
            .split_whitespace()
            .any(|class| class.starts_with(beginning))
    }

    /// The same element around other children.
    pub fn with(&self, children: Vec<Node>) -> Self {
        Self {
            children,
            tag: self.tag.clone(),
            attributes: self.attributes.clone(),
        }
    }

    /// What its own style says of a property, in small letters.
    pub fn style(&self, property: &str) -> Option<String> {
        let style = self.attribute("style")?;
        let found = style
            .split(';')
            .filter_map(|part| part.split_once(':'))
            .rfind(|(name, _)| name.trim().eq_ignore_ascii_case(property));
        found.map(|(_, value)| value.trim().to_lowercase())
    }

    fn style_is(&self, property: &str, value: &str) -> bool {
        self.style(property).is_some_and(|said| said == value)
    }

    /// All text in it.
    pub fn text(&self) -> String {
        let parts = self.children.iter().map(|child| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) if element.tag == "br" => "\n".to_owned(),
            Node::Element(element) => element.text(),
        });
        parts.collect()
    }

    /// What is no text, hidden, or a mark that Word puts beside the text: comments and their anchors.
    fn is_left_out(&self) -> bool {
        NO_TEXT.contains(&self.tag.as_str())
            || (self.tag.starts_with("v:") || self.tag.starts_with("w:") || self.tag.starts_with("m:"))
            || self.style_is("display", "none")
            || self.style_is("mso-hide", "all")
            || self
                .style("mso-element")
                .is_some_and(|kind| kind.starts_with("comment"))
            || self.has_class("MsoComment")
            || self.has_class("msocom")
            || self.has_class("Apple-interchange-newline")
    }
}
