//! The sample blog as it is written down: read from the embedded `static/demo/blog.toml`, every text
//! rendered, so that the transaction that stores it has nothing left to do but write.

use anyhow::Context as _;
use serde::Deserialize;

use crate::affiliation::{Place, RequestState, Statement, Verification};
use crate::comments::{Reason, ReportKind, Status};
use crate::people::Role;
use crate::posts::{self, SubjectKind};
use crate::text::{self, Format, SafeHtml};

#[derive(Debug, Deserialize)]
pub struct Blog {
    pub blog: Site,
    pub person: Vec<Person>,
    pub subject: Vec<Subject>,
    pub audience: Vec<Audience>,
    pub post: Vec<Post>,
    pub comment: Vec<Comment>,
}

#[derive(Debug, Deserialize)]
pub struct Site {
    pub title: String,
    pub description: String,
}

#[derive(Debug, Deserialize)]
pub struct Person {
    pub key: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub byline: BylineKind,
    pub byline_name: String,
    pub title: String,
    pub organisation: String,
    pub bio: String,
    pub interests: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BylineKind {
    Real,
    Pseudonym,
}

#[derive(Debug, Deserialize)]
pub struct Subject {
    pub key: String,
    pub name: String,
    pub kind: SubjectKind,
    pub domain: String,
}

#[derive(Debug, Deserialize)]
pub struct Audience {
    pub key: String,
    pub name: String,
}

#[derive(Debug, Deserialize)]
pub struct Post {
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub audience: String,
    pub why: String,
    pub interests: String,
    /// A person's key; so are `byline` and `by` below.
    pub byline: String,
    /// Who else signs it.
    #[serde(default)]
    pub also: Vec<String>,
    pub audiences: Vec<String>,
    pub tags: Vec<String>,
    pub subjects: Vec<String>,
    /// Before today, at `hour` UTC; negative: still to come.
    pub days_ago: i64,
    pub hour: i64,
    pub status: posts::Status,
    /// The name of the series it is a part of, and which part.
    pub series: Option<String>,
    pub part: Option<i64>,
    pub body: String,
    #[serde(skip)]
    pub html: SafeHtml,
}

/// Times count in minutes from what the entry belongs to: a comment from its post, an answer from its
/// question, everything else from its comment.
#[derive(Debug, Deserialize)]
pub struct Comment {
    pub key: String,
    pub post: String,
    pub parent: Option<String>,
    /// Who is remembered; comments with the same key are the same person's.
    pub commenter: Option<String>,
    pub name: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub website: String,
    pub after_minutes: u64,
    pub status: Status,
    pub body: String,
    /// Someone of the team.
    pub byline: Option<String>,
    /// Why it was not published.
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub reasons: Vec<Reason>,
    pub affiliation: Option<Statement>,
    pub verified: Option<Verified>,
    pub ask: Option<Ask>,
    /// The comment whose question this one answers in the thread.
    pub answers: Option<String>,
    /// Words of this one that a moderator makes the label of `answers` of.
    pub quote: Option<Quote>,
    #[serde(default)]
    pub reports: Vec<Report>,
    pub edit: Option<Edit>,
    #[serde(skip)]
    pub html: SafeHtml,
}

#[derive(Debug, Deserialize)]
pub struct Ask {
    pub by: String,
    pub place: Place,
    pub after_minutes: u64,
    pub question: String,
    pub state: RequestState,
    pub answered_after_minutes: Option<u64>,
    pub answer: Option<Statement>,
    #[serde(skip)]
    pub html: SafeHtml,
}

/// What was verified of the statement.
#[derive(Debug, Deserialize)]
pub struct Verified {
    pub after_minutes: u64,
    pub method: Verification,
    pub domain: String,
    /// Someone of the team who confirmed that it is said for the organisation.
    pub official: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Quote {
    pub by: String,
    pub after_minutes: u64,
    pub words: String,
}

/// A reader reports the comment or its label, from a network of their own.
#[derive(Debug, Deserialize)]
pub struct Report {
    pub kind: ReportKind,
    pub after_minutes: u64,
    pub reason: String,
}

#[derive(Debug, Deserialize)]
pub struct Edit {
    pub after_minutes: u64,
    pub body: String,
    #[serde(skip)]
    pub html: SafeHtml,
}

/// The sample blog, rendered, statements about the names of subjects rather than their keys.
///
/// # Errors
/// When the embedded file is not what is expected.
pub fn blog() -> anyhow::Result<Blog> {
    let mut blog: Blog = toml::from_str(include_str!("../../static/demo/blog.toml"))
        .context("the sample blog can't be read")?;
    let names: Vec<(String, String)> = blog
        .subject
        .iter()
        .map(|subject| (subject.key.clone(), subject.name.clone()))
        .collect();
    for post in &mut blog.post {
        post.body = text::lines(&post.body);
        post.html = text::post(&post.body, Format::Markdown).map_err(|refusal| unfit(&post.slug, refusal))?;
        post.subjects.iter_mut().for_each(|key| name_subject(key, &names));
    }
    for comment in &mut blog.comment {
        prepare(comment, &names).map_err(|refusal| unfit(&comment.key, refusal))?;
    }
    for audience in &blog.audience {
        for post in &mut blog.post {
            post.audiences
                .iter_mut()
                .filter(|key| **key == audience.key)
                .for_each(|key| key.clone_from(&audience.name));
        }
    }
    Ok(blog)
}

fn prepare(comment: &mut Comment, subjects: &[(String, String)]) -> Result<(), text::Refusal> {
    comment.body = text::lines(&comment.body);
    comment.html = text::comment(&comment.body, Format::Markdown)?;
    let asked = comment.ask.as_mut();
    let statements = comment
        .affiliation
        .iter_mut()
        .chain(asked.and_then(|ask| ask.answer.as_mut()));
    for connection in statements.flat_map(|statement| &mut statement.connections) {
        if let Some(about) = &mut connection.about {
            name_subject(about, subjects);
        }
    }
    if let Some(ask) = &mut comment.ask {
        ask.html = text::comment(&ask.question, Format::Markdown)?;
    }
    if let Some(edit) = &mut comment.edit {
        edit.body = text::lines(&edit.body);
        edit.html = text::comment(&edit.body, Format::Markdown)?;
    }
    Ok(())
}

/// A key becomes the name it stands for; anything else is free text and stays.
fn name_subject(key: &mut String, subjects: &[(String, String)]) {
    if let Some((_, name)) = subjects.iter().find(|(known, _)| known == key) {
        key.clone_from(name);
    }
}

fn unfit(key: &str, refusal: text::Refusal) -> anyhow::Error {
    anyhow::anyhow!("{key} of the sample blog can't be rendered: {refusal:?}")
}
