//! What the folder says about the whole site: which program it was kept for, where it stood, how its
//! addresses were made, and what its authors are called in full.

use std::collections::BTreeMap;

use serde_json::Value;
use url::Url;

use super::Generator;
use super::folder::Folder;
use super::front::{plain, read_toml, read_yaml};

/// Of the old site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    pub generator: Generator,
    /// Where it stood.
    pub site: Option<Url>,
    /// The pattern of addresses by section; under the empty name for all others.
    pub permalinks: BTreeMap<String, String>,
    /// Full names by short ones.
    pub authors: BTreeMap<String, String>,
}

/// Files that say it, in the order they are looked for.
const FILES: [&str; 10] = [
    "_config.yml",
    "_config.yaml",
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config/_default/hugo.toml",
    "config.toml",
    "config.yaml",
    "config.yml",
];

const AUTHORS: [&str; 3] = ["_data/authors.yml", "_data/authors.yaml", "data/authors.yml"];

impl Config {
    /// Reads what stands in the folder; a file that can't be read says nothing. `site` goes before what
    /// the folder says.
    pub fn of(folder: &Folder, site: Option<Url>) -> Self {
        let found = FILES.iter().find_map(|name| {
            let values = values(folder, name).filter(|values| is_of_site(name, values))?;
            Some((*name, values))
        });
        let mut config = found.map_or_else(Self::default, |(name, values)| Self::read(name, &values));
        if let Some(values) = AUTHORS.iter().find_map(|name| values(folder, name)) {
            config.authors = full_names(&values);
        }
        config.site = site.or(config.site);
        config
    }

    fn read(name: &str, values: &Value) -> Self {
        let word = |key: &str| values.get(key).map(plain).unwrap_or_default();
        let generator = if name.starts_with("_config") {
            Generator::Jekyll
        } else if values.get("base_url").is_some() {
            Generator::Zola
        } else {
            Generator::Hugo
        };
        let address = match generator {
            Generator::Jekyll => format!("{}{}", word("url"), word("baseurl")),
            Generator::Zola => word("base_url"),
            Generator::Hugo | Generator::Unknown if word("baseURL").is_empty() => word("baseurl"),
            Generator::Hugo | Generator::Unknown => word("baseURL"),
        };
        Self {
            generator,
            site: Url::parse(&address).ok().filter(Url::has_host),
            permalinks: patterns(values),
            authors: BTreeMap::new(),
        }
    }

    /// The path that the old site lived under, without a slash at the end.
    pub fn base_path(&self) -> &str {
        self.site
            .as_ref()
            .map_or("", |site| site.path().trim_end_matches('/'))
    }
}

/// Other programs have a `config.yml` as well.
fn is_of_site(name: &str, values: &Value) -> bool {
    let tells = ["baseURL", "baseurl", "base_url", "permalinks"];
    !name.starts_with("config.") || tells.iter().any(|key| values.get(*key).is_some())
}

fn values(folder: &Folder, name: &str) -> Option<Value> {
    folder.files.contains(name).then_some(())?;
    let text = folder.text(name).ok()?;
    match name.rsplit_once('.')?.1 {
        "toml" => read_toml(&text).ok(),
        "json" => serde_json::from_str(&text).ok(),
        _ => read_yaml(&text).ok(),
    }
}

/// Jekyll has one pattern, Hugo one a section; either may be of pages.
fn patterns(values: &Value) -> BTreeMap<String, String> {
    let mut patterns = BTreeMap::new();
    if let Some(Value::String(pattern)) = values.get("permalink") {
        patterns.insert(String::new(), pattern.clone());
    }
    let sections = values.get("permalinks");
    let sections = sections.and_then(|all| all.get("page")).or(sections);
    for (section, pattern) in sections.and_then(Value::as_object).into_iter().flatten() {
        patterns.insert(section.clone(), plain(pattern));
    }
    patterns.retain(|_, pattern| !pattern.is_empty());
    patterns
}

/// `ada: {name: Ada Lovelace}` or `ada: Ada Lovelace`.
fn full_names(values: &Value) -> BTreeMap<String, String> {
    let entries = values.as_object().into_iter().flatten();
    let named = entries.filter_map(|(short, who)| {
        let keys = ["name", "full_name", "display_name"];
        let full = keys.iter().find_map(|key| who.get(*key)).unwrap_or(who);
        Some((short.clone(), plain(full))).filter(|(_, full)| !full.is_empty())
    });
    named.collect()
}
