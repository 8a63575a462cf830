//! Whom a ban meets, what could be banned, and the bans there are.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::ban::{BanKind, Target, targets};
use super::entity::ban::{Column, Entity, Model};
use super::entity::comment;
use crate::clock::Moment;
use crate::ids::{BanId, CommentId, CommenterId, PersonId};
use crate::people::entity::person;
use crate::secrets::Secrets;

/// Most bans on the page.
pub const LISTED: u64 = 500;

/// Who sends a comment, as far as bans know them.
#[derive(Clone, Debug, Default)]
pub struct Sender {
    pub commenter: Option<CommenterId>,
    /// The keyed hash of the address that was typed.
    pub address_hash: Option<String>,
    pub network_hash: String,
    /// The hosts of the address, the website and the links, in lower case.
    pub hosts: Vec<String>,
}

/// A ban that is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    /// Whoever sends it is not told.
    pub silent: bool,
    /// `None` for good.
    pub until: Option<Moment>,
}

/// The ban that `sender` meets: one that is silent before one that is not, because who is not told of one
/// must not learn of it from another; of several the longest.
///
/// # Errors
/// When the database fails.
pub async fn met(db: &impl ConnectionTrait, sender: &Sender, now: Moment) -> Result<Option<Met>, DbErr> {
    let rows = Entity::find()
        .filter(sender.condition())
        .filter(lasts(now))
        .all(db)
        .await?;
    let mets = rows.into_iter().map(|row| Met {
        silent: row.silent,
        until: row.until,
    });
    Ok(mets.max_by_key(|met| (met.silent, met.until.is_none(), met.until)))
}

/// It is not over at `now`.
pub(super) fn lasts(now: Moment) -> Condition {
    Condition::any()
        .add(Column::Until.is_null())
        .add(Column::Until.gt(now))
}

impl Sender {
    fn condition(&self) -> Condition {
        let one = |kind: BanKind, value: &str| {
            Condition::all()
                .add(Column::Kind.eq(kind))
                .add(Column::Value.eq(value))
        };
        let person = self.commenter.map(|id| one(BanKind::Person, &id.to_string()));
        let address = self.address_hash.as_ref().map(|hash| one(BanKind::Address, hash));
        let domains = Condition::all()
            .add(Column::Kind.eq(BanKind::Domain))
            .add(Column::Value.is_in(self.hosts.iter().flat_map(|host| above(host))));
        Condition::any()
            .add(one(BanKind::Network, &self.network_hash))
            .add(domains)
            .add_option(person)
            .add_option(address)
    }
}

/// A host, and the domains it lies below; `www.shop.example` lies below `shop.example`.
fn above(host: &str) -> Vec<String> {
    let dots = host.match_indices('.').map(|(at, _)| host[at + 1..].to_owned());
    std::iter::once(host.to_owned())
        .chain(dots.filter(|name| name.contains('.')))
        .collect()
}

/// What could be banned of each of these comments.
///
/// # Errors
/// When the database fails.
pub async fn sources(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    comments: &[CommentId],
) -> Result<HashMap<CommentId, Vec<Target>>, DbErr> {
    let wanted = comment::Column::Id.is_in(comments.iter().copied());
    let rows = comment::Entity::find().filter(wanted).all(db).await?;
    let sources = rows.into_iter().map(|row| (row.id, targets(&row, secrets)));
    Ok(sources.collect())
}

/// A ban as the page lists it, with the name of who made it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub ban: Model,
    pub by: String,
}

/// Every ban that lasts, the newest first, at most `LISTED`.
///
/// # Errors
/// When the database fails.
pub async fn list(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Listed>, DbErr> {
    page(db, None, LISTED, now).await
}

/// The bans that last and are older than `after`, if given, the newest first, at most `limit`.
///
/// # Errors
/// When the database fails.
pub async fn page(
    db: &impl ConnectionTrait,
    after: Option<BanId>,
    limit: u64,
    now: Moment,
) -> Result<Vec<Listed>, DbErr> {
    let older = after.map(|after| Column::Id.lt(after));
    let rows = Entity::find()
        .filter(lasts(now))
        .filter(Condition::all().add_option(older))
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    let names = names(db, &rows).await?;
    let listed = |ban: Model| Listed {
        by: names.get(&ban.person_id).cloned().unwrap_or_default(),
        ban,
    };
    Ok(rows.into_iter().map(listed).collect())
}

async fn names(db: &impl ConnectionTrait, rows: &[Model]) -> Result<HashMap<PersonId, String>, DbErr> {
    let found: Vec<(PersonId, String)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .filter(person::Column::Id.is_in(rows.iter().map(|row| row.person_id)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_holds_what_lies_below_it() {
        assert_eq!(above("www.shop.example"), ["www.shop.example", "shop.example"]);
        assert_eq!(above("shop.example"), ["shop.example"]);
        assert_eq!(above("localhost"), ["localhost"]);
    }
}
