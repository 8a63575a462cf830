//! The jobs: what is new becomes messages, and messages are sent, to each endpoint in turn. One that fails is
//! left alone for a while, so that it costs the queue one try and not one a message.

use anyhow::Context as _;
use url::Url;

use super::answered::{self, Answer};
use super::entity::{endpoint, message};
use super::read::{self, Telling};
use super::tell::{self, About, Standing};
use super::{Appear, EndpointState, Notice, Send, endpoints, sending};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::WebhookId;
use crate::outgoing::{Parcel, Sender};
use crate::secrets::webhook;
use crate::settings;

/// Performs `Notice`.
///
/// # Errors
/// When the database fails.
pub async fn notice(app: &App, job: &Notice) -> anyhow::Result<()> {
    let now = app.clock.now();
    match read::standing(app.db.read(), job.audit, now).await? {
        Some(standing) => tell(app, standing, now).await,
        None => Ok(()),
    }
}

/// Performs `Appear`.
///
/// # Errors
/// When the database fails.
pub async fn appear(app: &App, job: &Appear) -> anyhow::Result<()> {
    let now = app.clock.now();
    match read::appeared(app.db.read(), job.post, now).await? {
        Some(standing) => tell(app, standing, now).await,
        None => Ok(()),
    }
}

async fn tell(app: &App, standing: Standing, now: Moment) -> anyhow::Result<()> {
    let appears_at = match standing.about {
        About::Post(post) => read::appears_at(app.db.read(), post, now)
            .await?
            .map(|at| (post, at)),
        About::Comment(..) => None,
    };
    let tx = app.db.begin_write().await?;
    tell::tell(&tx, standing, &app.secrets.entropy, now).await?;
    if let Some((post, at)) = appears_at {
        tell::expect(&tx, post, at, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Performs `Send`: what is due goes out one after the other, until one is not taken.
///
/// # Errors
/// When the database fails; that a message is not taken is no error.
pub async fn send(app: &App, job: &Send) -> anyhow::Result<()> {
    for message in sending::due(app.db.read(), job.endpoint, app.clock.now()).await? {
        // Its owner may have moved it, switched it off or narrowed what it is told while another was sent.
        let Some(row) = ready(app, job.endpoint).await? else {
            break;
        };
        if !hand_over(app, &row, &message).await? {
            break;
        }
    }
    let tx = app.db.begin_write().await?;
    sending::go_on(&tx, job.endpoint, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// The endpoint, if it may be sent something now.
async fn ready(app: &App, id: WebhookId) -> anyhow::Result<Option<endpoint::Model>> {
    let now = app.clock.now();
    let row = endpoints::one(app.db.read(), id).await?;
    Ok(row.filter(|row| row.state == EndpointState::On && row.rests_until.is_none_or(|until| until <= now)))
}

/// Sends one message; whether the endpoint may be sent the next one.
async fn hand_over(app: &App, row: &endpoint::Model, message: &message::Model) -> anyhow::Result<bool> {
    let parcel = parcel(app, row, message).await?;
    let answer = match &parcel {
        Some(parcel) => Some(Answer::from(app.outgoing.post(parcel, Sender::Owner).await)),
        None => None,
    };
    let tx = app.db.begin_write().await?;
    match &answer {
        Some(answer) => {
            let [chance] = app.secrets.entropy.bytes::<1>();
            answered::answered(&tx, (row, message), answer, chance, app.clock.now()).await?;
        }
        None => answered::dropped(&tx, message).await?,
    }
    tx.commit().await?;
    Ok(answer.is_none_or(|answer| answer.is_taken()))
}

/// `message` signed and ready; `None` when what it tells of is not so any more.
async fn parcel(
    app: &App,
    row: &endpoint::Model,
    message: &message::Model,
) -> anyhow::Result<Option<Parcel>> {
    let now = app.clock.now();
    let settings = settings::read::settings(app.db.read()).await?;
    let telling = Telling {
        links: &app.links,
        settings: &settings,
        description: &row.description,
        scope: row.scope,
        now,
    };
    let Some(payload) = telling.payload(app.db.read(), message).await? else {
        return Ok(None);
    };
    let body = serde_json::to_vec(&payload)?;
    let secrets = row.secrets(&app.secrets, now);
    Ok(Some(Parcel {
        url: Url::parse(&row.url).context("the address of a webhook can't be read")?,
        headers: webhook::headers(&secrets, &message.name, now, &body),
        body: body.into(),
    }))
}
