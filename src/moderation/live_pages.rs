//! The desk while it is open: a stream that tells what happens there, and saying that one is on a comment.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Query, State};
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect};
use futures_util::stream;
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use super::live::{self, Seen};
use super::live_views::told;
use crate::app::App;
use crate::clock::Moment;
use crate::comments::claim;
use crate::comments::read;
use crate::comments::threads::{Threads, may_decide};
use crate::people::Person;
use crate::people::session::{Host, Member};
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;
use crate::words::Language;
use crate::{urls, words};

/// How long one stream lasts; the browser asks for the next, and so is asked who it is again.
const LASTS: Duration = Duration::from_secs(10 * 60);
/// How long what is written at one moment is gathered.
const GATHER: Duration = Duration::from_millis(300);
/// How often it looks for what other processes wrote, and for times that have come.
const LOOK: Duration = Duration::from_secs(5);
/// The most comments a page may ask about.
const SEEN_MAX: usize = 300;

/// So that a proxy sends each event on at once.
const UNBUFFERED: (HeaderName, HeaderValue) = (
    HeaderName::from_static("x-accel-buffering"),
    HeaderValue::from_static("no"),
);

/// A page of the desk: when it was drawn, in milliseconds, and its comments as `id-version`, parted by commas.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SeenQuery {
    since: i64,
    seen: String,
}

impl SeenQuery {
    fn read(&self) -> Seen {
        let one = |part: &str| {
            let (id, version) = part.split_once('-')?;
            Some((id.parse().ok()?, version.parse().ok()?))
        };
        Seen {
            since: Moment(self.since),
            comments: self.seen.split(',').filter_map(one).take(SEEN_MAX).collect(),
        }
    }
}

/// Tells what happens at the desk, at once and whenever it changes.
pub async fn live(
    _: urls::DeskLive,
    State(app): State<App>,
    Member(person): Member,
    Query(query): Query<SeenQuery>,
) -> impl IntoResponse {
    let watching = Watching {
        commits: app.db.commits(),
        stopping: app.stopping.subscribe(),
        until: Instant::now() + LASTS,
        seen: query.read(),
        told: String::new(),
        waits: false,
        language: words::in_use(),
        app,
        person,
    };
    let events = stream::unfold(watching, |mut watching| async move {
        let words = watching.next().await?;
        let event = Event::default().event("news").data(words);
        Some((Ok::<_, Infallible>(event), watching))
    });
    ([UNBUFFERED], Sse::new(events).keep_alive(KeepAlive::default()))
}

/// Somebody whose desk is open.
struct Watching {
    app: App,
    person: Person,
    language: Language,
    seen: Seen,
    /// What was told last.
    told: String,
    /// The first is told at once.
    waits: bool,
    commits: watch::Receiver<u64>,
    stopping: watch::Receiver<bool>,
    until: Instant,
}

impl Watching {
    /// What has changed, once it has; `None` when the stream ends.
    async fn next(&mut self) -> Option<String> {
        loop {
            if std::mem::replace(&mut self.waits, true) && !self.something_happens().await {
                return None;
            }
            match self.look().await {
                Ok(words) if words == self.told => {}
                Ok(words) => {
                    self.told.clone_from(&words);
                    return Some(words);
                }
                Err(error) => tracing::warn!(?error, "cannot tell what happens at the desk"),
            }
        }
    }

    async fn look(&self) -> Result<String> {
        let whose = (self.person.id, Threads::of(&self.person));
        let news = live::news(self.app.db.read(), whose, &self.seen, self.app.clock.now()).await?;
        // The stream is drawn after the request has been answered.
        Ok(words::spoken_in(self.language, || told(&news)))
    }

    /// Waits until something may have changed; false when the time is up or the program stops.
    async fn something_happens(&mut self) -> bool {
        let written = async {
            // An error means that the database is closed; then the program stops.
            let _ = self.commits.changed().await;
            sleep(GATHER).await;
        };
        tokio::select! {
            biased;
            _ = self.stopping.wait_for(|stopping| *stopping) => false,
            () = sleep_until(self.until) => false,
            () = written => true,
            () = sleep(LOOK) => true,
        }
    }
}

/// What somebody is on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClaimForm {
    version: i64,
}

/// Says that one is on a comment; sent again while one still writes.
pub async fn claim(
    urls::DeskClaim { id }: urls::DeskClaim,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    Form(form): Form<ClaimForm>,
) -> Result<Redirect> {
    let tx = app.db.begin_write().await?;
    let comment = read::comment(&*tx, id).await?.ok_or(Refusal::NotFound)?;
    if !may_decide(&*tx, &person, comment.post_id).await? {
        return Err(Refusal::NotFound.into());
    }
    claim::claim(&tx, (id, form.version), person.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&site.href(&urls::DeskComment { id })))
}
