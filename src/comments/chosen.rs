//! What a mail about a comment says besides, where it tells of replies that its reader chose to hear of: the way to
//! what they chose, and one press that ends it.

use crate::ids::{SubscriberChannelId, SubscriberId};
use crate::mail::{Anchor, List};
use crate::secrets::Secrets;
use crate::subscriptions::anchors;
use crate::subscriptions::read::{manage_link, stop_link};
use crate::urls::Links;

/// Whose choice it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub subscriber: SubscriberId,
    /// By which they hear of it.
    pub channel: SubscriberChannelId,
    pub nonce: String,
}

impl Chosen {
    /// The links below the mail.
    pub fn ways(&self, links: &Links, secrets: &Secrets) -> Vec<Anchor> {
        let manage = links.absolute(&manage_link(secrets, self.subscriber, &self.nonce));
        vec![anchors::manage(manage), anchors::stop(self.stop(links, secrets))]
    }

    /// The same for mail programs: the list that letters to subscribers come from.
    pub fn list(&self, links: &Links, secrets: &Secrets) -> List {
        List {
            id: format!("subscribers.{}", links.host()),
            stop: self.stop(links, secrets),
        }
    }

    fn stop(&self, links: &Links, secrets: &Secrets) -> String {
        links.absolute(&stop_link(secrets, self.subscriber, &self.nonce))
    }
}
