//! Which domains can stand for an organisation. Pure rules over names: a name in one form (ASCII,
//! small letters) and the part of it that somebody registered. The domains where anyone gets a mailbox
//! are `domains/providers.rs`; asking a domain for its proof is `domain_proof.rs`.

mod providers;

use url::Host;

use providers::{is_disposable, is_free_mail};

/// A host name in its one form: `münchen.de` is `xn--mnchen-3ya.de`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain(String);

/// Why a domain says nothing about who somebody works for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No name of the public internet.
    NoDomain,
    /// Others register below it: `co.uk`, `github.io`.
    Suffix,
    /// Anyone gets a mailbox there.
    FreeMail,
    /// Mailboxes there are made to be thrown away.
    Disposable,
}

impl Domain {
    /// The domain of a host name or of a web address, as it was typed.
    ///
    /// # Errors
    /// When it can't stand for an organisation.
    pub fn typed(text: &str) -> Result<Self, Unfit> {
        let text = text.trim();
        let text = text.split_once("://").map_or(text, |(_, rest)| rest);
        let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
        Self::of(host)
    }

    /// The domain of a mail address.
    ///
    /// # Errors
    /// When it is no address, or its domain can't stand for an organisation.
    pub fn of_address(address: &str) -> Result<Self, Unfit> {
        let (local, host) = address.trim().rsplit_once('@').ok_or(Unfit::NoDomain)?;
        if local.is_empty() || local.contains(char::is_whitespace) {
            return Err(Unfit::NoDomain);
        }
        Self::of(host)
    }

