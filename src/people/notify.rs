//! Mail to the team about their accounts: invitations, links to choose a password or confirm an address,
//! and what somebody else changed.

use std::time::Duration;

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::entity::person;
use super::link::Link;
use super::{change_email, find, invitations, reset_password, team_words};
use crate::app::App;
use crate::clock::{Moment, days, hours};
use crate::ids::{InvitationId, PersonId};
use crate::jobs::{self, Job, UNDO_PERIOD};
use crate::mail::Message;
use crate::secrets::Purpose;
use crate::words::Language;
use crate::{settings, t, urls, words};

/// How long the link of a forgotten password is good, and that of another address.
const RESET_FOR: Duration = hours(1);
const CONFIRM_FOR: Duration = days(2);

/// Sends an invitation, unless it was withdrawn.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellInvited {
    pub invitation: InvitationId,
}

impl Job for TellInvited {
    const KIND: &'static str = "people.invited";
}

/// Sends somebody of the team one mail about their account.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellPerson {
    pub person: PersonId,
    pub about: About,
}

impl Job for TellPerson {
    const KIND: &'static str = "people.tell";
}

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// They forgot their password.
    Reset,
    /// Another address waits; goes to that one.
    ConfirmEmail,
    /// Another address waits; goes to the one that is left.
    EmailWaits,
    /// An owner switched off their second step.
    SecondFactorOff,
}

/// An invitation goes out after the undo period.
///
/// # Errors
/// When the database fails.
pub async fn invited(tx: &DatabaseTransaction, id: InvitationId, now: Moment) -> Result<(), DbErr> {
    jobs::enqueue(tx, &TellInvited { invitation: id }, now.plus(UNDO_PERIOD), now).await
}

/// A mail about their account goes to `person`, at once.
///
/// # Errors
/// When the database fails.
pub async fn tell(
    tx: &DatabaseTransaction,
    person: PersonId,
    about: About,
    now: Moment,
) -> Result<(), DbErr> {
    jobs::enqueue(tx, &TellPerson { person, about }, now, now).await
}

/// Sends an invitation that is still open.
///
/// # Errors
/// When it can't be sent.
pub async fn tell_invited(app: &App, job: &TellInvited) -> anyhow::Result<()> {
    let db = app.db.read();
    let Some(row) = invitations::find_open(db, job.invitation, app.clock.now()).await? else {
        return Ok(());
    };
    let by = find::row(db, row.person_id).await?;
    let by = by.map(|by| by.name).unwrap_or_default();
    let site = settings::read::settings(db).await?;
    let until = words::date_time(row.expires_at, &site.time_zone);
    let blog = blog(app).await?;
    let url = app.links.absolute(&invitations::link(&app.secrets, row.id));
    let paragraphs = [
        t!("invited-mail-lead", by = by.as_str(), blog = blog.as_str()),
        format!(
            "{}: {}",
            team_words::role(row.role),
            team_words::role_what(row.role)
        ),
        t!("invited-mail-link", url = url, until = until),
        t!("invited-mail-not-you"),
    ];
    let subject = t!("invited-mail-subject", by = by.as_str(), blog = blog.as_str());
    send(app, &blog, (row.email, subject), &paragraphs).await
}

/// Sends somebody a mail about their account; nothing when it was stopped, or what it is about is over.
///
/// # Errors
/// When it can't be sent.
pub async fn tell_person(app: &App, job: &TellPerson) -> anyhow::Result<()> {
    let row = find::row(app.db.read(), job.person).await?;
    let Some(row) = row.filter(|row| row.disabled_at.is_none()) else {
        return Ok(());
    };
    if let Some(language) = Language::from_code(&row.language) {
        words::speak(language);
    }
    let blog = blog(app).await?;
    let (to, subject, paragraphs) = match job.about {
        About::Reset => (
            row.email.clone(),
            t!("reset-mail-subject", blog = blog.as_str()),
            reset(app, &row, &blog),
        ),
        About::ConfirmEmail if row.new_email.is_empty() => return Ok(()),
        About::ConfirmEmail => (
            row.new_email.clone(),
            t!("account-mail-subject", blog = blog.as_str()),
            confirm(app, &row, &blog),
        ),
        About::EmailWaits if row.new_email.is_empty() => return Ok(()),
        About::EmailWaits => (
            row.email.clone(),
            t!("account-mail-leaves-subject", blog = blog.as_str()),
            vec![
                t!(
                    "account-mail-leaves",
                    blog = blog.as_str(),
                    name = row.name.as_str()
                ),
                t!(
                    "account-mail-leaves-not-you",
                    url = app.links.absolute(&urls::ForgotPassword)
                ),
            ],
        ),
        About::SecondFactorOff => (
            row.email.clone(),
            t!("factor-mail-subject", blog = blog.as_str()),
            vec![
                t!("factor-mail-off", blog = blog.as_str()),
                t!("factor-mail-again", url = app.links.absolute(&urls::SecondFactor)),
            ],
        ),
    };
    send(app, &blog, (to, subject), &paragraphs).await
}

fn reset(app: &App, row: &person::Model, blog: &str) -> Vec<String> {
    let purpose = Purpose::PasswordReset;
    let until = app.clock.now().plus(RESET_FOR);
    let parts = reset_password::print(row);
    let link = Link::new(&app.secrets, purpose, row.id, until, &parts);
    let signed = link.sign(&app.secrets, purpose);
    let url = app.links.absolute(&urls::ResetPassword { signed });
    vec![
        t!("reset-mail-lead", blog = blog),
        t!("reset-mail-link", url = url),
        t!("reset-mail-not-you"),
    ]
}

fn confirm(app: &App, row: &person::Model, blog: &str) -> Vec<String> {
    let purpose = Purpose::AccountEmail;
    let until = app.clock.now().plus(CONFIRM_FOR);
    let parts = change_email::print(row);
    let link = Link::new(&app.secrets, purpose, row.id, until, &parts);
    let signed = link.sign(&app.secrets, purpose);
    let url = app.links.absolute(&urls::AccountEmail { signed });
    vec![
        t!("account-mail-lead", blog = blog),
        t!("account-mail-link", url = url),
        t!("account-mail-not-you"),
    ]
}

async fn blog(app: &App) -> anyhow::Result<String> {
    let site = settings::read::settings(app.db.read()).await?;
    Ok(if site.title.is_empty() {
        t!("site-untitled")
    } else {
        site.title
    })
}

async fn send(
    app: &App,
    blog: &str,
    (to, subject): (String, String),
    paragraphs: &[String],
) -> anyhow::Result<()> {
    let signed = format!("-- \n{blog}\n{}", app.links.absolute(&urls::Home));
    let text = format!("{}\n\n{signed}\n", paragraphs.join("\n\n"));
    app.mailer.send(&Message::plain(to, subject, text)).await?;
    Ok(())
}
