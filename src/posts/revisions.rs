//! The versions of a post, newest first, and one of them beside the one before it.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};

use super::beside::{Beside, Lost};
use super::filed;
use super::form::{EditorForm, Known};
use super::read::Editable;
use super::writing_entity::revision;
use crate::clock::Moment;
use crate::ids::{PersonId, PostId, RevisionId};
use crate::people::entity::person;
use crate::text::Format;

/// Versions on a page of the list.
pub const PAGE: u64 = 50;

/// What a post said at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub title: String,
    pub summary: String,
    pub audience: String,
    pub why: String,
    pub interests: String,
    pub source: String,
    pub format: Format,
    /// As the editor's fields say them.
    pub audiences: String,
    pub subjects: String,
    pub tags: String,
    /// All else that it says; `None` for a version from before that was kept.
    pub beside: Option<Beside>,
}

impl Content {
    /// A post as it stands; `cover_name` is what the file of its cover is called.
    pub fn of(post: &Editable, cover_name: String) -> Self {
        let page = &post.page;
        Self {
            title: page.title.clone(),
            summary: page.summary.clone(),
            audience: page.audience.clone(),
            why: page.why.clone(),
            interests: page.interests.clone(),
            source: post.source.clone(),
            format: post.format,
            audiences: filed::names(&page.audiences),
            subjects: filed::lines(&page.subjects),
            tags: filed::names(&page.tags),
            beside: Some(Beside::of(page, cover_name)),
        }
    }

    /// A post that says nothing yet.
    pub fn nothing() -> Self {
        Self {
            title: String::new(),
            summary: String::new(),
            audience: String::new(),
            why: String::new(),
            interests: String::new(),
            source: String::new(),
            format: Format::Markdown,
            audiences: String::new(),
            subjects: String::new(),
            tags: String::new(),
            beside: Some(Beside::default()),
        }
    }

    /// The hash of the picture it opened with; empty for none.
    pub fn cover(&self) -> &str {
        self.beside.as_ref().map_or("", |beside| &beside.cover)
    }

    /// What differs, by the names of the editor's fields: before and after, in words. Of a version that did
    /// not keep all of it, only the texts are compared.
    pub fn changes(&self, after: &Self) -> Vec<(&'static str, String, String)> {
        let texts = self.texts().into_iter().zip(after.texts());
        let texts = texts.map(|((name, before), (_, after))| (name, before.to_owned(), after.to_owned()));
        let beside = self.beside.as_ref().zip(after.beside.as_ref());
        let beside = beside.map(|(before, after)| before.words().into_iter().zip(after.words()));
        let beside = beside.into_iter().flatten();
        let beside = beside.map(|((name, before), (_, after))| (name, before, after));
        texts
            .chain(beside)
            .filter(|(_, before, after)| before != after)
            .collect()
    }

    /// What can't come back, as far as `known` says.
    pub fn lost(&self, known: &Known<'_>) -> Lost {
        let lost = self.beside.as_ref().map(|beside| beside.lost(known));
        lost.unwrap_or_default()
    }

    /// The texts by the names of the editor's fields, in its order.
    fn texts(&self) -> [(&'static str, &str); 9] {
        [
            ("title", &self.title),
            ("audience", &self.audience),
            ("why", &self.why),
            ("source", &self.source),
            ("interests", &self.interests),
            ("audiences", &self.audiences),
            ("subjects", &self.subjects),
            ("tags", &self.tags),
            ("summary", &self.summary),
        ]
    }

    /// What the editor holds, with all of this in it that is there.
    pub fn within(&self, form: EditorForm, known: &Known<'_>) -> EditorForm {
        let content = self.clone();
        let form = match &content.beside {
            Some(beside) => beside.within(form, known),
            None => form,
        };
        EditorForm {
            title: content.title,
            summary: content.summary,
            audience: content.audience,
            why: content.why,
            interests: content.interests,
            source: content.source,
            audiences: content.audiences,
            subjects: content.subjects,
            tags: content.tags,
            ..form
        }
    }
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub id: RevisionId,
    pub version: i64,
    pub content: Content,
    pub saved_at: Moment,
}

/// A line of the list.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: RevisionId,
    pub version: i64,
    pub title: String,
    pub saved_at: Moment,
    /// Who saved it, by the name of their account; empty when it is not known any more.
    pub by: String,
}

