//! The mail with the code. It goes out at once: a job would have to hold the address, which is stored
//! nowhere. Our words only: the mailbox may be a stranger's.

use crate::affiliation::domains::Domain;
use crate::app::App;
use crate::mail::{Message, Sent};
use crate::settings;
use crate::{t, urls};

/// What the mail is made of.
pub struct Letter<'a> {
    pub to: &'a str,
    pub code: &'a str,
    pub link: &'a urls::Mailbox,
    pub domain: &'a Domain,
    /// The title of the post the comment is on.
    pub post: &'a str,
}

/// Sends it.
///
/// # Errors
/// When it can't be sent.
pub async fn send(app: &App, letter: &Letter<'_>) -> anyhow::Result<()> {
    let site = settings::read::settings(app.db.read()).await?;
    let blog = if site.title.is_empty() {
        t!("site-untitled")
    } else {
        site.title
    };
    let blog = blog.as_str();
    let paragraphs = [
        t!("verify-mail-lead", post = letter.post, blog = blog),
        t!("verify-mail-code", code = letter.code),
        t!("verify-mail-link", url = app.links.absolute(letter.link)),
        t!("verify-mail-public", domain = letter.domain.as_str()),
        t!("verify-mail-not-you"),
        format!("-- \n{blog}\n{}", app.links.absolute(&urls::Home)),
    ];
    let subject = t!("verify-mail-subject", code = letter.code, blog = blog);
    let text = format!("{}\n", paragraphs.join("\n\n"));
    let message = Message::plain(letter.to.to_owned(), subject, text);
    match app.mailer.send(&message).await? {
        Sent::Taken => Ok(()),
        Sent::NoMailbox => anyhow::bail!("there is no such mailbox"),
    }
}
