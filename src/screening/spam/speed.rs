//! How fast a comment may have been written.

use std::time::Duration;

/// Shorter texts, such as "Thank you, that helped!", are typed at once. In characters.
const SHORT: usize = 40;
/// Whoever pastes what was written elsewhere still looks for the button.
const LOOKS: Duration = Duration::from_secs(3);
/// With links in it, whoever pastes it is given longer to have looked at it.
const LOOKS_AT_LINKS: Duration = Duration::from_secs(5);

/// Whether nobody types or pastes `text` so fast: `took` goes from the first look at an empty field to the button,
/// with whatever else was filled in meanwhile.
pub fn is_too_fast(took: Duration, text: &str, has_links: bool) -> bool {
    let least = if has_links { LOOKS_AT_LINKS } else { LOOKS };
    took < least && text.chars().count() >= SHORT
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "We measured the rebuild on our own shelf: eleven hours.";

    #[test]
    fn links_make_the_time_longer_that_is_too_short() {
        let after = |millis, has_links| is_too_fast(Duration::from_millis(millis), TEXT, has_links);
        assert!(after(0, false) && after(2_999, false) && after(4_999, true));
        assert!(!after(3_000, false) && !after(5_000, true));
    }

    #[test]
    fn what_is_typed_at_once_is_never_too_fast() {
        assert!(!is_too_fast(Duration::ZERO, "Thank you, that helped!", true));
        assert!(is_too_fast(Duration::ZERO, &"é".repeat(SHORT), false));
        assert!(!is_too_fast(Duration::ZERO, &"é".repeat(SHORT - 1), false));
    }
}