/// One page of the list.
#[derive(Clone, Debug)]
pub struct Lines {
    pub lines: Vec<Line>,
    /// Where the next page begins; `None` on the last.
    pub older: Option<RevisionId>,
    /// Whether this is not the first page.
    pub is_later: bool,
}

/// One version, and the one before it where there is one.
#[derive(Clone, Debug)]
pub struct Pair {
    pub revision: Revision,
    pub by: String,
    pub before: Option<Revision>,
    /// Nothing was saved after it.
    pub is_newest: bool,
}

/// The versions of `post` older than `before`, newest first.
///
/// # Errors
/// When the database fails.
pub async fn lines(
    db: &impl ConnectionTrait,
    post: PostId,
    before: Option<RevisionId>,
) -> Result<Lines, DbErr> {
    type Row = (RevisionId, i64, String, Moment, Option<PersonId>);
    let mut select = of(post).select_only().columns([
        revision::Column::Id,
        revision::Column::Version,
        revision::Column::Title,
        revision::Column::SavedAt,
        revision::Column::PersonId,
    ]);
    if let Some(before) = before {
        select = select.filter(revision::Column::Id.lt(before));
    }
    let mut rows: Vec<Row> = select.limit(PAGE + 1).into_tuple().all(db).await?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let older = if more { rows.last().map(|row| row.0) } else { None };
    let people: Vec<PersonId> = rows.iter().filter_map(|row| row.4).collect();
    let names = names(db, people).await?;
    let line = |(id, version, title, saved_at, person): Row| Line {
        id,
        version,
        title,
        saved_at,
        by: name_of(&names, person),
    };
    Ok(Lines {
        lines: rows.into_iter().map(line).collect(),
        older,
        is_later: before.is_some(),
    })
}

/// Version `id` of `post`, beside the one before it.
///
/// # Errors
/// When the database fails.
pub async fn pair(db: &impl ConnectionTrait, post: PostId, id: RevisionId) -> Result<Option<Pair>, DbErr> {
    let row = of(post).filter(revision::Column::Id.eq(id)).one(db).await?;
    let Some(row) = row else { return Ok(None) };
    let before = of(post).filter(revision::Column::Id.lt(id)).one(db).await?;
    let names = names(db, row.person_id.into_iter().collect()).await?;
    Ok(Some(Pair {
        by: name_of(&names, row.person_id),
        is_newest: newest(db, post).await?.is_some_and(|newest| newest.id == id),
        before: before.map(Revision::from),
        revision: row.into(),
    }))
}

/// The newest version of `post` that was kept.
///
/// # Errors
/// When the database fails.
pub async fn newest(db: &impl ConnectionTrait, post: PostId) -> Result<Option<Revision>, DbErr> {
    Ok(of(post).one(db).await?.map(Revision::from))
}

fn of(post: PostId) -> Select<revision::Entity> {
    revision::Entity::find()
        .filter(revision::Column::PostId.eq(post))
        .order_by_desc(revision::Column::Id)
}

async fn names(db: &impl ConnectionTrait, people: Vec<PersonId>) -> Result<Vec<(PersonId, String)>, DbErr> {
    person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .filter(person::Column::Id.is_in(people))
        .into_tuple()
        .all(db)
        .await
}

fn name_of(names: &[(PersonId, String)], person: Option<PersonId>) -> String {
    let found = names.iter().find(|(id, _)| Some(*id) == person);
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}

impl From<revision::Model> for Revision {
    fn from(row: revision::Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            saved_at: row.saved_at,
            content: Content {
                title: row.title,
                summary: row.summary,
                audience: row.audience,
                why: row.why,
                interests: row.interests,
                source: row.source,
                format: row.format,
                audiences: row.audiences,
                subjects: row.subjects,
                tags: row.tags,
                beside: row.beside,
            },
        }
    }
}
