//! The languages that are known, read once from `languages.toml` when the first block of code is shown.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;
use toml::{Table, Value};

/// What a language is read by. `languages.toml` explains the fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// The usual name.
    #[serde(skip)]
    pub name: String,
    names: String,
    #[serde(rename = "like")]
    _like: Option<String>,
    #[serde(default)]
    pub line: Vec<String>,
    #[serde(default)]
    pub spaced: bool,
    #[serde(default)]
    pub block: Vec<(String, String)>,
    #[serde(default)]
    pub nests: bool,
    #[serde(default)]
    pub strings: Vec<String>,
    #[serde(default)]
    pub raw: Vec<String>,
    #[serde(default)]
    pub long: Vec<(String, String)>,
    #[serde(default)]
    pub words: Names,
    #[serde(default)]
    pub types: Names,
    #[serde(default)]
    pub values: Names,
    #[serde(default)]
    pub caseless: bool,
    #[serde(default)]
    pub capitals: bool,
    #[serde(default)]
    pub ticks: bool,
    #[serde(default)]
    pub letters: String,
    #[serde(default)]
    pub sigils: String,
    #[serde(default)]
    pub marks: Vec<String>,
    #[serde(default)]
    pub directives: Vec<String>,
    #[serde(default)]
    pub keys: String,
    #[serde(default)]
    pub tight: bool,
    #[serde(default)]
    pub mode: Mode,
}

/// How code is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    #[default]
    Words,
    Markup,
    Diff,
    Console,
    Http,
    Markdown,
    Plain,
}

/// Names in one line, to be found among many.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "String")]
pub struct Names(HashSet<String>);

impl From<String> for Names {
    fn from(line: String) -> Self {
        Self(line.split_whitespace().map(str::to_owned).collect())
    }
}

impl Language {
    /// Whether `name` is among `names`.
    pub fn has(&self, names: &Names, name: &str) -> bool {
        if !self.caseless {
            return names.0.contains(name);
        }
        names.0.contains(&name.to_lowercase()) || names.0.contains(name)
    }
}

static LANGUAGES: LazyLock<HashMap<String, Language>> =
    LazyLock::new(|| read().expect("languages.toml is a part of the program, and a test reads it"));

/// By any of its names, however written.
static BY_NAME: LazyLock<HashMap<&'static str, &'static Language>> = LazyLock::new(|| {
    let named = |language: &'static Language| language.names.split(' ').map(move |name| (name, language));
    LANGUAGES.values().flat_map(named).collect()
});

/// The language somebody calls `name`.
pub fn find(name: &str) -> Option<&'static Language> {
    // No name is longer; so nothing long is copied to be looked up.
    if name.is_empty() || name.len() > 24 {
        return None;
    }
    BY_NAME.get(name.to_lowercase().as_str()).copied()
}

/// How many languages there are.
#[cfg(test)]
pub fn count() -> usize {
    LANGUAGES.len()
}

fn read() -> Result<HashMap<String, Language>, toml::de::Error> {
    let written: Table = toml::from_str(include_str!("languages.toml"))?;
    let mut languages = HashMap::new();
    for key in written.keys() {
        let mut language: Language = Value::Table(whole(&written, key)).try_into()?;
        language
            .names
            .split(' ')
            .next()
            .unwrap_or(key)
            .clone_into(&mut language.name);
        languages.insert(key.clone(), language);
    }
    Ok(languages)
}

/// What is written of a language, over what is written of the one it is like.
fn whole(written: &Table, key: &str) -> Table {
    let own = written
        .get(key)
        .and_then(Value::as_table)
        .cloned()
        .unwrap_or_default();
    let mut all = match own.get("like").and_then(Value::as_str) {
        Some(like) => whole(written, like),
        None => Table::new(),
    };
    all.extend(own);
    all
}
