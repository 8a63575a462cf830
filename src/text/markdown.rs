//! An author's Markdown as markup: what comrak makes of it, and what is ours of callouts, figures,
//! formulas, code and headings. Nothing here is safe yet; the sanitiser comes after it (`text.rs`).
//!
//! Pictures leave this file as plain `<img>`, alone or in a `<figure>`. Whoever knows more of them than
//! their address (sizes, other widths) says so in the finished markup, behind the sanitiser.

use comrak::nodes::{AlertType, Node, NodeAlert, NodeCodeBlock, NodeMath, NodeValue};
use comrak::options::Plugins;
use comrak::{Arena, format_html_with_plugins, parse_document};

use super::allowed::POST_OPTIONS;
use super::headings::{Headings, with_contents};
use super::math::Place;
use super::{code, figures, math, recordings};
use crate::t;

/// How much of one post is coloured and set as formulas; what is beyond is shown as it was typed. Both
/// make many elements of few letters, and the sanitiser's time grows with them.
struct Budget {
    /// Bytes of code.
    code: usize,
    formulas: usize,
}

const BUDGET: Budget = Budget {
    code: 128 * 1024,
    formulas: 1000,
};

/// The markup of a post, for the sanitiser.
pub fn post(source: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, source, &POST_OPTIONS);
    let headings = Headings::of(root);
    if let Some(contents) = headings.contents() {
        with_contents(root, &contents, |markup| {
            arena.alloc(NodeValue::Raw(markup).into())
        });
    }
    let mut budget = BUDGET;
    let nodes: Vec<Node<'_>> = root.descendants().collect();
    for node in nodes {
        make_ours(node, &mut budget);
    }
    let mut plugins = Plugins::default();
    plugins.render.heading_adapter = Some(&headings);
    let mut html = String::with_capacity(source.len() * 2);
    // Writing into a string can't fail.
    let _ = format_html_with_plugins(root, &POST_OPTIONS, &mut html, &plugins);
    worded(&with_named_columns(&html))
}

/// Puts our markup in the place of comrak's.
fn make_ours(node: Node<'_>, budget: &mut Budget) {
    if figures::is_figure(node) {
        let figure = figures::figure(node);
        while let Some(child) = node.first_child() {
            child.detach();
        }
        node.data_mut().value = NodeValue::Raw(figure);
        return;
    }
    if let Some(paragraph) = displayed_alone(node) {
        node.detach();
        let NodeValue::Math(formula) = &node.data().value else {
            return;
        };
        paragraph.data_mut().value = NodeValue::Raw(one_formula(formula, budget, Place::OfItsOwn));
        return;
    }
    let mut data = node.data_mut();
    let ours = match &mut data.value {
        NodeValue::CodeBlock(block) => Some(block_of_code(block, budget)),
        NodeValue::Math(formula) => Some(one_formula(formula, budget, Place::InText)),
        NodeValue::Alert(alert) => {
            alert.title = Some(title_of(alert));
            None
        }
        _ => None,
    };
    if let Some(markup) = ours {
        data.value = NodeValue::Raw(markup);
    }
}

fn block_of_code(block: &NodeCodeBlock, budget: &mut Budget) -> String {
    let language = block.info.split([' ', '\t', ',', '{']).next().unwrap_or_default();
    if language == "math" {
        let formula = NodeMath {
            dollar_math: false,
            display_math: true,
            literal: block.literal.clone(),
        };
        return one_formula(&formula, budget, Place::OfItsOwn);
    }
    if let Some(recording) = recordings::block(language, &block.literal) {
        return recording;
    }
    let affordable = block.literal.len() <= budget.code;
    if affordable {
        budget.code -= block.literal.len();
    }
    code::block(&block.literal, if affordable { language } else { "" })
}

/// The paragraph that a displayed formula has to itself.
fn displayed_alone(node: Node<'_>) -> Option<Node<'_>> {
    let is_displayed = matches!(&node.data().value, NodeValue::Math(formula) if formula.display_math);
    let is_alone = node.previous_sibling().is_none() && node.next_sibling().is_none();
    node.parent()
        .filter(|parent| is_displayed && is_alone && matches!(parent.data().value, NodeValue::Paragraph))
}

fn one_formula(formula: &NodeMath, budget: &mut Budget, place: Place) -> String {
    let affordable = budget.formulas > 0;
    budget.formulas = budget.formulas.saturating_sub(1);
    let set = Some(formula.literal.as_str())
        .filter(|_| affordable)
        .and_then(|latex| math::formula(latex, formula.display_math, place));
    set.unwrap_or_else(|| math::as_typed(&formula.literal, place))
}

/// The kind of a callout is always said in words, before a title of its own.
fn title_of(alert: &NodeAlert) -> String {
    let kind = name_of(alert.alert_type);
    match &alert.title {
        Some(title) => t!("text-callout", kind = kind, title = title.as_str()),
        None => kind,
    }
}

fn name_of(kind: AlertType) -> String {
    match kind {
        AlertType::Note => t!("text-note"),
        AlertType::Tip => t!("text-tip"),
        AlertType::Important => t!("text-important"),
        AlertType::Warning => t!("text-warning"),
        AlertType::Caution => t!("text-caution"),
    }
}

/// A heading without words is a heading of nothing: it becomes a plain cell.
fn with_named_columns(html: &str) -> String {
    let aligned = ["left", "center", "right"].map(|side| format!(" align=\"{side}\""));
    aligned
        .iter()
        .map(String::as_str)
        .chain([""])
        .fold(html.to_owned(), |html, align| {
            html.replace(&format!("<th{align}></th>"), &format!("<td{align}></td>"))
        })
}

/// Our words where comrak has its own, or none.
fn worded(html: &str) -> String {
    let task = format!(r#"<input aria-label="{}" type="checkbox""#, t!("text-task"));
    let notes = format!(
        r#"<section aria-label="{}" class="footnotes""#,
        t!("text-footnotes")
    );
    let back = format!(r#"aria-label="{} "#, t!("text-footnote-back"));
    html.replace(r#"<input type="checkbox""#, &task)
        .replace(r#"<section class="footnotes""#, &notes)
        .replace("aria-label=\"Back to reference ", &back)
}
