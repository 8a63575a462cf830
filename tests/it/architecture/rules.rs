//! The rules as a table: where each holds, what it forbids there, why, and sources that break it.

use super::place::{FEATURES, Kind, kind, known_to, part};
use super::source::{Source, is_below};

pub struct Rule {
    pub name: &'static str,
    /// What to do instead; shown when the rule is broken.
    why: &'static str,
    applies_to: fn(&str) -> bool,
    forbidden: Forbidden,
    /// Path and text of sources that break the rule.
    pub planted: &'static [(&'static str, &'static str)],
}

enum Forbidden {
    /// Paths at or below one of these, except what is at or below one of those.
    Paths {
        never: &'static [&'static str],
        except: &'static [&'static str],
    },
    /// Words and calls in the code.
    Code(&'static [&'static str]),
    /// Whatever the function finds.
    Found(fn(&Source) -> Vec<String>),
}

impl Rule {
    /// What to print when `source` breaks this rule.
    pub fn broken_by(&self, source: &Source) -> Option<String> {
        if !(self.applies_to)(&source.path) {
            return None;
        }
        let found: Vec<String> = match &self.forbidden {
            Forbidden::Paths { never, except } => never
                .iter()
                .flat_map(|prefix| source.names(prefix))
                .filter(|path| !except.iter().any(|allowed| is_below(path, allowed)))
                .map(str::to_owned)
                .collect(),
            Forbidden::Code(tokens) => tokens
                .iter()
                .filter(|token| source.says(token))
                .map(|token| (*token).to_owned())
                .collect(),
            Forbidden::Found(find) => find(source),
        };
        (!found.is_empty()).then(|| {
            format!(
                "src/{} breaks \"{}\": {}\n  {}",
                source.path,
                self.name,
                found.join(", "),
                self.why
            )
        })
    }
}

/// What a page, the command line or a job needs and nothing below them may.
const ABOVE: [&str; 5] = [
    "crate::app",
    "crate::command",
    "crate::demo",
    "crate::router",
    "crate::worker",
];

