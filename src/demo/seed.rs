//! Fills an empty database with the sample blog, through the verbs that pages use.

use std::collections::HashMap;

use sea_orm::DatabaseTransaction;

use super::content::{self, Blog, Post};
use super::people::{self, Team};
use super::thread::Thread;
use crate::app::App;
use crate::clock::{Moment, days, hours};
use crate::ids::{BylineId, PostId};
use crate::people::Role;
use crate::posts::change::{self, Changing};
use crate::posts::cover::NamedCover;
use crate::posts::save::{self, Text};
use crate::posts::series::NamedPart;
use crate::posts::{Change, CommentPolicy, Kind, NamedSubject, Status, Terms};
use crate::secrets::Entropy;
use crate::settings::{self, Key};
use crate::text::Format;

/// How to log in as the owner.
#[derive(Clone, Debug)]
pub struct LogIn {
    pub email: String,
    pub password: String,
}

/// A post that is stored.
pub(super) struct Stored {
    pub id: PostId,
    pub at: Moment,
    /// The names of what it is about.
    pub subjects: Vec<String>,
}

/// Stores the whole blog in one transaction and returns a fresh log-in.
///
/// # Errors
/// When the site is set up already, or the database fails; then nothing was stored.
pub async fn seed(app: &App) -> anyhow::Result<LogIn> {
    let blog = content::blog()?;
    let (entropy, now) = (&app.secrets.entropy, app.clock.now());
    let password = entropy.token();
    let hash = app.passwords.hash(password.clone()).await?;
    let tx = app.db.begin_write().await?;
    let team = people::team(&tx, &blog, &hash, midnight(now).minus(days(400))).await?;
    let mut posts = HashMap::new();
    for post in &blog.post {
        posts.insert(
            post.slug.clone(),
            store(&tx, post, &blog, &team, entropy, now).await?,
        );
    }
    let mut thread = Thread::new(&tx, &team, &posts, entropy);
    for comment in &blog.comment {
        thread.add(comment).await?;
    }
    // Its links lead to real places, which nobody meant to tell anything.
    settings::change::change(&tx, Key::TellsLinked, "false", now).await?;
    tx.commit().await?;
    let owner = blog.person.iter().find(|person| person.role == Role::Owner);
    Ok(LogIn {
        email: owner.map(|owner| owner.email.clone()).unwrap_or_default(),
        password,
    })
}

/// Today, 00:00 UTC.
fn midnight(now: Moment) -> Moment {
    let day = 86_400_000;
    Moment(now.0 - now.0.rem_euclid(day))
}

/// When the post stands: some days before today, or after it.
fn at(post: &Post, now: Moment) -> Moment {
    let midnight = midnight(now);
    let span = days(post.days_ago.unsigned_abs());
    let day = if post.days_ago < 0 {
        midnight.plus(span)
    } else {
        midnight.minus(span)
    };
    day.plus(hours(post.hour.unsigned_abs()))
}

async fn store(
    tx: &DatabaseTransaction,
    post: &Post,
    blog: &Blog,
    team: &Team,
    entropy: &Entropy,
    now: Moment,
) -> anyhow::Result<Stored> {
    let author = people::of(team, &post.byline)?;
    let at = at(post, now);
    let mut bylines = vec![people::byline(author)?];
    for key in &post.also {
        bylines.push(people::byline(people::of(team, key)?)?);
    }
    let text = text(post, blog, bylines);
    let written = at.min(now);
    let save::Outcome::Saved { id, version } = save::create(tx, &text, author.id, entropy, written).await?
    else {
        anyhow::bail!("{} stands twice in the sample blog", post.slug);
    };
    if matches!(post.status, Status::Published | Status::Scheduled) {
        let publish = Changing {
            post: id,
            version,
            change: Change::Publish,
            at: Some(at),
        };
        change::change(tx, publish, author.id, written).await?;
    }
    Ok(Stored {
        id,
        at,
        subjects: post.subjects.clone(),
    })
}

fn text(post: &Post, blog: &Blog, bylines: Vec<BylineId>) -> Text {
    let subjects = post.subjects.iter().map(|name| {
        let known = blog.subject.iter().find(|subject| subject.name == *name);
        NamedSubject {
            name: name.clone(),
            kind: known.map(|subject| subject.kind),
            domain: known.map(|subject| subject.domain.clone()),
        }
    });
    Text {
        kind: Kind::Post,
        slug: Some(post.slug.clone()),
        title: post.title.clone(),
        summary: post.summary.clone(),
        audience: post.audience.clone(),
        why: post.why.clone(),
        interests: post.interests.clone(),
        lang: String::new(),
        source: post.body.clone(),
        format: Format::Markdown,
        html: post.html.clone(),
        comment_policy: CommentPolicy::Open,
        never_closes: false,
        slow_minutes: 0,
        published_at: None,
        bylines,
        cover: NamedCover::default(),
        canonical: String::new(),
        terms: Terms {
            tags: post.tags.clone(),
            audiences: post.audiences.clone(),
            subjects: subjects.collect(),
            series: post.series.as_ref().map(|name| NamedPart {
                name: name.clone(),
                part: post.part,
            }),
        },
    }
}
