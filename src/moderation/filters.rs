//! What narrows a view besides words, each as a condition on comments that an index answers.

use sea_orm::sea_query::{Expr, Order, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait as _, Condition, DbBackend, ExprTrait as _};

use super::chosen::among;
use super::find_form::Stands;
use super::search::Fields;
use crate::affiliation::YouAre;
use crate::affiliation::entity::{connection, statement};
use crate::affiliation::rows::LIVE;
use crate::clock::Moment;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::threads::Threads;
use crate::ids::CommentId;
use crate::posts::entity::post;

/// Where both tables of what is stated say whose comment it is about.
pub const COMMENT_ID: &str = "comment_id";

/// Comments of the post at this address.
pub fn under(slug: &str) -> Condition {
    let post = Query::select()
        .column(post::Column::Id)
        .from(post::Entity)
        .and_where(post::Column::Slug.eq(slug))
        .to_owned();
    Condition::all().add(equals(Column::PostId, post))
}

/// Comments of whoever wrote the comment `id`, one of `threads`: the same remembered person or the same
/// e-mail address, for whom sees addresses; at least this comment. Each is looked up in an index of its
/// own.
pub fn same_person(id: CommentId, threads: Threads, fields: Fields, backend: DbBackend) -> Condition {
    let theirs = |column: Column| {
        let one = threads.condition().add(Column::Id.eq(id));
        chosen(column, one)
    };
    let remembered = Condition::all().add(equals(Column::CommenterId, theirs(Column::CommenterId)));
    let mut all = chosen(Column::Id, Condition::all().add(Column::Id.eq(id)));
    all.union(UnionType::Distinct, chosen(Column::Id, remembered));
    if fields == Fields::All {
        let addressed = Condition::all()
            .add(Column::Email.ne(""))
            .add(equals(Column::Email, theirs(Column::Email)));
        all.union(UnionType::Distinct, chosen(Column::Id, addressed));
    }
    among(all, backend)
}

/// Comments that came from the network of the comment `id`, one of `threads`, while that is known and for whom
/// sees it; at least this comment.
pub fn same_network(id: CommentId, threads: Threads, fields: Fields, backend: DbBackend) -> Condition {
    let mut all = chosen(Column::Id, Condition::all().add(Column::Id.eq(id)));
    if fields == Fields::All {
        let own = chosen(Column::NetworkHash, threads.condition().add(Column::Id.eq(id)));
        let sent = Condition::all().add(equals(Column::NetworkHash, own));
        all.union(UnionType::Distinct, chosen(Column::Id, sent));
    }
    among(all, backend)
}

/// Comments that one of both chooses. SQLite, told so in one question, goes through a view from its end; PostgreSQL puts
/// together what its indexes name.
pub fn either(one: Condition, other: Condition, backend: DbBackend) -> Condition {
    if backend == DbBackend::Postgres {
        return Condition::any().add(one).add(other);
    }
    let mut all = chosen(Column::Id, one);
    all.union(UnionType::Distinct, chosen(Column::Id, other));
    among(all, backend)
}

fn chosen(column: Column, which: Condition) -> SelectStatement {
    Query::select()
        .column((Entity, column))
        .from(Entity)
        .cond_where(which)
        .to_owned()
}

/// Comments of readers who state nothing.
pub fn unstated() -> Condition {
    let of_comment =
        Expr::col((statement::Entity, statement::Column::CommentId)).equals((Entity, Column::Id));
    let any = Query::select()
        .expr(Expr::val(1))
        .from(statement::Entity)
        .and_where(of_comment)
        .and_where(statement::Column::State.is_in(LIVE))
        .to_owned();
    Condition::all()
        .add(Column::BylineId.is_null())
        .add(Expr::exists(any).not())
}

/// Comments whose writers are connected in this way, or with what is called `about`, whatever of it readers see;
/// by their `id`, as are those of `are`. `None` when neither is asked.
pub fn connected(stands: Option<Stands>, about: &str, backend: DbBackend) -> Option<SelectStatement> {
    let value = if backend == DbBackend::Postgres { "$1" } else { "?" };
    let kind = stands.map(|stands| connection::Column::Kind.eq(stands.code()));
    let named = (!about.is_empty()).then(|| {
        let small = Expr::cust_with_values(format!("lower({value})"), [about.to_owned()]);
        Expr::col(connection::Column::About).eq(small)
    });
    let asked = kind.is_some() || named.is_some();
    asked.then(|| {
        Query::select()
            .expr_as(Expr::col(connection::Column::CommentId), "id")
            .from(connection::Entity)
            .cond_where(Condition::all().add_option(kind).add_option(named))
            .take()
    })
}

/// Comments whose writers say that they are this, whatever of it readers see.
pub fn are(you_are: YouAre) -> SelectStatement {
    Query::select()
        .expr_as(Expr::col(statement::Column::CommentId), "id")
        .from(statement::Entity)
        .and_where(statement::Column::YouAre.eq(you_are))
        .and_where(statement::Column::State.is_in(LIVE))
        .take()
}

/// Such comments each once, the newest first.
pub fn newest(mut stated: SelectStatement) -> SelectStatement {
    stated.distinct().order_by(COMMENT_ID, Order::Desc).take()
}

/// Whether a comment is one of them, where a few are looked at one by one.
pub fn is_one_of(mut stated: SelectStatement) -> Expr {
    let of_comment = Expr::col(COMMENT_ID).equals((Entity, Column::Id));
    Expr::exists(stated.and_where(of_comment).take())
}

/// Comments sent from the first moment on and before the second.
pub fn sent((from, before): (Option<Moment>, Option<Moment>)) -> Option<Condition> {
    let bounds = Condition::all()
        .add_option(from.map(|from| Column::CreatedAt.gte(from)))
        .add_option(before.map(|before| Column::CreatedAt.lt(before)));
    (from.is_some() || before.is_some()).then_some(bounds)
}

fn equals(column: Column, found: SelectStatement) -> Expr {
    Expr::col((Entity, column)).eq(Expr::SubQuery(None, Box::new(found.into())))
}
