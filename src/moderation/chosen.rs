//! Which comments each view of the desk holds, as conditions: what counts and what is listed agree.

use sea_orm::sea_query::{Expr, Func, Query, SelectStatement, UnionType};
use sea_orm::{
    ActiveEnum as _, ColumnTrait as _, Condition, ConnectionTrait, DbBackend, ExprTrait as _,
    QueryOrder as _, Select,
};

use super::View;
use super::scope::Scope;
use crate::affiliation::RequestState;
use crate::affiliation::entity::{request, statement};
use crate::clock::Moment;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::entity::{appeal, comment_edit, report};
use crate::comments::{AppealState, EditState, Status};
use crate::ids::CommentId;

/// A moderator reads what its writer said next.
pub const READ_NEXT: [RequestState; 3] = [
    RequestState::Answered,
    RequestState::AnsweredInThread,
    RequestState::Amended,
];

/// What is chosen at a moment, in words that the engine answers by its indexes.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    pub backend: DbBackend,
    now: Moment,
    /// Of few comments, each looked up by its id.
    few: bool,
}

impl Chosen {
    pub fn new(db: &impl ConnectionTrait, now: Moment) -> Self {
        Self {
            backend: db.get_database_backend(),
            now,
            few: false,
        }
    }

    /// The same within `scope`. Where that names its comments, they lead: the index of what waits would be gone
    /// through to its end, past a hundred thousand comments, to find the few of them that are wanted.
    pub fn within(self, scope: &Scope) -> Self {
        Self {
            few: scope.these.is_some(),
            ..self
        }
    }

    /// Everything a view holds.
    pub fn by(self, view: View) -> Condition {
        match view {
            View::Pending => self.any_of(self.waiting()),
            View::Answered => self.answered(),
            View::Edited => self.edited(),
            View::Reported => self.reported(),
            View::Appealed => self.appealed(),
            View::Waiting => Condition::all()
                .add(Column::Status.eq(Status::Pending))
                .add(Column::DeskFrom.gt(self.now)),
            _ => Condition::all().add_option(view.status().map(|status| Column::Status.eq(status))),
        }
    }

    /// The same, to ask one comment after the other: what is queued is not gathered first.
    pub fn each(self, view: View) -> Condition {
        match view {
            View::Pending => {
                let [queued, rest @ ..] = self.waiting();
                Condition::any().add(queued).add(self.any_of(rest))
            }
            view => self.by(view),
        }
    }

    /// What is in `status`, behind `after`, for the order by status and id: PostgreSQL, which knows that the
    /// status is one, would walk along the ids alone, past everything newer in another.
    pub fn newest(self, status: Status, after: Option<CommentId>) -> Condition {
        if self.backend != DbBackend::Postgres {
            return Condition::all()
                .add(self.status().eq(status))
                .add_option(after.map(|after| Column::Id.lt(after)));
        }
        let behind = Expr::val(after.map_or(i64::MAX, |after| after.0));
        let place = Expr::tuple([Column::Status, Column::Id].map(|column| Expr::col((Entity, column))));
        Condition::all()
            .add(Column::Status.gte(status))
            .add(place.lt(Expr::tuple([Expr::val(status), behind])))
    }

    /// What `newest` chooses in the order of an index, the newest first; of few comments that of their ids.
    pub fn newest_first(self, newest: Select<Entity>) -> Select<Entity> {
        let newest = if self.few {
            newest
        } else {
            newest.order_by_desc(Column::Status)
        };
        newest.order_by_desc(Column::Id)
    }

    /// Everything that waits, kind by kind.
    pub fn waiting(self) -> [Condition; 5] {
        [
            self.queued(),
            self.answered(),
            self.edited(),
            self.reported(),
            self.appealed(),
        ]
    }

    /// New comments whose time at the desk has come. One that is pending always has such a time.
    pub fn queued(self) -> Condition {
        Condition::all()
            .add(self.status().eq(Status::Pending))
            .add(Column::DeskFrom.lte(self.now))
    }

    /// Of what is `queued`, what nobody has answered for: those stand above the queue already.
    pub fn unanswered(self) -> Condition {
        self.queued().add(is_answered().not())
    }

