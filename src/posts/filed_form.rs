//! Who signs a post, what it is filed under and opens with, and where it appeared first: the fields of the
//! editor that name something which is there, or make it. The others are `form.rs`.

use super::cover::{self, NamedCover};
use super::form::{EditorForm, Known, domain, short};
use super::series::{self, NamedPart};
use super::{BYLINES_MAX, CANONICAL_MAX, NamedSubject, SUBJECT_MAX, SubjectKind, TAG_MAX, TERMS_MAX, Terms};
use crate::ids::BylineId;
use crate::media::ALT_MAX;
use crate::t;
use crate::text;
use crate::web::form::FieldErrors;

impl EditorForm {
    /// The first name is the first author. Nobody is signed for but by who may sign with the name, or by
    /// who leaves it where it stands.
    pub(super) fn bylines(&self, errors: &mut FieldErrors, known: &Known<'_>) -> Vec<BylineId> {
        let may = |id: &BylineId| {
            known
                .bylines
                .iter()
                .chain(known.signed_by)
                .any(|byline| byline.id == *id)
        };
        let read = |typed: &str| typed.parse::<BylineId>().ok().filter(may);
        let first = read(&self.byline);
        if first.is_none() {
            errors.add("byline", t!("write-byline-wrong"));
        }
        let mut all: Vec<BylineId> = first.into_iter().collect();
        for typed in self.also.iter().filter(|typed| !typed.is_empty()) {
            match read(typed) {
                Some(id) if all.contains(&id) => {}
                Some(id) => all.push(id),
                None => errors.add("also", t!("write-byline-wrong")),
            }
        }
        if all.len() > BYLINES_MAX {
            errors.add("also", t!("write-terms-too-many", max = BYLINES_MAX));
        }
        all
    }

    /// One of the pictures that are known; without words of its own it has those of the list of pictures.
    pub(super) fn cover(&self, errors: &mut FieldErrors, known: &Known<'_>) -> NamedCover {
        let alt = short(errors, "cover_alt", &self.cover_alt, ALT_MAX);
        let typed = self.cover.trim();
        if typed.is_empty() {
            return NamedCover::default();
        }
        let hash = cover::hash(typed).unwrap_or_default();
        let Some(offered) = known.covers.iter().find(|offered| offered.picture.hash == hash) else {
            errors.add("cover", t!("cover-wrong"));
            return NamedCover::default();
        };
        let alt = if alt.is_empty() { offered.alt.clone() } else { alt };
        NamedCover { hash, alt }
    }

    pub(super) fn canonical(&self, errors: &mut FieldErrors) -> String {
        let typed = short(errors, "canonical", &self.canonical, CANONICAL_MAX);
        if typed.is_empty() {
            return typed;
        }
        match text::SafeUrl::parse_website(&typed) {
            Some(url) => url.as_str().to_owned(),
            None => {
                errors.add("canonical", t!("write-canonical-wrong"));
                typed
            }
        }
    }

    pub(super) fn terms(&self, errors: &mut FieldErrors) -> Terms {
        let terms = Terms {
            tags: names(errors, "tags", &self.tags, TAG_MAX),
            audiences: names(errors, "audiences", &self.audiences, TAG_MAX),
            subjects: parts(&self.subjects)
                .filter_map(|part| subject(errors, &part))
                .collect(),
            series: self.in_series(errors),
        };
        if terms.subjects.len() > TERMS_MAX {
            errors.add("subjects", t!("write-terms-too-many", max = TERMS_MAX));
        }
        terms
    }

    /// A number needs a series, and a series a name with a letter or digit.
    fn in_series(&self, errors: &mut FieldErrors) -> Option<NamedPart> {
        let name = short(errors, "series", &self.series, series::NAME_MAX);
        let typed = self.part.trim();
        let part = typed
            .parse::<i64>()
            .ok()
            .filter(|part| (1..=series::PART_MAX).contains(part));
        if !typed.is_empty() && part.is_none() {
            errors.add("part", t!("write-part-wrong", max = series::PART_MAX));
        }
        if name.is_empty() {
            if part.is_some() {
                errors.add("series", t!("write-series-missing"));
            }
            return None;
        }
        if text::slug(&name).is_empty() {
            errors.add("series", t!("write-term-wrong"));
        }
        Some(NamedPart { name, part })
    }
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
