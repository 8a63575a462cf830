//! Where a file stands in its folder, and so what it is: a post, a page, or nothing to read. Also whether
//! readers saw it, and since when.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::fields::Front;
use super::{Generator, Skipped, dates};
use crate::clock::Moment;
use crate::posts::{Kind, Status, published_or_scheduled};
use crate::text;

/// What a file is by its place and head.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub kind: Kind,
    /// The slug it asks for; never empty.
    pub slug: String,
    /// The name of the file, or of the folder that holds it with its pictures, without date and language.
    pub name: String,
    /// The day in its name.
    pub day: Option<Date>,
    /// The language in its name, as in `about.fr.md`; else empty.
    pub lang: String,
    /// The folders above it that are part of its address: `posts`, `posts/notes`, or nothing.
    pub section: String,
    /// It lies where drafts lie.
    pub among_drafts: bool,
}

/// Endings of Markdown.
const MARKDOWN: [&str; 4] = ["md", "markdown", "mdown", "mkd"];
/// Endings of posts in other languages.
const OTHERS: [&str; 6] = ["html", "htm", "textile", "org", "adoc", "rst"];
/// Folders of Hugo and Zola that hold posts, also those without a date.
const POSTS: [&str; 9] = [
    "post", "posts", "blog", "articles", "news", "notes", "journal", "writing", "til",
];
/// Folders that hold no text of the site.
const PLUMBING: [&str; 14] = [
    "archetypes",
    "assets",
    "data",
    "docs_src",
    "i18n",
    "layouts",
    "node_modules",
    "public",
    "resources",
    "sass",
    "static",
    "templates",
    "themes",
    "scripts",
];
/// What stands in a repository about itself.
const ABOUT: [&str; 6] = [
    "readme",
    "license",
    "licence",
    "contributing",
    "changelog",
    "code_of_conduct",
];

/// Whether a file is to be read at all: Markdown, or another language where posts stand.
pub fn is_text(path: &str) -> bool {
    let ending = ending(path);
    MARKDOWN.contains(&ending.as_str()) || (OTHERS.contains(&ending.as_str()) && is_among_posts(path))
}

fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.')
        .map_or_else(String::new, |(_, ending)| ending.to_lowercase())
}

fn is_among_posts(path: &str) -> bool {
    path.split('/').any(|part| matches!(part, "_posts" | "_drafts"))
}

/// What the file at `path` is. `front` is `None` for one without a head.
///
/// # Errors
/// Why it is nothing to read.
pub fn place(path: &str, front: Option<&Front>, generator: Generator) -> Result<Place, Skipped> {
    if !MARKDOWN.contains(&ending(path).as_str()) {
        return Err(Skipped::NotMarkdown);
    }
    let below = below(path, generator)?;
    let (folders, stem) = split(below);
    let (folders, stem) = match (stem.as_str(), folders.split_last()) {
        ("_index", _) | ("index", None) => return Err(Skipped::List),
        ("index", Some((last, above))) => (above.to_vec(), (*last).to_owned()),
        _ => (folders, stem),
    };
    let (stem, lang) = language(&stem);
    let (day, name) = dates::of_name(stem).map_or((None, stem), |(day, rest)| (Some(day), rest));
    let kind = kind(&folders, day.is_some(), front, generator)?;
    if front.is_none() && ABOUT.contains(&name.to_lowercase().as_str()) {
        return Err(Skipped::NoHead);
    }
    Ok(Place {
        kind,
        slug: slug(name, front),
        name: name.to_owned(),
        day,
        lang: lang.to_owned(),
        section: section(&folders),
        among_drafts: folders.contains(&"_drafts"),
    })
}

/// The path below what is no part of an address.
fn below(path: &str, generator: Generator) -> Result<&str, Skipped> {
    if let Some(content) = path.strip_prefix("content/") {
        return Ok(content);
    }
    let first = path.split_once('/').map_or("", |(first, _)| first);
    let is_elsewhere = matches!(generator, Generator::Hugo | Generator::Zola);
    if is_elsewhere || PLUMBING.contains(&first) {
        return Err(Skipped::Plumbing);
    }
    Ok(path)
}

