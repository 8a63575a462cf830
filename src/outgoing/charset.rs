//! Bytes of an answer to text: a byte order mark counts first, then what the header says, then what a page says of
//! itself near its beginning (HTML, "determining the character encoding"); without any of these it is UTF-8.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How far into a page its own word is looked for, in bytes.
const BEGINNING: usize = 1024;

/// The text of `bytes`, which came as `content_type`; what can't be read is replaced.
pub fn text(bytes: &[u8], content_type: &str) -> String {
    let may_be_page = content_type.is_empty() || content_type.to_ascii_lowercase().contains("html");
    let said = in_header(content_type).or_else(|| in_page(bytes).filter(|_| may_be_page));
    let (text, _, _) = said.unwrap_or(UTF_8).decode(bytes);
    text.into_owned()
}

/// `text/html; charset="x"` (RFC 9110, section 8.3).
fn in_header(content_type: &str) -> Option<&'static Encoding> {
    let named = |parameter: &str| {
        let (name, value) = parameter.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        Encoding::for_label(value.trim().trim_matches('"').as_bytes()).filter(|_| is_charset)
    };
    content_type.split(';').skip(1).find_map(named)
}

/// `<meta charset=x>`, or the same in the words of a header. A page that could be read so far is not in UTF-16.
fn in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let beginning = String::from_utf8_lossy(beginning).to_ascii_lowercase();
    let said = beginning.split("<meta").skip(1).find_map(|rest| {
        let tag = rest.split('>').next()?;
        label(tag)
    })?;
    Some(if said == UTF_16BE || said == UTF_16LE {
        UTF_8
    } else {
        said
    })
}

/// What stands behind `charset=` in a tag.
fn label(tag: &str) -> Option<&'static Encoding> {
    let (_, behind) = tag.split_once("charset")?;
    let value = behind.trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | ';' | '/');
    let end = value.find(ends).unwrap_or(value.len());
    Encoding::for_label(&value.as_bytes()[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "Grün" in ISO 8859-1, and in UTF-8.
    const LATIN: &[u8] = b"Gr\xfcn";
    const UNICODE: &[u8] = "Grün".as_bytes();

    #[test]
    fn the_header_says_how_it_is_written() {
        for said in [
            "text/html; charset=ISO-8859-1",
            "text/plain;Charset=\"latin1\"",
            "text/html; boundary=x; charset = windows-1252",
        ] {
            assert_eq!(text(LATIN, said), "Grün", "{said}");
        }
        for said in [
            "",
            "text/html",
            "text/html; charset=nothing",
            "text/plain; charset",
        ] {
            assert_eq!(text(UNICODE, said), "Grün", "{said}");
            assert_eq!(text(LATIN, said), "Gr\u{fffd}n", "{said}");
        }
    }

    #[test]
    fn a_page_says_it_where_the_header_does_not() {
        for meta in [
            "<meta charset=latin1>",
            "<html><head><META name=x><Meta\nCharset = 'ISO-8859-1' />",
            "<meta http-equiv=content-type content=\"text/html; charset=iso-8859-1\">",
        ] {
            let page = [meta.as_bytes(), LATIN].concat();
            assert_eq!(text(&page, "text/html"), format!("{meta}Grün"));
            assert_eq!(text(&page, ""), format!("{meta}Grün"));
            assert!(text(&page, "text/plain").ends_with("Gr\u{fffd}n"));
            assert!(text(&page, "text/html; charset=utf-8").ends_with("Gr\u{fffd}n"));
        }
        let page = [b"<meta charset=utf-16>".as_slice(), UNICODE].concat();
        assert!(text(&page, "text/html").ends_with("Grün"));
        let late = [
            " ".repeat(BEGINNING).as_bytes(),
            b"<meta charset=latin1>".as_slice(),
            LATIN,
        ]
        .concat();
        assert!(text(&late, "text/html").ends_with("Gr\u{fffd}n"));
    }

    #[test]
    fn a_byte_order_mark_counts_before_what_is_said() {
        let marked = [b"\xef\xbb\xbf".as_slice(), UNICODE].concat();
        assert_eq!(text(&marked, "text/html; charset=latin1"), "Grün");
        assert_eq!(text(b"\xff\xfeG\0r\0", ""), "Gr");
    }
}
