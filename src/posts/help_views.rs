//! What authors can write, with an example of each: beside the field for the text.

use maud::{Markup, html};

use crate::t;

/// Folded until somebody asks.
pub fn what_you_can_write() -> Markup {
    html! {
        details .write-help {
            summary { (t!("write-help")) }
            p { (t!("write-help-lead")) }
            p { (t!("paste-help")) }
            p { (t!("write-help-keys")) }
            dl {
                @for (name, example) in examples() {
                    dt { (name) }
                    dd { pre tabindex="0" { code { (example) } } }
                }
            }
            p { (t!("write-help-code")) }
            p { (t!("write-help-math")) }
            p { (t!("write-help-recording")) }
            p { (t!("write-help-contents")) }
            p { (t!("write-help-anchor", example = "## A part {#part}")) }
            p { (t!("write-help-html")) }
        }
    }
}

/// A name, and what is typed for it.
fn examples() -> [(String, &'static str); 15] {
    [
        (t!("write-help-headings"), "## A part\n### A part of it"),
        (t!("write-help-stress"), "*a little*, **a lot**, ~~no longer~~"),
        (
            t!("write-help-links"),
            "[their price list](https://example.org/prices)",
        ),
        (
            t!("write-help-lists"),
            "- one\n- two\n\n1. first\n2. second\n\n- [x] done\n- [ ] to do",
        ),
        (t!("write-help-quotes"), "> What somebody else said."),
        (
            t!("write-help-callouts"),
            "> [!NOTE]\n> Or TIP, IMPORTANT, WARNING, CAUTION.\n\n> [!WARNING] A title of your own\n> And the text.",
        ),
        (
            t!("write-help-code-name"),
            "`a word of code`\n\n```python\nprint(\"and many lines\")\n```",
        ),
        (
            t!("write-help-tables"),
            "| Backup | Hours |\n|--------|------:|\n| Full   |     9 |",
        ),
        (
            t!("write-help-footnotes"),
            "eleven hours[^shelf]\n\n[^shelf]: On our own shelf.",
        ),
        (
            t!("write-help-definitions"),
            "restore\n\n: Getting back what was saved.",
        ),
        (
            t!("write-help-formulas"),
            "the mean is $\\frac{a+b}{2}$.\n\n$$\\sum_{i=1}^n x_i$$",
        ),
        (
            t!("write-help-pictures"),
            "![What the picture shows](https://example.org/shelf.jpg \"The caption\")",
        ),
        (
            t!("write-help-recordings"),
            "```video\nhttps://vimeo.com/76979871\nHow we restored it\n\nWelcome. Today we restore a server.\n```",
        ),
        (t!("write-help-contents-name"), "[TOC]"),
        (
            t!("write-help-html-name"),
            "<kbd>Ctrl</kbd>, <mark>marked</mark>, H<sub>2</sub>O\n\n<details><summary>More</summary>\nWhat is folded.\n</details>",
        ),
    ]
}
