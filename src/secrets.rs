//! Randomness, the keys of this site, and everything signed or hashed with them. A signature is
//! bound to a purpose, so that a link made for one thing never opens another. The only file that
//! draws random bytes.

pub mod push;
mod sealed;
pub mod totp;
pub mod webhook;

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, Mac as _};
use rand::rngs::StdRng;
use rand::{RngCore as _, SeedableRng as _, TryRngCore as _};
use sha2::Sha256;

use crate::data_dir::{folder_of, sync_folder};

/// Where random bytes come from: the system, or a seed that makes a test repeatable.
#[derive(Clone)]
pub enum Entropy {
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Entropy {
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => {
                rand::rngs::OsRng
                    .try_fill_bytes(&mut bytes)
                    .expect("the system gives random bytes");
            }
            Self::Seeded(rng) => rng
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .fill_bytes(&mut bytes),
        }
        bytes
    }

    /// 128 random bits as 22 characters that are safe in URLs and file names.
    pub fn token(&self) -> String {
        BASE64.encode(self.bytes::<16>())
    }

    /// Six digits, for a person to type.
    pub fn code(&self) -> String {
        format!("{:06}", u64::from_be_bytes(self.bytes::<8>()) % 1_000_000)
    }
}

/// What a signed value is good for. The name is part of what is signed: never change one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Opens the receipt of one comment.
    Receipt,
    /// The "remember me here" cookie.
    Remember,
    /// Creates the owner of a new site.
    Setup,
    /// Confirms an e-mail address; only ever sent by mail.
    ConfirmEmail,
    /// Keyed hash that recognises the same submission sent twice.
    Repeat,
    /// Keyed hash of a client address.
    Network,
    /// Keyed hash of an e-mail address that mail went to.
    Address,
    /// The name under which a session is stored.
    Session,
    /// Keyed hash that names one sending of a form.
    Attempt,
    /// Lets a moderator decide on one comment; only ever sent by mail.
    MailDecision,
    /// Proves that somebody reads a mailbox; only ever sent to it.
    Mailbox,
    /// Keyed hash of a code that was sent to a mailbox.
    MailboxCode,
    /// What makes the key that a mail to a mailbox is sealed with until it leaves.
    MailboxLetter,
    /// Shows a post that is not public.
    Review,
    /// Keyed hash that a domain shows to stand behind a comment.
    DomainProof,
    /// Opens an invitation to the team.
    Invitation,
    /// Lets somebody of the team choose another password; only ever sent by mail.
    PasswordReset,
    /// Confirms another address of an account; only ever sent by mail.
    AccountEmail,
    /// Says between the two steps of a log-in that the password was right.
    LogInStep,
    /// What makes the secret of a second step.
    SecondFactor,
    /// Keyed hash of a code that stands in for the second step.
    RecoveryCode,
    /// Keyed hash of where a subscriber is reached.
    Subscriber,
    /// What makes the secret that messages to another program are signed with.
    Webhook,
    /// What makes the key that pushes are signed with.
    Push,
    /// Opens what one subscriber chose.
    Preferences,
    /// Confirms that a subscriber is reached there; only ever sent there.
    ConfirmSubscription,
    /// Lets somebody hear of what answers a comment.
    Replies,
    /// Says when somebody began to write a comment.
    Ticket,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Remember => "remember",
            Self::Setup => "setup",
            Self::ConfirmEmail => "confirm-email",
            Self::Repeat => "repeat",
            Self::Network => "network",
            Self::Address => "address",
            Self::Session => "session",
            Self::Attempt => "attempt",
            Self::MailDecision => "mail-decision",
            Self::Mailbox => "mailbox",
            Self::MailboxCode => "mailbox-code",
            Self::MailboxLetter => "mailbox-letter",
            Self::Review => "review",
            Self::DomainProof => "domain-proof",
            Self::Invitation => "invitation",
            Self::PasswordReset => "password-reset",
            Self::AccountEmail => "account-email",
            Self::LogInStep => "log-in-step",
            Self::SecondFactor => "second-factor",
            Self::RecoveryCode => "recovery-code",
            Self::Subscriber => "subscriber",
            Self::Webhook => "webhook",
            Self::Push => "push",
            Self::Preferences => "preferences",
            Self::ConfirmSubscription => "confirm-subscription",
            Self::Replies => "replies",
            Self::Ticket => "ticket",
        }
    }
}

/// The keys of this site: the first signs, all verify, so that keys can be rotated.
#[derive(Clone)]
pub struct Secrets {
    keys: Arc<Vec<Vec<u8>>>,
    pub entropy: Entropy,
}

/// Bytes of a signature that are kept: 128 bits.
const SIGNATURE: usize = 16;

impl Secrets {
    pub fn new(keys: Vec<Vec<u8>>, entropy: Entropy) -> Self {
        Self {
            keys: Arc::new(keys),
            entropy,
        }
    }

