//! Looking for comments at the desk: what somebody looks at, and what the filters are called.

use jiff::tz::TimeZone;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::filters;
use super::find_form::Find;
use super::scope::Scope;
use super::search::{self, Fields};
use crate::comments::entity::comment;
use crate::comments::threads::Threads;
use crate::ids::CommentId;
use crate::people::Person;
use crate::posts::entity::post;

/// Of what no index finds together with its view, as many comments are looked at; the newest ones.
pub const FOUND_MAX: u64 = 1_000;

/// What `person` looks at when they look for `find`; its days are those of `zone`.
pub fn scope(db: &impl ConnectionTrait, person: &Person, find: &Find, zone: &TimeZone) -> Scope {
    narrowed(db, person, find, zone, None)
}

/// The same for a page that lists what is `chosen` and asks a dozen things about it: what takes long to find
/// is found once. Where it is more than `FOUND_MAX`, the newest of what is chosen are looked at.
///
/// # Errors
/// When the database fails.
pub async fn gathered(
    db: &impl ConnectionTrait,
    person: &Person,
    find: &Find,
    zone: &TimeZone,
    chosen: Condition,
) -> Result<Scope, DbErr> {
    if !find.is_wide() {
        return Ok(scope(db, person, find, zone));
    }
    let (threads, engine) = (Threads::of(person), db.get_database_backend());
    let most = Some(FOUND_MAX + 1);
    let mut found = newest(db, narrowed(db, person, find, zone, most).condition()).await?;
    let cut = found.len() as u64 > FOUND_MAX;
    if cut {
        found = newest(db, scope(db, person, find, zone).condition().add(chosen)).await?;
        found.truncate(usize::try_from(FOUND_MAX).unwrap_or(usize::MAX));
    }
    let mut scope = Scope::of_these(threads, &found, engine);
    scope.cut = cut;
    Ok(scope)
}

/// One more than `FOUND_MAX` of them at most.
async fn newest(db: &impl ConnectionTrait, which: Condition) -> Result<Vec<CommentId>, DbErr> {
    comment::Entity::find()
        .filter(which)
        .select_only()
        .column(comment::Column::Id)
        .order_by_desc(comment::Column::Id)
        .limit(FOUND_MAX + 1)
        .into_tuple()
        .all(db)
        .await
}

/// `most` is how many of the newest comments with the words are enough, where nothing else narrows them.
fn narrowed(
    db: &impl ConnectionTrait,
    person: &Person,
    find: &Find,
    zone: &TimeZone,
    most: Option<u64>,
) -> Scope {
    let (threads, fields) = (Threads::of(person), fields(person));
    let backend = db.get_database_backend();
    let most = most.filter(|_| threads == Threads::All && !find.filters());
    let narrowed = Condition::all()
        .add_option(search::holds(&find.words, fields, most, backend))
        .add_option((!find.post.is_empty()).then(|| filters::under(&find.post)))
        .add_option(find.person.map(|id| filters::same_person(id, threads, fields)))
        .add_option(find.network.map(|id| filters::same_network(id, threads, fields)))
        .add_option((!find.rule.is_empty()).then(|| search::rule(&find.rule, backend)))
        .add_option(filters::stating(find.stands, &find.about, backend))
        .add_option(filters::sent(find.days(zone)));
    Scope::new(threads, narrowed)
}

/// Who decides sees addresses, and finds by them.
pub fn fields(person: &Person) -> Fields {
    if person.role.decides() {
        Fields::All
    } else {
        Fields::NoAddress
    }
}

/// What the ids in a `Find` are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The title of the post; `None` when no post of these threads has this address.
    pub post: Option<String>,
    /// The name above the comment.
    pub person: Option<String>,
    /// The name above the one whose network is looked for.
    pub network: Option<String>,
}

/// The names, as far as somebody who sees `threads` may know them; a query for each that is looked for.
///
/// # Errors
/// When the database fails.
pub async fn named(db: &impl ConnectionTrait, threads: Threads, find: &Find) -> Result<Named, DbErr> {
    let mut named = Named::default();
    if !find.post.is_empty() {
        let title = post::Entity::find()
            .filter(post::Column::Slug.eq(&find.post))
            .filter(own_posts(threads))
            .select_only()
            .column(post::Column::Title);
        named.post = title.into_tuple().one(db).await?;
    }
    if let Some(id) = find.person {
        named.person = name(db, threads, id).await?;
    }
    if let Some(id) = find.network {
        named.network = name(db, threads, id).await?;
    }
    Ok(named)
}

/// The name above a comment of `threads`.
async fn name(db: &impl ConnectionTrait, threads: Threads, id: CommentId) -> Result<Option<String>, DbErr> {
    comment::Entity::find_by_id(id)
        .filter(threads.condition())
        .select_only()
        .column(comment::Column::Name)
        .into_tuple()
        .one(db)
        .await
}

fn own_posts(threads: Threads) -> Condition {
    match threads {
        Threads::All => Condition::all(),
        Threads::Under(person) => Condition::all().add(post::Column::PersonId.eq(person)),
    }
}
