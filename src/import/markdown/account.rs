//! What became of every file, as lines for whoever imports: sums first, then what wants their eyes, each
//! with the names of the files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::Skipped;

/// Files named behind a line; of more, only the number is told.
const NAMED: usize = 5;

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    New,
    /// The file changed since the last run, the post did not.
    Updated,
    Same,
    /// The post was changed here since the last run: it stays as it is.
    ChangedHere,
    /// It was removed here: it does not come again.
    RemovedHere,
    Failed,
}

impl Outcome {
    fn words(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Updated => "updated, because the file changed",
            Self::Same => "as they were",
            Self::ChangedHere => "changed here since the last import, and left alone",
            Self::RemovedHere => "removed here since the last import, and left out",
            Self::Failed => "could not be imported",
        }
    }
}

/// How often something was met, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Met {
    pub count: u64,
    files: Vec<String>,
    more: u64,
}

impl Met {
    fn add(&mut self, file: &str) {
        self.count += 1;
        if self.files.iter().any(|known| known == file) {
            return;
        }
        if self.files.len() < NAMED {
            self.files.push(file.to_owned());
        } else {
            self.more += 1;
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Account {
    outcomes: BTreeMap<Outcome, Met>,
    /// Of what is new or was updated: how it stands, in words.
    states: BTreeMap<String, u64>,
    skipped: BTreeMap<Skipped, Met>,
    /// What was understood of old marks, and how often.
    brought: BTreeMap<&'static str, u64>,
    /// What is wrong with a file, by its name.
    problems: Vec<(String, String)>,
    /// What was left out of texts or kept as text.
    tags: BTreeMap<String, Met>,
    /// Fields of heads that say nothing here.
    fields: BTreeMap<String, Met>,
    notes: BTreeMap<String, Met>,
    /// Pictures and files that are not in the folder, by the text that shows them.
    missing: BTreeMap<String, BTreeSet<String>>,
    /// Pages that are not in the folder, by the text that links to them.
    lost: BTreeMap<String, BTreeSet<String>>,
    /// What was refused because it leads out of the folder.
    refused: Vec<String>,
    pub pictures: u64,
    pub bylines: Vec<String>,
    pub redirects: u64,
}

impl Account {
    pub fn outcome(&mut self, outcome: Outcome, file: &str) {
        self.outcomes.entry(outcome).or_default().add(file);
    }

    /// How a text that is written stands: `published posts`.
    pub fn state(&mut self, words: &str) {
        *self.states.entry(words.to_owned()).or_default() += 1;
    }

    pub fn skip(&mut self, why: Skipped, file: &str) {
        self.skipped.entry(why).or_default().add(file);
    }

    /// Something of an old system that stands here as well, as `covers`.
    pub fn brought(&mut self, what: &'static str, count: u64) {
        *self.brought.entry(what).or_default() += count;
    }

    /// The file could not be imported.
    pub fn fail(&mut self, file: &str, why: &str) {
        self.outcome(Outcome::Failed, file);
        self.problems.push((file.to_owned(), why.to_owned()));
    }

    pub fn tag(&mut self, name: &str, file: &str) {
        self.tags.entry(name.to_owned()).or_default().add(file);
    }

    pub fn field(&mut self, name: &str, file: &str) {
        self.fields.entry(name.to_owned()).or_default().add(file);
    }

    pub fn note(&mut self, what: &str, file: &str) {
        self.notes.entry(what.to_owned()).or_default().add(file);
    }

    /// A picture or file at `path` that the text `file` shows is not there. It is named as it would lie in
    /// the folder, once: heads and tags leave out the slash that addresses begin with.
    pub fn missing(&mut self, path: &str, file: &str) {
        self.missing
            .entry(file.to_owned())
            .or_default()
            .insert(path.trim_start_matches('/').to_owned());
    }

    /// A page at `path` that the text `file` links to is not there.
    pub fn lost(&mut self, path: &str, file: &str) {
        self.lost
            .entry(file.to_owned())
            .or_default()
            .insert(path.to_owned());
    }

    pub fn refuse(&mut self, names: &[String]) {
        self.refused.extend_from_slice(names);
    }

    pub fn count(&self, outcome: Outcome) -> u64 {
        self.outcomes.get(&outcome).map_or(0, |met| met.count)
    }

    pub fn failed(&self) -> u64 {
        self.count(Outcome::Failed)
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (outcome, met) in &self.outcomes {
            writeln!(f, "{:>6}  {}", met.count, outcome.words())?;
        }
        for (state, count) in &self.states {
            writeln!(f, "{count:>6}  {state}")?;
        }
        writeln!(f, "{:>6}  pictures and files taken along", self.pictures)?;
        writeln!(f, "{:>6}  old addresses that lead on", self.redirects)?;
        for (what, count) in self.brought.iter().filter(|(_, count)| **count > 0) {
            writeln!(f, "{count:>6}  {what}")?;
        }
        for name in &self.bylines {
            writeln!(f, "        a new name that posts are signed with: {name}")?;
        }
        let skipped = self.skipped.iter().map(|(why, met)| (why.words(), met));
        section(f, "Files that became nothing:", skipped)?;
        section(
            f,
            "To look at:",
            self.notes.iter().map(|(what, met)| (what.as_str(), met)),
        )?;
        named(f, "Pictures and files that are not in the folder", &self.missing)?;
        named(f, "Links to pages that are not in the folder", &self.lost)?;
        let tags = self.tags.iter().map(|(name, met)| (name.as_str(), met));
        section(
            f,
            "Without an equal here; the tag is gone, the text in it stayed:",
            tags,
        )?;
        let fields = self.fields.iter().map(|(name, met)| (name.as_str(), met));
        section(f, "Fields of the heads that say nothing here:", fields)?;
        if !self.refused.is_empty() {
            writeln!(
                f,
                "\nNot followed, because it may lead out of the folder: {}",
                self.refused.join(", ")
            )?;
        }
        if !self.problems.is_empty() {
            writeln!(f, "\nNot imported:")?;
        }
        for (file, why) in &self.problems {
            writeln!(f, "  {file}: {why}")?;
        }
        Ok(())
    }
}

fn section<'a>(
    f: &mut fmt::Formatter<'_>,
    head: &str,
    lines: impl Iterator<Item = (&'a str, &'a Met)>,
) -> fmt::Result {
    for (number, (what, met)) in lines.enumerate() {
        if number == 0 {
            writeln!(f, "\n{head}")?;
        }
        write!(f, "  {what} ({}): {}", met.count, met.files.join(", "))?;
        if met.more > 0 {
            write!(f, " and {} more", met.more)?;
        }
        writeln!(f)?;
    }
    Ok(())
}

/// Every path, under the text that names it.
fn named(f: &mut fmt::Formatter<'_>, head: &str, paths: &BTreeMap<String, BTreeSet<String>>) -> fmt::Result {
    if paths.is_empty() {
        return Ok(());
    }
    let count: usize = paths.values().map(BTreeSet::len).sum();
    writeln!(f, "\n{head} ({count}):")?;
    for (file, paths) in paths {
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        writeln!(f, "  {file}: {}", paths.join(", "))?;
    }
    Ok(())
}
