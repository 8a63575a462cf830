//! What stands in a line: runs of text of one look. Elements that say the same in other words come
//! together here, whatever they are called.

use super::links;
use super::tree::{Element, Node};

/// A run of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub what: What,
    pub marks: Marks,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Text(String),
    Break,
    Picture { src: String, alt: String },
}

/// How a run looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub link: Option<String>,
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
    pub raised: bool,
    pub lowered: bool,
    pub code: bool,
}

/// Signs that mean something in our Markdown and that htmd leaves alone. On their way through it, other
/// letters that nobody types stand for them.
const SIGNS: [(char, char, &str); 3] = [
    ('$', '\u{e000}', "\\$"),
    ('&', '\u{e001}', "\\&"),
    ('~', '\u{e002}', "\\~"),
];

/// The runs in `nodes`.
pub fn of(nodes: &[Node], marks: &Marks) -> Vec<Run> {
    let mut runs = Vec::new();
    nodes.iter().for_each(|node| add(&mut runs, node, marks));
    runs
}

/// Puts the signs back, as text.
pub fn unmarked(markdown: &str) -> String {
    let mut text = markdown.to_owned();
    for (_, letter, sign) in SIGNS {
        text = text.replace(letter, sign);
    }
    text
}

fn add(runs: &mut Vec<Run>, node: &Node, marks: &Marks) {
    let run = |what| Run {
        what,
        marks: marks.clone(),
    };
    match node {
        Node::Text(text) => runs.push(run(What::Text(as_text(text, marks.code)))),
        Node::Element(element) if element.tag == "br" => runs.push(run(What::Break)),
        Node::Element(element) if element.tag == "img" => runs.extend(picture(element).map(run)),
        Node::Element(element) => {
            let marks = looks(element, marks);
            element.children.iter().for_each(|child| add(runs, child, &marks));
        }
    }
}

/// White space is one space, signs are text.
fn as_text(text: &str, is_code: bool) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        let is_space = letter.is_whitespace() || letter == '\u{a0}';
        let sign = SIGNS.iter().find(|(sign, ..)| *sign == letter && !is_code);
        match sign {
            _ if is_space && plain.ends_with(' ') => {}
            _ if is_space => plain.push(' '),
            Some((_, stands_for, _)) => plain.push(*stands_for),
            // No letter of anybody's, and ours here.
            None if ('\u{e000}'..='\u{e002}').contains(&letter) => {}
            None if matches!(letter, '\u{200b}' | '\u{feff}' | '\u{ad}') => {}
            None => plain.push(letter),
        }
    }
    plain
}

/// A picture that others can fetch; one on somebody's disk or inside a mail is none.
fn picture(element: &Element) -> Option<What> {
    let src = element
        .attribute("src")
        .filter(|src| src.starts_with("https://"))?;
    let is_a_dot = ["width", "height"]
        .iter()
        .any(|side| element.attribute(side) == Some("1"));
    (!is_a_dot).then(|| What::Picture {
        src: src.to_owned(),
        alt: element.attribute("alt").unwrap_or_default().to_owned(),
    })
}

fn looks(element: &Element, outer: &Marks) -> Marks {
    let mut marks = outer.clone();
    match element.tag.as_str() {
        "a" => marks.link = element.attribute("href").and_then(links::meant).or(marks.link),
        "b" | "strong" => marks.bold = true,
        "i" | "em" | "cite" | "dfn" | "var" => marks.italic = true,
        "s" | "strike" | "del" => marks.struck = true,
        "sup" => marks.raised = true,
        "sub" => marks.lowered = true,
        "code" | "kbd" | "samp" | "tt" => marks.code = true,
        _ => {}
    }
    if let Some(weight) = element.style("font-weight") {
        marks.bold = is_heavy(&weight).unwrap_or(marks.bold);
    }
    match element.style("font-style").as_deref() {
        Some("italic" | "oblique") => marks.italic = true,
        Some("normal") => marks.italic = false,
        _ => {}
    }
    let lines = element
        .style("text-decoration")
        .or_else(|| element.style("text-decoration-line"));
    marks.struck |= lines.is_some_and(|lines| lines.contains("line-through"));
    match element.style("vertical-align").as_deref() {
        Some("super") => marks.raised = true,
        Some("sub") => marks.lowered = true,
        _ => {}
    }
    marks.code |= element.tag == "span"
        && element
            .style("font-family")
            .is_some_and(|font| is_for_code(&font));
    marks
}

fn is_heavy(weight: &str) -> Option<bool> {
    match weight {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse::<u16>().ok().map(|number| number >= 600),
    }
}

fn is_for_code(font: &str) -> bool {
    let first = font.split(',').next().unwrap_or_default();
    let first = first.trim().trim_matches(['"', '\'']);
    matches!(
        first,
        "consolas"
            | "courier"
            | "courier new"
            | "menlo"
            | "monaco"
            | "monospace"
            | "roboto mono"
            | "source code pro"
    )
}
