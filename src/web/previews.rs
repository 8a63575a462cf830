//! Style sheets of settings that are looked at and not saved: a page needs its sheet by an address, and there
//! is no row it could come from. Held by the process that drew the page, the last few only.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::assets::Asset;

/// Enough for a few owners who try colours at the same time.
const HELD: usize = 16;

/// Shared; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Previews(Arc<Mutex<VecDeque<Arc<Asset>>>>);

impl Previews {
    /// Holds the sheet of a page that is about to be sent.
    pub fn hold(&self, sheet: Arc<Asset>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|other| other.name != sheet.name);
        held.truncate(HELD - 1);
        held.push_front(sheet);
    }

    /// The sheet of this name.
    pub fn find(&self, name: &str) -> Option<Arc<Asset>> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.iter().find(|sheet| sheet.name == name).cloned()
    }
}
