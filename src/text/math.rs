//! Formulas: LaTeX becomes MathML, which browsers set and screen readers read. What can't be read is
//! shown as it was typed; a formula is never an error, and never costs anybody their text.

use std::thread;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use maud::html;

use super::depth;
use crate::t;

/// The longest formula that is set, in bytes of LaTeX, and the most markup it may make.
const MAX_BYTES: usize = 2000;
const MAX_MARKUP: usize = 64 * 1024;

/// Deepest nesting of elements within a formula. A post may hold four times as many.
const MAX_DEPTH: usize = 40;

/// The library reads what nests by calling itself. The longest formula that does nothing else takes a
/// quarter of this, without optimisation; memory that is not used is never taken.
const STACK: usize = 64 * 1024 * 1024;

/// Where a formula stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    InText,
    /// In a paragraph of its own, which scrolls by itself when the formula is long.
    OfItsOwn,
}

/// The MathML of a formula; `None` when it can't be read, or is too long or too deep.
pub fn formula(latex: &str, display: bool, place: Place) -> Option<String> {
    let latex = latex.trim();
    if latex.is_empty() || latex.len() > MAX_BYTES {
        return None;
    }
    let mathml = apart(latex, display)?;
    let fits = mathml.len() <= MAX_MARKUP && depth::is_within(&mathml, MAX_DEPTH);
    fits.then(|| match place {
        Place::OfItsOwn => scrolling(&mathml),
        Place::InText => mathml,
    })
}

/// What stands in the place of a formula that can't be set.
pub fn as_typed(latex: &str, place: Place) -> String {
    let code = html! { code title=(t!("text-formula-unread")) { (latex.trim()) } };
    let markup = match place {
        Place::OfItsOwn => html! { pre { (code) } },
        Place::InText => code,
    };
    markup.into_string()
}

/// Read by a thread of its own: it has room for what nests, and where the library gives up on what nobody
/// has tried yet, a post is not lost by that.
fn apart(latex: &str, display: bool) -> Option<String> {
    thread::scope(|scope| {
        let reader = thread::Builder::new().stack_size(STACK);
        let reading = reader.spawn_scoped(scope, || converted(latex, display)).ok()?;
        reading.join().ok()?
    })
}

fn converted(latex: &str, display: bool) -> Option<String> {
    let reader = LatexToMathML::new(MathCoreConfig::default()).ok()?;
    let display = if display {
        MathDisplay::Block
    } else {
        MathDisplay::Inline
    };
    let result = reader.convert_with_local_state(latex, display).ok()?;
    Some(classed(&result.mathml))
}

/// A long formula scrolls by itself and can be reached by keyboard.
fn scrolling(mathml: &str) -> String {
    let label = t!("text-formula");
    format!(r#"<div class="scroll" role="group" tabindex="0" aria-label="{label}">{mathml}</div>"#)
}

/// How the columns of a table stand is said by style attributes, which no page of ours may have: the
/// three that carry meaning become classes.
fn classed(mathml: &str) -> String {
    let mut parts = mathml.split(" style=\"");
    let mut ours = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (style, rest) = part.split_once('"').unwrap_or((part, ""));
        ours.push_str(class(style));
        ours.push_str(rest);
    }
    ours
}

fn class(style: &str) -> &'static str {
    if style.contains("text-align: left") {
        " class=\"ml\""
    } else if style.contains("text-align: right") {
        " class=\"mr\""
    } else if style.contains("border-right") {
        " class=\"mb\""
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_set_without_styles() {
        let inline = formula("x^2", false, Place::InText).unwrap();
        assert_eq!(inline, "<math><msup><mi>x</mi><mn>2</mn></msup></math>");
        let lines = formula(
            r"\begin{align*} a &= b \\ c &= d \end{align*}",
            true,
            Place::OfItsOwn,
        )
        .unwrap();
        assert!(
            lines.contains("class=\"mr\"") && lines.contains("class=\"ml\""),
            "{lines}"
        );
        assert!(!lines.contains(" style="), "{lines}");
    }

    #[test]
    fn what_cannot_be_read_is_no_formula() {
        for latex in [
            r"\frac{",
            r"\href{javascript:a()}{b}",
            "",
            "\u{0}",
            r"\def\a{\a\a}\a",
        ] {
            assert_eq!(formula(latex, false, Place::InText), None, "{latex}");
        }
        for (open, close) in [
            ("{", "}"),
            (r"\frac{", "}{1}"),
            (r"\sqrt", ""),
            (r"\sqrt[", "]x"),
            (r"\left(", r"\right)"),
            ("x^{", "}"),
            (r"\text{", "}"),
        ] {
            let levels = MAX_BYTES / (open.len() + close.len()) - 1;
            let deep = format!("{}x{}", open.repeat(levels), close.repeat(levels));
            let _ = formula(&deep, true, Place::OfItsOwn).is_none_or(|set| set.len() <= MAX_MARKUP);
        }
        let deep = format!("{}x{}", r"\frac{".repeat(100), "}{1}".repeat(100));
        assert_eq!(formula(&deep, true, Place::OfItsOwn), None);
        assert_eq!(formula(&"x".repeat(MAX_BYTES + 1), true, Place::OfItsOwn), None);
        assert!(as_typed("<b>", Place::InText).contains("&lt;b&gt;"));
    }
}
