//! Deliveries to a reader's own program: JSON, signed as Standard Webhooks 1.0 has it with a secret that only
//! they know. What an owner's program is told is `webhooks/`.

use url::Url;

use super::by_mail::Desk;
use super::content::Parcel;
use super::{Handed, answer, letter_views, message_views};
use crate::outgoing::{self, Receipt, Sender};
use crate::secrets::webhook;
use crate::subscriptions::read::manage_link;
use crate::subscriptions::way;
use crate::words;

/// Hands `parcel` to the program of its reader.
pub async fn hand_over(desk: &Desk, parcel: &Parcel) -> Handed {
    let Some(posted) = posted(desk, parcel) else {
        return Handed::Refused("the address or the secret can't be read".to_owned());
    };
    match desk.app.outgoing.post(&posted, Sender::Anyone).await {
        Ok(receipt) => judged(&receipt, &posted.url),
        Err(failed) => answer::unanswered(&failed),
    }
}

/// What is posted; `None` when there is no address or no secret to do it with.
fn posted(desk: &Desk, parcel: &Parcel) -> Option<outgoing::Parcel> {
    let (app, to, now) = (&desk.app, &parcel.to, desk.app.clock.now());
    let url = Url::parse(&to.address).ok()?;
    let secrets = way::signing(&app.secrets, &to.keys);
    if secrets.is_empty() {
        return None;
    }
    let manage = manage_link(&app.secrets, to.subscriber, &to.nonce);
    let manage = desk.site.links.absolute(&manage);
    let name = parcel.reason.and_then(|topic| desk.content.name(topic));
    let message = words::spoken_in(to.language, || {
        let why = letter_views::why(&desk.site, parcel, name);
        message_views::message(&desk.site, parcel, (why, manage))
    });
    let body = serde_json::to_vec(&message).ok()?;
    // The same each time it is tried: who has it already can tell.
    let id = format!("delivery_{}", parcel.delivery.id);
    Some(outgoing::Parcel {
        url,
        headers: webhook::headers(&secrets, &id, now, &body),
        body: body.into(),
    })
}

/// What the answer means (Standard Webhooks 1.0): 200 to 299 is taken, 410 wants nothing any more, anything else
/// may do better later.
fn judged(receipt: &Receipt, url: &Url) -> Handed {
    match receipt.status {
        200..=299 => Handed::Taken,
        410 => Handed::Gone(answer::words(receipt, url)),
        _ => answer::later(receipt, url),
    }
}
