//! Links in what was mailed.

use forthright::mail::Message;

const ORIGIN: &str = "http://blog.example.org";

/// The first link of a mail that leads to `path`, as a path.
pub fn link(text: &str, path: &str) -> String {
    let start = format!("{ORIGIN}{path}");
    let at = text
        .find(&start)
        .unwrap_or_else(|| panic!("no link to {path} in:\n{text}"));
    let rest = &text[at + ORIGIN.len()..];
    rest.split_whitespace().next().unwrap_or_default().to_owned()
}

/// The link by which whoever commented from `address` confirms that it is theirs, as a path.
#[track_caller]
pub fn confirms(mails: &[Message], address: &str) -> String {
    let offers = |mail: &&Message| mail.to == address && mail.text.contains(&format!("{ORIGIN}/confirm/"));
    let mail = mails.iter().find(offers).expect("a mail offers to confirm");
    link(&mail.text, "/confirm/")
}
