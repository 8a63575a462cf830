//! The team of the sample blog and the readers it remembers.

use std::collections::HashMap;

use anyhow::Context as _;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait as _};

use super::content::{Blog, BylineKind, Comment, Person as Written};
use crate::clock::Moment;
use crate::comments::entity::commenter;
use crate::ids::{BylineId, CommenterId};
use crate::people::set_up::{self, NewByline, NewPerson};
use crate::people::{Person, Role, find};
use crate::secrets::Entropy;
use crate::settings::{self, Key};

/// The team by key.
pub type Team = HashMap<String, Person>;

/// Sets the site up with its owner, then adds the others; all get the same password.
///
/// # Errors
/// When the site has an owner already, or the database fails.
pub async fn team(tx: &DatabaseTransaction, blog: &Blog, hash: &str, now: Moment) -> anyhow::Result<Team> {
    let mut team = Team::new();
    for person in &blog.person {
        let new = new(person, hash);
        let id = if person.role == Role::Owner {
            let begun = set_up::NewBlog {
                title: blog.blog.title.clone(),
                ..set_up::NewBlog::default()
            };
            match set_up::set_up(tx, new, &begun, now).await? {
                set_up::Outcome::Created(id) => id,
                set_up::Outcome::AlreadySetUp => anyhow::bail!("the sample blog needs an empty database"),
            }
        } else {
            set_up::add(tx, new, now).await?
        };
        let added = find::person(tx, id)
            .await?
            .context("someone who was just added")?;
        team.insert(person.key.clone(), added);
    }
    settings::change::change(tx, Key::Description, &blog.blog.description, now).await?;
    Ok(team)
}

fn new(person: &Written, hash: &str) -> NewPerson {
    NewPerson {
        email: person.email.clone(),
        name: person.name.clone(),
        password_hash: hash.to_owned(),
        role: person.role,
        byline: NewByline {
            name: person.byline_name.clone(),
            title: person.title.clone(),
            organisation: person.organisation.clone(),
            bio: person.bio.clone(),
            interests: person.interests.clone(),
            pseudonym: person.byline == BylineKind::Pseudonym,
        },
    }
}

/// Someone of the team by key.
///
/// # Errors
/// When the sample blog names someone it does not have.
pub fn of<'a>(team: &'a Team, key: &str) -> anyhow::Result<&'a Person> {
    team.get(key)
        .with_context(|| format!("{key} is nobody of the sample blog"))
}

/// The byline someone signs with.
///
/// # Errors
/// When they have none.
pub fn byline(person: &Person) -> anyhow::Result<BylineId> {
    Ok(person
        .byline
        .as_ref()
        .with_context(|| format!("{} has no byline", person.name))?
        .id)
}

/// Remembers whoever wrote `comment` and asked for it.
///
/// # Errors
/// When the database fails.
pub async fn remember(
    tx: &DatabaseTransaction,
    comment: &Comment,
    entropy: &Entropy,
    now: Moment,
) -> anyhow::Result<CommenterId> {
    let row = commenter::ActiveModel {
        token: Set(entropy.token()),
        name: Set(comment.name.clone()),
        email: Set(comment.email.clone()),
        website: Set(comment.website.clone()),
        created_at: Set(now),
        ..Default::default()
    };
    Ok(commenter::Entity::insert(row).exec(tx).await?.last_insert_id)
}
