//! What a sign is called where people read it.

use super::FAST;
use crate::t;

/// A sign in words; one that this version does not know comes as it is.
pub fn sign(token: &str) -> String {
    made(token).unwrap_or_else(|| match token.split_once(':') {
        Some(("word", word)) => t!("spam-sign-word", word = word),
        Some(("host", host)) => t!("spam-sign-host", host = host),
        Some(("mail", domain)) => t!("spam-sign-mail", domain = domain),
        _ => token.to_owned(),
    })
}

/// How a comment is made.
fn made(token: &str) -> Option<String> {
    Some(match token {
        "links:none" => t!("spam-sign-links-none"),
        "links:one" => t!("spam-sign-links-one"),
        "links:some" => t!("spam-sign-links-some"),
        "links:many" => t!("spam-sign-links-many"),
        "link:short" => t!("spam-sign-link-short"),
        "length:line" => t!("spam-sign-length-line"),
        "length:short" => t!("spam-sign-length-short"),
        "length:usual" => t!("spam-sign-length-usual"),
        "length:long" => t!("spam-sign-length-long"),
        "repeated:yes" => t!("spam-sign-repeated"),
        FAST => t!("spam-sign-fast"),
        "mail:none" => t!("spam-sign-mail-none"),
        "mail:throwaway" => t!("spam-sign-mail-throwaway"),
        "script:mixed" => t!("spam-sign-script"),
        "capitals:many" => t!("spam-sign-capitals"),
        "number:long" => t!("spam-sign-number"),
        "calls:many" => t!("spam-sign-calls"),
        "text:money" => t!("spam-sign-money"),
        "text:pictogram" => t!("spam-sign-pictogram"),
        "text:question" => t!("spam-sign-question"),
        _ => return None,
    })
}
