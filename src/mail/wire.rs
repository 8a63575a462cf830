//! A message as it goes over the wire.

use anyhow::Context as _;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::{Dkim, List, Message, Place};
use crate::words;

/// Said to be automatic (RFC 3834, section 5), in the language in use (RFC 3282), with the date, and signed
/// if there is a key.
///
/// # Errors
/// When the recipient's address can't be read.
pub(super) fn written(
    message: &Message,
    from: &Mailbox,
    dkim: Option<&Dkim>,
) -> anyhow::Result<lettre::Message> {
    let to = message
        .to
        .parse()
        .context("the recipient's address can't be read")?;
    let mut mail = lettre::Message::builder()
        .from(from.clone())
        .to(to)
        .subject(one_line(&message.subject))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", words::in_use().code()));
    for (name, value) in headers(message) {
        mail = mail.raw_header(header(name, &value));
    }
    let mut mail = match &message.html {
        None => mail.header(ContentType::TEXT_PLAIN).body(message.text.clone())?,
        Some(html) => mail.multipart(MultiPart::alternative_plain_html(
            message.text.clone(),
            html.clone(),
        ))?,
    };
    if let Some(dkim) = dkim {
        dkim.sign(&mut mail);
    }
    Ok(mail)
}

fn headers(message: &Message) -> Vec<(&'static str, String)> {
    let place = message.place.iter().flat_map(place);
    place.chain(message.list.iter().flat_map(list)).collect()
}

fn place(place: &Place) -> Vec<(&'static str, String)> {
    let ids: Vec<String> = place.follows.iter().map(|id| format!("<{id}>")).collect();
    let mut headers = vec![("Message-ID", format!("<{}>", place.id))];
    if let Some(last) = ids.last() {
        headers.push(("In-Reply-To", last.clone()));
        headers.push(("References", ids.join(" ")));
    }
    headers
}

/// RFC 2369 and 2919; `Precedence` keeps old programs from answering. One click is promised only with an address
/// of HTTPS (RFC 8058, section 3.1); without, programs open the page that has the button.
fn list(list: &List) -> Vec<(&'static str, String)> {
    let mut headers = vec![
        ("List-Id", format!("<{}>", list.id)),
        ("List-Unsubscribe", format!("<{}>", list.stop)),
        ("Precedence", "bulk".to_owned()),
    ];
    if list.stop.starts_with("https://") {
        headers.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    headers
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), one_line(value))
}

/// No value of a header begins another one.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(message: &Message) -> String {
        let from: Mailbox = "blog@example.org".parse().unwrap();
        let sent = written(message, &from, None).unwrap();
        String::from_utf8(sent.formatted()).unwrap()
    }

    fn plain(subject: &str) -> Message {
        Message::plain(
            "dana@example.org".to_owned(),
            subject.to_owned(),
            "Grüße".to_owned(),
        )
    }

    #[test]
    fn a_mail_says_its_language_and_that_a_program_sends_it() {
        let german = words::Language::from_code("de").unwrap();
        let sent = words::spoken_in(german, || sent(&plain("Ihr Kommentar ist veröffentlicht")));
        assert!(sent.contains("Content-Language: de\r\n"), "{sent}");
        assert!(sent.contains("Auto-Submitted: auto-generated\r\n"), "{sent}");
        assert!(sent.contains("\r\nDate: "), "{sent}");
    }

    #[test]
    fn a_subject_begins_no_header() {
        let sent = sent(&plain("Hello\r\nBcc: everybody@example.org"));
        assert!(!sent.contains("\r\nBcc:"), "{sent}");
    }

    #[test]
    fn a_mail_of_a_list_says_how_to_leave_it_and_what_it_follows() {
        let stop = format!("https://blog.example.org/preferences/{}/stop", "x".repeat(60));
        let message = Message {
            html: Some("<p>Grüße</p>".to_owned()),
            place: Some(Place {
                id: "comment-7.3@blog.example.org".to_owned(),
                follows: vec![
                    "post-1.3@blog.example.org".to_owned(),
                    "comment-5.3@blog.example.org".to_owned(),
                ],
            }),
            list: Some(List {
                id: "posts.blog.example.org".to_owned(),
                stop: stop.clone(),
            }),
            ..plain("A reply")
        };
        let sent = sent(&message);
        for line in [
            "Message-ID: <comment-7.3@blog.example.org>\r\n",
            "In-Reply-To: <comment-5.3@blog.example.org>\r\n",
            "List-Id: <posts.blog.example.org>\r\n",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
        ] {
            assert!(sent.contains(line), "{line} in {sent}");
        }
        let unfolded = sent.replace("\r\n ", " ");
        assert!(
            unfolded.contains("References: <post-1.3@blog.example.org> <comment-5.3@blog.example.org>\r\n"),
            "{sent}"
        );
        assert!(
            unfolded
                .replace(": ", ":")
                .contains(&format!("List-Unsubscribe:<{stop}>\r\n"))
                || unfolded.contains(&format!("<{stop}>\r\n")),
            "{sent}"
        );
        assert!(sent.contains("multipart/alternative"), "{sent}");
    }

    #[test]
    fn without_https_no_click_is_promised() {
        let message = Message {
            list: Some(List {
                id: "posts.blog.example.org".to_owned(),
                stop: "http://blog.example.org/stop".to_owned(),
            }),
            ..plain("A reply")
        };
        let sent = sent(&message);
        assert!(
            sent.contains("List-Unsubscribe: <http://blog.example.org/stop>\r\n"),
            "{sent}"
        );
        assert!(!sent.contains("One-Click"), "{sent}");
    }
}
