//! The addresses in a text, exchanged for where they lead now; what leads nowhere is told.

use super::account::Account;
use super::cover::Kept;
use super::index::{Index, Target};
use super::links::{Link, Now, readdressed};
use super::page::{Page, Site};

impl Page {
    /// Its text with every address exchanged for where it leads now.
    pub(super) fn addressed(
        &self,
        site: &Site<'_>,
        index: &Index,
        kept: &Kept,
        account: &mut Account,
    ) -> String {
        let whole = |path: &str| self.stood_at(site, index, path);
        readdressed(
            &self.body,
            &mut |link: Link<'_>| match self.target(site, index, link.address) {
                Target::Page(page) => Some(Now::At(format!("{}{page}", site.base_path))),
                Target::File(file) => Some(match kept.get(&file) {
                    Some(file) => Now::At(file.address.clone()),
                    None => Now::Nowhere,
                }),
                Target::MissingFile(path) => {
                    account.missing(&path, &self.path);
                    Some(whole(&path).map_or(Now::Nowhere, Now::At))
                }
                Target::Lost(path) => {
                    account.lost(&path, &self.path);
                    whole(&path).map(Now::At)
                }
                Target::Outside => {
                    account.note("addresses that lead out of the folder", &self.path);
                    None
                }
                Target::Elsewhere => None,
            },
        )
    }

    /// Where something of the old site stands that is not in the folder, if it is known where that stands.
    fn stood_at(&self, site: &Site<'_>, index: &Index, path: &str) -> Option<String> {
        let base = site.config.base_path();
        let path = if path.starts_with('/') {
            let below = path.strip_prefix(base).filter(|below| below.starts_with('/'));
            format!("{base}{}", below.unwrap_or(path))
        } else {
            let own = index.entry(&self.path)?.addresses.first()?;
            format!("{own}/{path}")
        };
        Some(site.config.site.as_ref()?.join(&path).ok()?.to_string())
    }
}
