//! What stands in one file only.

use super::rule::{Forbidden, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        name: "one library, one home",
        why: "Use what its home offers (see HOMES in tests/it/architecture/homes.rs), or add a function there.",
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
        name: "one function builds the words of a label",
        why: "Ask affiliation/label.rs for a label, also for an example.",
        applies_to: |path| {
            let is_label = path.starts_with("affiliation/label.rs") || path.starts_with("affiliation/label/");
            !is_label && path != "affiliation/line.rs"
        },
        forbidden: Forbidden::Found(|source| {
            let words = source.strings.iter().filter(|key| {
                key.starts_with("affiliation-says")
                    || matches!(key.as_str(), "affiliation-official" | "affiliation-verified")
            });
            words.cloned().collect()
        }),
        planted: &[(
            "feeds/views.rs",
            "fn f() -> String { t!(\"affiliation-says\", parts = \"reseller\") }",
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
];

/// Libraries that one part of the program wraps for all others.
const HOMES: &[(&str, &[&str])] = &[
    ("aes_gcm", &["secrets"]),
    ("ammonia", &["text"]),
    ("argon2", &["people/password.rs"]),
    ("atom_syndication", &["feeds/"]),
    ("brotli", &["web/cache/"]),
    ("clap", &["command/", "main.rs"]),
    ("comrak", &["text"]),
    ("fast_image_resize", &["pictures/"]),
    ("flate2", &["backup/", "web/cache/"]),
    ("fluent_bundle", &["words/"]),
    ("fluent_langneg", &["words/"]),
    ("gif", &["pictures/"]),
    ("governor", &["clock.rs", "limits", "mail/pace.rs"]),
    ("hickory_resolver", &["outgoing/"]),
    ("data_encoding", &["secrets"]),
    ("hmac", &["secrets"]),
    ("html5ever", &["text"]),
    ("htmd", &["text"]),
    ("hyper", &["outgoing/", "web/accept"]),
    ("hyper_util", &["outgoing/", "web/accept.rs"]),
    ("i18n_embed", &["words"]),
    ("i18n_embed_fl", &["words.rs"]),
    ("icu_decimal", &["words/"]),
    ("icu_locale_core", &["words/"]),
    ("image", &["pictures/"]),
    ("indicatif", &["command/"]),
    ("lettre", &["mail"]),
    ("markup5ever_rcdom", &["text"]),
    ("math_core", &["text"]),
    ("matroska_demuxer", &["recordings.rs"]),
    ("migration", &["db"]),
    ("moxcms", &["pictures/"]),
    ("mp4parse", &["recordings.rs"]),
    ("multer", &["web/upload.rs"]),
    ("rsa", &["mail/dkim.rs"]),
    ("qrcodegen", &["people/qr_views.rs"]),
    ("psl", &["affiliation/domains.rs"]),
    ("quick_xml", &["feeds/", "import/"]),
    ("rustix", &["web/accept.rs"]),
    ("rust_embed", &["words/"]),
    ("sha1", &["secrets"]),
    ("strsim", &["search/"]),
    ("tokio_rustls", &["outgoing"]),
    ("tower_sessions", &["web/sessions.rs", "people/"]),
    ("tracing_subscriber", &["command/"]),
    ("sea_orm::TransactionTrait", &["db"]),
    ("tar", &["backup/"]),
    ("sea_orm::sqlx", &["db"]),
    ("unicode_security", &["screening/"]),
    ("web_push_native", &["secrets"]),
    ("webpki_roots", &["outgoing.rs"]),
];
