//! The label beside a name, and what it would be.

use maud::{Markup, html};

use crate::affiliation::label::{Label, label};
use crate::affiliation::said::Said;
use crate::affiliation::wording::{Terms, Wording};
use crate::affiliation::{Connection, ConnectionKind, Statement};
use crate::clock::Moment;
use crate::{t, words};

/// The words after a name in a comment's heading: ` · says: reseller, sells Acme`.
pub fn label_in_heading(label: &Label) -> Markup {
    html! { span .label { i { " · " } bdi { (label.words) } } }
}

/// What unfolds behind the label; empty where `label.more` is.
pub fn label_more(label: &Label) -> Markup {
    html! {
        @if !label.more.is_empty() {
            p {
                (t!("affiliation-own-account")) " "
                @for (at, (heading, text)) in label.more.iter().enumerate() {
                    @if at > 0 { "; " }
                    (heading) (words::colon()) bdi { (text) }
                }
            }
        }
    }
}

/// A name with its label.
pub fn shown(name: &str, label: &Label) -> Markup {
    html! { b { bdi { (name) } } (label_in_heading(label)) }
}

/// A name with a label as an example.
pub fn example(name: &str, subjects: &[String], wording: &Wording) -> Markup {
    html! { b { bdi { (name) } } @if let Some(label) = example_label(subjects, wording) { (label_in_heading(&label)) } }
}

/// What would stand there if somebody sold the first of what the post is about.
fn example_label(subjects: &[String], wording: &Wording) -> Option<Label> {
    let sells = subjects.first().map(|subject| Connection {
        kind: ConnectionKind::Sells,
        about: Some(subject.clone()),
        year: None,
        typed: false,
    });
    let statement = Statement {
        you_are: wording.example(),
        connections: sells.into_iter().collect(),
        ..Statement::default()
    };
    let terms = Terms {
        wording,
        now: Moment(0),
    };
    label(&Said::unsent(statement, false), terms)
}
