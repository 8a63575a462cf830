//! Two states of the editor's form side by side.

use super::form::EditorForm;

impl EditorForm {
    /// The fields that differ, with the text here and the one there. White space makes no difference.
    pub fn differing<'a>(&'a self, other: &'a Self) -> Vec<(&'static str, &'a str, &'a str)> {
        let pairs = self.texts().into_iter().zip(other.texts());
        pairs
            .filter(|((_, here), (_, there))| squeezed(here) != squeezed(there))
            .map(|((name, here), (_, there))| (name, here, there))
            .collect()
    }

    /// Whether nothing that somebody types differs.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.differing(other).is_empty()
    }
}

/// Line ends and spaces at the end make no difference between two versions.
fn squeezed(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
