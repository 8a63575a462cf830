//! Signs mail for the domain it comes from (DKIM, RFC 6376), so that receivers can tell it is the blog's.
//! Keys are RSA, which every receiver knows.

use std::sync::Arc;

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey,
};
use lettre::message::header::HeaderName;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _, LineEnding};
use rsa::pkcs8::{DecodePrivateKey as _, EncodePublicKey as _};
use rsa::traits::PublicKeyParts as _;
use rsa::{RsaPrivateKey, RsaPublicKey};

/// The smallest key, in bytes: 2,048 bits (RFC 8301, section 3.2, wants that much).
const SMALLEST: usize = 256;

/// What is signed. RFC 8058 wants both headers that end a subscription among it (section 4), lettre's own
/// list holds neither; what a message does not have is signed as missing, so that nobody can add it.
/// Content-Type is not among it: lettre writes it with the body, after the signature was made.
const HEADERS: [&str; 13] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "MIME-Version",
    "Content-Language",
    "Auto-Submitted",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// A key that signs for one domain.
#[derive(Clone)]
pub struct Dkim {
    config: Arc<DkimConfig>,
    /// Where receivers look for the other half, and what has to stand there.
    record: (String, String),
}

impl Dkim {
    /// From a private key in PEM, as PKCS#8 or PKCS#1 (`openssl genrsa 2048` writes one or the other).
    ///
    /// # Errors
    /// When it is no RSA key or too small.
    pub fn new(pem: &str, selector: &str, domain: &str) -> anyhow::Result<Self> {
        let key = RsaPrivateKey::from_pkcs8_pem(pem)
            .ok()
            .or_else(|| RsaPrivateKey::from_pkcs1_pem(pem).ok())
            .context("the DKIM key is no RSA key in PEM")?;
        ensure!(
            key.size() >= SMALLEST,
            "the DKIM key must have 2,048 bits or more"
        );
        let record = record(&key, selector, domain)?;
        let key = DkimSigningKey::new(&key.to_pkcs1_pem(LineEnding::LF)?, DkimSigningAlgorithm::Rsa)
            .context("the DKIM key can't sign")?;
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        let headers = HEADERS.map(HeaderName::new_from_ascii_str).to_vec();
        let config = DkimConfig::new(selector.to_owned(), domain.to_owned(), key, headers, relaxed);
        Ok(Self {
            config: Arc::new(config),
            record,
        })
    }

    pub(super) fn sign(&self, mail: &mut lettre::Message) {
        mail.sign(&self.config);
    }

    /// The name of the DNS record that shows the key, and its text.
    pub(super) fn record(&self) -> (String, String) {
        self.record.clone()
    }
}

fn record(key: &RsaPrivateKey, selector: &str, domain: &str) -> anyhow::Result<(String, String)> {
    let public = RsaPublicKey::from(key)
        .to_public_key_der()
        .context("the public half of the DKIM key can't be written")?;
    let text = format!("v=DKIM1; k=rsa; p={}", BASE64.encode(public.as_bytes()));
    Ok((format!("{selector}._domainkey.{domain}"), text))
}
