//! Which comments each view of the desk holds, as conditions: what counts and what is listed agree.

use sea_orm::sea_query::{Expr, Func, Query, SelectStatement, UnionType};
use sea_orm::{ActiveEnum as _, ColumnTrait as _, Condition, ExprTrait as _};

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
        View::Pending => any_of(waiting(now)),
        View::Answered => answered(),
        View::Reported => reported(),
        View::Waiting => Condition::all()
            .add(Column::Status.eq(Status::Pending))
            .add(Column::DeskFrom.gt(now)),
        _ => Condition::all().add_option(view.status().map(|status| Column::Status.eq(status))),
    }
}

/// Everything that waits, kind by kind.
pub fn waiting(now: Moment) -> [Condition; 5] {
    [queued(now), answered(), edited(), reported(), appealed()]
}

/// New comments whose time at the desk has come. One that is pending always has such a time.
pub fn queued(now: Moment) -> Condition {
    Condition::all()
        .add(Column::Status.eq(Status::Pending))
        .add(Column::DeskFrom.lte(now))
}

/// Of what is `queued`, what nobody has answered for: those stand above the queue already.
pub fn unanswered(now: Moment) -> Condition {
    queued(now).add(is_answered().not())
}

/// As the triggers keep it, in words that the index of held answers knows.
fn is_answered() -> Expr {
    Expr::col((Entity, Column::Answered)).eq(Expr::cust("TRUE"))
}

/// A moderator reads what its writer said next.
pub const READ_NEXT: [RequestState; 3] = [
    RequestState::Answered,
    RequestState::AnsweredInThread,
    RequestState::Amended,
];

/// Comments whose author answered, or changed what they said of themselves, and that wait for it. Each kind
/// is looked up in an index of its own.
pub fn answered() -> Condition {
    let came_back = Condition::all()
        .add(Column::Status.eq(Status::Published))
        .add(Column::DeskFrom.is_not_null())
        .add(edited().not());
    let said_more = Condition::all()
        .add(status().eq(Status::Published))
        .add(Column::Id.in_subquery(said_more()));
    // Hidden by its author's own withdrawal; one that a moderator hid waits for nothing.
    let hidden = Condition::all()
        .add(Column::Status.eq(Status::Hidden))
        .add(Column::DeskFrom.is_not_null());
    any_of([held_answers(), came_back, said_more, hidden])
}

/// Comments that one of `conditions` chooses, found one condition after the other: one question that holds
/// them all would read every comment.
fn any_of<const N: usize>(conditions: [Condition; N]) -> Condition {
    let ids = |condition| {
        Query::select()
            .column((Entity, Column::Id))
            .from(Entity)
            .cond_where(condition)
            .to_owned()
    };
    let all = conditions.into_iter().map(ids).reduce(|mut all, more| {
        all.union(UnionType::Distinct, more);
        all
    });
    Condition::all().add_option(all.map(|all| Column::Id.in_subquery(all)))
}

/// Comments about which something was said that waits for a moderator, unless its writer is asked once
/// more about it.
fn said_more() -> SelectStatement {
    let asked = Query::select()
        .column(request::Column::CommentId)
        .from(request::Entity)
        .and_where(request::Column::State.eq(RequestState::Requested))
        .to_owned();
    let drafts = Query::select()
        .column(statement::Column::CommentId)
        .from(statement::Entity)
        .and_where(Expr::col((statement::Entity, statement::Column::State)).eq(Expr::cust("'draft'")))
        .and_where(
            Expr::col((statement::Entity, statement::Column::CommentId))
                .in_subquery(asked)
                .not(),
        )
        .to_owned();
    Query::select()
        .column(request::Column::CommentId)
        .from(request::Entity)
        .and_where(unread())
        .union(UnionType::Distinct, drafts)
        .to_owned()
}

/// Questions in a state of `READ_NEXT`, in words that their index knows.
fn unread() -> Expr {
    let states = READ_NEXT.map(|state| format!("'{}'", state.to_value()));
    Expr::cust(format!("affiliation_requests.state IN ({})", states.join(", ")))
}

/// Comments with an answer that nobody sees yet.
pub fn held_answers() -> Condition {
    Condition::all()
        .add(Column::Status.eq(Status::Pending))
        .add(is_answered())
}

/// Those of them whose time at the desk has come.
pub fn queued_answers(now: Moment) -> Condition {
    any_of([held_answers()]).add(Column::DeskFrom.lte(now))
}

/// Published comments with a change that waits.
pub fn edited() -> Condition {
    let waiting = Query::select()
        .column(comment_edit::Column::CommentId)
        .from(comment_edit::Entity)
        .and_where(comment_edit::Column::State.eq(EditState::Waiting))
        .to_owned();
    Condition::all()
        .add(status().eq(Status::Published))
        .add(Column::Id.in_subquery(waiting))
}

/// A comment's status where a few comments are looked at one by one. In these words no index has it: by one,
/// SQLite may read everything that is published to find the few.
pub(super) fn status() -> Expr {
    Expr::expr(Func::coalesce([
        Expr::col((Entity, Column::Status)),
        Expr::val(""),
    ]))
}

/// Comments that a reader reports and nobody has looked at: published ones, and those that reports hid.
pub fn reported() -> Condition {
    let open = Query::select()
        .column(report::Column::CommentId)
        .from(report::Entity)
        .and_where(report::Column::ResolvedAt.is_null())
        .to_owned();
    // As `is_hidden_by_reports`, or hidden by its author's withdrawal.
    let hidden = status().eq(Status::Hidden).and(Column::DecidedBy.is_null());
    Condition::all()
        .add(status().eq(Status::Published).or(hidden))
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
    any_of([edited(), reported(), appealed()]).add(answered().not())
}
