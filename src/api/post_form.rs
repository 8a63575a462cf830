//! Posts as programs send them: whole, or the fields that change. They become the editor's form, so
//! that one list of checks serves both.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::clock::Moment;
use crate::people::Byline;
use crate::posts::form::{EditorForm, Known, yes};
use crate::posts::save::Text;
use crate::posts::{CommentPolicy, Status, SubjectKind};
use crate::t;
use crate::web::form::FieldErrors;

/// A post to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPost {
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// Made from the title when left out.
    #[schema(max_length = 100)]
    pub slug: Option<String>,
    #[schema(min_length = 1)]
    pub body_markdown: String,
    #[schema(max_length = 500)]
    pub summary: Option<String>,
    /// Whom it is for, as a sentence.
    #[schema(max_length = 200)]
    pub audience: Option<String>,
    #[schema(max_items = 20)]
    pub audiences: Option<Vec<String>>,
    /// Why it matters to them.
    #[schema(max_length = 500)]
    pub why: Option<String>,
    /// The author's own interests; those of the byline when left out.
    #[schema(max_length = 500)]
    pub interests: Option<String>,
    /// The language it is written in (BCP 47); empty or left out for that of the site.
    #[schema(max_length = 35)]
    pub lang: Option<String>,
    #[schema(max_items = 20)]
    pub subjects: Option<Vec<About>>,
    #[schema(max_items = 20)]
    pub tags: Option<Vec<String>>,
    /// Who signs it, by the `slug` of their bylines; the first is the first author. That of the token's person when left out.
    #[schema(max_items = 10)]
    pub bylines: Option<Vec<String>>,
    /// The series it is a part of.
    pub series: Option<PartOf>,
    /// The picture it opens with.
    pub cover: Option<OpensWith>,
    /// The whole address where it appeared first; left out for here.
    #[schema(max_length = 500)]
    pub canonical: Option<String>,
    /// A draft when left out. `published` with a date to come is `scheduled`.
    pub status: Option<Status>,
    /// RFC 3339. Now when left out.
    #[schema(format = DateTime)]
    pub published_at: Option<String>,
    /// True when left out. `comment_policy` says more.
    pub comments_open: Option<bool>,
    /// `open` when left out.
    pub comment_policy: Option<CommentPolicy>,
    /// Comments stay open at any age, whatever the site's setting.
    pub comments_never_close: Option<bool>,
    /// One comment a person in 1, 5, 15 or 60 minutes; 0 for no such limit.
    pub slow_mode_minutes: Option<i64>,
}

/// What is to change in a post; what is left out (or null) stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PostChange {
    #[schema(min_length = 1, max_length = 200)]
    pub title: Option<String>,
    /// The old address goes on leading to the post once it was published.
    #[schema(max_length = 100)]
    pub slug: Option<String>,
    #[schema(min_length = 1)]
    pub body_markdown: Option<String>,
    #[schema(max_length = 500)]
    pub summary: Option<String>,
    #[schema(max_length = 200)]
    pub audience: Option<String>,
    #[schema(max_items = 20)]
    pub audiences: Option<Vec<String>>,
    #[schema(max_length = 500)]
    pub why: Option<String>,
    #[schema(max_length = 500)]
    pub interests: Option<String>,
    /// The language it is written in (BCP 47); empty or left out for that of the site.
    #[schema(max_length = 35)]
    pub lang: Option<String>,
    #[schema(max_items = 20)]
    pub subjects: Option<Vec<About>>,
    #[schema(max_items = 20)]
    pub tags: Option<Vec<String>>,
    /// Who signs it, by the `slug` of their bylines; the first is the first author.
    #[schema(max_items = 10)]
    pub bylines: Option<Vec<String>>,
    /// The series it is a part of. An empty name takes it out of its series.
    pub series: Option<PartOf>,
    /// The picture it opens with. An empty `media` takes it away.
    pub cover: Option<OpensWith>,
    /// The whole address where it appeared first; empty for here.
    #[schema(max_length = 500)]
    pub canonical: Option<String>,
    pub status: Option<Status>,
    /// RFC 3339.
    #[schema(format = DateTime)]
    pub published_at: Option<String>,
    /// True opens what is closed or off, false closes; `comment_policy` says more.
    pub comments_open: Option<bool>,
    pub comment_policy: Option<CommentPolicy>,
    pub comments_never_close: Option<bool>,
    /// One comment a person in 1, 5, 15 or 60 minutes; 0 for no such limit.
    pub slow_mode_minutes: Option<i64>,
    /// What its writer is told when `status` goes from `submitted` back to `draft`.
    #[schema(max_length = 2000)]
    pub note: Option<String>,
    /// The version that was read: 409 when the post has a newer one. Left out: whatever it is now.
    pub version: Option<i64>,
}

