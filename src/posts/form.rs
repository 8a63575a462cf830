//! The editor's form: what was typed, as it was typed, and the checked text it stands for.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::discussion::SLOW_CHOICES;
use super::lang;
use super::read::Editable;
use super::save::Text;
use super::{
    AUDIENCE_MAX, CommentPolicy, INTERESTS_MAX, Kind, SLUG_MAX, SUMMARY_MAX, TITLE_MAX, WHY_MAX, filed,
};
use crate::clock::{Local, Moment};
use crate::media::read::Offered;
use crate::people::Byline;
use crate::settings::Settings;
use crate::t;
use crate::text::{self, Format, Refusal};
use crate::web::form::FieldErrors;
use crate::words::{Language, spoken_in};

/// Longest domain name (RFC 1035).
const DOMAIN_MAX: usize = 253;

/// The fields by their names.
#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub struct EditorForm {
    pub intent: String,
    /// Which editor this is, drawn with its page: what is typed and not saved is kept by it.
    pub place: String,
    pub version: String,
    pub kind: String,
    pub title: String,
    pub audience: String,
    pub why: String,
    pub source: String,
    pub byline: String,
    /// Who else signs, in their order.
    pub also: Vec<String>,
    pub interests: String,
    /// Names with commas between.
    pub audiences: String,
    /// One a line or with commas between: `Acme | product | acme.example`.
    pub subjects: String,
    pub tags: String,
    /// The series it is a part of, by its name, and the number of the part.
    pub series: String,
    pub part: String,
    /// The picture it opens with, by its hash or its address; empty for none.
    pub cover: String,
    pub cover_alt: String,
    /// The whole address where it appeared first; empty for here.
    pub canonical: String,
    pub slug: String,
    pub summary: String,
    /// As BCP 47 has it; empty for the language of the site.
    pub lang: String,
    /// `2026-03-03T09:30`, in the site's time zone.
    pub published_at: String,
    /// How comments are taken, by its code; empty is open.
    pub comments: String,
    /// `yes`: comments do not close by age.
    pub never_closes: String,
    /// Slow mode, in minutes; empty is 0, which is none.
    pub slow_minutes: String,
    /// What the writer is told when the post is sent back.
    pub note: String,
}

/// What the form can't know by itself.
pub struct Known<'a> {
    /// What the source is written in.
    pub format: Format,
    /// The bylines this person may sign with.
    pub bylines: &'a [Byline],
    /// Who has signed so far.
    pub signed_by: &'a [Byline],
    /// Of the blog.
    pub language: Language,
    /// The pictures it may open with.
    pub covers: &'a [Offered],
    pub zone: &'a TimeZone,
    /// The date it bears so far.
    pub dated: Option<Moment>,
}

