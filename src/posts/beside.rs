//! What a version of a post says besides its texts: who signs it, of which series it is a part, what it opens
//! with, where it appeared first. The texts are `revisions.rs`.

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

use super::form::{EditorForm, Known};
use super::read::PostPage;
use crate::ids::BylineId;
use crate::people::Byline;

/// As the editor's fields have it, with the names that things had then: what is not there any more can still
/// be named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Beside {
    /// The first author first.
    pub bylines: Vec<Signer>,
    /// Empty for none.
    pub series: String,
    pub part: Option<i64>,
    /// The hash of the picture; empty for none.
    pub cover: String,
    /// What the file was called.
    pub cover_name: String,
    pub cover_alt: String,
    pub canonical: String,
    /// Empty for the language of the blog.
    pub lang: String,
}

/// Who signed, by the name they had then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    pub id: BylineId,
    pub name: String,
}

/// What of a version can't come back, because it is not there any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Names that are gone, or that who brings it back may not sign with.
    pub bylines: Vec<String>,
    /// The name of the picture it opened with.
    pub cover: Option<String>,
}

impl From<&Byline> for Signer {
    fn from(byline: &Byline) -> Self {
        Self {
            id: byline.id,
            name: byline.name.clone(),
        }
    }
}

impl Beside {
    /// As a post stands; `cover_name` is what the file of its cover is called.
    pub fn of(page: &PostPage, cover_name: String) -> Self {
        let series = page.series.as_ref();
        let cover = page.cover.as_ref();
        Self {
            bylines: page.bylines.iter().map(Signer::from).collect(),
            series: series.map(|part| part.series.name.clone()).unwrap_or_default(),
            part: series.and_then(|part| part.part),
            cover: cover.map(|cover| cover.picture.hash.clone()).unwrap_or_default(),
            cover_name,
            cover_alt: cover.map(|cover| cover.alt.clone()).unwrap_or_default(),
            canonical: page.canonical.clone(),
            lang: page.lang.clone(),
        }
    }

    /// Everything as words, by the names of the editor's fields, in its order.
    pub fn words(&self) -> [(&'static str, String); 7] {
        let names: Vec<&str> = self.bylines.iter().map(|signer| signer.name.as_str()).collect();
        [
            ("byline", names.join(", ")),
            ("series", self.series.clone()),
            ("part", self.part_typed()),
            ("cover", self.cover_name.clone()),
            ("cover_alt", self.cover_alt.clone()),
            ("canonical", self.canonical.clone()),
            ("lang", self.lang.clone()),
        ]
    }

    fn part_typed(&self) -> String {
        self.part.map(|part| part.to_string()).unwrap_or_default()
    }

    /// What `known` says is not there, or not for this person.
    pub fn lost(&self, known: &Known<'_>) -> Lost {
        let gone = self.bylines.iter().filter(|signer| !may_sign(known, signer.id));
        Lost {
            bylines: gone.map(|signer| signer.name.clone()).collect(),
            cover: (!self.has_cover(known)).then(|| self.cover_name.clone()),
        }
    }

    /// Whether its cover is there, or it had none.
    fn has_cover(&self, known: &Known<'_>) -> bool {
        let there = |hash: &str| known.covers.iter().any(|offered| offered.picture.hash == hash);
        self.cover.is_empty() || there(&self.cover)
    }

    /// `form` with all of this that is there; of what is not, `form` keeps its own.
    pub fn within(&self, form: EditorForm, known: &Known<'_>) -> EditorForm {
        let mut form = EditorForm {
            series: self.series.clone(),
            part: self.part_typed(),
            canonical: self.canonical.clone(),
            lang: self.lang.clone(),
            ..form
        };
        let mut signers = self
            .bylines
            .iter()
            .filter(|signer| may_sign(known, signer.id))
            .map(|signer| signer.id.to_string());
        if let Some(first) = signers.next() {
            form.byline = first;
            form.also = signers.collect();
        }
        if self.has_cover(known) {
            form.cover.clone_from(&self.cover);
            form.cover_alt.clone_from(&self.cover_alt);
        }
        form
    }
}

fn may_sign(known: &Known<'_>, id: BylineId) -> bool {
    let mut all = known.bylines.iter().chain(known.signed_by);
    all.any(|byline| byline.id == id)
}
