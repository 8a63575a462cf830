//! On a receipt: every version of what its writer stated, and what became of each.

use maud::{Markup, html};

use super::OnReceipt;
use crate::affiliation::StatementState;
use crate::affiliation::read::Past;
use crate::{t, words};

/// What was stated before, version by version; only its writer sees this.
pub fn before(on: &OnReceipt<'_>) -> Markup {
    html! {
        @if on.history.len() > 1 {
            details .fold {
                summary { (t!("affiliation-history", count = on.history.len())) }
                ol .history {
                    @for past in on.history {
                        li {
                            time datetime=(past.at.rfc3339()) { (on.site.date_time(past.at)) } (words::colon())
                            (past_words(past)) " " span .soft { "(" (state_words(past.state)) ")" }
                        }
                    }
                }
            }
        }
    }
}

fn past_words(past: &Past) -> Markup {
    html! {
        @if past.declined { (t!("affiliation-kind-declined")) }
        @else if let Some(label) = &past.label { bdi { (label.words) } }
        @else { (t!("affiliation-nothing")) }
    }
}

/// What became of a version, in words for its writer.
fn state_words(state: StatementState) -> String {
    match state {
        StatementState::Draft => t!("affiliation-state-draft"),
        StatementState::Active => t!("affiliation-state-active"),
        StatementState::ChipsOnly => t!("affiliation-state-chips-only"),
        StatementState::Superseded => t!("affiliation-state-superseded"),
        StatementState::Withdrawn => t!("affiliation-state-withdrawn"),
        StatementState::Dropped => t!("affiliation-state-dropped"),
        StatementState::Redacted => t!("affiliation-state-redacted"),
    }
}
