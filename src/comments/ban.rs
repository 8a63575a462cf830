//! Keeps somebody from commenting: a person who is remembered here, an e-mail address, a network or a domain,
//! for a time or for good. What comes from there is refused with a word about it, or goes to spam without
//! one. Addresses and networks are kept as the keyed hashes by which comments are recognised. Whom a ban
//! meets is asked in `bans.rs`, and `unban.rs` ends one.

use std::time::Duration;

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, DeriveActiveEnum, EntityTrait as _,
    EnumIter, QueryFilter as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::entity::ban::{ActiveModel, Column, Entity};
use super::entity::comment;
use super::notify::address_hash;
use crate::audit::{self, Actor};
use crate::clock::{Moment, days};
use crate::ids::{AuditId, BanId, CommentId, PersonId};
use crate::secrets::Secrets;
use crate::text::{self, SafeUrl};

/// What is banned.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum BanKind {
    /// A commenter who is remembered here, by id.
    #[sea_orm(string_value = "person")]
    Person,
    /// An e-mail address, as a keyed hash.
    #[sea_orm(string_value = "address")]
    Address,
    /// Where something was sent from, as a keyed hash.
    #[sea_orm(string_value = "network")]
    Network,
    /// A host and everything below it, in addresses and links; lower case.
    #[sea_orm(string_value = "domain")]
    Domain,
}

/// One thing to ban.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    pub kind: BanKind,
    pub value: String,
}

impl Target {
    /// Its code in forms. What is kept as a hash needs no more: a comment has one of each.
    pub fn code(&self) -> String {
        match self.kind {
            BanKind::Person => "person".to_owned(),
            BanKind::Address => "address".to_owned(),
            BanKind::Network => "network".to_owned(),
            BanKind::Domain => format!("domain:{}", self.value),
        }
    }
}

/// The host of an e-mail address, in lower case.
pub fn address_host(email: &str) -> Option<String> {
    let (_, host) = email.rsplit_once('@')?;
    Some(host.to_lowercase()).filter(|host| !host.is_empty())
}

/// For how long a ban may be, in days; 0 is for good.
pub const SPANS: [u64; 5] = [1, 7, 30, 365, 0];

/// How long a ban is kept that is over: it may have been ended in error (`unban.rs`).
pub const KEPT: Duration = days(1);

/// How long one of `SPANS` is; `None` for good.
pub fn span(days_of: u64) -> Option<Duration> {
    (days_of > 0).then(|| days(days_of))
}

/// A ban about to become rows.
#[derive(Clone, Debug)]
pub struct Banning<'a> {
    pub by: PersonId,
    pub targets: &'a [Target],
    /// `None` for good.
    pub until: Option<Moment>,
    /// Nobody is told: what comes goes to spam.
    pub silent: bool,
    /// The comment that led to it.
    pub comment: Option<CommentId>,
}

/// Everything about `comment` that could be banned.
pub fn targets(comment: &comment::Model, secrets: &Secrets) -> Vec<Target> {
    let one = |kind, value: Option<String>| value.map(|value| Target { kind, value });
    let person = comment.commenter_id.map(|id| id.to_string());
    let address = (!comment.email.is_empty()).then(|| address_hash(secrets, &comment.email));
    let known = [
        one(BanKind::Person, person),
        one(BanKind::Address, address),
        one(BanKind::Network, comment.network_hash.clone()),
    ];
    let domains = domains(comment).into_iter().map(|value| Target {
        kind: BanKind::Domain,
        value,
    });
    known.into_iter().flatten().chain(domains).collect()
}

/// The hosts of its address, its website and its links, each once.
pub fn domains(comment: &comment::Model) -> Vec<String> {
    let address = address_host(&comment.email);
    let website = SafeUrl::parse_website(&comment.website).map(|url| url.host().to_lowercase());
    let links = text::links(&comment.html);
    let mut hosts: Vec<String> = Vec::new();
    for host in address
        .into_iter()
        .chain(website)
        .chain(links.iter().map(|link| link.host().to_lowercase()))
    {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    hosts
}

/// Bans each of the targets; returns what `take_back` takes. The caller writes the line of history. Changes
/// `bans`.
///
/// # Errors
/// When the database fails.
pub async fn ban(tx: &DatabaseTransaction, banning: &Banning<'_>, now: Moment) -> Result<Vec<BanId>, DbErr> {
    let mut made = Vec::with_capacity(banning.targets.len());
    for target in banning.targets {
        let row = ActiveModel {
            kind: Set(target.kind),
            value: Set(target.value.clone()),
            silent: Set(banning.silent),
            until: Set(banning.until),
            comment_id: Set(banning.comment),
            person_id: Set(banning.by),
            created_at: Set(now),
            ..Default::default()
        };
        made.push(Entity::insert(row).exec(tx).await?.last_insert_id);
    }
    Ok(made)
}

/// Bans without a decision on a comment, such as a domain that nobody had to comment from. Returns the bans, and
/// the line in the history. Changes `bans` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn by_hand(
    tx: &DatabaseTransaction,
    banning: &Banning<'_>,
    now: Moment,
) -> Result<(Vec<BanId>, AuditId), DbErr> {
    let bans = ban(tx, banning, now).await?;
    let line = record(tx, banning.by, "ban.made", json!({ "bans": bans }), now).await?;
    Ok((bans, line))
}

/// Bans that were made in error, as undo finds them; nobody is told. Changes `bans`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(tx: &DatabaseTransaction, bans: &[BanId]) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::Id.is_in(bans.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets the bans that have been over for a day. Changes `bans`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::Until.lt(now.minus(KEPT)))
        .exec(tx)
        .await?;
    Ok(())
}

/// The line in the history of what is done with bans by themselves.
///
/// # Errors
/// When the database fails.
pub(super) async fn record(
    tx: &DatabaseTransaction,
    by: PersonId,
    action: &'static str,
    detail: Value,
    now: Moment,
) -> Result<AuditId, DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action,
        post: None,
        comment: None,
        detail,
    };
    audit::record(tx, entry, now).await
}
