//! Bytes to text: byte order marks, the declared encoding, and characters that
//! XML 1.0 forbids (section 2.2) but that WordPress exports contain.

use encoding_rs::{Encoding, UTF_8};

/// The text, and how many characters were dropped or replaced.
pub fn decode(bytes: &[u8]) -> (String, u64) {
    let encoding = declared(bytes).unwrap_or(UTF_8);
    let (text, _, had_errors) = encoding.decode(bytes);
    let mut repaired = 0;
    if had_errors {
        repaired += text.matches('\u{fffd}').count() as u64;
    }
    if text.chars().all(is_allowed) {
        return (text.into_owned(), repaired);
    }
    let clean: String = text.chars().filter(|c| is_allowed(*c)).collect();
    repaired += (text.chars().count() - clean.chars().count()) as u64;
    (clean, repaired)
}

pub fn is_allowed(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => other >= ' ',
    }
}

/// The encoding named in the XML declaration, if it is one of the web's.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(200)];
    let head = String::from_utf8_lossy(head);
    let declaration = head.split_once("<?xml")?.1.split_once("?>")?.0;
    let value = declaration.split_once("encoding=")?.1;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = value[1..].split_once(quote)?.0;
    Encoding::for_label(label.as_bytes())
}