    fn of(host: &str) -> Result<Self, Unfit> {
        let domain = Self(one_form(host).ok_or(Unfit::NoDomain)?);
        let suffix = psl::suffix(domain.0.as_bytes()).ok_or(Unfit::NoDomain)?;
        if !suffix.is_known() {
            return Err(Unfit::NoDomain);
        }
        let registered = domain.registered().ok_or(Unfit::Suffix)?;
        if is_free_mail(&registered.0) {
            return Err(Unfit::FreeMail);
        }
        if is_disposable(&registered.0) {
            return Err(Unfit::Disposable);
        }
        Ok(domain)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part that somebody registered: `acme.co.uk` of `mail.acme.co.uk`, and all of
    /// `dana.github.io`, because what stands before such a suffix has another owner each. `None` for a
    /// suffix itself.
    pub fn registered(&self) -> Option<Self> {
        psl::domain_str(&self.0).map(|name| Self(name.to_owned()))
    }

    /// Whether proof for `self` is proof for the organisation whose site is `site`: it is the very
    /// domain that the organisation registered. A mailbox below it may be a student's or a customer's.
    pub fn belongs_to(&self, site: &str) -> bool {
        let site = Self::typed(site).ok().and_then(|site| site.registered());
        site.is_some_and(|site| site == *self)
    }
}

/// The name of a host as somebody types it, with an address or a link around it or not; `None` for what is no
/// name, and for what everybody shares, such as `com` or `co.uk`.
pub fn host_name(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let typed = typed.split_once("://").map_or(typed, |(_, rest)| rest);
    let host = typed.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let name = Domain(one_form(host)?);
    name.registered().map(|_| name.0)
}

/// ASCII, small letters, no dot at the end; `None` for what is no name, an address of a machine or a
/// single word.
fn one_form(host: &str) -> Option<String> {
    let host = host.trim().trim_end_matches('.');
    match Host::parse(host) {
        Ok(Host::Domain(name)) if is_name(&name) => Some(name),
        _ => None,
    }
}

/// As RFC 1123 has host names: labels of 1 to 63 letters, digits and inner hyphens, 253 in all.
fn is_name(name: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253 && name.contains('.') && name.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::providers::{DISPOSABLE, FREE, FREE_EVERYWHERE};
    use super::*;

    fn typed(text: &str) -> Result<String, Unfit> {
        Domain::typed(text).map(|domain| domain.as_str().to_owned())
    }

    fn registered(text: &str) -> Option<String> {
        Domain::typed(text).ok()?.registered().map(|domain| domain.0)
    }

    #[test]
    fn a_host_is_read_however_it_is_typed() {
        for typed in [
            "shop.example",
            " Shop.Example ",
            "https://shop.example/offer?x=1",
            "someone@shop.example",
            "shop.example:8080",
        ] {
            assert_eq!(host_name(typed).as_deref(), Some("shop.example"), "{typed}");
        }
        for typed in ["", "com", "co.uk", "localhost", "a..example", "a b.example"] {
            assert_eq!(host_name(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_name_has_one_form() {
        for text in [
            "acme.com",
            " ACME.com. ",
            "https://acme.com/about",
            "acme.com:443",
            "acme.com/?x",
        ] {
            assert_eq!(typed(text).as_deref(), Ok("acme.com"), "{text}");
        }
        let punycode = "xn--mnchen-3ya.de";
        for text in [
            "münchen.de",
            "MÜNCHEN.de",
            "mu\u{308}nchen.de",
            punycode,
            "münchen。de",
        ] {
            assert_eq!(typed(text).as_deref(), Ok(punycode), "{text}");
        }
    }

    #[test]
    fn what_somebody_registered_ends_at_the_public_suffix() {
        for (name, wanted) in [
            ("mail.acme.com", "acme.com"),
            ("a.b.acme.co.uk", "acme.co.uk"),
            ("acme.co.uk", "acme.co.uk"),
            ("www.dana.github.io", "dana.github.io"),
            ("dana.blogspot.com", "dana.blogspot.com"),
            ("shop.例子.中国", "xn--fsqu00a.xn--fiqs8s"),
        ] {
            assert_eq!(registered(name).as_deref(), Some(wanted), "{name}");
        }
    }

    #[test]
    fn a_suffix_is_nobodys() {
        for name in ["github.io", "co.uk", "com", "blogspot.com", "s3.amazonaws.com"] {
            assert!(Domain::typed(name).is_err(), "{name}");
        }
        assert_eq!(typed("github.io"), Err(Unfit::Suffix));
        assert!(!Domain::typed("dana.github.io").unwrap().belongs_to("github.io"));
        assert!(
            !Domain::typed("dana.github.io")
                .unwrap()
                .belongs_to("kim.github.io")
        );
    }

    #[test]
    fn a_domain_belongs_to_the_site_of_who_registered_it() {
        let acme = Domain::typed("acme.com").unwrap();
        for site in ["acme.com", "www.acme.com", "https://www.acme.com/products"] {
            assert!(acme.belongs_to(site), "{site}");
        }
        assert!(!acme.belongs_to("acme.org") && !acme.belongs_to("") && !acme.belongs_to("com"));
        let below = Domain::typed("students.acme.com").unwrap();
        assert!(!below.belongs_to("acme.com"));
    }

    #[test]
    fn where_anyone_gets_a_mailbox_nothing_is_proved() {
        for domain in [
            "gmail.com",
            "yahoo.co.uk",
            "yahoo.de",
            "web.de",
            "t-online.de",
            "qq.com",
            "orange.fr",
        ] {
            let address = format!("dana@{domain}");
            assert_eq!(Domain::of_address(&address), Err(Unfit::FreeMail), "{domain}");
        }
        for domain in [
            "mailinator.com",
            "eu.mailinator.com",
            "yopmail.com",
            "guerrillamail.com",
        ] {
            let address = format!("dana@{domain}");
            assert_eq!(Domain::of_address(&address), Err(Unfit::Disposable), "{domain}");
        }
    }

    #[test]
    fn an_address_gives_its_domain() {
        let of = |address: &str| Domain::of_address(address).map(|domain| domain.0);
        assert_eq!(of("Dana.K@Mail.ACME.com").as_deref(), Ok("mail.acme.com"));
        for address in [
            "",
            "acme.com",
            "@acme.com",
            "dana k@acme.com",
            "dana@",
            "dana@localhost",
            "dana@intern.acme",
            "dana@[192.0.2.1]",
            "dana@192.0.2.1",
            "dana@acme.com/x",
            "dana@ac_me.com",
            "dana@-acme.com",
            "dana@acme..com",
        ] {
            assert_eq!(of(address), Err(Unfit::NoDomain), "{address}");
        }
    }

    #[test]
    fn the_lists_are_in_order_and_in_one_form() {
        assert!(FREE_EVERYWHERE.is_sorted() && FREE.is_sorted() && DISPOSABLE.is_sorted());
        for domain in FREE.iter().chain(&DISPOSABLE) {
            assert_eq!(one_form(domain).as_deref(), Some(*domain));
            assert_eq!(psl::domain_str(domain), Some(*domain));
        }
    }
}
