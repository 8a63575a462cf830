//! What a mail server says about a message, and what follows from it.

use std::error::Error as _;

use lettre::transport::smtp::Error;

/// The longest words of a server that are kept, in characters.
const WORDS_MAX: usize = 500;

/// What became of a message, with the server's words where it was not taken. They hold no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The server takes it from here.
    Taken,
    /// There is no such mailbox, and never will be.
    NoMailbox(String),
    /// Never this message: it is too large, looks like spam, can't be written.
    Refused(String),
    /// Not now.
    Later(String),
    /// Nothing is taken at the moment: there is no connection, or the server takes nobody's mail.
    Unreachable(String),
}

/// The replies for a mailbox that is not there: none such, not local, name not allowed (RFC 5321, 4.2.3).
const NO_MAILBOX: [u16; 3] = [550, 551, 553];

/// The same, as enhanced codes say it: bad mailbox, bad syntax, moved, null MX, disabled (RFC 3463 and 7505).
const NO_MAILBOX_ENHANCED: [&str; 6] = ["5.1.1", "5.1.3", "5.1.6", "5.1.10", "5.1.2", "5.2.1"];

/// About us rather than the message: it closes, wants a log-in, or does not take ours.
const ABOUT_US: [u16; 6] = [421, 454, 530, 534, 535, 538];

impl Answer {
    pub(super) fn to(error: &Error) -> Self {
        let words = words(error);
        let Some(code) = error.status().map(u16::from) else {
            return if error.is_client() {
                Self::Refused(words)
            } else {
                Self::Unreachable(words)
            };
        };
        let said = said(error).to_lowercase();
        if ABOUT_US.contains(&code) {
            Self::Unreachable(words)
        } else if error.is_transient() {
            Self::Later(words)
        } else if no_mailbox(code, &said) {
            Self::NoMailbox(words)
        } else if may_not_relay(&said) {
            Self::Later(words)
        } else {
            Self::Refused(words)
        }
    }
}

/// Words, in small letters, by which a server without enhanced codes says that it is not about the mailbox.
const NOT_THE_MAILBOX: [&str; 6] = ["relay", "spam", "block", "blacklist", "denied", "policy"];

/// A server that gives an enhanced code means that: 550 alone may also be about what is in the message, or
/// about who sends it. `said` is in small letters.
fn no_mailbox(code: u16, said: &str) -> bool {
    match enhanced(said) {
        Some(code) => NO_MAILBOX_ENHANCED.contains(&code),
        None => NO_MAILBOX.contains(&code) && !NOT_THE_MAILBOX.iter().any(|words| said.contains(words)),
    }
}

/// The code at the beginning, or in brackets at the end, as some servers have it.
fn enhanced(said: &str) -> Option<&str> {
    let is_code = |word: &&str| {
        let mut parts = word.split('.');
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        parts.next() == Some("5") && parts.clone().count() == 2 && parts.all(is_number)
    };
    let words = said.split_whitespace();
    words
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
        .find(is_code)
}

/// The server takes nothing from us for elsewhere. Somebody has set it up so, and will set it right: until then
/// it says so of every mailbox.
fn may_not_relay(said: &str) -> bool {
    said.contains("relay")
}

fn said(error: &Error) -> String {
    error
        .source()
        .map_or_else(|| error.to_string(), ToString::to_string)
}

/// The server's code and words, in one line.
pub(super) fn words(error: &Error) -> String {
    let said = said(error);
    let said = match error.status() {
        Some(code) => format!("{code} {said}"),
        None => said,
    };
    without_addresses(&said)
}

/// `text` in one line, cut, with what looks like an address left out.
pub(super) fn without_addresses(text: &str) -> String {
    let words = text.split_whitespace();
    let words = words.map(|word| if word.contains('@') { "…" } else { word });
    let line = words.collect::<Vec<_>>().join(" ");
    line.chars().take(WORDS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_server_hold_no_address_and_are_bounded() {
        let said = "5.1.1 <dana@mail.example>: Recipient address rejected:\r\n nobody here";
        let told = without_addresses(said);
        assert_eq!(told, "5.1.1 … Recipient address rejected: nobody here");
        assert_eq!(without_addresses(&"x".repeat(9_000)).len(), WORDS_MAX);
    }

    #[test]
    fn an_enhanced_code_tells_a_mailbox_from_a_policy() {
        assert!(no_mailbox(550, "no such user"));
        assert!(no_mailbox(550, "5.1.1 no such user"));
        assert!(no_mailbox(550, "sorry, no mailbox here by that name. (#5.1.1)"));
        assert!(!no_mailbox(550, "5.7.1 looks like spam"));
        assert!(!no_mailbox(550, "this looks like spam"));
        assert!(!no_mailbox(550, "relay not permitted"));
        assert!(!no_mailbox(
            553,
            "sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"
        ));
        assert!(!no_mailbox(554, "transaction failed"));
    }
}
