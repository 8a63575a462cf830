//! The line above a thread that counts what its readers say of themselves; each count is a link to the
//! comments of those who say it, and there the line says what is shown.

use maud::{Markup, html};

use super::views::Thread;
use crate::affiliation::says::Says;
use crate::t;

/// The line, and on a filtered page what it shows; empty where neither is to be said.
pub fn line(thread: &Thread<'_>) -> Markup {
    let counted = thread.accounts.line();
    html! {
        @if !counted.is_empty() || thread.filter.is_some() {
            nav .says .ui aria-label=(t!("says-label")) {
                @if !counted.is_empty() {
                    p { (t!("says-lead")) " " (list(thread, &counted)) }
                }
                @if let Some(says) = thread.filter { (showing(thread, says)) }
            }
        }
    }
}

fn list(thread: &Thread<'_>, counted: &[(Says, usize)]) -> Markup {
    html! {
        @for (at, (says, people)) in counted.iter().enumerate() {
            @if at > 0 { @if *says == Says::Verified { " · " } @else { ", " } }
            @let here = (thread.filter == Some(*says)).then_some("true");
            a href=(thread.begin(Some(*says))) rel="nofollow" aria-current=[here] { (words(*says, *people)) }
        }
    }
}

fn showing(thread: &Thread<'_>, says: Says) -> Markup {
    let comments = thread.accounts.comments(says);
    let people = thread.accounts.people(says);
    html! {
        p .shown {
            @if comments == 0 {
                (t!("says-nobody"))
            } @else if says == Says::Verified {
                (t!("says-showing-verified", comments = comments))
            } @else {
                (t!("says-showing", comments = comments, people = words(says, people)))
            }
            " " a href=(thread.begin(None)) { (t!("says-all")) }
        }
    }
}

/// `6 work for a vendor`
fn words(says: Says, people: usize) -> String {
    match says {
        Says::Works => t!("says-works", people = people),
        Says::Uses => t!("says-uses", people = people),
        Says::Shares => t!("says-shares", people = people),
        Says::UsedTo => t!("says-used-to", people = people),
        Says::NoConnection => t!("says-none", people = people),
        Says::Verified => t!("says-verified", people = people),
    }
}
