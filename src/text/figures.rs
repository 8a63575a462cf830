//! A picture that stands alone in its paragraph and has a title is a figure with a caption.

use comrak::nodes::{Node, NodeLink, NodeValue};
use maud::html;

use super::headings::text_of;

pub fn is_figure(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Paragraph) && picture(node).is_some()
}

/// The figure made of a paragraph that is one.
pub fn figure(paragraph: Node<'_>) -> String {
    let Some((picture, image)) = picture(paragraph) else {
        return String::new();
    };
    html! {
        figure {
            img src=(image.url) alt=(text_of(picture));
            figcaption { (image.title) }
        }
    }
    .into_string()
}

/// The picture with a title that is all there is in a paragraph.
fn picture(paragraph: Node<'_>) -> Option<(Node<'_>, NodeLink)> {
    let only = paragraph.first_child()?;
    if only.next_sibling().is_some() {
        return None;
    }
    match &only.data().value {
        NodeValue::Image(image) if !image.title.trim().is_empty() => Some((only, image.as_ref().clone())),
        _ => None,
    }
}
