//! Deliveries as a note of the reader's browser: encrypted for that browser alone (RFC 8291), signed so that
//! whoever carries it there knows the site (RFC 8292), and handed to them (RFC 8030).

use std::time::Duration;

use url::Url;

use super::by_mail::Desk;
use super::content::Parcel;
use super::push_views::Note;
use super::{Handed, Kind, answer, push_views};
use crate::app::App;
use crate::clock::days;
use crate::outgoing::{self, Receipt, Sender};
use crate::secrets::push::{Keys, Vapid};
use crate::subscriptions::confirm::Link;
use crate::subscriptions::entity::{channel, subscriber};
use crate::subscriptions::read::manage_link;
use crate::words::Language;
use crate::{urls, words};

/// How long one waits for a browser that is off.
const WAITS: Duration = days(3);

/// What goes to a browser.
struct Posting<'a> {
    /// Where it takes notes.
    address: &'a str,
    /// As a row holds them.
    keys: &'a str,
    note: Note,
    urgency: &'static str,
}

/// Hands `parcel` to whoever carries notes to the browser it is for.
pub async fn hand_over(desk: &Desk, parcel: &Parcel) -> Handed {
    let to = &parcel.to;
    let manage = manage_link(&desk.app.secrets, to.subscriber, &to.nonce);
    let manage = desk.site.links.absolute(&manage);
    let posting = Posting {
        address: &to.address,
        keys: &to.keys,
        note: words::spoken_in(to.language, || push_views::note(&desk.site, parcel, manage)),
        urgency: urgency(parcel),
    };
    post(&desk.app, posting).await
}

/// Hands a first note to the browser of `row`, which waits: only that browser can read it, and shows that it does by
/// following the link in it.
///
/// # Errors
/// When the settings can't be read.
pub async fn ask(app: &App, row: &channel::Model, subscriber: &subscriber::Model) -> anyhow::Result<Handed> {
    let site = app
        .site()
        .await
        .map_err(|error| anyhow::anyhow!("the settings can't be read: {error:?}"))?;
    let manage = manage_link(&app.secrets, subscriber.id, &subscriber.nonce);
    let confirm = Link::confirms(row.id).address(&app.secrets, &subscriber.nonce);
    let language = Language::from_code(&subscriber.language).unwrap_or(site.settings.language);
    let posting = Posting {
        address: &row.address,
        keys: &row.keys,
        note: words::spoken_in(language, || push_views::first(&site, &confirm, &manage)),
        // Whoever has just chosen it looks at the page.
        urgency: "high",
    };
    Ok(post(app, posting).await)
}

async fn post(app: &App, posting: Posting<'_>) -> Handed {
    let Some(posted) = posted(app, posting) else {
        return Handed::Gone("what the browser said of itself can't be read".to_owned());
    };
    match app.outgoing.post(&posted, Sender::Anyone).await {
        Ok(receipt) => judged(&receipt, &posted.url),
        Err(failed) => answer::unanswered(&failed),
    }
}

/// What is posted; `None` when there is no address or no key to do it with.
fn posted(app: &App, posting: Posting<'_>) -> Option<outgoing::Parcel> {
    let Posting { note, urgency, .. } = posting;
    let url = Url::parse(posting.address).ok()?;
    let keys: Keys = serde_json::from_str(posting.keys).ok()?;
    // One that is handed over twice takes its own place, if the browser was off.
    let topic = note.tag().to_owned();
    let body = keys.encrypt(&push_views::json(note))?;
    let contact = app.links.absolute(&urls::Home);
    let signed = Vapid::of(&app.secrets).authorization(&url, &contact, app.clock.now());
    Some(outgoing::Parcel {
        url,
        headers: vec![
            ("authorization", signed),
            ("content-encoding", "aes128gcm".to_owned()),
            ("content-type", "application/octet-stream".to_owned()),
            ("ttl", WAITS.as_secs().to_string()),
            ("topic", topic),
            ("urgency", urgency.to_owned()),
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
