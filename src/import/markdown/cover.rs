//! The picture in a head: it becomes what the post opens with, if it is a picture of the folder.

use std::collections::HashMap;

use super::account::Account;
use super::fields::Cover;
use super::index::{Index, Target};
use super::page::{Page, Site};
use crate::media;
use crate::posts::cover::{NamedCover, hash};
use crate::text;

/// A file of the folder as it is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Where it is served, below the host.
    pub address: String,
    pub is_picture: bool,
}

/// What is kept of the folder's files, by their paths.
pub type Kept = HashMap<String, KeptFile>;

impl Page {
    /// The cover; none where the text shows the same picture. Why a picture of a head is none is told.
    pub(super) fn cover(
        &self,
        site: &Site<'_>,
        index: &Index,
        kept: &Kept,
        account: &mut Account,
    ) -> NamedCover {
        let Some(cover) = &self.front.cover else {
            return NamedCover::default();
        };
        let file = match self.target(site, index, &cover.address) {
            Target::File(file) if !self.shows(&file) => file,
            Target::File(_) => return NamedCover::default(),
            Target::MissingFile(path) => {
                account.missing(&path, &self.path);
                return NamedCover::default();
            }
            _ => {
                account.note("pictures of heads that stand somewhere else", &self.path);
                return NamedCover::default();
            }
        };
        let picture = kept.get(&file).filter(|file| file.is_picture);
        match picture.and_then(|file| hash(&file.address)) {
            Some(hash) => self.named_cover(hash, cover, account),
            None => {
                account.note("files of heads that are no pictures", &self.path);
                NamedCover::default()
            }
        }
    }

    fn shows(&self, file: &str) -> bool {
        self.body.contains(file.rsplit('/').next().unwrap_or_default())
    }

    fn named_cover(&self, hash: String, cover: &Cover, account: &mut Account) -> NamedCover {
        account.brought("covers", 1);
        if !cover.alt.is_empty() && !cover.caption.is_empty() {
            account.note("captions of covers, which have no place here", &self.path);
        }
        NamedCover {
            hash,
            alt: text::shorten(&text::line(cover.words()), media::ALT_MAX),
        }
    }
}
