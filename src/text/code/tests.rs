//! Code of many languages, and of none: what is told apart, and that nothing of it is lost or takes long.

use super::languages::{count, find};
use super::*;

fn coloured(code: &str, language: &str) -> String {
    block(code, language)
}

#[test]
fn more_than_a_hundred_languages_are_known() {
    assert!(count() >= 140, "{}", count());
    for name in [
        "rust",
        "RS",
        "c++",
        "C#",
        "sh",
        "yml",
        "tsx",
        "Dockerfile",
        "jinja2",
        "ps1",
    ] {
        assert!(find(name).is_some(), "{name}");
    }
    for name in ["", "nothing-of-the-kind", "rust\" onload=\"x"] {
        assert!(find(name).is_none(), "{name}");
    }
}

/// (language, code, the part of it, its class)
const SAMPLES: &[(&str, &str, &str, &str)] = &[
    ("rust", "fn main() { let a: &'a str = \"b\"; } // c", "fn", "xw"),
    ("rust", "fn main() { let a: &'a str = \"b\"; } // c", "str", "xt"),
    ("rust", "let a: &'a str = \"b\"; // c", "&quot;b&quot;", "xs"),
    (
        "rust",
        "let a = 'x'; /* a /* b */ c */ let b",
        "/* a /* b */ c */",
        "xc",
    ),
    ("rust", "#[derive(Debug)]\nstruct A;", "#[derive(Debug)]", "xm"),
    (
        "python",
        "@cached\ndef f(n):\n    return \"\"\"a\n'b\"\"\"",
        "@cached",
        "xm",
    ),
    ("python", "def f(n):\n    return None", "f", "xf"),
    ("python", "def f(n):\n    return None", "None", "xv"),
    (
        "c",
        "#include <a.h>\nint main(void) { return 0x1f; }",
        "#include &lt;a.h&gt;",
        "xm",
    ),
    ("c", "int main(void) { return 0x1f; }", "0x1f", "xn"),
    ("sql", "SELECT a FROM b WHERE c = 'it''s' -- d", "SELECT", "xw"),
    ("sql", "Select a from b where c = 'd'", "'d'", "xs"),
    ("bash", "for f in $files; do echo \"a\"; done # b", "$files", "xr"),
    ("bash", "echo a#b # c", "# c", "xc"),
    ("yaml", "name: it's\nurl: http://a/", "name", "xk"),
    ("json", "{\"a\": [true, 1.5e-3]}", "&quot;a&quot;", "xk"),
    ("json", "{\"a\": [true, 1.5e-3]}", "1.5e-3", "xn"),
    ("toml", "[package]\nname = 'a'", "[package]", "xm"),
    ("css", "a:hover { color: red; }", "color", "xk"),
    ("html", "<p class=\"a\">b &amp; c</p>", "class", "xk"),
    ("html", "<script>let a = 1;</script>", "1", "xn"),
    ("html", "<!-- a -->", "&lt;!-- a --&gt;", "xc"),
    ("diff", "-a\n+b\n c", "+b\n", "xi"),
    ("console", "$ ls -l\na", "$ ", "xm"),
    ("http", "GET /a HTTP/1.1\nHost: b", "Host", "xk"),
    ("haskell", "f' x = x -- a", "-- a", "xc"),
    ("clojure", "(defn f [x] :a)", "defn", "xw"),
    ("elixir", "def f(a), do: :ok", ":ok", "xr"),
    ("ada", "X'First -- a", "-- a", "xc"),
];

#[test]
fn parts_of_code_are_told_apart() {
    for (language, code, part, class) in SAMPLES {
        let html = coloured(code, language);
        let wanted = format!("<span class=\"{class}\">{part}</span>");
        assert!(html.contains(&wanted), "{language}: {wanted}\n{html}");
    }
}

/// Nothing of the code is lost, whatever language it is taken for.
#[test]
fn the_code_stays_what_it_was() {
    let odd = "\"a\\\n'b' /* <c> & ${d} @e `f` #[g] {{ h }} <i j='k'> é漢\u{0} 0x1g.. 'l \"\"\" -- $ % \\";
    let code: Vec<&str> = SAMPLES
        .iter()
        .map(|sample| sample.1)
        .chain([odd, "", "\n", "'", "{#"])
        .collect();
    for name in SAMPLES
        .iter()
        .map(|sample| sample.0)
        .chain(["php", "markdown", "jinja", "lua", "text"])
    {
        for code in &code {
            let html = coloured(code, name);
            let text: String = html
                .split('<')
                .filter_map(|tag| tag.split_once('>'))
                .map(|(_, text)| text)
                .collect();
            let text = text
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
            assert_eq!(text.trim_end_matches('\n'), code.trim_end_matches('\n'), "{name}");
        }
    }
}

#[test]
fn what_is_too_large_or_unknown_is_plain() {
    let long_line = format!("let a = \"{}\";", "b".repeat(MAX_LINE));
    let long_block = "let a = 1;\n".repeat(MAX_BLOCK / 10);
    for code in [long_line, long_block] {
        let html = coloured(&code, "rust");
        assert!(!html.contains("<span") && html.contains("language-rust"));
    }
    assert_eq!(coloured("<b>", "nope"), "<pre><code>&lt;b&gt;</code></pre>");
}

/// Unclosed marks of every kind, as many as a block may hold: the test would not end if one were read
/// again and again.
#[test]
fn no_code_takes_long() {
    for mark in [
        "/*", "\"", "'", "`", "<", "<!--", "{{", "&", "$", "\"\"\"", "#[", "(*", "@", "x", "\\",
    ] {
        let line = mark.repeat(MAX_LINE / mark.len() / 2);
        let code = format!("{line}\n").repeat(MAX_BLOCK / (line.len() + 1));
        for language in ["rust", "html", "bash", "ocaml", "python", "php", "javascript"] {
            assert!(coloured(&code, language).len() > 100);
        }
    }
}
