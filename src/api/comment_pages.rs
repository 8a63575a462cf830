//! Comments sent by other programs: as a reader without a token, with the same limits, repeat rule and
//! screening as the form; with one as its person.

use axum::Json;
use axum::extract::State;
use axum::http::header::USER_AGENT;
use axum::http::{HeaderMap, StatusCode};
use serde::Serialize;
use utoipa::ToSchema;

use super::bearer_pages::Caller;
use super::comment_form::{self, NewComment};
use super::input_pages::Input;
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::banned_pages;
use crate::comments::closed_views;
use crate::comments::envelope::Envelope;
use crate::comments::form::Checked;
use crate::comments::receipt;
use crate::comments::screen::{At, Surroundings};
use crate::comments::submit::{self, Author, Outcome, Reader};
use crate::ids::CommentId;
use crate::limits::TooMany;
use crate::people::{Person, Scope};
use crate::posts::discussion::Takes;
use crate::posts::read::{self, Commentable};
use crate::screening::own::Rules;
use crate::web::client_ip::ClientIp;
use crate::web::error::Refusal;
use crate::web::site::Site;
use crate::{t, urls};

/// What became of a comment that was sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Sent {
    pub id: CommentId,
    pub status: Status,
    /// Who holds this link may read what was decided, answer, edit, withdraw and erase.
    pub receipt_url: String,
}

/// Sends a comment. The same comment sent again within a minute is answered as the first time.
///
/// # Errors
/// 404 unless readers may see the post, 403 when it takes no comments, no replies there or none from there, 409 for a repeat within ten
/// minutes, 422 for fields, 429 when too many came, or in slow mode too early.
#[utoipa::path(
    post, path = "/api/v1/posts/{slug}/comments", operation_id = "send_comment", tag = "comments",
    params(("slug" = String, Path, description = "The post's address")),
    request_body = NewComment,
    responses((status = 201, description = "Taken in, perhaps to wait for a moderator", body = Sent)),
    security((), ("token" = []))
)]
pub async fn create(
    urls::ApiComments { slug }: urls::ApiComments,
    State(app): State<App>,
    caller: Caller,
    ClientIp(ip): ClientIp,
    headers: HeaderMap,
    Input(new): Input<NewComment>,
) -> Result<(StatusCode, Json<Sent>)> {
    let now = app.clock.now();
    let person = caller.within(Scope::Write)?;
    let post = read::commentable(app.db.read(), &slug, now)
        .await?
        .ok_or(Refusal::NotFound)?;
    app.limits.comment(ip, post.id)?;
    let parent = new.parent_id;
    let checked = new
        .form()
        .check(person.is_some())
        .map_err(|errors| Problem::fields(&errors, comment_form::name))?;
    let met = match person {
        Some(_) => None,
        None => banned_pages::met(&app, ip, None, &checked).await?,
    };
    if met.is_some_and(|met| !met.silent) {
        return Err(Problem::saying(StatusCode::FORBIDDEN, t!("api-banned")).into());
    }
    let site = app.site().await?;
    let at = At {
        post: post.id,
        rules: Rules::of(&site.settings),
        fast: false,
    };
    let author = author(&app, person.as_ref(), &checked, (at, met.is_some())).await?;
    let envelope = Envelope {
        secrets: &app.secrets,
        ip,
        user_agent: user_agent(&headers),
        finds_repeats: app.config.limits,
    };
    let submission = envelope.submission(&post, parent, author, checked, &site.settings);
    let entropy = app.secrets.entropy.clone();
    let outcome = app
        .db
        .write_grouped(move |tx| {
            let (submission, entropy) = (submission.clone(), entropy.clone());
            Box::pin(async move { submit::submit(tx, submission, &entropy, now).await })
        })
        .await?;
    match outcome {
        Outcome::Received {
            comment,
            nonce,
            status,
            ..
        } => {
            let receipt = receipt::link(&app.secrets, comment, &nonce);
            let sent = Sent {
                id: comment,
                status: seen_by_writer(status),
                receipt_url: app.links.absolute(&receipt),
            };
            Ok((StatusCode::CREATED, Json(sent)))
        }
        Outcome::AlreadyReceived => Err(Refusal::AlreadyReceived.into()),
        Outcome::ParentGone => Err(Problem::field("parent_id", t!("comment-parent-gone")).into()),
        Outcome::RepliesClosed => {
            Err(Problem::saying(StatusCode::FORBIDDEN, t!("thread-replies-closed")).into())
        }
        Outcome::Closed => Err(closed(&site, &post, now).into()),
        Outcome::TooEarly { at } => {
            let detail = t!("comment-too-early", time = site.time_from(at));
            let wait = TooMany {
                retry_after: at.since(now),
            };
            Err(Problem::saying(StatusCode::TOO_MANY_REQUESTS, detail)
                .after(wait)
                .into())
        }
    }
}

/// Why the post takes none, as its page says it.
fn closed(site: &Site, post: &Commentable, now: Moment) -> Problem {
    let takes = post.discussion.takes(site.settings.close_after_days, now);
    let detail = match takes {
        Takes::NoMore(Some(_)) => closed_views::sentence(site, takes),
        _ => t!("api-closed"),
    };
    Problem::saying(StatusCode::FORBIDDEN, detail)
}

async fn author(
    app: &App,
    person: Option<&Person>,
    checked: &Checked,
    (at, banned): (At, bool),
) -> Result<Author> {
    let Some(person) = person else {
        return Ok(Author::Reader(Box::new(Reader {
            details: checked.details.clone(),
            known: None,
            remember: false,
            follow: None,
            honeypot: false,
            banned,
            surroundings: Surroundings::of(app.db.read(), &checked.text, &checked.details, at).await?,
        })));
    };
    let byline = person.byline.as_ref();
    let byline = byline.ok_or_else(|| Problem::forbidden(Scope::Write, t!("api-no-byline")))?;
    Ok(Author::Team {
        person: person.id,
        byline: byline.id,
        name: byline.name.clone(),
    })
}

/// Who sent something that a rule took for spam is told what its receipt says: that it waits.
fn seen_by_writer(status: Status) -> Status {
    match status {
        Status::Spam => Status::Pending,
        other => other,
    }
}

fn user_agent(headers: &HeaderMap) -> &str {
    headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}