pub const RULES: &[Rule] = &[
    // Where files stand.
    Rule {
        name: "every file has a place",
        why: "Add the new leaf or feature to tests/it/architecture/place.rs and to ARCHITECTURE.md.",
        applies_to: |_| true,
        forbidden: Forbidden::Found(|source| match kind(&source.path) {
            None => vec![part(&source.path).to_owned()],
            Some(_) => Vec::new(),
        }),
        planted: &[("helpers/strings.rs", "//! Odds and ends.\n")],
    },
    Rule {
        name: "every file says what it is for",
        why: "Begin with `//!`: what it is responsible for, what not, where to look next.",
        applies_to: |_| true,
        forbidden: Forbidden::Found(|source| {
            if source.text.starts_with("//! ") {
                Vec::new()
            } else {
                vec!["no module doc".to_owned()]
            }
        }),
        planted: &[("comments/submit.rs", "use crate::ids::CommentId;\n")],
    },
    Rule {
        name: "a file can be read in one go",
        why: "At most 400 lines without its tests. Split it where a reader would look for the parts.",
        applies_to: |_| true,
        forbidden: Forbidden::Found(|source| {
            let lines = source.code.lines().count();
            if lines > 400 {
                vec![format!("{lines} lines")]
            } else {
                Vec::new()
            }
        }),
        planted: &[("comments/submit.rs", FOUR_HUNDRED_AND_ONE)],
    },
    Rule {
        name: "nothing is left for later",
        why: "Do it now, or open an issue.",
        applies_to: |_| true,
        forbidden: Forbidden::Found(|source| {
            ["TODO", "FIXME", "XXX", "#[ignore"]
                .into_iter()
                .filter(|mark| source.text.contains(mark))
                .map(str::to_owned)
                .collect()
        }),
        planted: &[("comments/submit.rs", "//! Submits.\n// TODO: check\n")],
    },
    // Who knows whom.
    Rule {
        name: "leaves know no feature",
        why: "A leaf is std, its one library, and other leaves.",
        applies_to: |path| kind(path) == Some(Kind::Leaf),
        forbidden: Forbidden::Found(|source| {
            let features = FEATURES.iter().map(|(name, _)| *name);
            names_parts(
                source,
                features.chain(["web", "app", "command", "demo", "router", "worker"]),
            )
        }),
        planted: &[
            ("clock.rs", "use crate::posts::Status;"),
            ("jobs/queue.rs", "fn f(app: &crate::app::App) {}"),
            ("limits.rs", "use crate::web::client_ip::ClientIp;"),
        ],
    },
    Rule {
        name: "features form a one-way graph",
        why: "moderation → comments → screening, affiliation, posts → people, settings; feeds, api and import \
              stand on top. Return what should happen and let the feature above do it.",
        applies_to: |path| known_to(path).is_some(),
        forbidden: Forbidden::Found(|source| {
            let (own, known) = (part(&source.path), known_to(&source.path).unwrap_or_default());
            let above = FEATURES
                .iter()
                .map(|(name, _)| *name)
                .filter(|name| *name != own && !known.contains(name));
            names_parts(source, above)
        }),
        planted: &[
            ("posts/read.rs", "use crate::comments::entity::comment;"),
            ("affiliation/answer.rs", "use super::super::comments::moderate;"),
            ("people/views.rs", "use crate::{posts, urls};"),
            ("screening/mod.rs", "fn f() -> crate::comments::Status { g() }"),
        ],
    },
    Rule {
        name: "web knows no feature",
        why: "What all pages share knows the settings at most; the feature's pages use web, never the reverse.",
        applies_to: |path| kind(path) == Some(Kind::Web),
        forbidden: Forbidden::Found(|source| {
            let features = FEATURES
                .iter()
                .map(|(name, _)| *name)
                .filter(|name| *name != "settings");
            names_parts(source, features.chain(["command", "demo", "router", "worker"]))
        }),
        planted: &[("web/page.rs", "use crate::people::Person;")],
    },
    Rule {
        name: "the lists are imported by nobody",
        why: "Only the commands and main start the router, the worker and the commands.",
        applies_to: |path| !matches!(part(path), "command" | "demo" | "main" | "router" | "worker"),
        forbidden: Forbidden::Paths {
            never: &[
                "crate::router",
                "crate::worker",
                "crate::command",
                "crate::demo",
                "crate::main",
            ],
            except: &[],
        },
        planted: &[
            ("web/error.rs", "use crate::router::table;"),
            ("comments/notify.rs", "fn f() { crate::worker::run_one() }"),
            ("app.rs", "use crate::command::Cli;"),
        ],
    },
    // What each kind of file touches.
    Rule {
        name: "mod.rs holds words and rules",
        why: "No queries, HTTP, HTML or async in a feature's mod.rs: put the verb, the question or the page into \
              a file of its own.",
        applies_to: |path| kind(path) == Some(Kind::Words),
        forbidden: Forbidden::Paths {
            never: &[
                "axum",
                "axum_extra",
                "maud",
                "tower_sessions",
                "sea_orm",
                "crate::web",
                "crate::app",
                "crate::db",
                "crate::limits",
            ],
            except: &[
                "sea_orm::DeriveActiveEnum",
                "sea_orm::DeriveValueType",
                "sea_orm::EnumIter",
                "sea_orm::FromJsonQueryResult",
                "sea_orm::Iterable",
                "sea_orm::ActiveEnum",
            ],
        },
        planted: &[
            ("posts/mod.rs", "use sea_orm::EntityTrait as _;"),
            ("comments/mod.rs", "use axum::http::StatusCode;"),
            ("people/mod.rs", "fn f() -> maud::Markup { g() }"),
            ("settings/mod.rs", "use crate::app::App;"),
        ],
    },
    Rule {
        name: "words do not wait",
        why: "A feature's mod.rs, its tables, its forms and its views do no I/O, so nothing in them is async.",
        applies_to: |path| {
            matches!(
                kind(path),
                Some(Kind::Words | Kind::Entity | Kind::Form | Kind::Views)
            )
        },
        forbidden: Forbidden::Code(&["async fn", ".await", "async move"]),
        planted: &[
            ("posts/mod.rs", "pub async fn f() {}"),
            ("posts/views.rs", "fn f() { g().await }"),
            ("comments/entity.rs", "async fn f() {}"),
        ],
    },
    Rule {
        name: "an entity is its table",
        why: "entity.rs: sea_orm, ids, Moment and the value types of the feature's mod.rs.",
        applies_to: |path| kind(path) == Some(Kind::Entity) || path.ends_with("/entity.rs"),
        forbidden: Forbidden::Paths {
            never: &[
                "axum",
                "axum_extra",
                "maud",
                "crate::web",
                "crate::app",
                "crate::jobs",
                "crate::audit",
                "crate::secrets",
                "crate::urls",
                "crate::words",
                "crate::t",
            ],
            except: &[],
        },
        planted: &[
            ("posts/entity.rs", "use maud::Markup;"),
            ("jobs/entity.rs", "use crate::urls::Links;"),
        ],
    },
    Rule {
        name: "verbs and questions know neither HTTP nor HTML",
        why: "They take what they need and return an outcome or a read model; pages.rs asks, views.rs shows, \
              notify.rs sends.",
        applies_to: |path| kind(path) == Some(Kind::Verb),
        forbidden: Forbidden::Paths {
            never: &[
                "axum",
                "axum_extra",
                "maud",
                "tower_sessions",
                "crate::web",
                "crate::app",
                "crate::config",
                "crate::mail::Mailer",
                "lettre",
            ],
            except: &[],
        },
        planted: &[
            ("comments/submit.rs", "use crate::web::sessions;"),
            ("posts/save.rs", "fn f() -> axum::response::Response { g() }"),
            ("posts/read.rs", "use crate::app::App;"),
            ("screening/rules.rs", "use maud::html;"),
            ("affiliation/ask.rs", "use crate::mail::{Mailer, Message};"),
        ],
    },
    Rule {
        name: "a verb runs in its caller's transaction",
        why: "Take `tx: &DatabaseTransaction`; the page, the job or the command begins and commits.",
        applies_to: |path| {
            matches!(
                kind(path),
                Some(Kind::Verb | Kind::Words | Kind::Entity | Kind::Form | Kind::Views)
            )
        },
        forbidden: Forbidden::Code(&["begin_write"]),
        planted: &[(
            "comments/submit.rs",
            "async fn f(db: &Db) { db.begin_write().await?; }",
        )],
    },
    Rule {
        name: "a form is what was typed",
        why: "form.rs reads fields and collects messages (web::form); no HTTP, HTML or queries.",
        applies_to: |path| kind(path) == Some(Kind::Form),
        forbidden: Forbidden::Paths {
            never: &[
                "axum",
                "axum_extra",
                "maud",
                "sea_orm",
                "crate::web",
                "crate::app",
                "crate::db",
            ],
            except: &["crate::web::form"],
        },
        planted: &[
            ("affiliation/form.rs", "use sea_orm::DbErr;"),
            (
                "posts/editor_form.rs",
                "use crate::web::{form::FieldErrors, site::Site};",
            ),
        ],
    },
    Rule {
        name: "views show what they are given",
        why: "maud, urls, web and read models; no queries, no HTTP, no clock. The page asks, then calls the view.",
        applies_to: |path| kind(path) == Some(Kind::Views),
        forbidden: Forbidden::Paths {
            never: &[
                "sea_orm",
                "axum",
                "axum_extra",
                "crate::app",
                "crate::db",
                "crate::clock::Clock",
                "crate::config",
            ],
            except: &[],
        },
        planted: &[
            ("posts/views.rs", "use sea_orm::EntityTrait as _;"),
            ("comments/receipt_views.rs", "use crate::clock::Clock;"),
            (
                "moderation/views/card.rs",
                "fn f() -> axum::response::Response { g() }",
            ),
        ],
    },
    Rule {
        name: "pages ask no questions of the database",
        why: "Put the query into a read file, the change into a verb.",
        applies_to: |path| matches!(kind(path), Some(Kind::Pages | Kind::Extractors)),
        forbidden: Forbidden::Paths {
            never: &["sea_orm", "crate::jobs::enqueue"],
            except: &[],
        },
        planted: &[
            ("comments/pages.rs", "use sea_orm::EntityTrait as _;"),
            ("comments/receipt_pages.rs", "use sea_orm::sea_query::Expr;"),
        ],
    },
    Rule {
        name: "pages touch no table",
        why: "Put the query into a read file, the change into a verb.",
        applies_to: |path| {
            matches!(
                kind(path),
                Some(Kind::Pages | Kind::Extractors | Kind::Views | Kind::Notify)
            )
        },
        forbidden: Forbidden::Code(&["Entity::", "ActiveModel", "Column::"]),
        planted: &[
            ("comments/pages.rs", "fn f() { comment::Entity::find_by_id(id) }"),
            ("comments/notify.rs", "fn f() { comment::ActiveModel { } }"),
        ],
    },
    Rule {
        name: "notify knows no HTTP",
        why: "A job reads its state anew, writes a mail and changes state through verbs.",
        applies_to: |path| kind(path) == Some(Kind::Notify),
        forbidden: Forbidden::Paths {
            never: &["axum", "axum_extra", "crate::web::form", "crate::web::error"],
            except: &[],
        },
        planted: &[("comments/notify.rs", "use axum::http::StatusCode;")],
    },
    Rule {
        name: "what is above is not known below",
        why: "Verbs, questions, words, tables and forms take what they need, not what contains it.",
        applies_to: |path| {
            matches!(
                kind(path),
                Some(Kind::Leaf | Kind::Words | Kind::Entity | Kind::Form | Kind::Views)
            )
        },
        forbidden: Forbidden::Found(|source| {
            ABOVE
                .iter()
                .flat_map(|prefix| source.names(prefix))
                .map(str::to_owned)
                .collect()
        }),
        planted: &[
            ("posts/views.rs", "use crate::app::App;"),
            ("text.rs", "use crate::worker::run;"),
        ],
    },
    // What stands in one file only.
    Rule {
        name: "one library, one home",
        why: "Use what its home offers (see HOMES in tests/it/architecture/rules.rs), or add a function there.",
        applies_to: |_| true,
        forbidden: Forbidden::Found(|source| {
            HOMES
                .iter()
                .filter(|(_, homes)| !homes.iter().any(|home| source.path.starts_with(home)))
                .flat_map(|(library, _)| source.names(library))
                .map(str::to_owned)
                .collect()
        }),
        planted: &[
            ("comments/submit.rs", "use comrak::markdown_to_html;"),
            ("comments/notify.rs", "use lettre::Message;"),
            ("people/find.rs", "fn f() { migration::Migrator::up() }"),
        ],
    },
    Rule {
        name: "only text.rs builds raw markup",
        why: "Make a SafeHtml in text.rs, or write maud.",
        applies_to: |path| !matches!(path, "text.rs" | "ids.rs"),
        forbidden: Forbidden::Code(&["PreEscaped", "render_to"]),
        planted: &[
            (
                "posts/views.rs",
                "fn f(s: &str) -> Markup { maud::PreEscaped(s.to_owned()) }",
            ),
            (
                "posts/mod.rs",
                "impl maud::Render for Title { fn render_to(&self, b: &mut String) {} }",
            ),
        ],
    },
    Rule {
        name: "only clock.rs reads the wall clock",
        why: "Take `now: Moment`.",
        applies_to: |path| path != "clock.rs",
        forbidden: Forbidden::Code(&[
            "SystemTime",
            "Timestamp::now",
            "Zoned::now",
            "OffsetDateTime::now_utc",
            "OffsetDateTime::now_local",
            "Utc::now",
            "Local::now",
            "Clock::System.now",
        ]),
        planted: &[(
            "comments/submit.rs",
            "fn f() -> i64 { jiff::Timestamp::now().as_millisecond() }",
        )],
    },
    Rule {
        name: "only secrets.rs draws randomness",
        why: "Take `Entropy`.",
        applies_to: |path| path != "secrets.rs",
        forbidden: Forbidden::Paths {
            never: &[
                "rand",
                "rand_core",
                "getrandom",
                "fastrand",
                "uuid",
                "argon2::password_hash::rand_core",
            ],
            except: &[],
        },
        planted: &[
            ("posts/save.rs", "use rand::Rng as _;"),
            ("people/set_up.rs", "fn f() { rand::random() }"),
        ],
    },
    Rule {
        name: "no unwrap outside of tests",
        why: "`?`, an outcome, or `expect` with what the program itself guarantees.",
        applies_to: |_| true,
        forbidden: Forbidden::Code(&[".unwrap()", ".unwrap_err()", "panic!", "unreachable!", "dbg!"]),
        planted: &[("posts/read.rs", "fn f() { g().unwrap(); }")],
    },
    Rule {
        name: "no style or script in markup",
        why: "The content security policy refuses it: a class and static/*.css, a file in static/ and web/page.rs.",
        applies_to: |_| true,
        forbidden: Forbidden::Found(inline_style_or_script),
        planted: &[
            (
                "posts/views.rs",
                "fn f() -> Markup { html! { p style=\"color: red\" { } } }",
            ),
            (
                "posts/views.rs",
                "fn f() -> Markup { html! { a onclick=\"go()\" { } } }",
            ),
            (
                "posts/views.rs",
                "fn f() -> Markup { html! { script { \"go()\" } } }",
            ),
            ("posts/views.rs", "const S: &str = \"<script>go()</script>\";"),
            (
                "posts/views.rs",
                "fn f() -> Markup { html! { a href=\"javascript:go()\" { } } }",
            ),
        ],
    },
    Rule {
        name: "addresses come from urls.rs",
        why: "Use the address's type with `site.href(&…)`, so that it is written once and works below a path.",
        applies_to: |path| matches!(kind(path), Some(Kind::Views)),
        forbidden: Forbidden::Found(|source| {
            let ours = |text: &&String| text.starts_with('/') && text.len() > 1;
            source.strings.iter().filter(ours).cloned().collect()
        }),
        planted: &[(
            "posts/views.rs",
            "fn f() -> Markup { html! { a href=\"/archive\" { } } }",
        )],
    },
    Rule {
        name: "words come from the catalogue",
        why: "Write the sentence into static/locales/en/forthright.ftl and use `t!`.",
        applies_to: |path| matches!(kind(path), Some(Kind::Views)),
        forbidden: Forbidden::Found(|source| {
            source
                .strings
                .iter()
                .filter(|text| is_sentence(text))
                .cloned()
                .collect()
        }),
        planted: &[(
            "posts/views.rs",
            "fn f() -> Markup { html! { p { \"Nothing here yet.\" } } }",
        )],
    },
];

