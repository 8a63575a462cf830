//! When somebody began to write, as a signed moment that travels with the form: it is stored nowhere, and nobody
//! needs one. Who runs no scripts has none, and nothing is made of that.

use super::form::hosts;
use super::submission::Text;
use crate::clock::Moment;
use crate::screening::spam::is_too_fast;
use crate::secrets::{Purpose, Secrets};

/// The ticket of whoever begins to write `now`.
pub fn issue(secrets: &Secrets, now: Moment) -> String {
    secrets.sign(Purpose::Ticket, &now.0.to_string())
}

/// Whether `text`, sent `now`, came sooner after `ticket` than anyone types or pastes. `false` where nobody knows:
/// without a ticket, with one that is not ours, and with one of a time to come. An old one was time enough.
pub fn came_too_soon(secrets: &Secrets, ticket: &str, text: &Text, now: Moment) -> bool {
    let signed = secrets.verify(Purpose::Ticket, ticket);
    let begun = signed.and_then(|moment| moment.parse().ok().map(Moment));
    let has_links = !hosts(&text.html, "").is_empty();
    begun
        .filter(|begun| *begun <= now)
        .is_some_and(|begun| is_too_fast(now.since(begun), &text.source, has_links))
}
