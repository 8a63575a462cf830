//! Mail as the program knows it: a message in plain text, and three ways to hand it over. Only
//! `notify.rs` files write messages, and only jobs send them, but for a code that verifies a mailbox.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, header::ContentType};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use crate::words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// One address.
    pub to: String,
    pub subject: String,
    /// Plain text, lines of any length.
    pub text: String,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The server takes it from here.
    Taken,
    /// The server says that there is no such mailbox, and never will be.
    NoMailbox,
}

/// The replies that say so: no such mailbox, not local, name not allowed (RFC 5321, 4.2.3).
const NO_MAILBOX: [u16; 3] = [550, 551, 553];

/// Whether mail can be addressed to it at all: to the letter, one address and nothing else (RFC 5321, section 4.1.2).
pub fn is_address(text: &str) -> bool {
    text.parse::<lettre::Address>().is_ok()
}

/// How mail leaves: by SMTP, not at all (without SMTP), or into memory for tests.
#[derive(Clone)]
pub enum Mailer {
    Smtp(Box<Smtp>),
    Memory(Arc<Mutex<Vec<Message>>>),
    Off,
}

#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// `url` is `smtp://` (plain), `smtps://` (TLS from the start) or `smtp://…?tls=required`
    /// (STARTTLS), with user and password in it where the server wants them.
    ///
    /// # Errors
    /// When the URL or the sender's address can't be read.
    pub fn smtp(url: &str, from: &str) -> anyhow::Result<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .context("the SMTP URL can't be read")?
            .timeout(Some(std::time::Duration::from_secs(20)))
            .build();
        let from = from
            .parse()
            .context("the sender's address (mail_from) can't be read")?;
        Ok(Self::Smtp(Box::new(Smtp { transport, from })))
    }

    pub fn is_on(&self) -> bool {
        !matches!(self, Self::Off)
    }

    /// Hands `message` over.
    ///
    /// # Errors
    /// When an address can't be read, or the server can't be reached or refuses for another reason;
    /// without SMTP nothing happens.
    pub async fn send(&self, message: &Message) -> anyhow::Result<Sent> {
        match self {
            Self::Off => Ok(Sent::Taken),
            Self::Memory(sent) => {
                sent.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(message.clone());
                Ok(Sent::Taken)
            }
            Self::Smtp(smtp) => smtp.send(message).await,
        }
    }

    /// Asks the server whether it would take mail.
    ///
    /// # Errors
    /// When it can't be reached or refuses.
    pub async fn check(&self) -> anyhow::Result<()> {
        if let Self::Smtp(smtp) = self {
            anyhow::ensure!(smtp.transport.test_connection().await?, "the SMTP server refuses");
        }
        Ok(())
    }
}

impl Smtp {
    async fn send(&self, message: &Message) -> anyhow::Result<Sent> {
        let mail = written(message, &self.from)?;
        match self.transport.send(mail).await {
            Ok(_) => Ok(Sent::Taken),
            Err(error) if says_no_mailbox(&error) => Ok(Sent::NoMailbox),
            Err(error) => Err(error.into()),
        }
    }
}

/// As it goes over the wire: said to be automatic (RFC 3834, section 5), and in the language in use (RFC 3282).
fn written(message: &Message, from: &Mailbox) -> anyhow::Result<lettre::Message> {
    let to = message
        .to
        .parse()
        .context("the recipient's address can't be read")?;
    let header = |name, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
    let mail = lettre::Message::builder()
        .from(from.clone())
        .to(to)
        .subject(message.subject.clone())
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", words::in_use().code()))
        .header(ContentType::TEXT_PLAIN)
        .body(message.text.clone())?;
    Ok(mail)
}

fn says_no_mailbox(error: &lettre::transport::smtp::Error) -> bool {
    error
        .status()
        .is_some_and(|code| NO_MAILBOX.contains(&u16::from(code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_its_language_and_that_a_program_sends_it() {
        let message = Message {
            to: "dana@example.org".to_owned(),
            subject: "Ihr Kommentar ist veröffentlicht".to_owned(),
            text: "Grüße".to_owned(),
        };
        let from: Mailbox = "blog@example.org".parse().unwrap();
        let german = words::Language::from_code("de").unwrap();
        let sent = words::spoken_in(german, || written(&message, &from)).unwrap();
        let sent = String::from_utf8(sent.formatted()).unwrap();
        assert!(sent.contains("Content-Language: de\r\n"), "{sent}");
        assert!(sent.contains("Auto-Submitted: auto-generated\r\n"), "{sent}");
    }
}
