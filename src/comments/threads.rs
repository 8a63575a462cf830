//! Whose threads somebody of the team sees: a contributor and an author those under their own posts,
//! everyone else all of them. The desk asks here for what it shows, and every decision once more.

use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
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

    /// The ids of the comments in these threads; `None` when that is every comment.
    pub fn comments(self) -> Option<SelectStatement> {
        let comments = || Query::select().column(Column::Id).from(Entity).to_owned();
        matches!(self, Self::Under(_)).then(|| comments().cond_where(self.condition()).to_owned())
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
