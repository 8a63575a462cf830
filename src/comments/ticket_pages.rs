//! The moment at which somebody begins to write, for the script of the comment form.

use axum::extract::State;

use super::ticket;
use crate::app::App;
use crate::urls;

/// This moment, signed, as plain text. Kept by nobody, as every answer that says nothing else.
pub async fn ticket(_: urls::Ticket, State(app): State<App>) -> String {
    ticket::issue(&app.secrets, app.clock.now())
}
