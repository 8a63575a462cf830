//! The two links below whatever goes out to a subscriber.

use crate::mail::Anchor;
use crate::t;

/// Where they change what they get.
pub fn manage(url: String) -> Anchor {
    Anchor {
        sentence: t!("letter-manage", url = url.as_str()),
        url,
        label: t!("letter-manage-link"),
    }
}

/// Where one press ends it.
pub fn stop(url: String) -> Anchor {
    Anchor {
        sentence: t!("letter-stop", url = url.as_str()),
        url,
        label: t!("letter-stop-link"),
    }
}