    /// Comments whose author answered, or changed what they said of themselves, and that wait for it. Each
    /// kind is looked up in an index of its own.
    pub fn answered(self) -> Condition {
        let came_back = Condition::all()
            .add(Column::Status.eq(Status::Published))
            .add(Column::DeskFrom.is_not_null())
            .add(self.edited().not());
        let said_more = Condition::all()
            .add(status().eq(Status::Published))
            .add(self.among(said_more()));
        // Hidden by its author's own withdrawal; one that a moderator hid waits for nothing.
        let hidden = Condition::all()
            .add(Column::Status.eq(Status::Hidden))
            .add(Column::DeskFrom.is_not_null());
        self.any_of([held_answers(), came_back, said_more, hidden])
    }

    /// Comments with an answer that nobody sees yet, and whose time at the desk has come.
    pub fn queued_answers(self) -> Condition {
        self.any_of([held_answers()]).add(Column::DeskFrom.lte(self.now))
    }

    /// Published comments with a change that waits.
    pub fn edited(self) -> Condition {
        let waiting = Query::select()
            .column(comment_edit::Column::CommentId)
            .from(comment_edit::Entity)
            .and_where(comment_edit::Column::State.eq(EditState::Waiting))
            .to_owned();
        Condition::all()
            .add(status().eq(Status::Published))
            .add(self.among(waiting))
    }

    /// Comments that a reader reports and nobody has looked at: published ones, and those that reports hid.
    pub fn reported(self) -> Condition {
        let open = Query::select()
            .column(report::Column::CommentId)
            .from(report::Entity)
            .and_where(report::Column::ResolvedAt.is_null())
            .to_owned();
        // As `is_hidden_by_reports`, or hidden by its author's withdrawal.
        let hidden = status().eq(Status::Hidden).and(Column::DecidedBy.is_null());
        Condition::all()
            .add(status().eq(Status::Published).or(hidden))
            .add(self.among(open))
    }

    /// Comments that a person decided against and whose writers ask for a second look.
    pub fn appealed(self) -> Condition {
        let open = Query::select()
            .column(appeal::Column::CommentId)
            .from(appeal::Entity)
            .and_where(appeal::Column::State.eq(AppealState::Open))
            .to_owned();
        Condition::all().add(self.among(open))
    }

    /// A comment's status, in words that an index knows unless few comments are looked at.
    fn status(self) -> Expr {
        if self.few {
            status()
        } else {
            Expr::col((Entity, Column::Status))
        }
    }

    /// Comments that one of `conditions` chooses, found one condition after the other: one question that
    /// holds them all would read every comment.
    fn any_of<const N: usize>(self, conditions: [Condition; N]) -> Condition {
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
        Condition::all().add_option(all.map(|all| self.among(all)))
    }

    fn among(self, ids: SelectStatement) -> Condition {
        among(ids, self.backend)
    }
}

/// Comments with these ids. PostgreSQL is given them as one value, to look each up: a subquery it joins with
/// every comment there is, because it can't know how few it finds.
pub fn among(ids: SelectStatement, backend: DbBackend) -> Condition {
    let among = match backend {
        DbBackend::Postgres => {
            let ids = Expr::SubQuery(None, Box::new(ids.into()));
            Expr::cust_with_exprs("comments.id = ANY(ARRAY $1)", [ids])
        }
        _ => Column::Id.in_subquery(ids),
    };
    Condition::all().add(among)
}

/// What all of `kinds` name, each as many as its limit says: to put everything into one order would read all
/// of it.
pub fn first_of_each(kinds: impl IntoIterator<Item = SelectStatement>) -> SelectStatement {
    let first = |kind| Query::select().column("id").from_subquery(kind, "first").take();
    let all = kinds.into_iter().map(first).reduce(|mut all, more| {
        all.union(UnionType::Distinct, more);
        all
    });
    all.unwrap_or_default()
}

/// As the triggers keep it, in words that the index of held answers knows.
fn is_answered() -> Expr {
    Expr::col((Entity, Column::Answered)).eq(Expr::cust("TRUE"))
}

/// Comments with an answer that nobody sees yet.
fn held_answers() -> Condition {
    Condition::all()
        .add(Column::Status.eq(Status::Pending))
        .add(is_answered())
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

/// A comment's status where a few comments are looked at one by one. In these words no index has it: by one,
/// SQLite may read everything that is published to find the few.
pub(super) fn status() -> Expr {
    Expr::expr(Func::coalesce([
        Expr::col((Entity, Column::Status)),
        Expr::val(""),
    ]))
}
