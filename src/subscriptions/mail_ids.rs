//! What mails to a subscriber are called, so that mail programs show together what belongs to one post, wherever it is
//! written (RFC 5322, section 3.6.4).

use crate::ids::SubscriberId;

/// `comment-12.3@blog.example.org`: of what is called `kind` and has this id, to `subscriber`.
pub fn named(host: &str, kind: &str, id: i64, subscriber: SubscriberId) -> String {
    format!("{kind}-{id}.{subscriber}@{host}")
}
