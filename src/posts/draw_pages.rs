//! The page that a text would be, before it is stored.

use super::around::{Subject, Term};
use super::cover::Cover;
use super::discussion::Discussion;
use super::editor_pages::Work;
use super::read::PostPage;
use super::save::Text;
use super::series::{NamedPart, Part};
use super::{Signed, Status, SubjectKind, same_minute};
use crate::ids::PostId;
use crate::media::read::Offered;
use crate::people::Byline;
use crate::text;

impl Work {
    /// The page this text would be.
    pub(super) fn drawn(&self, text: &Text) -> PostPage {
        let stored = self.stored.as_ref().map(|stored| &stored.page);
        let old_date = stored.and_then(|page| page.published_at);
        let signed_by = stored.map(|page| &page.bylines[..]).unwrap_or_default();
        let known = |id| {
            self.bylines
                .iter()
                .chain(signed_by)
                .find(|byline| byline.id == id)
                .cloned()
        };
        let bylines: Vec<Byline> = text.bylines.iter().filter_map(|id| known(*id)).collect();
        let term = |name: &String| Term {
            slug: text::slug(name),
            name: name.clone(),
        };
        PostPage {
            id: stored.map_or(PostId(0), |page| page.id),
            slug: text.slug.clone().unwrap_or_else(|| text::slug(&text.title)),
            kind: text.kind,
            status: stored.map_or(Status::Draft, |page| page.status),
            title: text.title.clone(),
            summary: text.summary.clone(),
            audience: text.audience.clone(),
            why: text.why.clone(),
            interests: text.interests.clone(),
            lang: text.lang.clone(),
            interests_history: stored.map_or_else(Default::default, |page| page.interests_history.clone()),
            html: text.html.clone(),
            pictures: Vec::new(),
            recordings: Vec::new(),
            words: text::words(&text.html),
            discussion: Discussion {
                policy: text.comment_policy,
                never_closes: text.never_closes,
                slow_minutes: text.slow_minutes,
                published_at: text.published_at,
            },
            pinned: None,
            comment_count: stored.map_or(0, |page| page.comment_count),
            published_at: text
                .published_at
                .map(|at| same_minute(old_date, at))
                .or(Some(self.now)),
            updated_at: self.now,
            feed_id: String::new(),
            signed: bylines.iter().map(Signed::from).collect(),
            bylines,
            tags: text.terms.tags.iter().map(term).collect(),
            audiences: text.terms.audiences.iter().map(term).collect(),
            subjects: text.terms.subjects.iter().map(subject).collect(),
            series: text.terms.series.as_ref().map(|named| in_series(named, stored)),
            cover: self.drawn_cover(text),
            canonical: text.canonical.clone(),
        }
    }
}

impl Work {
    fn drawn_cover(&self, text: &Text) -> Option<Cover> {
        let chosen = |offered: &&Offered| offered.picture.hash == text.cover.hash;
        let offered = self.covers.iter().find(chosen)?;
        Some(Cover {
            picture: offered.picture.clone(),
            alt: text.cover.alt.clone(),
        })
    }
}

/// Its place so far, or that of a part that no reader sees yet.
fn in_series(named: &NamedPart, stored: Option<&PostPage>) -> Part {
    let known = stored.and_then(|page| page.series.as_ref());
    if let Some(part) = known.filter(|part| part.series.name == named.name) {
        return part.clone();
    }
    Part {
        series: Term {
            slug: text::slug(&named.name),
            name: named.name.clone(),
        },
        part: named.part,
        number: 0,
        of: 0,
        before: None,
        after: None,
    }
}

fn subject(named: &super::NamedSubject) -> Subject {
    Subject {
        slug: text::slug(&named.name),
        name: named.name.clone(),
        kind: named.kind.unwrap_or(SubjectKind::Organisation),
        domain: named.domain.clone(),
    }
}
