//! Whose threads somebody of the team sees: a contributor and an author those under their own posts,
//! everyone else all of them. The desk asks here for what it shows, and every decision once more.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, PaginatorTrait as _,
    QueryFilter as _,
};

use super::entity::comment::{Column, Entity};
use crate::ids::{PersonId, PostId};
use crate::people::Person;
use crate::posts::entity::post;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Threads {
    All,
    /// Those under the posts of this person.
    Under(PersonId),
}

impl Threads {
    pub fn of(person: &Person) -> Self {
        if person.role.moderates() {
            Self::All
        } else {
            Self::Under(person.id)
        }
    }

    /// Comments in these threads.
    pub fn condition(self) -> Condition {
        let Self::Under(person) = self else {
            return Condition::all();
        };
        let posts = Query::select()
            .column(post::Column::Id)
            .from(post::Entity)
            .and_where(post::Column::PersonId.eq(person))
            .to_owned();
        Condition::all().add(Column::PostId.in_subquery(posts))
    }

    /// Of what is about a comment, that in these threads. Each is asked by itself: a list of every comment there would
    /// be longer.
    pub fn about(self, comment: impl ColumnTrait) -> Condition {
        let Self::Under(_) = self else {
            return Condition::all();
        };
        let there = Query::select()
            .expr(Expr::val(1))
            .from(Entity)
            .and_where(Expr::col((Entity, Column::Id)).equals(comment.as_column_ref()))
            .cond_where(self.condition())
            .take();
        Condition::all().add(Expr::exists(there))
    }

    /// Whether the thread under `post` is one of them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hold(self, db: &impl ConnectionTrait, post: PostId) -> Result<bool, DbErr> {
        match self {
            Self::All => Ok(true),
            Self::Under(person) => {
                let own = post::Entity::find_by_id(post).filter(post::Column::PersonId.eq(person));
                Ok(own.count(db).await? > 0)
            }
        }
    }
}

/// Whether `person` decides on comments under `post`.
///
/// # Errors
/// When the database fails.
pub async fn may_decide(db: &impl ConnectionTrait, person: &Person, post: PostId) -> Result<bool, DbErr> {
    Ok(person.role.decides() && Threads::of(person).hold(db, post).await?)
}
