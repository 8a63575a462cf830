//! Which jobs wait for whom. A page of a stranger, or a mail server that takes a connection and says nothing,
//! holds up what waits for the same and nothing else: each lane runs its jobs one after the other, beside the
//! other lanes.

use crate::affiliation::requests::Remind;
use crate::comments::mailbox_notify::MailCode;
use crate::comments::notify::{MailCommenter, TellModerators};
use crate::deliveries::SendDue;
use crate::jobs::{Job, Kinds};
use crate::people::notify::{TellInvited, TellPerson};
use crate::posts::notify::{TellEditors, TellWriter};
use crate::subscriptions::notify::{Ask, Challenge};
use crate::webhooks::hub::Ping;
use crate::webmentions::Check;
use crate::{webhooks, webmentions};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Whatever waits for nobody.
    Own,
    /// Single mails, which wait for the mail server.
    Mail,
    /// What goes out to subscribers, by mail and to hosts of theirs, which are asked side by side.
    Subscribers,
    /// What asks the pages of strangers, or tells them something.
    Others,
    /// What tells the programs that the owner chose: webhooks, and the hub of the feeds.
    Programs,
}

const MAIL: &[&str] = &[
    TellModerators::KIND,
    MailCommenter::KIND,
    MailCode::KIND,
    Remind::KIND,
    TellWriter::KIND,
    TellEditors::KIND,
    TellInvited::KIND,
    TellPerson::KIND,
    Ask::KIND,
];

const SUBSCRIBERS: &[&str] = &[SendDue::KIND];

const OTHERS: &[&str] = &[Challenge::KIND, Check::KIND, webmentions::Send::KIND];

const PROGRAMS: &[&str] = &[Ping::KIND, webhooks::Send::KIND];

impl Lane {
    pub const ALL: [Self; 5] = [
        Self::Own,
        Self::Mail,
        Self::Subscribers,
        Self::Others,
        Self::Programs,
    ];

    /// Each kind is of one lane.
    pub fn kinds(self) -> Kinds {
        match self {
            Self::Own => Kinds::AllBut(&[MAIL, SUBSCRIBERS, OTHERS, PROGRAMS]),
            Self::Mail => Kinds::Only(MAIL),
            Self::Subscribers => Kinds::Only(SUBSCRIBERS),
            Self::Others => Kinds::Only(OTHERS),
            Self::Programs => Kinds::Only(PROGRAMS),
        }
    }
}
