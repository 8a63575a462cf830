//! The document around the HTML of every mail to a reader: its style sheet, which a mail has to bring along, and
//! its foot. It reads well without the style sheet too, which some programs throw away.

use maud::{DOCTYPE, Markup, html};

use super::Foot;
use crate::words;

/// Nothing in it means something to HTML, so that it can stand there as it is.
const STYLE: &str = include_str!("../../static/mail.css");

/// In the language in use.
pub fn document(subject: &str, said: &Markup, foot: &Foot) -> Markup {
    let language = words::in_use();
    html! {
        (DOCTYPE)
        html lang=(language.code()) dir=(language.direction().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (subject) }
                style { (STYLE) }
            }
            body {
                main { (said) }
                footer { hr; (foot.html()) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_can_stand_in_html() {
        assert!(
            !STYLE.contains(['<', '>', '&', '"']),
            "it would be written otherwise"
        );
    }
}
