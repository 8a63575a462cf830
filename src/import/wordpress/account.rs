//! The table that accounts for every element of an export: how many there are
//! and what became of them. Its sum equals the number of elements in the file,
//! because what no rule names is listed as skipped.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use super::Export;
use super::fate::Plan;

mod fields;
mod records;
mod table;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Became {
    Imported,
    /// Part of something that is imported, or was here already.
    Merged,
    Skipped,
}

/// Elements of one name that had the same fate for the same reason.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line {
    /// The name of the element, `item` or `wp:comment`.
    pub element: String,
    /// What distinguishes it inside its name: type and state.
    pub what: String,
    pub became: Became,
    pub why: String,
}

/// What the site holds from earlier runs, and which files were found; by
/// WordPress's numbers, logins and slugs. Empty for a first look.
#[derive(Debug, Default, Clone)]
pub struct Known {
    pub authors: HashSet<String>,
    pub tags: HashSet<String>,
    pub items: HashSet<i64>,
    pub comments: HashSet<i64>,
    /// Attachments whose file is at hand.
    pub files: HashSet<i64>,
}

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Account {
    counts: BTreeMap<Line, u64>,
    /// What texts showed in WordPress and cannot show here (`Article::left_out`).
    left_out: BTreeMap<String, u64>,
    /// What had to be altered to fit, with how often.
    changed: BTreeMap<String, u64>,
    repaired: u64,
}

impl Account {
    #[must_use]
    pub fn of(plan: &Plan, known: &Known) -> Self {
        let mut account = Self {
            repaired: plan.export.repaired,
            ..Self::default()
        };
        records::add(&mut account, plan, known);
        fields::add(&mut account, plan.export);
        account
    }

    /// Adds one element.
    pub fn add(&mut self, line: Line) {
        self.add_many(line, 1);
    }

    fn add_many(&mut self, line: Line, count: u64) {
        if count > 0 {
            *self.counts.entry(line).or_default() += count;
        }
    }

    /// Adds what a text could not take along.
    pub fn add_left_out(&mut self, left_out: &BTreeMap<String, u64>) {
        for (what, count) in left_out {
            *self.left_out.entry(what.clone()).or_default() += count;
        }
    }

    /// Notes that something was altered to fit, in the words of `what`.
    pub fn add_changed(&mut self, what: &str) {
        *self.changed.entry(what.to_owned()).or_default() += 1;
    }

    /// Lines with their counts, by element, then by what it is.
    pub fn lines(&self) -> impl Iterator<Item = (&Line, u64)> {
        self.counts.iter().map(|(line, count)| (line, *count))
    }

    /// All elements, or those of one fate.
    #[must_use]
    pub fn total(&self, became: Option<Became>) -> u64 {
        self.lines()
            .filter(|(line, _)| became.is_none_or(|became| line.became == became))
            .map(|(_, count)| count)
            .sum()
    }

    /// How many elements of this name are accounted for.
    #[must_use]
    pub fn total_of(&self, element: &str) -> u64 {
        self.lines()
            .filter(|(line, _)| line.element == element)
            .map(|(_, count)| count)
            .sum()
    }

    /// Whether each element of the file is in the table exactly once.
    #[must_use]
    pub fn is_complete(&self, export: &Export) -> bool {
        let mut names = export.elements.iter();
        names.all(|(name, count)| self.total_of(name) == *count) && self.total(None) == export.element_count()
    }
}

impl fmt::Display for Became {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Imported => "imported",
            Self::Merged => "merged",
            Self::Skipped => "skipped",
        })
    }
}
