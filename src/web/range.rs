//! A part of a file, as players ask for while somebody seeks: which bytes a request wants (RFC 9110, section
//! 14). One range is answered; several at once get the whole, as anybody may answer them.

use std::ops::RangeInclusive;

use axum::http::header::{IF_RANGE, RANGE};
use axum::http::{HeaderMap, HeaderValue};

/// What is asked of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Whole,
    /// From the first byte to the last, both included, and both within the file.
    Part(RangeInclusive<u64>),
    /// Only bytes behind its end.
    Nothing,
}

/// What `headers` ask of a file of `length` bytes. Whoever asks only if it is still the same file names
/// something we never said, so that is the whole.
pub fn wanted(headers: &HeaderMap, length: u64) -> Wanted {
    let asked = headers.get(RANGE).and_then(|asked| asked.to_str().ok());
    let range = asked.and_then(|asked| asked.strip_prefix("bytes="));
    match range.and_then(|range| range.trim().split_once('-')) {
        Some((first, last)) if !headers.contains_key(IF_RANGE) => part(first, last, length),
        _ => Wanted::Whole,
    }
}

/// What can't be read is as if it had not been asked.
fn part(first: &str, last: &str, length: u64) -> Wanted {
    let end = length.saturating_sub(1);
    let (first, last) = match (first, last) {
        ("", last) => match last.parse::<u64>() {
            Ok(many) if many > 0 && length > 0 => (length.saturating_sub(many), end),
            Ok(_) => return Wanted::Nothing,
            Err(_) => return Wanted::Whole,
        },
        (first, "") => match first.parse() {
            Ok(first) => (first, end),
            Err(_) => return Wanted::Whole,
        },
        (first, last) => match (first.parse(), last.parse::<u64>()) {
            (Ok(first), Ok(last)) if first <= last => (first, last.min(end)),
            _ => return Wanted::Whole,
        },
    };
    if first >= length {
        Wanted::Nothing
    } else {
        Wanted::Part(first..=last)
    }
}

/// Which bytes of how many an answer holds, or that there are none such.
pub fn content_range(wanted: &Wanted, length: u64) -> Option<HeaderValue> {
    let said = match wanted {
        Wanted::Whole => return None,
        Wanted::Part(part) => format!("bytes {}-{}/{length}", part.start(), part.end()),
        Wanted::Nothing => format!("bytes */{length}"),
    };
    HeaderValue::try_from(said).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_as_the_standard_says() {
        let cases = [
            ("bytes=0-1", Wanted::Part(0..=1)),
            ("bytes=5-", Wanted::Part(5..=9)),
            ("bytes=5-500", Wanted::Part(5..=9)),
            ("bytes=-3", Wanted::Part(7..=9)),
            ("bytes=-30", Wanted::Part(0..=9)),
            ("bytes=9-9", Wanted::Part(9..=9)),
            ("bytes=10-", Wanted::Nothing),
            ("bytes=-0", Wanted::Nothing),
            ("bytes=3-2", Wanted::Whole),
            ("bytes=a-b", Wanted::Whole),
            ("bytes=0-1,4-5", Wanted::Whole),
            ("lines=0-1", Wanted::Whole),
        ];
        for (asked, expected) in cases {
            let headers = HeaderMap::from_iter([(RANGE, HeaderValue::from_static(asked))]);
            assert_eq!(wanted(&headers, 10), expected, "{asked}");
        }
        assert_eq!(wanted(&HeaderMap::new(), 10), Wanted::Whole);
        assert_eq!(part("0", "", 0), Wanted::Nothing, "an empty file has no bytes");
    }
}
