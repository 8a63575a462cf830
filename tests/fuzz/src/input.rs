//! From the fuzzer's bytes to something that is worth reading.

use std::borrow::Cow;

/// What follows this is repeated until it fills the room there is: a fuzzer alone finds no input that is
/// long enough for what takes long or nests deep.
const REPEAT: &str = "repeat:";

/// How long a text gets so: long enough for every limit of nesting.
const ROOM: usize = 3000;

/// A text, a few kilobytes long.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(bytes);
    match text.strip_prefix(REPEAT).filter(|shape| !shape.is_empty()) {
        Some(shape) => shape.repeat((ROOM / shape.len()).max(1)).into(),
        None => text,
    }
}

/// An export: the bytes as they are if they begin as one does, else a small export in which they are
/// what people wrote, at every place where people write.
pub fn export(bytes: &[u8]) -> Cow<'_, [u8]> {
    if bytes.starts_with(b"<") {
        return bytes.into();
    }
    let text = text(bytes).replace("]]>", "]]&gt;");
    include_str!("export.xml")
        .replace("WRITTEN", &text)
        .into_bytes()
        .into()
}
