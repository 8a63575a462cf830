//! Everybody of the team, as their owner sees them.

use std::collections::{HashMap, HashSet};

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Query};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::Role;
use super::entity::{byline, person, second_factor};
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};

/// Somebody of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    /// The name readers know them by.
    pub byline: Option<(BylineId, String)>,
    pub seen_at: Option<Moment>,
    pub stopped_at: Option<Moment>,
    /// Their log-in takes two steps.
    pub second_factor: bool,
    /// How many posts their byline signs.
    pub posts: i64,
}

/// Everybody, stopped accounts last, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn team(db: &impl ConnectionTrait) -> Result<Vec<Member>, DbErr> {
    let rows = person::Entity::find()
        .order_by_asc(Expr::col(person::Column::DisabledAt).is_not_null())
        .order_by_asc(person::Column::Id)
        .limit(500)
        .all(db)
        .await?;
    members(db, rows).await
}

/// One of them.
///
/// # Errors
/// When the database fails.
pub async fn member(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<Member>, DbErr> {
    let row = person::Entity::find_by_id(id).all(db).await?;
    Ok(members(db, row).await?.pop())
}

async fn members(db: &impl ConnectionTrait, rows: Vec<person::Model>) -> Result<Vec<Member>, DbErr> {
    let ids: Vec<PersonId> = rows.iter().map(|row| row.id).collect();
    let signing: Vec<BylineId> = rows.iter().filter_map(|row| row.byline_id).collect();
    let names = byline::Entity::find()
        .filter(byline::Column::Id.is_in(signing.iter().copied()))
        .all(db)
        .await?;
    let names: HashMap<BylineId, String> = names.into_iter().map(|row| (row.id, row.name)).collect();
    let posts = posts(db, &signing).await?;
    let factors = second_factor::Entity::find()
        .filter(second_factor::Column::PersonId.is_in(ids))
        .filter(second_factor::Column::ConfirmedAt.is_not_null())
        .all(db)
        .await?;
    let factors: HashSet<PersonId> = factors.into_iter().map(|row| row.person_id).collect();
    let member = |row: person::Model| Member {
        byline: row.byline_id.and_then(|id| Some((id, names.get(&id)?.clone()))),
        second_factor: factors.contains(&row.id),
        posts: row
            .byline_id
            .and_then(|id| posts.get(&id).copied())
            .unwrap_or_default(),
        id: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        seen_at: row.seen_at,
        stopped_at: row.disabled_at,
    };
    Ok(rows.into_iter().map(member).collect())
}

/// How many posts each of `bylines` signs; posts are known by the name of their table, since they stand
/// above people.
async fn posts(db: &impl ConnectionTrait, bylines: &[BylineId]) -> Result<HashMap<BylineId, i64>, DbErr> {
    let column = Alias::new("byline_id");
    let ids: Vec<i64> = bylines.iter().map(|id| id.0).collect();
    let query = Query::select()
        .column(column.clone())
        .expr_as(Expr::col(Alias::new("post_id")).count(), Alias::new("posts"))
        .from(Alias::new("post_bylines"))
        .and_where(Expr::col(column.clone()).is_in(ids))
        .group_by_col(column)
        .to_owned();
    let rows = Counted::find_by_statement(db.get_database_backend().build(&query))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.byline_id, row.posts)).collect())
}

#[derive(sea_orm::FromQueryResult)]
struct Counted {
    byline_id: BylineId,
    posts: i64,
}
