//! What has to be looked up in the bytes themselves: the decoders fill up what is missing of a JPEG
//! with grey, and don't tell how a WebP was written.

/// Whether the picture in a JPEG ends: its end is looked for behind the beginning of its own pixels,
/// because the small picture in its metadata has an end as well.
pub fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xff, kind, rest @ ..]) = bytes.get(at..) {
        match (kind, rest) {
            // Filling between segments.
            (0xff, _) => at += 1,
            // The pixels begin: a 0xff among them is followed by 0x00 or a mark.
            (0xda, pixels) => return pixels.windows(2).any(|pair| pair == [0xff, 0xd9]),
            (_, [high, low, ..]) => at += 2 + usize::from(u16::from_be_bytes([*high, *low])),
            _ => return false,
        }
    }
    false
}

/// Whether a WebP holds pixels that were packed with loss (RFC 9649: the chunk `VP8 `).
pub fn is_lossy_webp(bytes: &[u8]) -> bool {
    let mut at = 12;
    while let Some(head) = bytes.get(at..).and_then(|rest| rest.get(..8)) {
        if &head[..4] == b"VP8 " {
            return true;
        }
        let size = u64::from(u32::from_le_bytes([head[4], head[5], head[6], head[7]]));
        let Ok(padded) = usize::try_from(size.next_multiple_of(2)) else {
            return false;
        };
        at = at.saturating_add(8).saturating_add(padded);
    }
    false
}
