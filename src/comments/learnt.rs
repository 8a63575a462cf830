//! What was learnt of spam: for a comment that comes in, for the page about it, and as a whole.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::spam_token::{Column, Entity, Model};
use crate::screening::spam::{ANY, Counts, Judgement, Learnt, MET_LEAST};

/// So many signs of either side are shown.
pub const SHOWN: usize = 20;
/// Among so many of the commonest they are looked for.
const AMONG: u64 = 500;
/// Most signs that are given out.
const OUT_MAX: u64 = 200_000;

/// What a comment with these signs has in common with spam. One query.
///
/// # Errors
/// When the database fails.
pub async fn judge(db: &impl ConnectionTrait, tokens: &[String]) -> Result<Judgement, DbErr> {
    let rows = Entity::find()
        .filter(Column::Token.is_in(tokens.iter().map(String::as_str)))
        .all(db)
        .await?;
    Ok(learnt(rows).judge(tokens))
}

/// What there is to show: of how many comments was learnt, and the strongest signs, each with how near to spam
/// it is, 0 to 1.
#[derive(Debug, Default)]
pub struct Overview {
    pub comments: Counts,
    pub spam: Vec<(Model, f64)>,
    pub genuine: Vec<(Model, f64)>,
}

/// # Errors
/// When the database fails.
pub async fn overview(db: &impl ConnectionTrait) -> Result<Overview, DbErr> {
    let any = Entity::find_by_id(ANY).one(db).await?;
    let spam = commonest(db, Column::Spam).await?;
    let genuine = commonest(db, Column::Genuine).await?;
    let all = learnt(any.into_iter().chain(spam.clone()).chain(genuine.clone()));
    let Counts {
        spam: known,
        genuine: others,
    } = all.comments();
    let nearest = |rows: Vec<Model>, is_spam: bool| {
        let near = |row: Model| all.nearness(&row.token).map(|near| (row, near));
        let mut rows: Vec<_> = rows.into_iter().filter_map(near).collect();
        // Where one kind alone is known, nothing tells it from the other.
        rows.retain(|(_, near)| known > 0 && others > 0 && (*near > 0.5) == is_spam);
        rows.sort_by(|a, b| (b.1 - 0.5).abs().total_cmp(&(a.1 - 0.5).abs()));
        rows.truncate(SHOWN);
        rows
    };
    Ok(Overview {
        comments: all.comments(),
        spam: nearest(spam, true),
        genuine: nearest(genuine, false),
    })
}

async fn commonest(db: &impl ConnectionTrait, side: Column) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::Token.ne(ANY))
        .filter(met_often_enough())
        .order_by_desc(side)
        .order_by_asc(Column::Token)
        .limit(AMONG)
        .all(db)
        .await
}

/// Everything that was learnt and carries weight, by sign, at most `OUT_MAX`; the sign that every comment has is
/// the first. What was met once is left out: it might say who wrote it.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(met_often_enough().or(Column::Token.eq(ANY)))
        .order_by_asc(Column::Token)
        .limit(OUT_MAX)
        .all(db)
        .await
}

fn met_often_enough() -> Expr {
    Expr::col(Column::Spam)
        .add(Expr::col(Column::Genuine))
        .gte(MET_LEAST)
}

fn learnt(rows: impl IntoIterator<Item = Model>) -> Learnt {
    let counts = |row: &Model| Counts {
        spam: row.spam,
        genuine: row.genuine,
    };
    Learnt(
        rows.into_iter()
            .map(|row| (row.token.clone(), counts(&row)))
            .collect(),
    )
}
