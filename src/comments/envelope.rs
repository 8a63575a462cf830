//! What a comment comes in: where it was sent from, as the keyed hashes that recognise the same thing
//! sent twice and the same network. Forms and programs are put into the same one.

use std::net::IpAddr;

use super::auto_ask::Asking;
use super::form::Checked;
use super::submission::{Author, Submission};
use crate::ids::CommentId;
use crate::limits::network;
use crate::posts::read::Commentable;
use crate::screening;
use crate::secrets::{Purpose, Secrets};
use crate::settings::Settings;

/// Where a comment was sent from.
#[derive(Clone, Copy)]
pub struct Envelope<'a> {
    pub secrets: &'a Secrets,
    pub ip: IpAddr,
    pub user_agent: &'a str,
    /// False switches the repeat check off.
    pub finds_repeats: bool,
}

/// The keyed hash by which the network of an address is recognised.
pub fn network_hash(secrets: &Secrets, ip: IpAddr) -> String {
    secrets.hash(Purpose::Network, &[&network(ip).to_string()])
}

impl Envelope<'_> {
    /// The comment ready to be taken in.
    pub fn submission(
        self,
        post: &Commentable,
        parent: Option<CommentId>,
        author: Author,
        checked: Checked,
        settings: &Settings,
    ) -> Submission {
        Submission {
            post: post.id,
            parent,
            repeat_hash: self
                .finds_repeats
                .then(|| self.repeat_hash(post, parent, &checked)),
            network_hash: network_hash(self.secrets, self.ip),
            author,
            disguised: screening::disguised(&checked.organisation, &settings.title),
            text: checked.text,
            statement: checked.statement,
            again: None,
            answers: None,
            post_title: post.title.clone(),
            byline: post.bylines.first().map(|byline| byline.id),
            subjects: post.subjects.iter().map(|subject| subject.name.clone()).collect(),
            hold: settings.hold,
            close_after_days: settings.close_after_days,
            language: settings.language,
            time_zone: settings.time_zone.iana_name().unwrap_or("UTC").to_owned(),
            asking: Asking::of(settings, post),
        }
    }

    /// The same for the same thing sent twice from the same place, whoever holds the database.
    fn repeat_hash(self, post: &Commentable, parent: Option<CommentId>, checked: &Checked) -> String {
        let (ip, post) = (self.ip.to_string(), post.id.to_string());
        let parent = parent.map(|id| id.to_string()).unwrap_or_default();
        let parts = [
            ip.as_str(),
            self.user_agent,
            &post,
            &parent,
            &checked.details.name,
            &checked.details.email,
            &checked.details.website,
            &checked.text.source,
        ];
        self.secrets.hash(Purpose::Repeat, &parts)
    }
}
