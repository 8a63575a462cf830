//! The chips as the owner typed them, and what they must be.

use std::collections::BTreeMap;

use super::YouAre;
use super::custom::{self, CHIP_MAX, Chip};
use super::owner_form::{OwnerForm, RowErrors, line};
use super::wording::Wording;
use crate::t;

/// Every chip once as it was typed, in the order of the form.
pub fn typed(form: &OwnerForm, wording: &Wording) -> Vec<Chip> {
    let typed = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
    let sent = form.chip.iter().enumerate().filter_map(|(at, code)| {
        Some(Chip {
            code: serde_json::from_value::<YouAre>(code.as_str().into()).ok()?,
            label: typed(&form.chip_label, at),
            in_line: typed(&form.chip_in_line, at),
            offered: form.chip_offered.contains(code),
        })
    });
    custom::complete(sent.chain(wording.chips()).collect())
}

/// The chips as they are stored, with nothing where the usual words stand.
///
/// # Errors
/// A message for each row that can't be used.
pub fn check(typed: &[Chip], usual: &Wording) -> Result<Vec<Chip>, RowErrors> {
    let mut errors = RowErrors::new();
    let mut labels = BTreeMap::new();
    let mut chips = Vec::new();
    for (row, chip) in typed.iter().enumerate() {
        let label = words(&chip.label, row, &mut errors);
        let in_line = if chip.code == YouAre::Other {
            String::new()
        } else {
            words(&chip.in_line, row, &mut errors)
        };
        if labels.insert(label.to_lowercase(), row).is_some() && !label.is_empty() {
            errors
                .entry(row)
                .or_insert(t!("owner-chip-twice", label = label.as_str()));
        }
        let chip = Chip {
            label,
            in_line,
            ..chip.clone()
        };
        chips.push(unless_usual(chip, usual));
    }
    if typed.iter().all(|chip| !chip.offered) {
        errors.insert(0, t!("owner-chips-none-offered"));
    }
    if errors.is_empty() { Ok(chips) } else { Err(errors) }
}

fn words(typed: &str, row: usize, errors: &mut RowErrors) -> String {
    match line(typed, CHIP_MAX) {
        Ok(words) => words,
        Err(message) => {
            errors.entry(row).or_insert(message);
            String::new()
        }
    }
}

/// The usual words are not stored, so that they may still change.
fn unless_usual(mut chip: Chip, usual: &Wording) -> Chip {
    if chip.label == usual.chip(chip.code) {
        chip.label.clear();
    }
    if Some(&chip.in_line) == usual.in_line(chip.code).as_ref() {
        chip.in_line.clear();
    }
    chip
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(change: impl FnOnce(&mut [Chip])) -> Vec<Chip> {
        let mut chips = Wording::default().chips();
        change(&mut chips);
        chips
    }

    fn refused(change: impl FnOnce(&mut [Chip])) -> Vec<usize> {
        check(&changed(change), &Wording::default())
            .unwrap_err()
            .into_keys()
            .collect()
    }

    #[test]
    fn the_usual_words_are_not_stored() {
        let chips = check(&changed(|_| {}), &Wording::default()).unwrap();
        assert_eq!(custom::store_chips(&chips), "");
        let chips = check(
            &changed(|chips| chips[2].label = " Partner ".to_owned()),
            &Wording::default(),
        )
        .unwrap();
        assert_eq!(
            (chips[2].label.as_str(), chips[2].in_line.as_str()),
            ("Partner", "")
        );
    }

    #[test]
    fn a_chip_has_words_of_its_own_and_few_of_them() {
        assert_eq!(refused(|chips| chips[1].label = " ".to_owned()), [1]);
        assert_eq!(refused(|chips| chips[1].in_line = "x".repeat(CHIP_MAX + 1)), [1]);
        assert_eq!(refused(|chips| chips[4].label = "Ve\u{202e}ndor".to_owned()), [4]);
        assert_eq!(
            refused(|chips| chips[3].label = chips[0].label.to_uppercase()),
            [3]
        );
        assert_eq!(
            refused(|chips| chips.iter_mut().for_each(|chip| chip.offered = false)),
            [0]
        );
    }
}
