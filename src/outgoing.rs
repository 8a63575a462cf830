//! The one way out: everything that fetches from another site, or posts to one, does it here. It looks the name up
//! itself, connects only to addresses of the public internet, and to the very address it has judged;
//! each redirect is judged again. What it fetched is a stranger's text, for the caller to distrust.
//! Which addresses are public is `outgoing/address.rs`, which URLs are asked `outgoing/target.rs`, one
//! question and its answer `outgoing/exchange.rs`, how that is written `outgoing/charset.rs`, names
//! `outgoing/names.rs`.

mod address;
mod charset;
mod exchange;
mod names;
mod target;
#[cfg(test)]
mod tests;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use url::Url;

pub use names::{Names, Zone};

use exchange::Answer;
use target::Target;

/// How many redirects are followed.
pub const REDIRECTS: usize = 5;

/// What one fetch may take, names, redirects and all.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub time: Duration,
    /// Of the body, in bytes.
    pub body: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(10),
            body: 1024 * 1024,
        }
    }
}

/// How far it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Public addresses only.
    Public,
    /// Also this machine, where nothing is encrypted: for tests.
    Loopback,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Outgoing {
    names: Names,
    reach: Reach,
    bounds: Bounds,
    tls: TlsConnector,
    /// Hosts that the owner named: wherever they lead, what is the owner's own may be posted there.
    named: Arc<[String]>,
}

/// What is posted.
#[derive(Clone, Debug)]
pub struct Parcel {
    pub url: Url,
    /// Besides those that every question has.
    pub headers: Vec<(&'static str, String)>,
    pub body: Bytes,
}

/// What was answered to a parcel, whatever the status: nothing is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub status: u16,
    /// When to try again, if the answer says so in seconds.
    pub retry_after: Option<Duration>,
    /// How its text begins, at most `SAID_MAX` bytes; what is no UTF-8 is replaced.
    pub text: String,
}

/// How much of the answer to a parcel is read, in bytes.
pub const SAID_MAX: usize = 4 * 1024;

/// Whose parcel it is, and so where it may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// The owner of the site: to the public internet, and to the hosts that the configuration names.
    Owner,
    /// Somebody else gave the address: to the public internet alone.
    Anyone,
}

/// What a site answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Where it was found after all redirects.
    pub url: Url,
    pub status: u16,
    /// The values of its Link headers, as they came.
    pub links: Vec<String>,
    /// Its body as text, in the encoding that it names; what can't be read is replaced.
    pub text: String,
}

/// Why nothing was fetched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failed {
    /// No http or https, another port than 80 or 443, a user or a password in it, or no host.
    #[error("this address is not asked")]
    NotAsked,
    #[error("the name is not known")]
    Unknown,
    #[error("the address is not public")]
    NotPublic,
    #[error("nobody answers there")]
    Unreachable,
    #[error("it took too long")]
    TooSlow,
    #[error("the answer is too large")]
    TooLarge,
    #[error("the answer is compressed, which was not asked for")]
    Compressed,
    #[error("too many redirects")]
    TooManyRedirects,
    /// From https to http, or to nowhere.
    #[error("redirected to where nobody should follow")]
    BadRedirect,
}

impl Outgoing {
    /// For the program itself: the names of the system's name servers, public addresses.
    pub fn public() -> Self {
        Self::new(Names::of_the_system(), Reach::Public, Bounds::default())
    }

    /// From parts, as tests do.
    pub fn new(names: Names, reach: Reach, bounds: Bounds) -> Self {
        Self {
            names,
            reach,
            bounds,
            tls: tls(public_roots()),
            named: Arc::default(),
        }
    }

    /// The same, and what is the owner's may be posted to `hosts`, each `name` or `name:port`, wherever they
    /// are.
    #[must_use]
    pub fn naming(self, hosts: &[String]) -> Self {
        Self {
            named: hosts.into(),
            ..self
        }
    }

    /// Whether the owner named the host of `url`, with its port unless that is a usual one.
    pub fn names(&self, url: &Url) -> bool {
        target::is_named(url, &self.named)
    }

    /// What stands at `url`, whatever the status; redirects are followed.
    ///
    /// # Errors
    /// When the address may not be asked, or nothing whole comes back in time.
    pub async fn fetch(&self, url: &Url) -> Result<Fetched, Failed> {
        within(self.bounds.time, self.follow(url.clone())).await
    }

    /// Posts `parcel` once. A redirect is an answer like any other.
    ///
    /// # Errors
    /// When the address may not be asked, or no answer comes in time.
    pub async fn post(&self, parcel: &Parcel, from: Sender) -> Result<Receipt, Failed> {
        within(self.bounds.time, self.hand_over(parcel, from)).await
    }

    /// The text records of `name`, each in one piece; none when there are none.
    ///
    /// # Errors
    /// When no name server answers in time.
    pub async fn texts(&self, name: &str) -> Result<Vec<String>, Failed> {
        within(self.bounds.time, self.names.texts(name)).await
    }

    async fn follow(&self, mut url: Url) -> Result<Fetched, Failed> {
        for _ in 0..=REDIRECTS {
            match self.ask(&url).await? {
                Answer::Found { status, links, text } => {
                    return Ok(Fetched {
                        url,
                        status,
                        links,
                        text,
                    });
                }
                Answer::Elsewhere(place) => url = target::redirected(&url, &place)?,
            }
        }
        Err(Failed::TooManyRedirects)
    }

    async fn ask(&self, url: &Url) -> Result<Answer, Failed> {
        let target = Target::of(url)?;
        let found = self.names.addresses(&target).await?;
        let stream = exchange::connect(&self.judged(found)?, self.bounds.time).await?;
        if self.encrypts(&target) {
            let stream = exchange::encrypt(&self.tls, &target, stream).await?;
            exchange::exchange(stream, url, self.bounds.body).await
        } else {
            exchange::exchange(stream, url, self.bounds.body).await
        }
    }

    async fn hand_over(&self, parcel: &Parcel, from: Sender) -> Result<Receipt, Failed> {
        let is_named = from == Sender::Owner && self.names(&parcel.url);
        let target = if is_named {
            Target::anywhere(&parcel.url)?
        } else {
            Target::of(&parcel.url)?
        };
        let found = self.names.addresses(&target).await?;
        let asked = if is_named { found } else { self.judged(found)? };
        let stream = exchange::connect(&asked, self.bounds.time).await?;
        if self.encrypts(&target) {
            let stream = exchange::encrypt(&self.tls, &target, stream).await?;
            exchange::hand_over(stream, parcel, SAID_MAX).await
        } else {
            exchange::hand_over(stream, parcel, SAID_MAX).await
        }
    }

    /// Those of `found` that may be asked.
    fn judged(&self, mut found: Vec<SocketAddr>) -> Result<Vec<SocketAddr>, Failed> {
        found.retain(|address| address::may_be_asked(address.ip(), self.reach));
        if found.is_empty() {
            return Err(Failed::NotPublic);
        }
        Ok(found)
    }

    fn encrypts(&self, target: &Target) -> bool {
        target.is_encrypted && self.reach == Reach::Public
    }
}

async fn within<T>(time: Duration, work: impl Future<Output = Result<T, Failed>>) -> Result<T, Failed> {
    tokio::time::timeout(time, work)
        .await
        .unwrap_or(Err(Failed::TooSlow))
}

/// Those that are embedded, so that it is the same on every machine.
fn public_roots() -> RootCertStore {
    RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned())
}

fn tls(roots: RootCertStore) -> TlsConnector {
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring speaks TLS 1.2 and 1.3")
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    TlsConnector::from(Arc::new(config))
}
