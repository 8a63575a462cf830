//! How the blog would look with settings that are typed and not saved: its home page, or its newest post.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::Part;
use super::form::SettingsForm;
use super::pages::{named, of};
use super::preview_views::{self, Preview};
use super::views::{self, Shown};
use crate::app::App;
use crate::comments::post_pages::{Visit, draw};
use crate::people::session::Owner;
use crate::posts::lists::Under;
use crate::posts::pages::home_of;
use crate::posts::read::{self, PostPage};
use crate::posts::stream;
use crate::settings;
use crate::urls;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::site::Site;

/// Shows it, or what is wrong with what was typed. Nothing is stored.
///
/// # Errors
/// `NotFound` for a part that is none; when the database fails.
pub async fn preview(
    urls::SettingsPreview { part }: urls::SettingsPreview,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<SettingsForm>,
) -> Result<Response> {
    let part = named(&part)?;
    let choices = of(&app, &site, part).await?;
    let changed = match form.check(part, &choices) {
        Ok(changed) => changed,
        Err(errors) => {
            let page = views::part(&site, &owner, &Shown::again(part, &form, &errors, &choices));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let site = site.with(settings::read::with(app.db.read(), &changed).await?);
    if let Some(sheet) = &site.look.sheet {
        app.previews.hold(Arc::clone(sheet));
    }
    let page = shown(&app, &site, part, &form).await?;
    Ok(page.into_response())
}

/// The newest post where it was asked for and there is one, else the home page.
async fn shown(app: &App, site: &Site, part: Part, form: &SettingsForm) -> Result<Response> {
    let post = newest(app).await?;
    let wants_post = match form.shows.as_str() {
        "post" => true,
        "home" => false,
        _ => part == Part::Comments,
    };
    let preview = Preview {
        part,
        other: (!wants_post && post.is_some()).then_some("post"),
    };
    match post.filter(|_| wants_post) {
        Some(post) => {
            let preview = Preview {
                other: Some("home"),
                ..preview
            };
            draw(
                app,
                site,
                &post,
                Visit::previewed(preview_views::bar(site, form, preview)),
            )
            .await
        }
        None => {
            let bar = preview_views::bar(site, form, preview);
            let (_, page) = home_of(app, site, None, (None, Some(bar))).await?;
            Ok(page.into_response())
        }
    }
}

async fn newest(app: &App) -> Result<Option<PostPage>> {
    let (db, now) = (app.db.read(), app.clock.now());
    let newest = stream::newest(db, Under::Everything, None, 1, now).await?;
    match newest.first() {
        Some(newest) => Ok(read::post(db, &newest.slug, now, false).await?),
        None => Ok(None),
    }
}