impl EditorForm {
    /// An empty form, signed by and with the interests of this byline.
    pub fn of_new(byline: Option<&Byline>, settings: &Settings) -> Self {
        Self {
            comments: settings.new_posts_take.clone(),
            byline: byline.map(|byline| byline.id.to_string()).unwrap_or_default(),
            interests: byline.map(|byline| byline.interests.clone()).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// As it came beside a file; fields that no editor has are left out.
    pub fn of_fields(fields: &[(String, String)]) -> Option<Self> {
        let is_also = |(name, _): &&(String, String)| name == "also";
        let also = fields
            .iter()
            .filter(is_also)
            .map(|(_, text)| text.clone())
            .collect();
        let others = fields.iter().filter(|field| !is_also(field)).cloned();
        let others = others.map(|(name, text)| (name, text.into())).collect();
        let form: Self = serde_json::from_value(serde_json::Value::Object(others)).ok()?;
        Some(Self { also, ..form })
    }

    /// A post as it is stored.
    pub fn of_stored(post: &Editable, zone: &TimeZone) -> Self {
        let page = &post.page;
        Self {
            intent: String::new(),
            place: String::new(),
            version: post.version.to_string(),
            kind: kind_code(page.kind).to_owned(),
            title: page.title.clone(),
            audience: page.audience.clone(),
            why: page.why.clone(),
            source: post.source.clone(),
            byline: page
                .bylines
                .first()
                .map(|byline| byline.id.to_string())
                .unwrap_or_default(),
            also: page
                .bylines
                .iter()
                .skip(1)
                .map(|byline| byline.id.to_string())
                .collect(),
            interests: page.interests.clone(),
            audiences: filed::names(&page.audiences),
            subjects: filed::lines(&page.subjects),
            tags: filed::names(&page.tags),
            series: page
                .series
                .as_ref()
                .map(|part| part.series.name.clone())
                .unwrap_or_default(),
            part: page
                .series
                .as_ref()
                .and_then(|part| part.part)
                .map(|part| part.to_string())
                .unwrap_or_default(),
            cover: page
                .cover
                .as_ref()
                .map(|cover| cover.picture.hash.clone())
                .unwrap_or_default(),
            cover_alt: page
                .cover
                .as_ref()
                .map(|cover| cover.alt.clone())
                .unwrap_or_default(),
            canonical: page.canonical.clone(),
            slug: page.slug.clone(),
            summary: page.summary.clone(),
            lang: page.lang.clone(),
            published_at: page.published_at.map(|at| at.to_local(zone)).unwrap_or_default(),
            comments: page.discussion.policy.code().to_owned(),
            never_closes: yes(page.discussion.never_closes),
            slow_minutes: page.discussion.slow_minutes.to_string(),
            note: String::new(),
        }
    }

    /// The texts by field, for comparing two versions.
    pub fn texts(&self) -> [(&'static str, &str); 16] {
        [
            ("title", &self.title),
            ("audience", &self.audience),
            ("why", &self.why),
            ("source", &self.source),
            ("interests", &self.interests),
            ("audiences", &self.audiences),
            ("subjects", &self.subjects),
            ("tags", &self.tags),
            ("series", &self.series),
            ("part", &self.part),
            ("cover", &self.cover),
            ("cover_alt", &self.cover_alt),
            ("canonical", &self.canonical),
            ("slug", &self.slug),
            ("summary", &self.summary),
            ("lang", &self.lang),
        ]
    }

    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or(0)
    }

    pub fn kind(&self) -> Kind {
        if self.kind == "page" {
            Kind::Page
        } else {
            Kind::Post
        }
    }

    /// Checks every field and renders the text.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn check(&self, known: &Known<'_>) -> Result<Text, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = short(&mut errors, "title", &self.title, TITLE_MAX);
        if title.is_empty() {
            errors.add("title", t!("field-missing"));
        }
        let source = text::lines(&self.source);
        if source.trim().is_empty() {
            errors.add("source", t!("field-missing"));
        }
        let lang = self.lang(&mut errors);
        let html = spoken_in(lang::of_our_words(&lang, known.language), || {
            text::post(&source, known.format)
        });
        let html = html.unwrap_or_else(|refusal| {
            errors.add("source", refused(refusal));
            text::SafeHtml::default()
        });
        let checked = Text {
            kind: self.kind(),
            slug: self.slug(&mut errors),
            title,
            summary: short(&mut errors, "summary", &self.summary, SUMMARY_MAX),
            audience: short(&mut errors, "audience", &self.audience, AUDIENCE_MAX),
            why: short(&mut errors, "why", &self.why, WHY_MAX),
            interests: short(&mut errors, "interests", &self.interests, INTERESTS_MAX),
            lang,
            source,
            format: known.format,
            html,
            comment_policy: self.policy(&mut errors),
            never_closes: self.never_closes == "yes",
            slow_minutes: self.slow_minutes(&mut errors),
            published_at: self.published_at(&mut errors, known),
            bylines: self.bylines(&mut errors, known),
            terms: self.terms(&mut errors),
            cover: self.cover(&mut errors, known),
            canonical: self.canonical(&mut errors),
        };
        if errors.is_empty() {
            Ok(checked)
        } else {
            Err(errors)
        }
    }

    /// `None` when the field is empty: the address is made from the title, or stays.
    fn slug(&self, errors: &mut FieldErrors) -> Option<String> {
        let typed = text::line(&self.slug);
        let slug = text::slug(&typed);
        if !typed.is_empty() && (slug.is_empty() || typed.chars().count() > SLUG_MAX) {
            errors.add("slug", t!("write-slug-wrong"));
        }
        Some(slug).filter(|slug| !slug.is_empty())
    }

    fn lang(&self, errors: &mut FieldErrors) -> String {
        let typed = self.lang.trim();
        let tag = lang::tag(typed);
        if tag.is_none() && !typed.is_empty() {
            errors.add("lang", t!("write-lang-wrong"));
        }
        tag.unwrap_or_default()
    }

    fn policy(&self, errors: &mut FieldErrors) -> CommentPolicy {
        let chosen = match self.comments.as_str() {
            "" => Some(CommentPolicy::Open),
            code => CommentPolicy::from_code(code),
        };
        chosen.unwrap_or_else(|| {
            errors.add("comments", t!("write-comments-wrong"));
            CommentPolicy::Open
        })
    }

    fn slow_minutes(&self, errors: &mut FieldErrors) -> i64 {
        let chosen = match self.slow_minutes.trim() {
            "" => Some(0),
            typed => typed
                .parse()
                .ok()
                .filter(|minutes| SLOW_CHOICES.contains(minutes)),
        };
        chosen.unwrap_or_else(|| {
            errors.add("slow_minutes", t!("write-slow-wrong"));
            0
        })
    }

    /// An hour that the clocks leave out, or that comes twice, is refused: nobody can know which moment is
    /// meant. A date that stands as it was is the moment it was.
    fn published_at(&self, errors: &mut FieldErrors, known: &Known<'_>) -> Option<Moment> {
        let typed = self.published_at.trim();
        if let Some(dated) = known.dated.filter(|dated| dated.to_local(known.zone) == typed) {
            return Some(dated);
        }
        let words = match Local::read(typed, known.zone) {
            Local::Once(at) => return Some(at),
            _ if typed.is_empty() => return None,
            Local::Never => t!("write-date-never"),
            Local::Twice => t!("write-date-twice"),
            Local::Unreadable => t!("write-date-wrong"),
        };
        errors.add("published_at", words);
        None
    }
}

/// A ticked box, as forms send it.
pub fn yes(ticked: bool) -> String {
    if ticked { "yes" } else { "" }.to_owned()
}

pub fn kind_code(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "post",
        Kind::Page => "page",
    }
}

fn refused(refusal: Refusal) -> String {
    match refusal {
        Refusal::TooLong => t!("write-too-long"),
        Refusal::TooDeep => t!("write-too-deep"),
    }
}

pub(super) fn short(errors: &mut FieldErrors, field: &'static str, typed: &str, max: usize) -> String {
    let line = text::line(typed);
    if line.chars().count() > max {
        errors.add(field, t!("field-too-long", max = max));
    }
    line
}

/// A host name, also out of a whole address.
pub fn domain(typed: &str) -> Option<String> {
    let url = text::SafeUrl::parse_website(typed)?;
    let host = url.host().strip_prefix("www.").unwrap_or(url.host());
    (host.chars().count() <= DOMAIN_MAX).then(|| host.to_owned())
}
