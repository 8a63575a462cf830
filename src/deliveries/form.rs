//! Which deliveries somebody of the team wants to see, as they chose it, and what is tried again.

use serde::Deserialize;

use super::list::Filter;
use super::{Kind, State};
use crate::ids::{DeliveryId, PostId};
use crate::subscriptions::Channel;

/// The choice as it stands in the address: everything text, empty where nothing was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListForm {
    /// The code of a state, of a channel, of a kind.
    pub state: String,
    pub channel: String,
    pub event: String,
    /// The id of a post: what went out about the post itself.
    pub post: String,
    /// The delivery that the page begins behind.
    pub before: String,
}

impl ListForm {
    /// What is asked for; a choice that there is not counts as none.
    pub fn filter(&self) -> Filter {
        Filter {
            state: State::from_code(&self.state),
            channel: Channel::from_code(&self.channel),
            kind: Kind::from_code(&self.event),
            post: self.post(),
        }
    }

    pub fn post(&self) -> Option<PostId> {
        self.post.parse().ok()
    }

    pub fn before(&self) -> Option<DeliveryId> {
        self.before.parse().ok()
    }

    /// Nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.fields().iter().all(|(_, value)| value.is_empty())
    }

    /// As the query of an address, without the place in the list; with its question mark, or empty.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.fields().into_iter().filter(|(_, value)| !value.is_empty()));
        let query = query.finish();
        if query.is_empty() {
            query
        } else {
            format!("?{query}")
        }
    }

    pub fn fields(&self) -> [(&'static str, &str); 4] {
        [
            ("state", &self.state),
            ("channel", &self.channel),
            ("event", &self.event),
            ("post", &self.post),
        ]
    }
}

/// What is to be tried again: one, or with none named everything that was given up.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RetryForm {
    pub delivery: String,
    /// The choice of the page it was pressed on, to come back to.
    #[serde(flatten)]
    pub back: ListForm,
}

impl RetryForm {
    pub fn delivery(&self) -> Option<DeliveryId> {
        self.delivery.parse().ok()
    }
}
