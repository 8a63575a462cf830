//! What was answered to something that was posted, in words that name no address, and what a status means that
//! is the same for all who are posted to.

use url::Url;

use super::Handed;
use crate::outgoing::{Failed, Receipt};
use crate::text;

/// How much of an answer is kept, in characters.
const WORDS_MAX: usize = 300;

/// The status and how the text begins. An address that takes what is posted to it is a secret, and some repeat
/// it: it is left out, as a whole and by its parts.
pub fn words(receipt: &Receipt, url: &Url) -> String {
    let parts = [url.as_str(), url.path(), url.query().unwrap_or_default()];
    let pieces = url
        .path()
        .split('/')
        .chain(parts)
        .filter(|piece| piece.len() >= 8);
    let mut pieces: Vec<&str> = pieces.collect();
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    let mut said = text::line(&receipt.text);
    for piece in pieces {
        said = said.replace(piece, "…");
    }
    let said: String = said.chars().take(WORDS_MAX).collect();
    format!("{} {said}", receipt.status).trim_end().to_owned()
}

/// Not now: at the time that the answer names, if it does.
pub fn later(receipt: &Receipt, url: &Url) -> Handed {
    let words = words(receipt, url);
    match receipt.retry_after {
        Some(span) => Handed::NotBefore(words, span),
        None => Handed::Later(words),
    }
}

/// Nobody answered.
pub fn unanswered(failed: &Failed) -> Handed {
    let words = failed.to_string();
    match failed {
        // No other try will find it anywhere else.
        Failed::NotAsked => Handed::Refused(words),
        Failed::Unknown | Failed::Unreachable | Failed::TooSlow => Handed::Unreachable(words),
        Failed::NotPublic
        | Failed::TooLarge
        | Failed::Compressed
        | Failed::TooManyRedirects
        | Failed::BadRedirect => Handed::Later(words),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn an_address_that_is_repeated_is_left_out() {
        let url = Url::parse("https://push.example/send/AbCdEfGhIj?token=0123456789").unwrap();
        let receipt = Receipt {
            status: 503,
            retry_after: Some(Duration::from_secs(60)),
            text: format!("<p>No {url}, no AbCdEfGhIj, no token=0123456789.</p>"),
        };
        assert_eq!(words(&receipt, &url), "503 <p>No …, no …, no ….</p>");
        assert!(matches!(later(&receipt, &url), Handed::NotBefore(_, span) if span.as_secs() == 60));
    }
}
