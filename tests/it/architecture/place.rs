//! Where a file stands on the map, told by its path alone.

/// What kind of file it is, and so which technology it may touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One technology each, knows no feature: `clock.rs`, `jobs/`.
    Leaf,
    /// What all pages share.
    Web,
    /// A feature's `mod.rs`: words and rules.
    Words,
    Entity,
    /// Something that changes state, or a question: every other name.
    Verb,
    Form,
    Views,
    Pages,
    Notify,
    /// `people/session.rs`: from a request to a person.
    Extractors,
    /// Binds everything together: `app.rs`, `router.rs`, `worker.rs`, `command/`, `main.rs`, `lib.rs`.
    Top,
}

pub const LEAVES: &[&str] = &[
    "audit",
    "backup",
    "clock",
    "config",
    "counts",
    "data_dir",
    "db",
    "files",
    "idempotency",
    "ids",
    "jobs",
    "limits",
    "mail",
    "outgoing",
    "pictures",
    "recordings",
    "secrets",
    "sessions",
    "text",
    "touched",
    "urls",
    "words",
];

pub const TOP: &[&str] = &["app", "command", "demo", "lib", "main", "router", "worker"];

/// Each feature, and the features it may know: one way, bottom first.
pub const FEATURES: &[(&str, &[&str])] = &[
    ("settings", &[]),
    ("people", &["settings"]),
    ("screening", &["people", "settings"]),
    ("affiliation", &["people", "settings"]),
    ("media", &["people", "settings"]),
    ("posts", &["media", "people", "settings"]),
    (
        "subscriptions",
        &["affiliation", "posts", "media", "people", "settings"],
    ),
    ("comments", BELOW_COMMENTS),
    ("moderation", FROM_COMMENTS),
    ("feeds", FROM_COMMENTS),
    ("search", FROM_FEEDS),
    ("api", FROM_DESK),
    ("import", FROM_COMMENTS),
    ("export", FROM_COMMENTS),
    ("upkeep", FROM_WEBHOOKS),
    ("owner", FROM_COMMENTS),
    ("webmentions", FROM_COMMENTS),
    ("figures", FROM_SEARCH),
    ("deliveries", FROM_FEEDS),
    ("webhooks", FROM_API),
];

const BELOW_COMMENTS: &[&str] = &[
    "subscriptions",
    "screening",
    "affiliation",
    "posts",
    "media",
    "people",
    "settings",
];
const FROM_COMMENTS: &[&str] = &[
    "comments",
    "subscriptions",
    "screening",
    "affiliation",
    "posts",
    "media",
    "people",
    "settings",
];

const FROM_FEEDS: &[&str] = &[
    "feeds",
    "comments",
    "subscriptions",
    "screening",
    "affiliation",
    "posts",
    "media",
    "people",
    "settings",
];

const FROM_SEARCH: &[&str] = &[
    "search",
    "feeds",
    "comments",
    "subscriptions",
    "screening",
    "affiliation",
    "posts",
    "media",
    "people",
    "settings",
];

const FROM_DESK: &[&str] = &[
    "moderation",
    "search",
    "feeds",
    "comments",
    "subscriptions",
    "screening",
    "affiliation",
    "posts",
    "media",
    "people",
    "settings",
];

const FROM_API: &[&str] = &[
    "api",
    "moderation",
    "comments",
    "subscriptions",
    "screening",
    "affiliation",
    "posts",
    "media",
    "people",
    "settings",
];

const FROM_WEBHOOKS: &[&str] = &[
    "webhooks",
    "comments",
    "subscriptions",
    "screening",
    "affiliation",
    "posts",
    "media",
    "people",
    "settings",
];

/// The folder or file directly below `src/`, without `.rs`.
pub fn part(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// The features that the file's feature may know; `None` when it is no feature.
pub fn known_to(path: &str) -> Option<&'static [&'static str]> {
    FEATURES
        .iter()
        .find(|(name, _)| *name == part(path))
        .map(|(_, known)| *known)
}

pub fn kind(path: &str) -> Option<Kind> {
    let part = part(path);
    if LEAVES.contains(&part) {
        return Some(Kind::Leaf);
    }
    if TOP.contains(&part) {
        return Some(Kind::Top);
    }
    if part == "web" {
        return Some(Kind::Web);
    }
    known_to(path)?;
    Some(inside(path))
}

/// The kind of a file in a feature.
fn inside(path: &str) -> Kind {
    if path == "people/session.rs" {
        return Kind::Extractors;
    }
    // What hands deliveries over, each its own way.
    if path.starts_with("deliveries/by_") {
        return Kind::Notify;
    }
    let names: Vec<&str> = path.trim_end_matches(".rs").split('/').skip(1).collect();
    names
        .iter()
        .rev()
        .find_map(|name| named(name))
        .unwrap_or(Kind::Verb)
}

/// `receipt_pages.rs` is as `pages.rs`, and so is every file in a folder of that name.
fn named(name: &str) -> Option<Kind> {
    match name.rsplit('_').next().unwrap_or(name) {
        "mod" if name == "mod" => Some(Kind::Words),
        "entity" => Some(Kind::Entity),
        "form" => Some(Kind::Form),
        "views" => Some(Kind::Views),
        "pages" => Some(Kind::Pages),
        "notify" => Some(Kind::Notify),
        _ => None,
    }
}
