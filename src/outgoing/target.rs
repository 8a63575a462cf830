//! Which URLs are asked at all, judged before any name is looked up.

use std::net::IpAddr;

use url::{Host, Url};

use super::Failed;

/// Where a URL leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub host: Host<String>,
    pub port: u16,
    pub is_encrypted: bool,
}

impl Target {
    /// # Errors
    /// `NotAsked` for anything but http and https on their own ports, and for a URL that carries a user
    /// or a password.
    pub fn of(url: &Url) -> Result<Self, Failed> {
        let target = Self::anywhere(url)?;
        if matches!(target.port, 80 | 443) {
            Ok(target)
        } else {
            Err(Failed::NotAsked)
        }
    }

    /// As `of`, on any port.
    ///
    /// # Errors
    /// As there.
    pub fn anywhere(url: &Url) -> Result<Self, Failed> {
        let is_encrypted = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err(Failed::NotAsked),
        };
        let port = url.port_or_known_default().unwrap_or_default();
        let host = url.host().ok_or(Failed::NotAsked)?.to_owned();
        let has_user = !url.username().is_empty() || url.password().is_some();
        if has_user {
            return Err(Failed::NotAsked);
        }
        Ok(Self {
            host,
            port,
            is_encrypted,
        })
    }

    /// The address that stands in the URL itself, if one does.
    pub fn literal(&self) -> Option<IpAddr> {
        match &self.host {
            Host::Domain(_) => None,
            Host::Ipv4(v4) => Some(IpAddr::V4(*v4)),
            Host::Ipv6(v6) => Some(IpAddr::V6(*v6)),
        }
    }
}

/// Whether `hosts` names where `url` leads: by `name` on the usual ports, by `name:port` on any.
pub fn is_named(url: &Url, hosts: &[String]) -> bool {
    let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
        return false;
    };
    let whole = format!("{host}:{port}");
    hosts
        .iter()
        .any(|named| *named == whole || (named == host && matches!(port, 80 | 443)))
}

/// Where `place`, the Location of an answer from `from`, leads. Who asked encrypted goes on encrypted.
///
/// # Errors
/// `BadRedirect` when it can't be read or leads from https to http.
pub fn redirected(from: &Url, place: &str) -> Result<Url, Failed> {
    let mut to = from.join(place).map_err(|_| Failed::BadRedirect)?;
    if from.scheme() == "https" && to.scheme() != "https" {
        return Err(Failed::BadRedirect);
    }
    to.set_fragment(None);
    Ok(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(url: &str) -> bool {
        Target::of(&Url::parse(url).unwrap()).is_ok()
    }

    #[test]
    fn web_addresses_on_their_own_ports_are_asked() {
        for url in [
            "https://acme.example/a?b",
            "http://acme.example",
            "http://acme.example:443/",
            "https://acme.example:80/",
            "https://[2606:4700::1111]/",
        ] {
            assert!(asked(url), "{url}");
        }
    }

    #[test]
    fn anything_else_is_not() {
        for url in [
            "ftp://acme.example/",
            "file:///etc/passwd",
            "gopher://acme.example/",
            "data:text/plain,hello",
            "https://acme.example:8443/",
            "http://acme.example:22/",
            "https://user@acme.example/",
            "https://user:word@acme.example/",
            "https://:word@acme.example/",
        ] {
            assert!(!asked(url), "{url}");
        }
    }

    #[test]
    fn an_address_in_disguise_is_still_an_address() {
        for url in [
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://127.1/",
            "http://①②⑦.⓪.⓪.①/",
        ] {
            let target = Target::of(&Url::parse(url).unwrap()).unwrap();
            assert_eq!(target.literal(), Some("127.0.0.1".parse().unwrap()), "{url}");
        }
    }

    #[test]
    fn a_redirect_never_drops_the_encryption() {
        let from = Url::parse("https://acme.example/a").unwrap();
        assert_eq!(
            redirected(&from, "/b#c").unwrap().as_str(),
            "https://acme.example/b"
        );
        assert_eq!(
            redirected(&from, "http://acme.example/"),
            Err(Failed::BadRedirect)
        );
        assert_eq!(redirected(&from, "//"), Err(Failed::BadRedirect));
    }
}