/// An organisation or product: its name alone, or with what is known of it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(untagged)]
#[schema(as = NewSubject)]
pub enum About {
    Name(String),
    Known(KnownSubject),
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KnownSubject {
    name: String,
    kind: Option<SubjectKind>,
    /// Its own, such as `acme.example`.
    domain: Option<String>,
}

/// A series by its name, made if there is none of it, and which part of it the post is.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPart)]
pub struct PartOf {
    #[schema(max_length = 80)]
    pub name: String,
    /// Left out: it stands behind the numbered parts, by its date.
    #[schema(minimum = 1, maximum = 9999)]
    pub part: Option<i64>,
}

/// One of the pictures that were uploaded, and what it shows.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCover)]
pub struct OpensWith {
    /// Its address, or the hash in it.
    pub media: String,
    /// What it shows; what the list of pictures says when left out.
    #[schema(max_length = 500)]
    pub alt: Option<String>,
}

impl From<NewPost> for PostChange {
    fn from(new: NewPost) -> Self {
        Self {
            title: Some(new.title),
            slug: new.slug,
            body_markdown: Some(new.body_markdown),
            summary: new.summary,
            audience: new.audience,
            audiences: new.audiences,
            why: new.why,
            interests: new.interests,
            lang: new.lang,
            subjects: new.subjects,
            tags: new.tags,
            bylines: new.bylines,
            series: new.series,
            cover: new.cover,
            canonical: new.canonical,
            status: new.status,
            published_at: new.published_at,
            comments_open: new.comments_open,
            comment_policy: new.comment_policy,
            comments_never_close: new.comments_never_close,
            slow_mode_minutes: new.slow_mode_minutes,
            note: None,
            version: None,
        }
    }
}

impl PostChange {
    /// The text that `form` (empty, or as the post is stored) becomes with these changes.
    ///
    /// # Errors
    /// What is wrong, by the form's names of fields; `name` translates them.
    pub fn apply(&self, mut form: EditorForm, known: &Known<'_>) -> Result<Text, FieldErrors> {
        let mut errors = FieldErrors::default();
        for (field, value) in [
            (&mut form.title, &self.title),
            (&mut form.slug, &self.slug),
            (&mut form.source, &self.body_markdown),
            (&mut form.summary, &self.summary),
            (&mut form.audience, &self.audience),
            (&mut form.why, &self.why),
            (&mut form.interests, &self.interests),
            (&mut form.lang, &self.lang),
            (&mut form.canonical, &self.canonical),
        ] {
            if let Some(value) = value {
                field.clone_from(value);
            }
        }
        if let Some(names) = &self.audiences {
            form.audiences = listed(names, "audiences", &mut errors);
        }
        if let Some(names) = &self.tags {
            form.tags = listed(names, "tags", &mut errors);
        }
        if let Some(subjects) = &self.subjects {
            form.subjects = subjects_listed(subjects, &mut errors);
        }
        if let Some(series) = &self.series {
            form.series.clone_from(&series.name);
            form.part = series.part.map(|part| part.to_string()).unwrap_or_default();
        }
        if let Some(cover) = &self.cover {
            form.cover.clone_from(&cover.media);
            form.cover_alt = cover.alt.clone().unwrap_or_default();
        }
        self.discuss(&mut form, &mut errors);
        let at = self.date(&mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut text = form.check(known)?;
        text.published_at = at.or(text.published_at);
        Ok(text)
    }

    /// Puts who is to sign into the form: of `own`, which this person may sign with, and `signed_by`, who do
    /// already.
    ///
    /// # Errors
    /// When one is neither, or when there is nobody.
    pub fn sign(
        &self,
        form: &mut EditorForm,
        own: &[Byline],
        signed_by: &[Byline],
    ) -> Result<(), FieldErrors> {
        let Some(slugs) = &self.bylines else { return Ok(()) };
        let id = |slug: &String| {
            let known = own.iter().chain(signed_by).find(|byline| byline.slug == *slug);
            known.map(|byline| byline.id.to_string())
        };
        let ids: Option<Vec<String>> = slugs.iter().map(id).collect();
        let mut errors = FieldErrors::default();
        match ids.as_deref() {
            Some([first, also @ ..]) => {
                form.byline.clone_from(first);
                form.also = also.to_vec();
            }
            _ => errors.add("byline", t!("write-byline-wrong")),
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    /// What is said about comments; two that say the opposite are an error.
    fn discuss(&self, form: &mut EditorForm, errors: &mut FieldErrors) {
        let said = |open| self.comments_open.is_some_and(|said| said != open);
        if self
            .comment_policy
            .is_some_and(|policy| said(policy.takes_comments()))
        {
            errors.add("comments_open", t!("api-comments-opposite"));
        }
        let old = CommentPolicy::from_code(&form.comments).unwrap_or(CommentPolicy::Open);
        let opened = |open| match open {
            true if old.takes_comments() => old,
            true => CommentPolicy::Open,
            false if old.takes_comments() => CommentPolicy::Closed,
            false => old,
        };
        let policy = self.comment_policy.or(self.comments_open.map(opened));
        policy.unwrap_or(old).code().clone_into(&mut form.comments);
        if let Some(never) = self.comments_never_close {
            form.never_closes = yes(never);
        }
        if let Some(minutes) = self.slow_mode_minutes {
            form.slow_minutes = minutes.to_string();
        }
    }

    fn date(&self, errors: &mut FieldErrors) -> Option<Moment> {
        let typed = self.published_at.as_deref()?;
        let at = Moment::from_rfc3339(typed);
        if at.is_none() {
            errors.add("published_at", t!("api-date-wrong"));
        }
        at
    }
}

/// One a line, as the form has them: a name can hold neither a comma nor a line end.
fn listed(names: &[String], field: &'static str, errors: &mut FieldErrors) -> String {
    if names.iter().any(|name| name.contains([',', '\n', '\r'])) {
        errors.add(field, t!("api-name-wrong"));
    }
    names.join("\n")
}

fn subjects_listed(subjects: &[About], errors: &mut FieldErrors) -> String {
    let lines = subjects.iter().map(|subject| match subject {
        About::Name(name) => name.clone(),
        About::Known(known) => {
            let kind = known.kind.map(|kind| match kind {
                SubjectKind::Organisation => "organisation",
                SubjectKind::Product => "product",
            });
            [Some(known.name.as_str()), kind, known.domain.as_deref()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("|")
        }
    });
    listed(&lines.collect::<Vec<_>>(), "subjects", errors)
}

/// The API's name for a field of the editor.
pub fn name(field: &str) -> &str {
    match field {
        "source" => "body_markdown",
        "comments" => "comment_policy",
        "slow_minutes" => "slow_mode_minutes",
        "byline" | "also" => "bylines",
        "part" => "series",
        "cover_alt" => "cover",
        other => other,
    }
}
