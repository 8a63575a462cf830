//! A post that is not public, for whoever has its private link.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::review::{self, Opened};
use super::{Kind, Status, meta_views, read, review_views as views};
use crate::app::App;
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::headers::Frames;
use crate::web::site::Site;

/// The post as it stands now; its public page once it has one. No answer of this is kept anywhere.
pub async fn show(link: urls::Review, State(app): State<App>, site: Site) -> Result<Response> {
    let db = app.db.read();
    let id = match review::open(db, &app.secrets, &link.signed).await? {
        Opened::Post(id) => id,
        Opened::Withdrawn => return Err(Refusal::Gone.into()),
        Opened::Unknown => return Err(Refusal::NotFound.into()),
    };
    let post = read::editable(db, id, app.clock.now())
        .await?
        .ok_or(Refusal::Gone)?
        .page;
    if post.status == Status::Trashed {
        return Err(Refusal::Gone.into());
    }
    if post.status.is_readable(post.published_at, app.clock.now()) {
        let slug = post.slug.clone();
        let public = match post.kind {
            Kind::Post => site.href(&urls::Post { slug }),
            Kind::Page => site.href(&urls::Page { slug }),
        };
        return Ok(Redirect::to(&public).into_response());
    }
    let playable = meta_views::playable_rebased(&site, &post);
    let page = views::review(&site, &post, &playable);
    Ok((Frames(playable.origins), page).into_response())
}
