//! The jobs of WebSub: a change becomes feeds that have changed, and the hub is told of them.

use anyhow::{Context as _, ensure};
use url::Url;
use url::form_urlencoded::Serializer;

use super::hub::{self, Changed};
use super::read;
use super::tell::About;
use crate::app::App;
use crate::outgoing::{Parcel, Sender};
use crate::settings;
use crate::urls::Links;

/// Performs `Changed`.
///
/// # Errors
/// When the database fails.
pub async fn changed(app: &App, job: &Changed) -> anyhow::Result<()> {
    let (db, now) = (app.db.read(), app.clock.now());
    let Some(standing) = read::standing(db, job.audit, now).await? else {
        return Ok(());
    };
    let appears_at = match standing.about {
        About::Post(post) => read::appears_at(db, post, now).await?,
        About::Comment(..) => None,
    };
    let topics = if standing.is_public || standing.was_public {
        hub::topics(db, standing, now).await?
    } else {
        Vec::new()
    };
    let tx = app.db.begin_write().await?;
    hub::changed(&tx, &topics, now).await?;
    if let Some(at) = appears_at {
        hub::expect(&tx, job.audit, at, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Performs `Ping`: one question for all feeds that are due (PubSubHubbub 0.3, section 7.1, which hubs of
/// WebSub go on to understand).
///
/// # Errors
/// When the hub does not take it: the queue tries again.
pub async fn ping(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let settings = settings::read::settings(app.db.read()).await?;
    let tx = app.db.begin_write().await?;
    let topics = hub::begin(&tx, now).await?;
    tx.commit().await?;
    if !settings.hub.is_empty() && !topics.is_empty() {
        let parcel = parcel(&settings.hub, &topics, &app.links)?;
        let receipt = app.outgoing.post(&parcel, Sender::Owner).await?;
        let status = receipt.status;
        ensure!(
            (200..300).contains(&status),
            "the hub answered with status {status}"
        );
    }
    let tx = app.db.begin_write().await?;
    hub::told(&tx, (&topics, now), app.clock.now()).await?;
    Ok(tx.commit().await?)
}

fn parcel(hub: &str, topics: &[String], links: &Links) -> anyhow::Result<Parcel> {
    let mut form = Serializer::new(String::new());
    form.append_pair("hub.mode", "publish");
    for topic in topics {
        form.append_pair("hub.url", &links.absolute(topic));
    }
    Ok(Parcel {
        url: Url::parse(hub).context("the address of the hub can't be read")?,
        headers: vec![("content-type", "application/x-www-form-urlencoded".to_owned())],
        body: form.finish().into(),
    })
}
