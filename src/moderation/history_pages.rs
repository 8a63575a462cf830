//! The history of decisions, as a page and as files.

use std::collections::HashSet;

use axum::body::{Body, Bytes};
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use maud::Markup;

use super::history::{Filter, Line};
use super::history_file_views::Format;
use super::history_form::HistoryForm;
use super::history_views::HistoryPage;
use super::rule_done::of_rules;
use super::{HISTORY_SIZE, ban_done, counts, history, history_views, note_undo};
use crate::app::App;
use crate::comments::read;
use crate::comments::threads::{Threads, may_decide};
use crate::comments::told::may_take_back;
use crate::ids::{AuditId, CommentId};
use crate::people::Person;
use crate::people::session::{Host, Moderator};
use crate::settings::rule_changes;
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;

/// Lines that are read at once for a file.
const CHUNK: u64 = 1_000;

/// Who did what, newest first. An author sees what became of one comment under their own posts, to take back
/// what they decided.
pub async fn audit(
    _: urls::Audit,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    Query(form): Query<HistoryForm>,
) -> Result<Markup> {
    let db = app.db.read();
    let (filter, errors) = form.read(&site.settings.time_zone);
    if !person.role.moderates() && !is_of_own_thread(&app, &person, filter.comment).await? {
        return Err(Refusal::Forbidden.into());
    }
    let team = if person.role.moderates() {
        history::team(db).await?
    } else {
        Vec::new()
    };
    let (mut lines, more) = history::lines(db, &filter, form.before.parse().ok(), HISTORY_SIZE).await?;
    let threads = Threads::of(&person);
    for line in &mut lines {
        line.undoable &= may_take_back(threads, &line.detail);
    }
    let pending = counts::pending(db, threads, app.clock.now()).await?;
    let page = HistoryPage {
        person: &person,
        pending,
        lines: &lines,
        more,
        team: &team,
        form: &form,
        errors: &errors,
        reversible: &reversible(&app, &person, &lines).await?,
        notes: &note_undo::reversible(db, person.id, &lines).await?,
        bans: &ban_done::ways(db, &lines, app.clock.now()).await?,
    };
    Ok(history_views::history(&site, &page))
}

/// Whether they decide on that one comment.
async fn is_of_own_thread(app: &App, person: &Person, comment: Option<CommentId>) -> Result<bool> {
    let db = app.db.read();
    let Some(comment) = comment else {
        return Ok(false);
    };
    match read::comment(db, comment).await? {
        Some(comment) => Ok(may_decide(db, person, comment.post_id).await?),
        None => Ok(false),
    }
}

/// The changes of rules among `lines` that `person` may take back.
async fn reversible(app: &App, person: &Person, lines: &[Line]) -> Result<HashSet<AuditId>> {
    let changes = if person.role.owns() {
        of_rules(lines)
    } else {
        Vec::new()
    };
    Ok(rule_changes::reversible(app.db.read(), changes).await?)
}

/// All of it, or what was chosen, for spreadsheets.
pub async fn csv(
    _: urls::AuditCsv,
    State(app): State<App>,
    site: Site,
    Moderator(_): Moderator,
    Query(form): Query<HistoryForm>,
) -> Result<Response> {
    file(app, form.read(&site.settings.time_zone).0, Format::Csv).await
}

/// The same for programs.
pub async fn json(
    _: urls::AuditJson,
    State(app): State<App>,
    site: Site,
    Moderator(_): Moderator,
    Query(form): Query<HistoryForm>,
) -> Result<Response> {
    file(app, form.read(&site.settings.time_zone).0, Format::Json).await
}

/// What of a file has been sent.
struct Sent {
    app: App,
    filter: Filter,
    format: Format,
    /// The lines that come next; `None` when the end was sent.
    next: Option<(Vec<Line>, bool)>,
    first: bool,
}

/// The history is as long as a site is old: a part is read when the one before it has been sent. What the
/// first part needs is asked before, so that an error is still an error page.
async fn file(app: App, filter: Filter, format: Format) -> Result<Response> {
    let next = history::lines(app.db.read(), &filter, None, CHUNK).await?;
    let sent = Sent {
        app,
        filter,
        format,
        next: Some(next),
        first: true,
    };
    let headers = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", format.file_name()),
        ),
    ];
    let body = Body::from_stream(stream::try_unfold(sent, Sent::part));
    Ok((headers, body).into_response())
}

impl Sent {
    /// The next part of the file, and what comes behind it.
    async fn part(mut self) -> anyhow::Result<Option<(Bytes, Self)>> {
        let Some((lines, more)) = self.next.take() else {
            return Ok(None);
        };
        let mut text = if self.first {
            self.format.begin()
        } else {
            String::new()
        };
        text += &self.format.lines(&lines, self.first);
        self.first = false;
        match lines.last().filter(|_| more) {
            Some(last) => {
                let (db, before) = (self.app.db.read(), Some(last.id));
                self.next = Some(history::lines(db, &self.filter, before, CHUNK).await?);
            }
            None => text += &self.format.end(),
        }
        Ok(Some((Bytes::from(text), self)))
    }
}
