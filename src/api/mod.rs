//! The JSON API for other programs, `/api/v1`: the shapes of posts and comments as it answers with
//! them. `…_pages.rs` answer, `…_form.rs` read what is sent, `bearer_pages.rs` knows who asks,
//! `problem_pages.rs` says what went wrong, and `description_pages.rs` describes all of it.

pub mod affiliation_pages;
pub mod appeal_pages;
pub mod appealed;
pub mod audit_pages;
pub mod ban_form;
pub mod ban_pages;
pub mod banned;
pub mod bearer_pages;
pub mod built_in_pages;
pub mod comment_form;
pub mod comment_pages;
pub mod commented;
pub mod decision_form;
pub mod description_pages;
pub mod desk;
pub mod find_pages;
pub mod input_pages;
pub mod label_pages;
pub mod looked_at;
pub mod many_pages;
pub mod media_pages;
pub mod moderation_pages;
pub mod note_pages;
pub mod once_pages;
pub mod pages;
pub mod post_form;
pub mod post_pages;
pub mod problem_pages;
pub mod proposed;
pub mod rehearsal_pages;
pub mod report_pages;
pub mod reported;
pub mod revision_pages;
pub mod rule_form;
pub mod rule_pages;
pub mod ruled;
pub mod search_pages;
pub mod stated;
pub mod tag_pages;
pub mod thread_pages;

use serde::Serialize;
use utoipa::ToSchema;

pub use self::commented::{By, Comment, Within};
use crate::clock::Moment;
use crate::ids::PostId;
use crate::people::PastInterests;
use crate::posts::around::{Subject, Term};
use crate::posts::discussion::Discussion;
use crate::posts::read::{Editable, PostPage};
use crate::posts::shelf::shown;
use crate::posts::stream::Item;
use crate::posts::{CommentPolicy, Signed, Status, SubjectKind, cover};
use crate::text::{self, Format};
use crate::urls::{self, Links};

/// One page of a list: give `next` as `after` for the following one; `null` on the last.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub next: Option<i64>,
}

/// A post in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Post {
    pub id: PostId,
    pub slug: String,
    pub url: String,
    pub title: String,
    pub summary: String,
    /// Whom it is for; empty when it does not say, as are the next two.
    pub audience: String,
    /// Why it matters to them.
    pub why: String,
    /// The author's own interests.
    pub interests: String,
    /// The language it is written in (BCP 47); empty for that of the site.
    pub lang: String,
    /// Who signs it, as they were when it was published; the first author first.
    pub signature: Vec<Signature>,
    pub tags: Vec<Named>,
    pub status: Status,
    /// RFC 3339, UTC; so are all times. Null for a draft that has no date yet.
    #[schema(format = DateTime)]
    pub published_at: Option<String>,
    #[schema(format = DateTime)]
    pub updated_at: String,
    pub comment_count: i64,
    /// Whether comments are taken now: the policy and the post's age say so.
    pub comments_open: bool,
    pub comment_policy: CommentPolicy,
    /// When comments close by themselves, or did; null for never.
    #[schema(format = DateTime)]
    pub comments_close_at: Option<String>,
    /// One comment a person in so many minutes; 0 for no such limit.
    pub slow_mode_minutes: i64,
    /// The series it is a part of, or null.
    pub series: Option<Part>,
    /// The picture it opens with, or null.
    pub cover: Option<Cover>,
    /// Where it appeared first; empty for here.
    pub canonical: String,
}

/// A part of a series.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PartOfSeries)]
pub struct Part {
    pub slug: String,
    pub name: String,
    pub url: String,
    /// The number it was given; null for one that stands by its date.
    pub part: Option<i64>,
}

/// A picture and what it shows.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Cover {
    pub url: String,
    pub alt: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

impl Part {
    fn new(series: &Term, part: Option<i64>, links: &Links) -> Self {
        let page = urls::Series {
            series: series.slug.clone(),
        };
        Self {
            slug: series.slug.clone(),
            name: series.name.clone(),
            url: links.absolute(&page),
            part,
        }
    }
}

impl Cover {
    fn new(cover: &cover::Cover, links: &Links) -> Self {
        let picture = &cover.picture;
        Self {
            url: links.absolute(&urls::Media {
                hash: picture.hash.clone(),
            }),
            alt: cover.alt.clone(),
            width: picture.width,
            height: picture.height,
        }
    }
}

/// Where and when something is told.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    pub links: &'a Links,
    /// Posts close after so many days; 0 for never.
    pub close_after_days: u64,
    pub now: Moment,
}

impl Telling<'_> {
    fn is_open(self, discussion: Discussion) -> bool {
        discussion.takes(self.close_after_days, self.now).comments()
    }

    fn closes_at(self, discussion: Discussion) -> Option<String> {
        discussion.closes_at(self.close_after_days).map(Moment::rfc3339)
    }
}