    /// Reads the keys of `path`, one base64 line each. A missing file is made with one fresh key,
    /// readable by its owner only, unless `must_exist`; when several make it at once, all get the same.
    ///
    /// # Errors
    /// When the file is missing though it must exist, can't be read or written, or holds no usable key.
    pub fn open(path: &Path, must_exist: bool) -> anyhow::Result<Self> {
        if !path.exists() {
            ensure!(
                !must_exist,
                "the secret file {} is gone, but receipts signed with it exist; restore it from the backup",
                path.display()
            );
            write_new_key(path)
                .with_context(|| format!("cannot write the secret file {}", path.display()))?;
        }
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot read the secret file {}", path.display()))?;
        let keys = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| BASE64.decode(line.trim()))
            .collect::<Result<Vec<_>, _>>()
            .with_context(|| {
                format!(
                    "{} holds a line that is not a key; put the file back from a backup",
                    path.display()
                )
            })?;
        ensure!(
            !keys.is_empty() && keys.iter().all(|key| key.len() >= 32),
            "{} needs one key of at least 32 bytes a line",
            path.display()
        );
        Ok(Self::new(keys, Entropy::System))
    }

    /// `payload` with its signature, in characters that are safe in a URL.
    pub fn sign(&self, purpose: Purpose, payload: &str) -> String {
        let mac = self.mac(&self.keys[0], purpose, payload.as_bytes());
        format!("{payload}.{}", BASE64.encode(&mac[..SIGNATURE]))
    }

    /// The payload of a value that `sign` made for the same purpose; `None` for anything else.
    pub fn verify<'a>(&self, purpose: Purpose, signed: &'a str) -> Option<&'a str> {
        let (payload, signature) = signed.rsplit_once('.')?;
        let signature = BASE64.decode(signature).ok()?;
        self.keys
            .iter()
            .map(|key| self.mac(key, purpose, payload.as_bytes()))
            .any(|mac| bool::from(subtle::ConstantTimeEq::ct_eq(&mac[..SIGNATURE], &signature[..])))
            .then_some(payload)
    }

    /// A keyed hash of several parts, as 22 characters; parts can't run into one another.
    pub fn hash(&self, purpose: Purpose, parts: &[&str]) -> String {
        BASE64.encode(&self.mac(&self.keys[0], purpose, &message(parts))[..SIGNATURE])
    }

    /// What `hash` gives, and gave while an older key came first.
    pub fn hashes(&self, purpose: Purpose, parts: &[&str]) -> Vec<String> {
        let message = message(parts);
        let hash = |key: &Vec<u8>| BASE64.encode(&self.mac(key, purpose, &message)[..SIGNATURE]);
        self.keys.iter().map(hash).collect()
    }

    /// Secrets that nobody can have without the keys of this site: one a key, what signs comes first. What
    /// is derived needs to be stored nowhere.
    pub fn derived(&self, purpose: Purpose, parts: &[&str]) -> Vec<[u8; 32]> {
        let message = message(parts);
        self.keys
            .iter()
            .map(|key| self.mac(key, purpose, &message))
            .collect()
    }

    fn mac(&self, key: &[u8], purpose: Purpose, message: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
        mac.update(purpose.name().as_bytes());
        mac.update(&[0]);
        mac.update(message);
        mac.finalize().into_bytes().into()
    }
}

/// Several parts that can't run into one another.
fn message(parts: &[&str]) -> Vec<u8> {
    let mut message = Vec::new();
    for part in parts {
        message.extend((part.len() as u64).to_be_bytes());
        message.extend(part.as_bytes());
    }
    message
}

/// The file is there in full or not at all, and a second one never takes its place: whoever comes
/// later reads the first one's.
fn write_new_key(path: &Path) -> anyhow::Result<()> {
    let folder = folder_of(path);
    // For its owner only, as tempfile makes them.
    let mut file = tempfile::Builder::new()
        .prefix(".forthright-keys-")
        .tempfile_in(folder)?;
    writeln!(file, "{}", BASE64.encode(Entropy::System.bytes::<32>()))?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => sync_folder(folder),
        Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(failed) => Err(failed.error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets(seed: u64) -> Secrets {
        let entropy = Entropy::seeded(seed);
        Secrets::new(vec![entropy.bytes::<32>().to_vec()], entropy)
    }

    #[test]
    fn signed_value_opens_only_its_own_purpose() {
        let secrets = secrets(1);
        let link = secrets.sign(Purpose::Receipt, "12.abc");
        assert_eq!(secrets.verify(Purpose::Receipt, &link), Some("12.abc"));
        assert_eq!(secrets.verify(Purpose::Setup, &link), None);
        assert_eq!(secrets.verify(Purpose::Receipt, &link.replace("12", "13")), None);
        assert_eq!(secrets.verify(Purpose::Receipt, "12.abc."), None);
    }

    #[test]
    fn who_make_the_keys_together_get_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        let together = std::sync::Barrier::new(8);
        let signed: std::collections::BTreeSet<String> = std::thread::scope(|scope| {
            let open = || {
                together.wait();
                Secrets::open(&path, false).unwrap().sign(Purpose::Setup, "x")
            };
            let all: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(signed.len(), 1);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left over"
        );
    }

    #[test]
    fn older_keys_still_verify() {
        let old = secrets(1);
        let new = Secrets::new(vec![vec![7; 32], old.keys[0].clone()], Entropy::seeded(2));
        assert_eq!(
            new.verify(Purpose::Receipt, &old.sign(Purpose::Receipt, "1.x")),
            Some("1.x")
        );
    }

    #[test]
    fn hashed_parts_do_not_run_together() {
        let secrets = secrets(1);
        assert_ne!(
            secrets.hash(Purpose::Repeat, &["ab", "c"]),
            secrets.hash(Purpose::Repeat, &["a", "bc"])
        );
    }
}
