//! What every file does, and what markup never holds.

use super::place::{Kind, kind, part};
use super::rule::{Forbidden, Rule};
use super::source::Source;

pub const RULES: &[Rule] = &[
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
                "use maud::html; fn f() -> Markup { html! { script { \"go()\" } } }",
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
            in_markup(source).filter(ours).cloned().collect()
        }),
        planted: &[(
            "posts/views.rs",
            "use maud::html; fn f() -> Markup { html! { a href=\"/archive\" { } } }",
        )],
    },
    Rule {
        name: "words come from the catalogue",
        why: "Write the sentence into static/locales/en/forthright.ftl and use `t!`.",
        applies_to: |path| matches!(kind(path), Some(Kind::Views)),
        forbidden: Forbidden::Found(|source| {
            in_markup(source)
                .filter(|text| is_sentence(text))
                .cloned()
                .collect()
        }),
        planted: &[(
            "posts/views.rs",
            "use maud::html; fn f() -> Markup { html! { p { \"Nothing here yet.\" } } }",
        )],
    },
];

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
    // A mail has no other place for its style sheet, and no policy that would refuse it.
    let is_frame = ["web/page.rs", "mail/frame.rs"].contains(&source.path.as_str());
    let writes_html = !source.names("maud").is_empty() && !is_frame;
    if writes_html && (source.says("script {") || source.says("script src") || source.says("style {")) {
        found.push("a script or style element".to_owned());
    }
    found
}

/// The strings of a file that writes HTML; what feeds and mails write is for programs, or is plain text.
fn in_markup(source: &Source) -> impl Iterator<Item = &String> {
    let html = !source.names("maud").is_empty();
    source.strings.iter().filter(move |_| html)
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