fn split(path: &str) -> (Vec<&str>, String) {
    let mut parts: Vec<&str> = path.split('/').collect();
    let file = parts.pop().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    (parts, stem.to_owned())
}

/// `about.fr` is `about` in French.
fn language(stem: &str) -> (&str, &str) {
    match stem.rsplit_once('.') {
        Some((name, lang)) if lang.len() == 2 && lang.bytes().all(|byte| byte.is_ascii_lowercase()) => {
            (name, lang)
        }
        _ => (stem, ""),
    }
}

fn kind(
    folders: &[&str],
    is_dated: bool,
    front: Option<&Front>,
    generator: Generator,
) -> Result<Kind, Skipped> {
    let layout = front.map_or("", |front| front.layout.as_str());
    if folders
        .iter()
        .any(|folder| matches!(*folder, "_posts" | "_drafts"))
    {
        return Ok(Kind::Post);
    }
    if folders.first() == Some(&"_pages") || layout == "page" {
        return Ok(Kind::Page);
    }
    if folders.first().is_some_and(|first| first.starts_with('_')) {
        return Err(Skipped::Plumbing);
    }
    let is_dated = is_dated || front.is_some_and(|front| !front.date.is_empty());
    let is_among = folders.first().is_some_and(|first| POSTS.contains(first));
    match generator {
        _ if is_dated || is_among || matches!(layout, "post" | "posts" | "blog") => Ok(Kind::Post),
        Generator::Jekyll if front.is_none() => Err(Skipped::NoHead),
        Generator::Unknown => Ok(Kind::Post),
        Generator::Jekyll | Generator::Hugo | Generator::Zola => Ok(Kind::Page),
    }
}

/// The last part of what it asks for, or of its name.
fn slug(name: &str, front: Option<&Front>) -> String {
    let asked = front.map_or("", |front| front.slug.as_str());
    let address = front.map_or("", |front| front.address.as_str());
    let last = address
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let last = last.trim_end_matches(".html");
    let is_whole = |word: &&str| !word.contains(':');
    let words = [asked, last, name];
    let mut slugs = words
        .iter()
        .filter(|word| is_whole(word))
        .map(|word| text::slug(word));
    slugs
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| "text".to_owned())
}

fn section(folders: &[&str]) -> String {
    let shown = folders.iter().filter(|folder| !folder.starts_with('_'));
    shown.copied().collect::<Vec<_>>().join("/")
}

/// How a text stands, and since when.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub status: Status,
    /// The date it bears, as far as it has one.
    pub published: Option<Moment>,
    pub updated: Option<Moment>,
    /// What is wrong with its dates, in words.
    pub wrong: Vec<String>,
}

/// Nothing becomes public that readers could not see: drafts, what has expired, and what has no date
/// though it is a post.
pub fn standing(place: &Place, front: &Front, zone: &TimeZone, now: Moment) -> Standing {
    let mut wrong = Vec::new();
    let mut date = |typed: &str| {
        let read = dates::read(typed, zone);
        if read.is_none() && !typed.is_empty() {
            wrong.push(format!("the date {typed:?} can't be read"));
        }
        read
    };
    let (own, updated, expires) = (date(&front.date), date(&front.updated), date(&front.expires));
    let of_name = place.day.and_then(|day| dates::read(&day.to_string(), zone));
    let published = own.or(of_name);
    let status = if front.is_draft || place.among_drafts {
        Status::Draft
    } else if expires.is_some_and(|at| at <= now) {
        wrong.push("it has expired, so it is a draft".to_owned());
        Status::Draft
    } else if published.is_none() && place.kind == Kind::Post {
        wrong.push("it has no date, so it is a draft".to_owned());
        Status::Draft
    } else {
        published_or_scheduled(published.unwrap_or(now), now)
    };
    Standing {
        status,
        published,
        updated,
        wrong,
    }
}
