//! The job that mails a code to a mailbox. Address and code wait sealed in it, and go with it: when the mail has
//! left, or when the code is good no more. Our words only: the mailbox may be a stranger's.

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::read;
use crate::affiliation::mailbox;
use crate::app::App;
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::jobs::{self, Job};
use crate::mail::{Anchor, Body, Foot, Message, Paragraph, Sent};
use crate::secrets::{Purpose, Secrets};
use crate::{posts, settings, t, urls};

/// Mails the code that waits for a comment.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailCode {
    pub comment: CommentId,
    /// The address, and in the next line the code, sealed for the comment.
    pub sealed: String,
}

impl Job for MailCode {
    const KIND: &'static str = "comments.mail_code";
}

/// The code goes to this address, in place of one that has not left yet. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn mail(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    comment: CommentId,
    (address, code): (&str, &str),
    now: Moment,
) -> Result<(), DbErr> {
    let key = comment.to_string();
    let sealed = secrets.seal(Purpose::MailboxLetter, &key, &format!("{address}\n{code}"));
    jobs::enqueue_held(tx, &key, &MailCode { comment, sealed }, now, now).await
}

/// What the mail is made of.
struct Letter<'a> {
    to: &'a str,
    code: &'a str,
    link: &'a urls::Mailbox,
    domain: &'a str,
    /// The title of the post the comment is on.
    post: &'a str,
}

/// Performs `MailCode`; nothing when the code waits no more.
///
/// # Errors
/// When it can't be sent.
pub async fn tell(app: &App, job: &MailCode) -> anyhow::Result<()> {
    let db = app.db.read();
    let Some(waiting) = mailbox::waiting(db, job.comment, app.clock.now()).await? else {
        return Ok(());
    };
    let key = job.comment.to_string();
    let letter = app.secrets.unseal(Purpose::MailboxLetter, &key, &job.sealed);
    let Some((to, code)) = letter.as_deref().and_then(|letter| letter.split_once('\n')) else {
        return Ok(());
    };
    let Some(link) = mailbox::link(&app.secrets, &waiting, code) else {
        return Ok(());
    };
    let letter = Letter {
        to,
        code,
        link: &link,
        domain: &waiting.domain,
        post: &title(app, job.comment).await?,
    };
    match app.mailer.send(&written(app, &letter).await?).await {
        Ok(Sent::Taken) => Ok(()),
        Ok(Sent::NoMailbox) => {
            let tx = app.db.begin_write().await?;
            mailbox::take(&tx, &waiting).await?;
            Ok(tx.commit().await?)
        }
        // Without the reason: mail servers like to repeat the address in it.
        Err(_) => anyhow::bail!("a code could not be mailed"),
    }
}

/// Empty when the comment is gone.
async fn title(app: &App, comment: CommentId) -> anyhow::Result<String> {
    let db = app.db.read();
    let Some(comment) = read::comment(db, comment).await? else {
        return Ok(String::new());
    };
    let post = posts::read::name(db, comment.post_id).await?;
    Ok(post.map(|post| post.title).unwrap_or_default())
}

async fn written(app: &App, letter: &Letter<'_>) -> anyhow::Result<Message> {
    let site = settings::read::settings(app.db.read()).await?;
    let blog = if site.title.is_empty() {
        t!("site-untitled")
    } else {
        site.title
    };
    let blog = blog.as_str();
    let body = Body {
        paragraphs: paragraphs(letter, blog, app.links.absolute(letter.link)),
        foot: Foot::signed(blog, app.links.absolute(&urls::Home)),
    };
    let subject = t!("verify-mail-subject", code = letter.code, blog = blog);
    Ok(body.message(letter.to.to_owned(), subject))
}

fn paragraphs(letter: &Letter<'_>, blog: &str, url: String) -> Vec<Paragraph> {
    vec![
        Paragraph::Words(t!("verify-mail-lead", post = letter.post, blog = blog)),
        Paragraph::Words(t!("verify-mail-code", code = letter.code)),
        Paragraph::Button(Anchor {
            sentence: t!("verify-mail-link", url = url.as_str()),
            url,
            label: t!("verify-mail-button"),
        }),
        Paragraph::Words(t!("verify-mail-public", domain = letter.domain)),
        Paragraph::Words(t!("verify-mail-not-you")),
    ]
}
