//! Text that waits in the database for a moment and is nobody's to read there: sealed with a key that is derived
//! from those of the site (AES-256 in Galois/Counter Mode, NIST SP 800-38D).

use aes_gcm::aead::Aead as _;
use aes_gcm::{Aes256Gcm, KeyInit as _};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

use super::{Purpose, Secrets};

/// Bytes that are drawn for each text, so that the same one never looks the same.
const NONCE: usize = 12;

impl Secrets {
    /// `text`, as only this site can read it again: for the same purpose, and for what it is about.
    pub fn seal(&self, purpose: Purpose, about: &str, text: &str) -> String {
        let key = self.mac(&self.keys[0], purpose, about.as_bytes());
        let nonce = self.entropy.bytes::<NONCE>();
        let sealed = Aes256Gcm::new(&key.into())
            .encrypt(&nonce.into(), text.as_bytes())
            .expect("a text in memory is short enough to be sealed");
        BASE64.encode([&nonce[..], &sealed[..]].concat())
    }

    /// The text that `seal` was given, also while an older key came first; `None` for anything else.
    pub fn unseal(&self, purpose: Purpose, about: &str, sealed: &str) -> Option<String> {
        let bytes = BASE64.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let text = self.keys.iter().find_map(|key| {
            let key = self.mac(key, purpose, about.as_bytes());
            let cipher = Aes256Gcm::new(&key.into());
            cipher.decrypt(&(*nonce).into(), sealed).ok()
        })?;
        String::from_utf8(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::Entropy;

    #[test]
    fn only_the_site_reads_what_it_sealed_and_for_nothing_else() {
        let entropy = Entropy::seeded(1);
        let old = Secrets::new(vec![entropy.bytes::<32>().to_vec()], entropy.clone());
        let sealed = old.seal(Purpose::MailboxLetter, "12", "dana@acme.com");
        assert_ne!(sealed, old.seal(Purpose::MailboxLetter, "12", "dana@acme.com"));
        let open = |secrets: &Secrets, purpose, about| secrets.unseal(purpose, about, &sealed);
        let text = Some("dana@acme.com".to_owned());
        assert_eq!(open(&old, Purpose::MailboxLetter, "12"), text);
        assert_eq!(open(&old, Purpose::MailboxLetter, "13"), None);
        assert_eq!(open(&old, Purpose::Mailbox, "12"), None);
        let newer = Secrets::new(vec![vec![7; 32], old.keys[0].clone()], entropy.clone());
        assert_eq!(open(&newer, Purpose::MailboxLetter, "12"), text);
        let other = Secrets::new(vec![vec![7; 32]], entropy);
        assert_eq!(open(&other, Purpose::MailboxLetter, "12"), None);
        for wrong in ["", "x", "AAAA", &sealed[1..]] {
            assert_eq!(old.unseal(Purpose::MailboxLetter, "12", wrong), None, "{wrong}");
        }
    }
}
