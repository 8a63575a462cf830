//! What the private feed of one subscriber holds: the posts and comments that they were told of through it.
//! That is read where deliveries are kept, though they stand above.

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Order, Query};
use sea_orm::{ActiveEnum as _, ConnectionTrait, DbErr};

use crate::ids::{CommentId, PostId, SubscriberId};
use crate::posts::FEED_SIZE;
use crate::subscriptions::Channel;

/// Something that a subscriber was told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    Post(PostId),
    Comment(CommentId),
}

/// The newest first, at most `FEED_SIZE`; through whichever address the feed had at the time, so that another
/// address loses nothing that was not read yet.
///
/// # Errors
/// When the database fails.
pub async fn told(db: &impl ConnectionTrait, subscriber: SubscriberId) -> Result<Vec<Told>, DbErr> {
    let delivery = |column: &'static str| Expr::col((Alias::new("deliveries"), Alias::new(column)));
    let channel = |column: &'static str| Expr::col((Alias::new("subscriber_channels"), Alias::new(column)));
    let mut query = Query::select();
    query
        .expr_as(delivery("event"), Alias::new("event"))
        .expr_as(delivery("target"), Alias::new("target"))
        .from(Alias::new("deliveries"))
        .inner_join(
            Alias::new("subscriber_channels"),
            channel("id").equals((Alias::new("deliveries"), Alias::new("channel_id"))),
        )
        .and_where(delivery("subscriber_id").eq(subscriber))
        .and_where(delivery("state").eq("sent"))
        .and_where(channel("channel").eq(Channel::Feed.to_value()))
        .order_by_expr(delivery("id"), Order::Desc)
        .limit(FEED_SIZE);
    let rows = db.query_all(&query).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let (event, target): (String, i64) = (row.try_get("", "event")?, row.try_get("", "target")?);
        match event.as_str() {
            "post" => all.push(Told::Post(PostId(target))),
            "comment" => all.push(Told::Comment(CommentId(target))),
            // A digest tells of others.
            _ => {}
        }
    }
    Ok(all)
}
