//! A comment that is not taken in comes back with what was typed, and with why.

use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse as _, Response};

use super::bans::Met;
use super::closed_views;
use super::create_pages::Sending;
use super::pages::answered;
use super::thread::Entry;
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::limits::TooMany;
use crate::t;
use crate::web::error::Result;
use crate::web::form::FieldErrors;

impl Sending {
    /// What it answers is not there: sent again, it opens a thread of its own.
    pub(super) fn without_parent(mut self) -> Response {
        self.form.parent.clear();
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        self.refused(None, status, "parent", t!("comment-parent-gone"))
    }

    /// Nothing is taken from here, and what was typed comes back.
    pub(super) fn banned(&self, parent: Option<&Entry>, met: Met) -> Response {
        let message = match met.until {
            Some(until) => t!("comment-banned-until", until = self.site.date_time(until)),
            None => t!("comment-banned"),
        };
        self.refused(parent, StatusCode::FORBIDDEN, "body", message)
    }

    /// The thread takes no replies: sent again, it opens a thread of its own.
    pub(super) fn replies_closed(mut self) -> Response {
        self.form.parent.clear();
        self.refused(
            None,
            StatusCode::FORBIDDEN,
            "parent",
            t!("comment-replies-closed"),
        )
    }

    /// Slow mode: the same may be sent then.
    pub(super) async fn too_early(&self, parent: Option<CommentId>, at: Moment) -> Result<Response> {
        let parent = match parent {
            Some(id) => answered(&self.app, &self.site, self.post.id, id).await?,
            None => None,
        };
        let message = t!("comment-too-early", time = self.site.time_from(at));
        let page = self.refused(parent.as_ref(), StatusCode::TOO_MANY_REQUESTS, "body", message);
        let wait = TooMany {
            retry_after: at.since(self.app.clock.now()),
        };
        Ok(([(RETRY_AFTER, wait.seconds().to_string())], page).into_response())
    }

    fn refused(
        &self,
        parent: Option<&Entry>,
        status: StatusCode,
        field: &'static str,
        message: String,
    ) -> Response {
        let mut errors = FieldErrors::default();
        errors.add(field, message);
        let mut page = self.again(parent, &errors);
        *page.status_mut() = status;
        page
    }

    pub(super) fn closed(&self) -> Response {
        let page = closed_views::late(&self.site, &self.post, self.takes(), &self.form);
        (StatusCode::FORBIDDEN, page).into_response()
    }
}
