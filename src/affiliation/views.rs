//! Where somebody is asked who is speaking: the fields of the comment form, and the question in the
//! thread. The label itself is `views/label.rs`, the parts of a receipt are `views/receipt.rs`; the frame
//! and the comment are `comments/`' pages.

mod fields;
mod history;
mod label;
mod receipt;

use maud::{Markup, html};

use super::YouAre;
use super::form::StatementForm;
use super::read::Waits;
use super::wording::Wording;
use crate::web::attempt;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};
use fields::Fields;
use label::example;

pub use label::{label_in_heading, label_more};
pub use receipt::{OnReceipt, Preview, own_statement, question};

/// The fields of a statement as a part of the comment form.
pub struct OnForm<'a> {
    pub site: &'a Site,
    /// As far as it is known: the name beside which the label will stand.
    pub name: &'a str,
    pub subjects: &'a [String],
    pub form: &'a StatementForm,
    pub errors: &'a FieldErrors,
    /// The question that the comment answers.
    pub answers: Option<&'a Waits>,
}

/// The folded line of the comment form: "Any connection to what you write about?" Open where the comment
/// answers a question, with the chips that one offers.
pub fn fieldset(on: &OnForm<'_>) -> Markup {
    let wrong = on
        .errors
        .iter()
        .any(|(field, _)| field.starts_with("affiliation_"));
    let wording = Wording::of(&on.site.settings);
    let fields = Fields {
        chips: on.answers.map_or(&[], |waits| &waits.chips),
        ..Fields::of(&wording, on.subjects, on.form, on.errors)
    };
    let name = if on.name.is_empty() {
        t!("affiliation-example-name")
    } else {
        on.name.to_owned()
    };
    let line = match on.answers {
        Some(_) => t!("affiliation-answer-line"),
        None => fields.wording.any(),
    };
    html! {
        details open[on.form.is_touched() || wrong || on.answers.is_some()] {
            summary { (line) " " i { (t!("optional")) } }
            p .hint {
                (fields.wording.any_hint()) " "
                (example(&name, on.subjects, fields.wording))
            }
            (fields.you_are())
            (fields.kind())
            (fields.about())
            (fields.more())
        }
    }
}

/// The question where it stands in the thread, for the one who is asked: chips alone, at most three
/// taps. `receipt` opens the comment that is asked about; `chips` are those the question offers.
pub fn question_in_thread(
    site: &Site,
    receipt: &urls::Receipt,
    name: &str,
    subjects: &[String],
    chips: &[YouAre],
) -> Markup {
    let (form, errors) = (StatementForm::default(), FieldErrors::default());
    let wording = Wording::of(&site.settings);
    let fields = Fields {
        asked: true,
        in_thread: true,
        chips,
        ..Fields::of(&wording, subjects, &form, &errors)
    };
    html! {
        form .isyou method="post" action=(site.href(&urls::ReceiptAnswer { signed: receipt.signed.clone() })) {
            (attempt::field(site))
            p { (t!("affiliation-for-you")) }
            p .shown { (t!("affiliation-shown-example")) " " (example(name, subjects, fields.wording)) }
            @if subjects.is_empty() { (fields.you_are()) } @else { (fields.about()) (fields.kind()) (fields.you_are()) }
            p .acts {
                button .go name="intent" value="send" { (t!("affiliation-send")) }
                @if subjects.is_empty() {
                    button name="affiliation_kind" value="none" formnovalidate { (t!("affiliation-kind-none-short")) }
                    button name="affiliation_kind" value="declined" formnovalidate { (t!("affiliation-kind-declined")) }
                }
            }
        }
    }
}
