//! Posts and comments inside mails: whole addresses, pictures of a size, and the same as plain text.

use htmd::HtmlToMarkdown;
use url::Url;

use super::pictures::{Picture, sized};
use super::{SafeHtml, absolute};

/// The markup with whole addresses and pictures as wide as a mail is; `page` is the address of the page it
/// stands on, `base` that of the site.
pub fn for_mail(html: &SafeHtml, pictures: &[Picture], page: &Url, base: &str) -> SafeHtml {
    sized(&absolute(html, page), pictures, base)
}

/// The same words as plain text: links with their addresses, lists and headings as one writes them by hand.
pub fn in_plain(html: &SafeHtml) -> String {
    // Reading from a text can't fail.
    let markdown = HtmlToMarkdown::new().convert(html.as_str()).unwrap_or_default();
    unescaped(&markdown).trim().to_owned()
}

/// Markdown puts a backslash before signs that would mean something; a reader of plain text wants none. Code
/// has no such signs, and keeps its own.
fn unescaped(markdown: &str) -> String {
    let mut is_code = false;
    let mut text = String::with_capacity(markdown.len());
    for line in markdown.lines() {
        is_code ^= line.trim_start().starts_with("```");
        if is_code {
            text.push_str(line);
        } else {
            text.push_str(&without_escapes(line));
        }
        text.push('\n');
    }
    text
}

fn without_escapes(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let escapes = letter == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
        match letters.next_if(|_| escapes) {
            Some(escaped) => kept.push(escaped),
            None => kept.push(letter),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Format, post};

    fn rendered(source: &str) -> SafeHtml {
        post(source, Format::Markdown).unwrap()
    }

    #[test]
    fn plain_text_says_where_links_lead_and_holds_no_signs_of_its_own() {
        let html = rendered(
            "## Why\n\nIt is *so*: [a list](https://example.org/a_b), 2 * 3 [x] a_b.\n\n- one\n- two",
        );
        let text = in_plain(&html);
        for part in [
            "## Why",
            "[a list](https://example.org/a_b)",
            "2 * 3 [x] a_b.",
            "one",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains('\\'), "{text}");
    }

    #[test]
    fn code_keeps_its_backslashes() {
        let text = in_plain(&rendered("```\nC:\\_old\n```"));
        assert!(text.contains("C:\\_old"), "{text}");
    }

    #[test]
    fn pictures_have_whole_addresses_and_a_width() {
        let hash = "ab".repeat(32);
        let known = Picture {
            hash: hash.clone(),
            width: 2_400,
            height: 1_600,
            widths: vec![480, 960, 1_440],
        };
        let html = rendered(&format!("![A chart](/media/{hash}) [on](#why)"));
        let page = Url::parse("https://blog.example.org/b/posts/one").unwrap();
        let html = for_mail(&html, &[known], &page, "https://blog.example.org/b");
        let html = html.as_str();
        assert!(!html.contains("\"/media"), "{html}");
        assert!(
            html.contains("https://blog.example.org/b/posts/one#t-why"),
            "{html}"
        );
        assert!(html.contains("alt=\"A chart\""), "{html}");
    }
}