/// A post by itself: with its text and all it is filed under.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WholePost {
    #[serde(flatten)]
    pub post: Post,
    pub audiences: Vec<Named>,
    pub subjects: Vec<About>,
    /// What `interests` said before, since the post was published, oldest first.
    pub interests_history: Vec<Before>,
    /// Sanitised; every link is absolute.
    pub body_html: String,
    /// For who may edit it, when it is written in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_markdown: Option<String>,
    /// For who may edit it: give it back with a change to notice that somebody was faster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Signature {
    /// That of the byline, as `bylines` takes it.
    pub slug: String,
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub url: String,
}

/// Interests as they were stated once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Before {
    /// When others took their place.
    #[schema(format = DateTime)]
    pub until: String,
    /// Empty when nothing was stated.
    pub text: String,
}

impl From<PastInterests> for Before {
    fn from(past: PastInterests) -> Self {
        Self {
            until: past.until.rfc3339(),
            text: past.text,
        }
    }
}

/// A tag or an audience.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Named {
    pub slug: String,
    pub name: String,
}

/// A subject of a post.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct About {
    pub slug: String,
    pub name: String,
    pub kind: SubjectKind,
}

impl Post {
    pub fn new(item: Item, told: Telling<'_>) -> Self {
        let links = told.links;
        Self {
            id: item.id,
            url: links.absolute(&urls::Post {
                slug: item.slug.clone(),
            }),
            slug: item.slug,
            title: item.title,
            summary: item.summary,
            audience: item.audience,
            why: item.why,
            interests: item.interests,
            lang: item.lang,
            signature: item
                .signed
                .iter()
                .map(|signed| Signature::new(signed, links))
                .collect(),
            tags: item.tags.into_iter().map(Named::from).collect(),
            status: Status::Published,
            published_at: Some(item.published_at.rfc3339()),
            updated_at: item.updated_at.rfc3339(),
            comment_count: item.comment_count,
            comments_open: told.is_open(item.discussion),
            comment_policy: item.discussion.policy,
            comments_close_at: told.closes_at(item.discussion),
            slow_mode_minutes: item.discussion.slow_minutes,
            series: item.series.map(|(series, part)| Part::new(&series, part, links)),
            cover: item.cover.map(|cover| Cover::new(&cover, links)),
            canonical: item.canonical,
        }
    }
}

impl WholePost {
    /// The post as it stands for readers.
    pub fn new(page: PostPage, told: Telling<'_>) -> Self {
        let links = told.links;
        let address = urls::Post {
            slug: page.slug.clone(),
        };
        let updated_at = page
            .published_at
            .map_or(page.updated_at, |at| page.updated_at.max(at));
        let post = Post {
            id: page.id,
            url: links.absolute(&address),
            slug: page.slug,
            title: page.title,
            summary: page.summary,
            audience: page.audience,
            why: page.why,
            interests: page.interests,
            lang: page.lang,
            signature: page
                .signed
                .iter()
                .map(|signed| Signature::new(signed, links))
                .collect(),
            tags: page.tags.into_iter().map(Named::from).collect(),
            status: shown(page.status, page.published_at, told.now),
            published_at: page.published_at.map(Moment::rfc3339),
            updated_at: updated_at.rfc3339(),
            comment_count: page.comment_count,
            comments_open: told.is_open(page.discussion),
            comment_policy: page.discussion.policy,
            comments_close_at: told.closes_at(page.discussion),
            slow_mode_minutes: page.discussion.slow_minutes,
            series: page
                .series
                .as_ref()
                .map(|part| Part::new(&part.series, part.part, links)),
            cover: page.cover.as_ref().map(|cover| Cover::new(cover, links)),
            canonical: page.canonical,
        };
        Self {
            post,
            audiences: page.audiences.into_iter().map(Named::from).collect(),
            subjects: page.subjects.into_iter().map(About::from).collect(),
            interests_history: page.interests_history.0.into_iter().map(Before::from).collect(),
            body_html: text::absolute(&page.html, &links.url(&address))
                .as_str()
                .to_owned(),
            body_markdown: None,
            version: None,
        }
    }

    /// The same with what its editors need besides.
    pub fn for_editors(post: Editable, told: Telling<'_>) -> Self {
        Self {
            body_markdown: (post.format == Format::Markdown).then_some(post.source),
            version: Some(post.version),
            ..Self::new(post.page, told)
        }
    }
}

impl Signature {
    fn new(signed: &Signed, links: &Links) -> Self {
        Self {
            slug: signed.slug.clone(),
            name: signed.name.clone(),
            title: signed.title.clone(),
            organisation: signed.organisation.clone(),
            url: links.absolute(&urls::Byline {
                byline: signed.slug.clone(),
            }),
        }
    }
}

impl From<Term> for Named {
    fn from(term: Term) -> Self {
        Self {
            slug: term.slug,
            name: term.name,
        }
    }
}

impl From<Subject> for About {
    fn from(subject: Subject) -> Self {
        Self {
            slug: subject.slug,
            name: subject.name,
            kind: subject.kind,
        }
    }
}
