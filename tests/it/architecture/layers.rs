//! Who knows whom, and which technology each kind of file touches.

use super::place::{FEATURES, Kind, kind, known_to, part};
use super::rule::{Forbidden, Rule};
use super::source::Source;

/// What a page, the command line or a job needs and nothing below them may.
const ABOVE: [&str; 5] = [
    "crate::app",
    "crate::command",
    "crate::demo",
    "crate::router",
    "crate::worker",
];

pub const RULES: &[Rule] = &[
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
        why: "moderation → comments → screening, affiliation, posts → media, people, settings; feeds, api and import \
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
            ("settings/change.rs", "use crate::people::Person;"),
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
        name: "now is an argument",
        why: "Take `now: Moment`; who begins the work reads the clock once.",
        applies_to: |path| {
            matches!(
                kind(path),
                Some(Kind::Verb | Kind::Words | Kind::Entity | Kind::Form | Kind::Views)
            )
        },
        forbidden: Forbidden::Paths {
            never: &["crate::clock::Clock"],
            except: &[],
        },
        planted: &[("comments/submit.rs", "fn f(clock: &crate::clock::Clock) {}")],
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
            ("comments/receipt_views.rs", "use crate::config::Config;"),
            (
                "moderation/views/card.rs",
                "fn f() -> axum::response::Response { g() }",
            ),
        ],
    },
    Rule {
        name: "nothing leans on a page",
        why: "What a view or a verb shares with the page stands in form.rs, mod.rs or a read file.",
        applies_to: |path| {
            matches!(
                kind(path),
                Some(Kind::Verb | Kind::Words | Kind::Entity | Kind::Form | Kind::Views | Kind::Notify)
            )
        },
        forbidden: Forbidden::Found(|source| {
            let is_page = |path: &&String| {
                path.starts_with("crate::")
                    && path
                        .split("::")
                        .any(|part| part.rsplit('_').next() == Some("pages"))
            };
            source.paths.iter().filter(is_page).cloned().collect()
        }),
        planted: &[
            ("people/views.rs", "use super::pages::LogInForm;"),
            ("comments/edit.rs", "fn f() { super::receipt_pages::open() }"),
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
];

/// The paths of `source` that lie in one of these parts of the crate.
fn names_parts<'a>(source: &Source, parts: impl Iterator<Item = &'a str>) -> Vec<String> {
    parts
        .flat_map(|part| source.names(&format!("crate::{part}")))
        .map(str::to_owned)
        .collect()
}
