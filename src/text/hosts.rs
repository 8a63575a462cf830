//! Where links lead: each with the text it stands on, and hosts as people read them.

use super::allowed::NO_TAGS;
use super::{SafeHtml, SafeUrl, unescape};

/// A link to another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// What it stands on, in one line.
    pub text: String,
    pub url: SafeUrl,
}

/// The http and https links of some markup with their texts, in order.
pub fn linked(html: &SafeHtml) -> Vec<Linked> {
    html.0.split("<a href=\"").skip(1).filter_map(one).collect()
}

/// From behind the first quotation mark of a link.
fn one(part: &str) -> Option<Linked> {
    let (href, rest) = part.split_once('"')?;
    let (_, inside) = rest.split_once('>')?;
    let inside = inside.split("</a>").next()?;
    let url = SafeUrl::parse(&unescape(href)).filter(|url| !url.host().is_empty())?;
    let bare = unescape(&NO_TAGS.clean(inside).to_string());
    Some(Linked {
        text: bare.split_whitespace().collect::<Vec<_>>().join(" "),
        url,
    })
}

/// A host as it reads in its own letters; as it is where it has no others.
pub fn host_in_letters(host: &str) -> String {
    let letters = url::quirks::domain_to_unicode(host);
    if letters.is_empty() {
        host.to_owned()
    } else {
        letters
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Format, comment};

    #[test]
    fn a_link_has_its_text() {
        let source = "See [the *bank*](https://evil.example/x?a=1&b=2) and https://plain.example.";
        let links = linked(&comment(source, Format::Markdown).unwrap());
        let read: Vec<_> = links
            .iter()
            .map(|link| (link.text.as_str(), link.url.host()))
            .collect();
        assert_eq!(
            read,
            [
                ("the bank", "evil.example"),
                ("https://plain.example", "plain.example")
            ]
        );
    }

    #[test]
    fn a_host_reads_in_its_own_letters() {
        assert_eq!(host_in_letters("xn--bcher-kva.example"), "bücher.example");
        assert_eq!(host_in_letters("plain.example"), "plain.example");
    }
}
