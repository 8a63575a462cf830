//! The order of names in a list, as readers look for them: the same on both databases, whatever they are
//! set to. Capitals, accents and marks count for nothing unless nothing else differs, and digits count by
//! what they are worth: “Part 9” stands before “Part 10”.

use crate::db::letters::{folded, is_letter};

/// Sorts by name; what is called the same stays in its order.
pub fn by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by_cached_key(|item| Key::of(name(item)));
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    parts: Vec<Part>,
    /// As it is written, where the parts are the same.
    exact: String,
}

/// Digits stand before letters.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// Without zeros in front; the one with more digits is more.
    Number(usize, String),
    Letters(String),
}

impl Key {
    fn of(name: &str) -> Self {
        let mut parts = Vec::new();
        for word in folded(name).split(|c: char| !is_letter(c)) {
            let mut rest = word;
            while let Some(first) = rest.chars().next() {
                let is_number = first.is_ascii_digit();
                let end = rest.find(|c: char| c.is_ascii_digit() != is_number);
                let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
                parts.push(Part::of(part, is_number));
                rest = after;
            }
        }
        Self {
            parts,
            exact: name.to_owned(),
        }
    }
}

impl Part {
    fn of(part: &str, is_number: bool) -> Self {
        if !is_number {
            return Self::Letters(part.to_owned());
        }
        let digits = part.trim_start_matches('0');
        Self::Number(digits.len(), digits.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn sorted(names: &[&str]) {
        let mut others: Vec<&str> = names.iter().rev().copied().collect();
        by_name(&mut others, |name| name);
        assert_eq!(others, names);
    }

    #[test]
    fn capitals_accents_and_marks_do_not_tear_names_apart() {
        sorted(&[
            "acme",
            "Ærø",
            "Ångström",
            "Borealis",
            "“Caldera”",
            "Délta",
            "Łódź",
            "Öl",
            "Zoë",
        ]);
        sorted(&["Ада", "Ёлка", "Жук"]);
        sorted(&["C", "C#", "C++", "c++", "Ca"]);
    }

    #[test]
    fn digits_count_by_what_they_are_worth() {
        sorted(&["3D", "Part 2", "Part 09", "Part 10", "Part 10b", "Parts"]);
        sorted(&["Office 99", "Office 365", "Office 18446744073709551616"]);
    }

    #[test]
    fn what_is_called_the_same_stays_in_its_order() {
        let mut items = [("b", 1), ("a", 2), ("b", 3), ("a", 4)];
        by_name(&mut items, |(name, _)| name);
        assert_eq!(items, [("a", 2), ("a", 4), ("b", 1), ("b", 3)]);
    }
}