/// Libraries that one part of the program wraps for all others.
const HOMES: &[(&str, &[&str])] = &[
    ("ammonia", &["text.rs"]),
    ("argon2", &["people/password.rs"]),
    ("atom_syndication", &["feeds/"]),
    ("clap", &["command/", "main.rs"]),
    ("comrak", &["text.rs"]),
    ("governor", &["clock.rs", "limits.rs"]),
    ("hmac", &["secrets.rs"]),
    ("hyper", &["web/accept.rs"]),
    ("hyper_util", &["web/accept.rs"]),
    ("i18n_embed", &["words.rs"]),
    ("i18n_embed_fl", &["words.rs"]),
    ("indicatif", &["command/"]),
    ("lettre", &["mail.rs"]),
    ("migration", &["db.rs"]),
    ("quick_xml", &["feeds/", "import/"]),
    ("rust_embed", &["words.rs"]),
    (
        "tower_sessions",
        &["web/sessions.rs", "people/session.rs", "people/pages.rs"],
    ),
    ("tracing_subscriber", &["command/"]),
    ("sea_orm::TransactionTrait", &["db.rs"]),
];

/// The paths of `source` that lie in one of these parts of the crate.
fn names_parts<'a>(source: &Source, parts: impl Iterator<Item = &'a str>) -> Vec<String> {
    parts
        .flat_map(|part| source.names(&format!("crate::{part}")))
        .map(str::to_owned)
        .collect()
}

