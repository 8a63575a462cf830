//! Deliveries by mail: writes the letter in its reader's language and hands it to the mail server. What
//! letters to many have in common is written once for a batch, and none of it where readers are answered.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::content::{Content, News, Parcel};
use super::letter_views::{self, Letter};
use super::{Event, Handed};
use crate::app::App;
use crate::mail::{self, Answer, Foot, List, Message, Place};
use crate::subscriptions::mail_ids;
use crate::subscriptions::read::{manage_link, stop_link};
use crate::web::site::Site;
use crate::words::{self, Language};

/// Writes the letters of a batch.
pub struct Desk {
    pub app: App,
    pub site: Site,
    pub content: Content,
    written: Mutex<HashMap<(Event, Language), Arc<Letter>>>,
}

impl Desk {
    pub fn new(app: App, site: Site, content: Content) -> Self {
        Self {
            app,
            site,
            content,
            written: Mutex::default(),
        }
    }

    /// Hands `parcel` to the mail server.
    pub async fn hand_over(self: &Arc<Self>, parcel: &Parcel) -> Handed {
        let (desk, parcel, language) = (Arc::clone(self), parcel.clone(), parcel.to.language);
        let handing = self.app.mailer.hand_over(move || desk.message(&parcel));
        match words::speaking(language, handing).await {
            Answer::Taken => Handed::Taken,
            Answer::NoMailbox(words) => Handed::Gone(words),
            Answer::Refused(words) => Handed::Refused(words),
            Answer::Later(words) => Handed::Later(words),
            Answer::Unreachable(words) => Handed::Unreachable(words),
        }
    }

    /// In the language in use.
    fn message(&self, parcel: &Parcel) -> Message {
        let letter = self.letter(&parcel.news);
        let stop = self.stop(parcel);
        let foot = self.foot(parcel, stop.clone());
        let html = mail::document(&letter.subject, &letter.html, &foot);
        Message {
            to: parcel.to.address.clone(),
            subject: letter.subject.clone(),
            text: format!("{}\n\n{}", letter.text, foot.text()),
            html: Some(html.into_string()),
            place: Some(self.place(parcel)),
            list: Some(List {
                id: format!("subscribers.{}", self.site.links.host()),
                stop,
            }),
        }
    }

    /// Of a post or a comment written once for each language; a digest is its reader's own.
    fn letter(&self, news: &News) -> Arc<Letter> {
        let event = match news {
            News::Digest(digest) => return Arc::new(letter_views::digest(&self.site, digest)),
            News::Post(posted) => Event::Post(posted.item.id),
            News::Comment(item) => Event::Comment(item.id),
        };
        let key = (event, words::in_use());
        if let Some(letter) = self.known(key) {
            return letter;
        }
        let letter = Arc::new(match news {
            News::Post(posted) => letter_views::post(&self.site, posted),
            News::Comment(item) => letter_views::comment(&self.site, item),
            News::Digest(digest) => letter_views::digest(&self.site, digest),
        });
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.insert(key, Arc::clone(&letter));
        letter
    }

    fn known(&self, key: (Event, Language)) -> Option<Arc<Letter>> {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.get(&key).cloned()
    }

    fn foot(&self, parcel: &Parcel, stop: String) -> Foot {
        let (secrets, to) = (&self.app.secrets, &parcel.to);
        let name = parcel.reason.and_then(|topic| self.content.name(topic));
        let why = letter_views::why(&self.site, parcel, name);
        let manage = manage_link(secrets, to.subscriber, &to.nonce);
        letter_views::foot(&self.site, why, (self.site.links.absolute(&manage), stop))
    }

    fn stop(&self, parcel: &Parcel) -> String {
        let (secrets, to) = (&self.app.secrets, &parcel.to);
        let stop = stop_link(secrets, to.subscriber, &to.nonce);
        self.site.links.absolute(&stop)
    }

    /// What belongs to a post follows the mail about it, whether its reader got that one or not.
    fn place(&self, parcel: &Parcel) -> Place {
        let host = self.site.links.host();
        let id = |kind: &str, target: i64| mail_ids::named(host, kind, target, parcel.to.subscriber);
        let delivery = &parcel.delivery;
        let follows = match &parcel.news {
            News::Comment(item) => {
                let post = id("post", item.post.id.0);
                let parent = item.parent.as_ref().map(|(parent, _)| id("comment", parent.0));
                std::iter::once(post).chain(parent).collect()
            }
            News::Post(_) | News::Digest(_) => Vec::new(),
        };
        Place {
            id: id(delivery.event.code(), delivery.target),
            follows,
        }
    }
}
