//! Passwords: hashed with Argon2id on a thread of their own, at most two at a time, so that a flood
//! of log-ins takes neither the memory nor the processor of the whole server.

use std::sync::Arc;

use anyhow::Context as _;
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::secrets::Entropy;

/// 19 MiB, two passes, one lane: the first of the OWASP Password Storage Cheat Sheet's settings.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const AT_ONCE: usize = 2;

/// Hashes and verifies passwords.
#[derive(Clone)]
pub struct Passwords {
    room: Arc<Semaphore>,
    entropy: Entropy,
    params: Params,
    /// What an unknown account's password is compared with, so that it takes as long.
    decoy: Arc<str>,
}

impl Passwords {
    /// # Errors
    /// When the decoy can't be hashed, which the parameters rule out.
    pub fn new(entropy: &Entropy) -> anyhow::Result<Self> {
        Self::with_params(entropy, Params::new(MEMORY_KIB, PASSES, 1, None).map_err(wrong)?)
    }

    /// The cheapest parameters there are, for tests.
    ///
    /// # Errors
    /// As `new`.
    pub fn cheap(entropy: &Entropy) -> anyhow::Result<Self> {
        Self::with_params(
            entropy,
            Params::new(Params::MIN_M_COST, 1, 1, None).map_err(wrong)?,
        )
    }

    fn with_params(entropy: &Entropy, params: Params) -> anyhow::Result<Self> {
        let decoy = hash_now(&params, entropy, "an account that does not exist")?.into();
        Ok(Self {
            room: Arc::new(Semaphore::new(AT_ONCE)),
            entropy: entropy.clone(),
            params,
            decoy,
        })
    }

    /// The hash to store, as a PHC string.
    ///
    /// # Errors
    /// When the hashing thread fails.
    pub async fn hash(&self, password: String) -> anyhow::Result<String> {
        let permit = Arc::clone(&self.room).acquire_owned().await?;
        let (params, entropy) = (self.params.clone(), self.entropy.clone());
        tokio::task::spawn_blocking(move || {
            // Kept until the work is done, even when the client has gone and nobody waits for it.
            let _permit = permit;
            hash_now(&params, &entropy, &password)
        })
        .await?
    }

    /// Whether `password` is the one of `hash`; takes as long when there is no hash.
    ///
    /// # Errors
    /// When the stored hash can't be read or the hashing thread fails.
    pub async fn verify(&self, password: String, hash: Option<String>) -> anyhow::Result<bool> {
        let permit = Arc::clone(&self.room).acquire_owned().await?;
        let decoy = Arc::clone(&self.decoy);
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let known = hash.is_some();
            let text = hash.as_deref().unwrap_or(&decoy);
            let parsed = PasswordHash::new(text)
                .map_err(wrong)
                .context("a stored password hash can't be read")?;
            Ok(Argon2::default()
                .verify_password(password.as_bytes(), &parsed)
                .is_ok()
                && known)
        })
        .await?
    }
}

fn hash_now(params: &Params, entropy: &Entropy, password: &str) -> anyhow::Result<String> {
    let salt = SaltString::encode_b64(&entropy.bytes::<16>()).map_err(wrong)?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    Ok(argon
        .hash_password(password.as_bytes(), &salt)
        .map_err(wrong)?
        .to_string())
}

fn wrong(error: impl std::fmt::Display) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoy_costs_what_a_real_hash_costs() {
        let passwords = Passwords::new(&Entropy::seeded(1)).unwrap();
        let real = hash_now(&passwords.params, &passwords.entropy, "a real password").unwrap();
        let cost = |hash: &str| {
            let parsed = PasswordHash::new(hash).unwrap();
            (
                parsed.algorithm.to_string(),
                parsed.version,
                Params::try_from(&parsed).unwrap(),
            )
        };
        assert_eq!(cost(&passwords.decoy), cost(&real));
    }
}