fn inline_style_or_script(source: &Source) -> Vec<String> {
    let mut found: Vec<String> = source
        .strings
        .iter()
        .filter(|text| {
            ["<script", "<style", "javascript:"]
                .iter()
                .any(|mark| text.to_lowercase().contains(mark))
        })
        .cloned()
        .collect();
    let word = |at: usize| {
        source.code[..at]
            .rsplit(|c: char| !(c.is_alphanumeric() || c == '-'))
            .next()
            .unwrap_or("")
    };
    found.extend(
        source
            .code
            .match_indices('=')
            .filter(|(at, _)| source.code[at + 1..].starts_with(['"', '(', '{', '[']))
            .map(|(at, _)| word(at))
            .filter(|name| *name == "style" || (name.starts_with("on") && name.len() > 4))
            .map(|name| format!("{name}=")),
    );
    let may_load_scripts = source.path == "web/page.rs";
    if !may_load_scripts && (source.says("script {") || source.says("script src") || source.says("style {")) {
        found.push("a script or style element".to_owned());
    }
    found
}

/// Whether a string in a view reads as something a person is told, rather than a name or a value.
fn is_sentence(text: &str) -> bool {
    let mut chars = text.trim().chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

const FOUR_HUNDRED_AND_ONE: &str = match str::from_utf8(&[b'\n'; 401]) {
    Ok(text) => text,
    Err(_) => "",
};
