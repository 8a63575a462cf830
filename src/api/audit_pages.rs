//! The history for programs, with the filters of its page.

use axum::Json;
use axum::extract::{Query, State};
use jiff::tz::TimeZone;

use super::bearer_pages::Auditor;
use super::desk::AuditLine;
use super::input_pages::{Parameters, Size, given, place};
use super::problem_pages::{FieldError, Problem, Result};
use super::{Page, find_pages};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::AuditId;
use crate::moderation::history::{self, Filter};
use crate::moderation::history_words::words;
use crate::web::site::Site;
use crate::{t, urls};

const LINES: Size = Size { most: 200, usual: 50 };

/// Who did what, newest first.
///
/// # Errors
/// 400 for parameters that can't be read.
#[utoipa::path(
    get, path = "/api/v1/moderation/audit", operation_id = "list_audit", tag = "moderation",
    params(
        ("action" = Option<String>, Query, description = "Lines of this action, such as `comment.approve`"),
        ("person" = Option<i64>, Query, description = "What this person of the team did"),
        ("comment" = Option<i64>, Query, description = "What happened to this comment"),
        ("post" = Option<i64>, Query, description = "What happened to this post, by its id, and under it"),
        ("from" = Option<String>, Query, format = Date, description = "On this day or later, in the site's time zone"),
        ("to" = Option<String>, Query, format = Date, description = "On this day or before, in the site's time zone"),
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 200, description = "Most lines; 50 when left out")
    ),
    responses((status = 200, description = "A page of the history", body = Page<AuditLine>)),
    security(("token" = []))
)]
pub async fn audit(
    _: urls::ApiAudit,
    State(app): State<App>,
    site: Site,
    _: Auditor,
    Query(parameters): Parameters,
) -> Result<Json<Page<AuditLine>>> {
    let (after, limit) = place(&parameters, LINES)?;
    let filter = filter(&parameters, &site.settings.time_zone)?;
    let (lines, more) = history::lines(app.db.read(), &filter, after.map(AuditId), limit).await?;
    let next = lines.last().filter(|_| more).map(|last| last.id.0);
    let items = lines.into_iter().map(AuditLine::from).collect();
    Ok(Json(Page { items, next }))
}

/// What is asked for; 400 for all that can't be read, and for an action that there is not.
fn filter(parameters: &[(String, String)], zone: &TimeZone) -> Result<Filter, Problem> {
    let mut asked = Asked {
        parameters,
        errors: Vec::new(),
    };
    let filter = Filter {
        person: asked.read("person", |typed| typed.parse().ok()),
        action: asked.read("action", |typed| words(typed).map(|_| typed.to_owned())),
        post: asked.read("post", |typed| typed.parse().ok()),
        comment: asked.read("comment", |typed| typed.parse().ok()),
        from: asked
            .read("from", |typed| Moment::day(typed, zone))
            .map(|(start, _)| start),
        until: asked
            .read("to", |typed| Moment::day(typed, zone))
            .map(|(_, end)| end),
    };
    if asked.errors.is_empty() {
        Ok(filter)
    } else {
        Err(Problem::parameters(asked.errors))
    }
}

struct Asked<'a> {
    parameters: &'a [(String, String)],
    errors: Vec<FieldError>,
}

impl Asked<'_> {
    /// A parameter, or a complaint about it; `None` where it is left out.
    fn read<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let typed = given(self.parameters, name).filter(|typed| !typed.is_empty())?;
        let value = read(typed);
        if value.is_none() {
            let message = match name {
                "from" | "to" => t!("api-day-wrong"),
                "action" => t!("api-choice-wrong"),
                _ => t!("api-id-wrong"),
            };
            self.errors.push(find_pages::told(name, message));
        }
        value
    }
}
