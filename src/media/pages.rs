//! The list of files with its upload, and the page of one file. Serving is `file_pages.rs`.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use super::change::{self, Outcome};
use super::entity::media::Model;
use super::file_views::{self, FilePage};
use super::form::FileForm;
use super::keep_pages::{File, Kept, Take, keep};
use super::list::{self, View, Wanted};
use super::views::{self, Library, Result as Uploaded};
use super::{FILES_MAX, Words, markdown, may_change, read};
use crate::app::App;
use crate::ids::MediaId;
use crate::people::Person;
use crate::people::session::Writer;
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::web::upload::{Part, Parts};

/// Which part of the list, and what was done before.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    view: String,
    q: String,
    after: String,
    done: String,
}

impl Place {
    fn wanted(&self, person: &Person) -> Wanted {
        Wanted {
            of: (!person.role.edits()).then_some(person.id),
            view: View::from_code(&self.view),
            words: crate::text::line(&self.q),
            after: self.after(),
        }
    }

    /// `0-17`: order and id of the last one shown; anything else begins at the top.
    fn after(&self) -> Option<(i64, MediaId)> {
        let (order, id) = self.after.split_once('-')?;
        Some((order.parse().ok()?, id.parse().ok()?))
    }
}

/// Every file that this person may describe.
pub async fn show(
    _: urls::Library,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(place): Query<Place>,
) -> Result<Response> {
    draw(&app, &site, &person, &place, &[]).await
}

/// Takes up to `FILES_MAX` files; each that can't be kept is named, the others are. A script is
/// answered in JSON, about one file that a text can show.
pub async fn upload(
    _: urls::Library,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    headers: HeaderMap,
    mut parts: Parts,
) -> Result<Response> {
    let wants_json = headers
        .get(ACCEPT)
        .is_some_and(|value| value.as_bytes().starts_with(b"application/json"));
    let take = if wants_json { Take::Shown } else { Take::Everything };
    let mut all = Vec::new();
    while let Some(part) = parts.next().await? {
        if let Part::File(sent) = part
            && all.len() < FILES_MAX
        {
            all.push(keep(&app, &person, sent, Words::default(), take).await?);
        }
    }
    if all.is_empty() {
        all.push(Kept::nothing());
    }
    if wants_json {
        return Ok(in_json(&site, &all[0]));
    }
    let results: Vec<Uploaded> = all.iter().map(|kept| result(&site, kept)).collect();
    let page = draw(&app, &site, &person, &Place::default(), &results).await?;
    let is_fine = all.iter().all(|kept| matches!(kept, Kept::There(_)));
    let code = if is_fine {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((code, page).into_response())
}

fn result(site: &Site, kept: &Kept) -> Uploaded {
    match kept {
        Kept::There(file) => Uploaded::Kept {
            id: file.added.id,
            name: file.new.name.clone(),
            was_known: file.added.was_known,
            address: address(site, file),
            kind: file.new.kind,
        },
        Kept::Unfit { name, why } => Uploaded::Unfit {
            name: name.clone(),
            why: *why,
        },
    }
}

fn in_json(site: &Site, kept: &Kept) -> Response {
    match kept {
        Kept::There(file) => {
            let page = site.href(&urls::LibraryFile { id: file.added.id });
            let body = json!({
                "address": address(site, file),
                "name": file.new.name,
                "markdown": markdown(file.new.kind, &file.new.name, &address(site, file)),
                "picture": file.new.kind.is_picture(),
                "page": (!file.added.was_known).then_some(page),
            });
            Json(body).into_response()
        }
        Kept::Unfit { name, why } => {
            let body = json!({ "error": views::unfit(name, *why) });
            (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
        }
    }
}

/// Where a file that was kept is served.
pub fn address(site: &Site, file: &File) -> String {
    site.href(&urls::Media {
        hash: file.new.hash.clone(),
    })
}

async fn draw(
    app: &App,
    site: &Site,
    person: &Person,
    place: &Place,
    results: &[Uploaded],
) -> Result<Response> {
    let wanted = place.wanted(person);
    let list = list::list(app.db.read(), &wanted).await?;
    let library = Library {
        person,
        list: &list,
        wanted: &wanted,
        results,
        done: &place.done,
    };
    Ok(views::library(site, &library).into_response())
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// One file: how it looks, what it shows, where it is used.
pub async fn file(
    urls::LibraryFile { id }: urls::LibraryFile,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(Done { done }): Query<Done>,
) -> Result<Response> {
    let file = own(&app, &person, id).await?;
    let form = FileForm::default();
    draw_file(
        &app,
        &site,
        &person,
        (&file, &form),
        (&FieldErrors::default(), &done),
    )
    .await
}

/// Describes a file, puts it into the bin or takes it out.
pub async fn change(
    urls::LibraryFile { id }: urls::LibraryFile,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Form(form): Form<FileForm>,
) -> Result<Response> {
    let file = own(&app, &person, id).await?;
    let alt = match form.alt() {
        Ok(alt) => alt,
        Err(errors) => {
            let page = draw_file(&app, &site, &person, (&file, &form), (&errors, "")).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    let outcome = match form.intent.as_str() {
        "trash" => change::trash(&tx, id, person.id, now).await?,
        "restore" => change::restore(&tx, id, person.id, now).await?,
        _ => change::describe(&tx, (id, form.version()), form.words(&alt), person.id, now).await?,
    };
    let problem = match outcome {
        Outcome::Done => {
            tx.commit().await?;
            return Ok(Redirect::to(&back(&site, id, &form)).into_response());
        }
        Outcome::InUse => "in-use",
        Outcome::Conflict => "conflict",
    };
    drop(tx);
    let file = own(&app, &person, id).await?;
    let page = draw_file(
        &app,
        &site,
        &person,
        (&file, &form),
        (&FieldErrors::default(), problem),
    )
    .await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// To the list the button stood in, or to the file; what was put away is said in the list.
fn back(site: &Site, id: MediaId, form: &FileForm) -> String {
    let done = match form.intent.as_str() {
        code @ ("trash" | "restore") => code,
        _ => "describe",
    };
    if done == "trash" {
        format!("{}?done=trash-{id}", site.href(&urls::Library))
    } else if form.view.is_empty() {
        format!("{}?done={done}", site.href(&urls::LibraryFile { id }))
    } else {
        let view = View::from_code(&form.view).code();
        format!("{}?view={view}&done={done}", site.href(&urls::Library))
    }
}

async fn own(app: &App, person: &Person, id: MediaId) -> Result<Model> {
    let file = read::file(app.db.read(), id).await?.ok_or(Refusal::NotFound)?;
    if may_change(person, file.person_id) {
        Ok(file)
    } else {
        Err(Refusal::Forbidden.into())
    }
}

async fn draw_file(
    app: &App,
    site: &Site,
    person: &Person,
    (file, form): (&Model, &FileForm),
    (errors, said): (&FieldErrors, &str),
) -> Result<Response> {
    let uses = list::uses(app.db.read(), vec![file.id]).await?;
    let page = FilePage {
        person,
        file,
        uses: uses.get(&file.id).map(Vec::as_slice).unwrap_or_default(),
        form,
        errors,
        said,
    };
    Ok(file_views::file(site, &page).into_response())
}
