//! Mail as the program knows it: a message, and three ways to hand it over. Only `notify.rs` files and
//! `deliveries/` write messages, and only jobs send them. What readers get says the same as plain text and as HTML:
//! `mail/body.rs` makes both, `mail/frame.rs` the document around. How a message goes over the wire is
//! `mail/wire.rs`, who signs it `mail/dkim.rs`, what the server says about it `mail/answer.rs`, how fast they leave
//! `mail/pace.rs`.

mod answer;
mod body;
mod dkim;
mod frame;
mod pace;
mod wire;

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use lettre::address::Envelope;
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use tokio::task::JoinError;

use crate::words;

pub use answer::Answer;
pub use body::{Anchor, Body, Foot, Paragraph, quoted};
pub use dkim::Dkim;
pub use frame::document;
pub use pace::Pace;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// One address.
    pub to: String,
    pub subject: String,
    /// Plain text, lines of any length.
    pub text: String,
    /// The same once more as a whole document of HTML; `None` where the text is all.
    pub html: Option<String>,
    /// Where it stands among others; `None` for one that stands alone.
    pub place: Option<Place>,
    /// The list it comes from; `None` for what is written to one person only.
    pub list: Option<List>,
}

/// A message among those that belong together (RFC 5322, section 3.6.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// `post-12.3@blog.example.org`. The same message sent again has the same.
    pub id: String,
    /// What it follows, the first of them first.
    pub follows: Vec<String>,
}

/// A list that people are on because they asked for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// `posts.blog.example.org` (RFC 2919).
    pub id: String,
    /// The address that ends it: by one click of a mail program where it is HTTPS (RFC 8058), else by a page.
    pub stop: String,
}

impl Message {
    /// One in plain text alone, as those of the team get it.
    pub fn plain(to: String, subject: String, text: String) -> Self {
        Self {
            to,
            subject,
            text,
            ..Self::default()
        }
    }
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The server takes it from here.
    Taken,
    /// The server says that there is no such mailbox, and never will be.
    NoMailbox,
}

/// Whether mail can be addressed to it at all: to the letter, one address and nothing else (RFC 5321, section 4.1.2).
pub fn is_address(text: &str) -> bool {
    text.parse::<lettre::Address>().is_ok()
}

/// How mail leaves: by SMTP, not at all (without SMTP), or into memory for tests.
#[derive(Clone)]
pub enum Mailer {
    Smtp(Arc<Smtp>),
    Memory(Arc<Mutex<Vec<Message>>>),
    Off,
}

pub struct Smtp {
    /// Keeps some connections open for what comes next.
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    dkim: Option<Dkim>,
    /// Held while a message is written and signed.
    writing: tokio::sync::Mutex<()>,
}

impl Mailer {
    /// `url` is `smtp://` (plain), `smtps://` (TLS from the start) or `smtp://…?tls=required`
    /// (STARTTLS), with user and password in it where the server wants them.
    ///
    /// # Errors
    /// When the URL or the sender's address can't be read.
    pub fn smtp(url: &str, from: &str) -> anyhow::Result<Self> {
        Self::signing(url, from, None)
    }

    /// As `smtp`, with everything signed by `dkim` if there is one.
    ///
    /// # Errors
    /// When the URL or the sender's address can't be read.
    pub fn signing(url: &str, from: &str, dkim: Option<Dkim>) -> anyhow::Result<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .context("FORTHRIGHT_SMTP_URL must be an address such as smtps://user:password@mail.example.org")?
            .timeout(Some(std::time::Duration::from_secs(20)))
            .build();
        let from = sender(from)?;
        Ok(Self::Smtp(Arc::new(Smtp {
            transport,
            from,
            dkim,
            writing: tokio::sync::Mutex::default(),
        })))
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
        if !self.is_on() {
            return Ok(Sent::Taken);
        }
        let message = message.clone();
        match self.hand_over(move || message).await {
            Answer::Taken => Ok(Sent::Taken),
            Answer::NoMailbox(_) => Ok(Sent::NoMailbox),
            Answer::Refused(words) | Answer::Later(words) | Answer::Unreachable(words) => {
                anyhow::bail!("the mail was not taken: {words}")
            }
        }
    }

    /// Hands over what `write` returns, and tells in detail what the server made of it. `write` is called in the
    /// language in use, and may take its time.
    pub async fn hand_over(&self, write: impl FnOnce() -> Message + Send + 'static) -> Answer {
        match self {
            Self::Off => Answer::Unreachable("no mail server is configured".to_owned()),
            Self::Memory(sent) => {
                let message = write();
                sent.lock().unwrap_or_else(PoisonError::into_inner).push(message);
                Answer::Taken
            }
            Self::Smtp(smtp) => smtp.hand_over(write).await,
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

    /// The DNS record under which receivers look for the key that signs: its name and its text. `None`
    /// when nothing is signed.
    pub fn signing_record(&self) -> Option<(String, String)> {
        match self {
            Self::Smtp(smtp) => smtp.dkim.as_ref().map(Dkim::record),
            Self::Memory(_) | Self::Off => None,
        }
    }
}

impl Smtp {
    async fn hand_over(self: &Arc<Self>, write: impl FnOnce() -> Message + Send + 'static) -> Answer {
        let (envelope, mail) = match self.written(write).await {
            Ok(Ok(written)) => written,
            Ok(Err(error)) => return Answer::Refused(answer::without_addresses(&format!("{error:#}"))),
            Err(_) => return Answer::Later("it broke down while it was written".to_owned()),
        };
        let Err(error) = self.transport.send_raw(&envelope, &mail).await else {
            return Answer::Taken;
        };
        // A server that takes nothing at all may say so with the very codes that refuse one message.
        let is_final = matches!(Answer::to(&error), Answer::Refused(_) | Answer::NoMailbox(_));
        if is_final && !self.transport.test_connection().await.unwrap_or(false) {
            return Answer::Unreachable(answer::words(&error));
        }
        Answer::to(&error)
    }

    /// Whom it goes to, and the bytes. Not where readers are answered, because a signature takes milliseconds; and
    /// one after the other, so that mail to many leaves them the other cores.
    async fn written(
        self: &Arc<Self>,
        write: impl FnOnce() -> Message + Send + 'static,
    ) -> Result<anyhow::Result<(Envelope, Vec<u8>)>, JoinError> {
        let _turn = self.writing.lock().await;
        let (smtp, language) = (Arc::clone(self), words::in_use());
        let written = move || -> anyhow::Result<_> {
            let mail = wire::written(&write(), &smtp.from, smtp.dkim.as_ref())?;
            Ok((mail.envelope().clone(), mail.formatted()))
        };
        tokio::task::spawn_blocking(move || words::spoken_in(language, written)).await
    }
}

/// The address that mail comes from, with a name or without.
///
/// # Errors
/// When it can't be read.
fn sender(from: &str) -> anyhow::Result<Mailbox> {
    from.parse()
        .context("FORTHRIGHT_MAIL_FROM must be an address such as blog@example.org")
}

/// The domain that mail from `from` speaks for.
///
/// # Errors
/// When the address can't be read.
pub fn domain_of(from: &str) -> anyhow::Result<String> {
    Ok(sender(from)?.email.domain().to_owned())
}
