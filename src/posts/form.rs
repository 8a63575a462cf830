//! The editor's form: what was typed, as it was typed, and the checked text it stands for.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::discussion::SLOW_CHOICES;
use super::lang;
use super::read::Editable;
use super::save::Text;
use super::{
    AUDIENCE_MAX, CommentPolicy, INTERESTS_MAX, Kind, NamedSubject, SLUG_MAX, SUBJECT_MAX, SUMMARY_MAX,
    SubjectKind, TAG_MAX, TERMS_MAX, TITLE_MAX, Terms, WHY_MAX, filed,
};
use crate::clock::{Local, Moment};
use crate::ids::BylineId;
use crate::people::Byline;
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
    pub interests: String,
    /// Names with commas between.
    pub audiences: String,
    /// One a line or with commas between: `Acme | product | acme.example`.
    pub subjects: String,
    pub tags: String,
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
    pub zone: &'a TimeZone,
    /// The date it bears so far.
    pub dated: Option<Moment>,
}

impl EditorForm {
    /// An empty form, signed by and with the interests of this byline.
    pub fn of_new(byline: Option<&Byline>) -> Self {
        Self {
            byline: byline.map(|byline| byline.id.to_string()).unwrap_or_default(),
            interests: byline.map(|byline| byline.interests.clone()).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// As it came beside a file; fields that no editor has are left out.
    pub fn of_fields(fields: &[(String, String)]) -> Option<Self> {
        let fields = fields.iter().cloned().map(|(name, text)| (name, text.into()));
        serde_json::from_value(serde_json::Value::Object(fields.collect())).ok()
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
            interests: page.interests.clone(),
            audiences: filed::names(&page.audiences),
            subjects: filed::lines(&page.subjects),
            tags: filed::names(&page.tags),
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
    pub fn texts(&self) -> [(&'static str, &str); 11] {
        [
            ("title", &self.title),
            ("audience", &self.audience),
            ("why", &self.why),
            ("source", &self.source),
            ("interests", &self.interests),
            ("audiences", &self.audiences),
            ("subjects", &self.subjects),
            ("tags", &self.tags),
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

    /// Others who sign the post too stay while its first byline does.
    fn bylines(&self, errors: &mut FieldErrors, known: &Known<'_>) -> Vec<BylineId> {
        let chosen = self.byline.parse::<BylineId>().ok();
        let signed_by = || known.signed_by.iter().map(|byline| byline.id);
        if chosen.is_some() && signed_by().next() == chosen {
            return signed_by().collect();
        }
        match chosen.filter(|id| known.bylines.iter().any(|byline| byline.id == *id)) {
            Some(id) => vec![id],
            None => {
                errors.add("byline", t!("write-byline-wrong"));
                Vec::new()
            }
        }
    }

    fn terms(&self, errors: &mut FieldErrors) -> Terms {
        let terms = Terms {
            tags: names(errors, "tags", &self.tags, TAG_MAX),
            audiences: names(errors, "audiences", &self.audiences, TAG_MAX),
            subjects: parts(&self.subjects)
                .filter_map(|part| subject(errors, &part))
                .collect(),
        };
        if terms.subjects.len() > TERMS_MAX {
            errors.add("subjects", t!("write-terms-too-many", max = TERMS_MAX));
        }
        terms
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

fn short(errors: &mut FieldErrors, field: &'static str, typed: &str, max: usize) -> String {
    let line = text::line(typed);
    if line.chars().count() > max {
        errors.add(field, t!("field-too-long", max = max));
    }
    line
}

/// What stands between commas and line ends, without what is empty.
fn parts(typed: &str) -> impl Iterator<Item = String> {
    typed
        .split(['\n', ','])
        .map(text::line)
        .filter(|part| !part.is_empty())
}

fn names(errors: &mut FieldErrors, field: &'static str, typed: &str, max: usize) -> Vec<String> {
    let names: Vec<String> = parts(typed).collect();
    if names.len() > TERMS_MAX {
        errors.add(field, t!("write-terms-too-many", max = TERMS_MAX));
    }
    if names.iter().any(|name| name.chars().count() > max) {
        errors.add(field, t!("write-term-too-long", max = max));
    }
    if names.iter().any(|name| text::slug(name).is_empty()) {
        errors.add(field, t!("write-term-wrong"));
    }
    names
}

/// `Acme`, `Acme | product`, `Acme | acme.example` or all three; what can't be read is an error.
fn subject(errors: &mut FieldErrors, part: &str) -> Option<NamedSubject> {
    let mut pieces = part.split('|').map(text::line);
    let name = pieces.next().unwrap_or_default();
    let mut named = NamedSubject {
        name,
        kind: None,
        domain: None,
    };
    if named.name.chars().count() > SUBJECT_MAX {
        errors.add("subjects", t!("write-term-too-long", max = SUBJECT_MAX));
    }
    if text::slug(&named.name).is_empty() {
        errors.add("subjects", t!("write-term-wrong"));
    }
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        match piece.to_lowercase().as_str() {
            "organisation" => named.kind = Some(SubjectKind::Organisation),
            "product" => named.kind = Some(SubjectKind::Product),
            other => match domain(other) {
                Some(domain) => named.domain = Some(domain),
                None => errors.add("subjects", t!("write-subject-wrong", part = piece.as_str())),
            },
        }
    }
    errors.of("subjects").is_none().then_some(named)
}

/// A host name, also out of a whole address.
pub fn domain(typed: &str) -> Option<String> {
    let url = text::SafeUrl::parse_website(typed)?;
    let host = url.host().strip_prefix("www.").unwrap_or(url.host());
    (host.chars().count() <= DOMAIN_MAX).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> (Vec<NamedSubject>, FieldErrors) {
        let mut errors = FieldErrors::default();
        let form = EditorForm {
            subjects: typed.to_owned(),
            ..EditorForm::default()
        };
        (form.terms(&mut errors).subjects, errors)
    }

    #[test]
    fn subjects_are_read_one_a_line_or_with_commas() {
        let (subjects, errors) =
            read("Acme | Product | https://www.acme.example/x\nBorealis, Contoso | contoso.example");
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(subjects.len(), 3);
        assert_eq!(subjects[0].kind, Some(SubjectKind::Product));
        assert_eq!(subjects[0].domain.as_deref(), Some("acme.example"));
        assert_eq!(
            subjects[1],
            NamedSubject {
                name: "Borealis".to_owned(),
                kind: None,
                domain: None
            }
        );
        assert_eq!(subjects[2].domain.as_deref(), Some("contoso.example"));
    }

    #[test]
    fn a_piece_of_a_subject_that_is_neither_kind_nor_domain_is_an_error() {
        assert!(read("Acme | gadget").1.of("subjects").is_some());
    }
}
