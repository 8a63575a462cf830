//! Which comments each view of the desk holds, as conditions: what counts and what is listed agree.

use sea_orm::sea_query::{Expr, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait as _, Condition, ExprTrait as _};

use super::View;
use crate::affiliation::RequestState;
use crate::affiliation::entity::{request, statement};
use crate::clock::Moment;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::entity::{appeal, comment_edit, report};
use crate::comments::{AppealState, EditState, Status};

/// Everything a view holds.
pub fn chosen(view: View, now: Moment) -> Condition {
    match view {
        View::Pending => Condition::any()
            .add(queued(now))
            .add(answered())
            .add(edited())
            .add(reported())
            .add(appealed()),
        View::Answered => answered(),
        View::Reported => reported(),
        View::Waiting => Condition::all()
            .add(Column::Status.eq(Status::Pending))
            .add(Column::DeskFrom.gt(now)),
        _ => Condition::all().add_option(view.status().map(|status| Column::Status.eq(status))),
    }
}

/// New comments whose time at the desk has come. One that is pending always has such a time.
pub fn queued(now: Moment) -> Condition {
    Condition::all()
        .add(Column::Status.eq(Status::Pending))
        .add(Column::DeskFrom.lte(now))
}

/// Of what is `queued`, what nobody has answered for: those stand above the queue already.
pub fn unanswered(now: Moment) -> Condition {
    let answers = Query::select()
        .expr(Expr::val(1))
        .from(request::Entity)
        .and_where(Expr::col((request::Entity, request::Column::CommentId)).equals((Entity, Column::Id)))
        .and_where(request::Column::State.is_in(ANSWERED))
        .to_owned();
    queued(now).add(Expr::exists(answers).not())
}

/// Held comments with a question in one of these states are looked at first.
const ANSWERED: [RequestState; 4] = [
    RequestState::Answered,
    RequestState::Amended,
    RequestState::Settled,
    RequestState::Declined,
];

/// A moderator reads what its writer said next.
pub const READ_NEXT: [RequestState; 3] = [
    RequestState::Answered,
    RequestState::AnsweredInThread,
    RequestState::Amended,
];

/// Comments whose author answered, or changed what they said of themselves, and that wait for it.
pub fn answered() -> Condition {
    let shown = || Condition::all().add(Column::Status.eq(Status::Published));
    let came_back = shown().add(Column::DeskFrom.is_not_null()).add(edited().not());
    let said_more = shown().add(Column::Id.in_subquery(said_more()));
    // Hidden by its author's own withdrawal; one that a moderator hid waits for nothing.
    let hidden = Condition::all()
        .add(Column::Status.eq(Status::Hidden))
        .add(Column::DeskFrom.is_not_null());
    // Side by side, because SQLite looks each of them up in an index of its own.
    Condition::any()
        .add(held_answers())
        .add(came_back)
        .add(said_more)
        .add(hidden)
}

/// Comments about which something was said that waits for a moderator, unless its writer is asked once
/// more about it.
fn said_more() -> SelectStatement {
    let drafts = Query::select()
        .column(statement::Column::CommentId)
        .from(statement::Entity)
        .and_where(Expr::col((statement::Entity, statement::Column::State)).eq(Expr::cust("'draft'")))
        .and_where(
            Expr::col((statement::Entity, statement::Column::CommentId))
                .in_subquery(asked(&[RequestState::Requested]))
                .not(),
        )
        .to_owned();
    asked(&READ_NEXT).union(UnionType::Distinct, drafts).to_owned()
}

/// Those of them that nobody sees yet.
pub fn held_answers() -> Condition {
    Condition::all()
        .add(Column::Status.eq(Status::Pending))
        .add(Column::Id.in_subquery(asked(&ANSWERED)))
}

fn asked(states: &[RequestState]) -> SelectStatement {
    Query::select()
        .column(request::Column::CommentId)
        .from(request::Entity)
        .and_where(request::Column::State.is_in(states.iter().copied()))
        .to_owned()
}

/// Published comments with a change that waits.
pub fn edited() -> Condition {
    let waiting = Query::select()
        .column(comment_edit::Column::CommentId)
        .from(comment_edit::Entity)
        .and_where(comment_edit::Column::State.eq(EditState::Waiting))
        .to_owned();
    Condition::all()
        .add(Column::Status.eq(Status::Published))
        .add(Column::Id.in_subquery(waiting))
}

/// Comments that a reader reports and nobody has looked at: published ones, and those that reports hid.
pub fn reported() -> Condition {
    let open = Query::select()
        .column(report::Column::CommentId)
        .from(report::Entity)
        .and_where(report::Column::ResolvedAt.is_null())
        .to_owned();
    // As `is_hidden_by_reports`, or hidden by its author's withdrawal.
    let hidden = Column::Status.eq(Status::Hidden).and(Column::DecidedBy.is_null());
    Condition::all()
        .add(Column::Status.eq(Status::Published).or(hidden))
        .add(Column::Id.in_subquery(open))
}

/// Comments that a person decided against and whose writers ask for a second look.
pub fn appealed() -> Condition {
    let open = Query::select()
        .column(appeal::Column::CommentId)
        .from(appeal::Entity)
        .and_where(appeal::Column::State.eq(AppealState::Open))
        .to_owned();
    Condition::all().add(Column::Id.in_subquery(open))
}

/// Comments with a change, a report or an appeal, that stand at the desk for nothing else.
pub fn only_noted() -> Condition {
    let noted = Condition::any().add(edited()).add(reported()).add(appealed());
    Condition::all().add(noted).add(answered().not())
}
