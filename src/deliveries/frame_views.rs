//! The document around every letter to a subscriber: its style sheet, which a mail has to bring along, and
//! its foot. It reads well without the style sheet too, which some programs throw away.

use maud::{DOCTYPE, Markup, html};

use super::letter_views::Foot;
use crate::web::site::Site;
use crate::{t, urls, words};

/// Nothing in it means something to HTML, so that it can stand there as it is.
const STYLE: &str = include_str!("../../static/mail.css");

pub fn document(subject: &str, letter: &Markup, foot: &Foot, site: &Site) -> Markup {
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
                main { (letter) }
                footer {
                    hr;
                    p { (foot.why) }
                    p {
                        a href=(foot.manage) { (t!("letter-manage-link")) } " · "
                        a href=(foot.stop) { (t!("letter-stop-link")) }
                    }
                    p { a href=(site.links.absolute(&urls::Home)) { (site.title()) } }
                }
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
