//! What somebody chooses and types who wants to be told of what is new.

use jiff::tz::TimeZone;
use serde::Deserialize;

use super::way::Way;
use super::{Channel, OFFERED, Often, TOPICS_MAX, Topic};
use crate::affiliation::domains::{Domain, Unfit};
use crate::people;
use crate::secrets::push::Keys;
use crate::web::form::FieldErrors;
use crate::{mail, t};

/// Longest address of a webhook or of what takes pushes, in bytes.
pub const URL_MAX: usize = 2_000;

/// The code of "I follow the public feed", which is no channel: nothing is stored.
pub const PUBLIC: &str = "public";

/// What a browser says that does not know where it is (Unicode CLDR).
const UNKNOWN_ZONE: &str = "Etc/Unknown";

/// The fields as they were sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SubscribeForm {
    /// Codes of topics.
    pub topic: Vec<String>,
    pub often: String,
    /// The code of a channel, or `PUBLIC`.
    pub channel: String,
    pub email: String,
    pub webhook_url: String,
    /// What the browser says of itself, by its script.
    pub push_endpoint: String,
    pub push_p256dh: String,
    pub push_auth: String,
    /// What shows that they may hear of replies to a comment (`replies.rs`); empty but where they came from its receipt.
    pub replies: String,
    /// Where the reader lives, by a script; empty without it.
    pub time_zone: String,
    /// People do not see it; only programs fill it in.
    pub subject_line: String,
}

/// A form without mistakes.
#[derive(Clone, Debug)]
pub struct Checked {
    pub topics: Vec<Topic>,
    pub often: Often,
    /// `None` for the public feed.
    pub way: Option<Way>,
}

impl SubscribeForm {
    /// As it stands before anything is typed, with these topics ticked.
    pub fn begun(topics: &[Topic], channel: Channel) -> Self {
        let only_threads = !topics.is_empty() && topics.iter().all(|topic| !topic.is_of_posts());
        let often = if only_threads { Often::Never } else { Often::AtOnce };
        let topics = if topics.is_empty() {
            &[Topic::Everything]
        } else {
            topics
        };
        Self {
            topic: topics.iter().map(|topic| topic.code()).collect(),
            often: often.code().to_owned(),
            channel: channel.code().to_owned(),
            ..Self::default()
        }
    }

    pub fn has(&self, topic: Topic) -> bool {
        self.topic.iter().any(|code| *code == topic.code())
    }

    /// The topics as they were ticked.
    pub fn topics(&self) -> Vec<Topic> {
        topics(&self.topic)
    }

    /// What the fields must be; a message beside each that is wrong. Of the topics only those count that are
    /// `offered`. Without mail no address is taken.
    ///
    /// # Errors
    /// The messages, by field.
    pub fn check(&self, offered: &[Topic], has_mail: bool) -> Result<Checked, FieldErrors> {
        let mut errors = FieldErrors::default();
        let (topics, often) = wishes(offered, &self.often, &mut errors);
        let way = self.way(has_mail, &mut errors);
        match (often, way) {
            (Some(often), Some(way)) if errors.is_empty() => Ok(Checked { topics, often, way }),
            _ => Err(errors),
        }
    }

    /// Where their mornings begin, as the browser says; `None` for what is no zone of the IANA.
    pub fn zone(&self) -> Option<String> {
        zone(&self.time_zone)
    }

    /// How they want to be reached; the inner `None` for the public feed, the outer where that is wrong.
    pub fn way(&self, has_mail: bool, errors: &mut FieldErrors) -> Option<Option<Way>> {
        if self.channel == PUBLIC {
            return Some(None);
        }
        let channel = Channel::from_code(&self.channel)
            .filter(|channel| OFFERED.contains(channel))
            .filter(|channel| has_mail || *channel != Channel::Email);
        let way = match channel {
            None => {
                errors.add("channel", t!("subscribe-channel-missing"));
                return None;
            }
            Some(Channel::Email) => Way::Email(email(&self.email, errors)?),
            Some(Channel::Feed) => Way::Feed,
            Some(Channel::Push) => self.push(errors)?,
            Some(Channel::Webhook) => Way::Webhook {
                url: webhook(&self.webhook_url, errors)?,
            },
        };
        Some(Some(way))
    }

    /// Typed by hand it is not: what is wrong with it was the browser's.
    fn push(&self, errors: &mut FieldErrors) -> Option<Way> {
        let keys = Keys {
            p256dh: self.push_p256dh.clone(),
            auth: self.push_auth.clone(),
        };
        let way = browser(&self.push_endpoint, keys);
        if way.is_none() {
            errors.add("channel", t!("subscribe-push-wrong"));
        }
        way
    }
}

/// Topics by their codes, each once; what is none is left out.
pub fn topics(codes: &[String]) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for topic in codes.iter().filter_map(|code| Topic::from_code(code)) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    topics
}

/// What and how often; who wants everything wants no part of it besides. A message where nothing would ever
/// come of it.
pub fn wishes(chosen: &[Topic], often: &str, errors: &mut FieldErrors) -> (Vec<Topic>, Option<Often>) {
    let everything = chosen.contains(&Topic::Everything);
    let counts = |topic: &&Topic| !everything || **topic == Topic::Everything || !topic.is_of_posts();
    let topics: Vec<Topic> = chosen.iter().filter(counts).copied().collect();
    if topics.is_empty() {
        errors.add("topic", t!("subscribe-topic-missing"));
    }
    if topics.len() > TOPICS_MAX {
        errors.add("topic", t!("subscribe-topic-many", max = TOPICS_MAX));
    }
    let often = Often::from_code(often);
    if often.is_none() {
        errors.add("often", t!("subscribe-often-missing"));
    }
    let nothing = often == Some(Often::Never) && topics.iter().all(|topic| topic.is_of_posts());
    if nothing && !topics.is_empty() {
        errors.add("often", t!("subscribe-often-nothing"));
    }
    (topics, often)
}

/// The name of a zone of the IANA, as it is written there.
pub fn zone(typed: &str) -> Option<String> {
    let zone = TimeZone::get(typed.trim()).ok()?;
    let name = zone.iana_name().filter(|name| *name != UNKNOWN_ZONE)?;
    Some(name.to_owned())
}

/// A mailbox that mail would reach, with a message beside `email` where that is none.
pub fn email(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let message = match people::email(typed).filter(|address| mail::is_address(address)) {
        None => t!("field-email-wrong"),
        Some(address) if Domain::of_address(&address) == Err(Unfit::Disposable) => {
            t!("subscribe-email-disposable")
        }
        Some(address) => return Some(address),
    };
    errors.add("email", message);
    None
}

/// What a browser says of itself has a form (RFC 8291); whoever makes it up reaches nobody.
pub(super) fn browser(endpoint: &str, keys: Keys) -> Option<Way> {
    let endpoint = encrypted(endpoint).filter(|_| keys.are_sound())?;
    Some(Way::Push { endpoint, keys })
}

fn webhook(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let url = encrypted(typed);
    if url.is_none() {
        errors.add("webhook_url", t!("subscribe-webhook-wrong"));
    }
    url
}

/// An https address on its usual port, without a password in it; what stands behind `#` is never sent.
pub(super) fn encrypted(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let mut url = url::Url::parse(typed).ok().filter(|_| typed.len() <= URL_MAX)?;
    let is_plain = url.scheme() == "https"
        && url.port().is_none()
        && url.host_str().is_some()
        && url.username().is_empty()
        && url.password().is_none();
    url.set_fragment(None);
    is_plain.then(|| url.to_string())
}
