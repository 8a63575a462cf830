//! What the owner has changed about asking who speaks: the values that `settings` keeps as text get
//! their meaning here. Whatever can't be read is as good as unchanged; words are empty where the usual
//! ones stand (`wording.rs`).

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::YouAre;

/// Longest words of a chip, on it and in a label, in characters: the label still fits its line.
pub const CHIP_MAX: usize = 40;
/// Longest sentence on the forms.
pub const SENTENCE_MAX: usize = 300;

/// One chip. The code is for good, everything else is the owner's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chip {
    pub code: YouAre,
    /// What stands on it.
    pub label: String,
    /// What someone is, in the middle of a label. "Something else" has none: its author says it.
    pub in_line: String,
    /// Whether forms and questions offer it. What was stated with it stays.
    pub offered: bool,
}

/// The sentences of the forms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sentences {
    /// The question under a comment's text.
    pub any: String,
    pub any_hint: String,
    /// The three ways out.
    pub ways_out: String,
}

impl Chip {
    fn usual(code: YouAre) -> Self {
        Self {
            code,
            label: String::new(),
            in_line: String::new(),
            offered: true,
        }
    }
}

/// Every chip once: those of `stored` in their order, then the others in the usual one.
pub fn chips(stored: &str) -> Vec<Chip> {
    complete(read(stored))
}

/// Every chip once, what `some` does not have as usual at the end.
pub fn complete(some: Vec<Chip>) -> Vec<Chip> {
    let mut chips: Vec<Chip> = Vec::new();
    for chip in some.into_iter().chain(YouAre::all().into_iter().map(Chip::usual)) {
        if chips.iter().all(|known| known.code != chip.code) {
            chips.push(chip);
        }
    }
    chips
}

/// What is stored for `chips`: nothing where all is as usual.
pub fn store_chips(chips: &[Chip]) -> String {
    if *chips == complete(Vec::new()) {
        return String::new();
    }
    write(&chips)
}

/// A value as it was stored.
pub fn read<T: DeserializeOwned + Default>(stored: &str) -> T {
    serde_json::from_str(stored).unwrap_or_default()
}

/// A value as it is stored: nothing where it is the default.
pub fn store<T: Serialize + Default + PartialEq>(value: &T) -> String {
    if *value == T::default() {
        return String::new();
    }
    write(value)
}

fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("strings, flags and numbers are JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chips_keep_their_order_and_are_never_lost() {
        let mut all = chips("");
        assert_eq!(all.len(), YouAre::all().len());
        assert_eq!(store_chips(&all), "");
        all.swap(0, 3);
        all[1].offered = false;
        assert_eq!(chips(&store_chips(&all)), all);
        let one = r#"[{"code":"press","label":"Journalist","in_line":"","offered":true}]"#;
        let (first, rest) = (chips(one).remove(0), chips(one).len());
        assert_eq!((first.label.as_str(), rest), ("Journalist", YouAre::all().len()));
    }

    #[test]
    fn what_cannot_be_read_is_as_usual() {
        for nonsense in ["", "{", "[{\"code\":\"pirate\"}]", "7"] {
            assert_eq!(chips(nonsense), chips(""), "{nonsense}");
        }
        assert_eq!(read::<Sentences>("[]"), Sentences::default());
    }
}
