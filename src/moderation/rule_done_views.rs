//! What was just done with a rule, with the way back; and why there is none any more.

use maud::{Markup, html};

use super::rule_done::{Did, RuleDone};
use crate::ids::AuditId;
use crate::settings::rules::OWN_MAX;
use crate::web::attempt;
use crate::web::site::Site;
use crate::{t, urls};

/// Why a change was not made, or not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    Already,
    ChangedSince,
    TrustChangedSince,
    TooMany,
}

/// The quiet line above the rules, with the way back for who `changes` them. It stays in sight: the page is
/// long, and opens where the rule stands.
pub fn flash(site: &Site, done: &RuleDone, changes: bool) -> Markup {
    html! {
        div .flash .stays role="status" {
            p { (words(done.did)) }
            @if done.undoable && changes {
                form #undo method="post" action=(site.href(&urls::UndoRule { id: done.id })) {
                    (attempt::field(site))
                    button .bare { (t!("desk-undo")) " " kbd { "z" } }
                }
            }
        }
    }
}

fn words(did: Did) -> String {
    match did {
        Did::Made => t!("rule-done-made"),
        Did::Changed => t!("rule-done-changed"),
        Did::SwitchedOn => t!("rule-done-on"),
        Did::SwitchedOff => t!("rule-done-off"),
        Did::Moved => t!("rule-done-moved"),
        Did::Treated => t!("rule-done-treated"),
        Did::Removed => t!("rule-done-removed"),
        Did::PutBack => t!("rule-done-put-back"),
        Did::Undone => t!("rule-done-undone"),
        Did::Trust => t!("rule-done-trust"),
        Did::TrustUndone => t!("rule-done-trust-undone"),
    }
}

pub fn refused(why: NotDone) -> Markup {
    let (title, advice) = match why {
        NotDone::Already => (t!("desk-already-undone"), t!("desk-already-undone-advice")),
        NotDone::ChangedSince => (t!("desk-cannot-undo"), t!("rule-undo-changed")),
        NotDone::TrustChangedSince => (t!("desk-cannot-undo"), t!("rule-undo-trust-changed")),
        NotDone::TooMany => (t!("desk-not-done"), t!("screening-full", max = OWN_MAX)),
    };
    html! { div .note .wrong .ui role="alert" { h2 { (title) } p { (advice) } } }
}

/// The way back of one change in the history.
pub fn undo(site: &Site, id: AuditId) -> Markup {
    html! {
        form method="post" action=(site.href(&urls::UndoRule { id })) {
            (attempt::field(site))
            button .bare { (t!("desk-undo")) }
        }
    }
}
