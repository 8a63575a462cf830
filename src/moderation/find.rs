//! Looking for comments at the desk: what somebody looks at, and what the filters are called.

use jiff::tz::TimeZone;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, QueryFilter as _,
    QuerySelect as _,
};

use super::chosen::among;
use super::filters;
use super::find_form::{Find, Stands};
use super::scope::Scope;
use super::search::{self, Fields};
use super::sites;
use crate::comments::entity::comment;
use crate::comments::threads::Threads;
use crate::ids::CommentId;
use crate::people::Person;
use crate::posts::entity::post;

/// What `person` looks at when they look for `find`; its days are those of `zone`.
pub fn scope(db: &impl ConnectionTrait, person: &Person, find: &Find, zone: &TimeZone) -> Scope {
    let (fields, backend) = (fields(person), db.get_database_backend());
    let worded = worded(find, fields, backend);
    let narrowed = beside_words(person, find, zone, backend).add_option(worded);
    let stated = stated(find, backend).into_iter().map(|ids| among(ids, backend));
    Scope::new(Threads::of(person), stated.fold(narrowed, Condition::add))
}

/// Comments that have the words that are looked for, or a website at the domain that they name, and of which the
/// rule spoke.
fn worded(find: &Find, fields: Fields, backend: DbBackend) -> Option<Condition> {
    let holds = search::holds(&find.words, &find.rule, fields, backend)?;
    let Some(there) = sites::at(&find.words, backend) else {
        return Some(holds);
    };
    let there = Condition::all()
        .add(among(there, backend))
        .add_option(search::holds("", &find.rule, fields, backend));
    Some(filters::either(holds, there, backend))
}

/// What is looked for besides words, rules and what writers state.
pub fn beside_words(person: &Person, find: &Find, zone: &TimeZone, backend: DbBackend) -> Condition {
    let (threads, fields) = (Threads::of(person), fields(person));
    let person = |id| filters::same_person(id, threads, fields, backend);
    let network = |id| filters::same_network(id, threads, fields, backend);
    Condition::all()
        .add_option((!find.post.is_empty()).then(|| filters::under(&find.post)))
        .add_option(find.person.map(person))
        .add_option(find.network.map(network))
        .add_option((find.stands == Some(Stands::Unstated)).then(filters::unstated))
        .add_option(filters::sent(find.days(zone)))
}

/// What writers state, as far as it is looked for: the comments that have each, by their `id`.
pub fn stated(find: &Find, backend: DbBackend) -> Vec<SelectStatement> {
    // Who states nothing is connected with nothing: whoever asks for both finds nobody.
    let kind = find.stands.filter(|stands| *stands != Stands::Unstated);
    let connected = filters::connected(kind, &find.about, backend);
    connected
        .into_iter()
        .chain(find.you_are.map(filters::are))
        .collect()
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
