//! Where somebody wants to be reached, as they say it and as it is stored.

use serde::{Deserialize, Serialize};

use super::Channel;
use crate::secrets::push::Keys;
use crate::secrets::webhook::WebhookSecret;
use crate::secrets::{Purpose, Secrets};

/// What somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// An address as `people::email` writes it.
    Email(String),
    Feed,
    /// What the browser says of itself: where it takes messages, and what they are encrypted with.
    Push {
        endpoint: String,
        keys: Keys,
    },
    Webhook {
        url: String,
    },
}

/// What a webhook's row holds: with the keys of the site it makes the secret, alone it says nothing.
#[derive(Debug, Serialize, Deserialize)]
struct Salt {
    salt: String,
}

/// The same as a row holds it.
#[derive(Clone, Debug)]
pub struct Place {
    pub channel: Channel,
    /// The mailbox, the token of a feed, or a URL.
    pub address: String,
    /// By which it is found again: what is stored comes first, then what an older key made of it.
    pub hashes: Vec<String>,
    /// The same for all addresses that are read in its mailbox, by which mails to it are counted; of e-mail only.
    pub mailbox: Vec<String>,
    /// JSON for pushes and webhooks, else empty.
    pub keys: String,
    /// Whoever names it can be reached there, without being asked: a feed is made here.
    pub is_proved: bool,
}

impl Place {
    /// A feed gets an address that nobody can guess, a webhook what makes the secret that signs what it gets.
    pub fn of(way: Way, secrets: &Secrets) -> Self {
        let (channel, address, keys) = match way {
            Way::Email(address) => (Channel::Email, address, String::new()),
            Way::Feed => (Channel::Feed, secrets.entropy.token(), String::new()),
            Way::Push { endpoint, keys } => (Channel::Push, endpoint, json(&keys)),
            Way::Webhook { url } => {
                let salt = secrets.entropy.token();
                (Channel::Webhook, url, json(&Salt { salt }))
            }
        };
        let mailbox = match channel {
            Channel::Email => hashes(secrets, channel, &mailbox(&address)),
            Channel::Feed | Channel::Push | Channel::Webhook => Vec::new(),
        };
        Self {
            hashes: hashes(secrets, channel, &address),
            mailbox,
            is_proved: channel == Channel::Feed,
            channel,
            address,
            keys,
        }
    }

    /// The same where it was shown before, by whom it is.
    #[must_use]
    pub fn proved(self) -> Self {
        Self {
            is_proved: true,
            ..self
        }
    }

    /// Whether it is the browser that has these keys: nobody but itself and this site knows them.
    pub fn has_keys(&self, keys: &str) -> bool {
        bool::from(subtle::ConstantTimeEq::ct_eq(
            self.keys.as_bytes(),
            keys.as_bytes(),
        ))
    }

    /// What is stored as the hash.
    pub fn hash(&self) -> String {
        self.hashes.first().cloned().unwrap_or_default()
    }

    /// What a webhook's holder has to know, to be shown this once; `None` for the other channels.
    pub fn secret(&self, secrets: &Secrets) -> Option<String> {
        signing(secrets, &self.keys).first().map(WebhookSecret::shown)
    }
}

/// What signs what goes to a webhook whose row holds `keys`, the one to show first; none for other channels.
pub fn signing(secrets: &Secrets, keys: &str) -> Vec<WebhookSecret> {
    match serde_json::from_str::<Salt>(keys) {
        Ok(row) => WebhookSecret::of(secrets, &row.salt),
        Err(_) => Vec::new(),
    }
}

/// Whether `auth` is what only the browser whose row holds `keys` and this site know.
pub fn has_auth(keys: &str, auth: &str) -> bool {
    let is_same = |one: &[u8], other: &[u8]| bool::from(subtle::ConstantTimeEq::ct_eq(one, other));
    serde_json::from_str::<Keys>(keys).is_ok_and(|keys| is_same(keys.auth.as_bytes(), auth.as_bytes()))
}

fn json(keys: &impl Serialize) -> String {
    serde_json::to_string(keys).expect("a struct of texts is JSON")
}

/// By which an address is found again, the newest key's hash first.
pub fn hashes(secrets: &Secrets, channel: Channel, address: &str) -> Vec<String> {
    secrets.hashes(Purpose::Subscriber, &[channel.code(), address])
}

/// At most servers `dana+blog@example.org` is read in the mailbox of `dana@example.org` (RFC 5233).
fn mailbox(address: &str) -> String {
    let tagged = address.rsplit_once('@').and_then(|(name, host)| {
        let (name, _) = name.split_once('+').filter(|(name, _)| !name.is_empty())?;
        Some(format!("{name}@{host}"))
    });
    tagged.unwrap_or_else(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_plus_names_no_other_mailbox() {
        for (address, read_in) in [
            ("dana@example.org", "dana@example.org"),
            ("dana+blog@example.org", "dana@example.org"),
            ("dana+a+b@example.org", "dana@example.org"),
            ("+dana@example.org", "+dana@example.org"),
        ] {
            assert_eq!(mailbox(address), read_in);
        }
    }
}
