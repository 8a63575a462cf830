//! Deliveries as a note of the reader's browser: encrypted for that browser alone (RFC 8291), signed so that
//! whoever carries it there knows the site (RFC 8292), and handed to them (RFC 8030).

use std::time::Duration;

use url::Url;

use super::by_mail::Desk;
use super::content::Parcel;
use super::{Handed, Kind, answer, push_views};
use crate::clock::days;
use crate::outgoing::{self, Receipt, Sender};
use crate::secrets::push::{Keys, Vapid};
use crate::subscriptions::read::manage_link;
use crate::{urls, words};

/// How long one waits for a browser that is off.
const WAITS: Duration = days(3);

/// Hands `parcel` to whoever carries notes to the browser it is for.
pub async fn hand_over(desk: &Desk<'_>, parcel: &Parcel) -> Handed {
    let Some(posted) = posted(desk, parcel) else {
        return Handed::Gone("what the browser said of itself can't be read".to_owned());
    };
    match desk.app.outgoing.post(&posted, Sender::Anyone).await {
        Ok(receipt) => judged(&receipt, &posted.url),
        Err(failed) => answer::unanswered(&failed),
    }
}

/// What is posted; `None` when there is no address or no key to do it with.
fn posted(desk: &Desk<'_>, parcel: &Parcel) -> Option<outgoing::Parcel> {
    let (app, to) = (desk.app, &parcel.to);
    let url = Url::parse(&to.address).ok()?;
    let keys: Keys = serde_json::from_str(&to.keys).ok()?;
    let manage = manage_link(&app.secrets, to.subscriber, &to.nonce);
    let manage = desk.site.links.absolute(&manage);
    let note = words::spoken_in(to.language, || push_views::note(desk.site, parcel, manage));
    let body = keys.encrypt(&push_views::json(note))?;
    let contact = desk.site.links.absolute(&urls::Home);
    let signed = Vapid::of(&app.secrets).authorization(&url, &contact, app.clock.now());
    Some(outgoing::Parcel {
        url,
        headers: vec![
            ("authorization", signed),
            ("content-encoding", "aes128gcm".to_owned()),
            ("content-type", "application/octet-stream".to_owned()),
            ("ttl", WAITS.as_secs().to_string()),
            // One that is handed over twice takes its own place, if the browser was off.
            ("topic", push_views::tag(parcel)),
            ("urgency", urgency(parcel).to_owned()),
        ],
        body: body.into(),
    })
}

/// Whether a telephone is woken for it (RFC 8030, section 5.3).
fn urgency(parcel: &Parcel) -> &'static str {
    match parcel.delivery.event {
        Kind::Post | Kind::Comment => "normal",
        Kind::Digest => "low",
    }
}

/// What the answer means (RFC 8030, sections 5 and 8.4): 404 and 410 say that the browser is not there any
/// more, 405 that nobody takes notes there.
fn judged(receipt: &Receipt, url: &Url) -> Handed {
    match receipt.status {
        200..=299 => Handed::Taken,
        404 | 405 | 410 => Handed::Gone(answer::words(receipt, url)),
        408 | 429 | 500..=599 => answer::later(receipt, url),
        _ => Handed::Refused(answer::words(receipt, url)),
    }
}
