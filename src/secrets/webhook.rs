//! How messages to other programs are signed, so that they know who sends them: HMAC-SHA-256 over id, time
//! and body, as Standard Webhooks 1.0 has it (standardwebhooks.com, "Signature scheme").

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::{Purpose, Secrets};
use crate::clock::Moment;

/// What both ends know. It is derived, and stored nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookSecret(Vec<u8>);

impl WebhookSecret {
    /// Made of what is stored (`salt`) and what is not (the keys of the site): one a key, the one to show first.
    /// Each of them signs, so that the keys may be changed without anybody noticing.
    pub fn of(secrets: &Secrets, salt: &str) -> Vec<Self> {
        let derived = secrets.derived(Purpose::Webhook, &[salt]);
        derived.into_iter().map(|bytes| Self(bytes.to_vec())).collect()
    }

    /// As its receiver keeps it: `whsec_` and base64.
    pub fn shown(&self) -> String {
        format!("whsec_{}", STANDARD.encode(&self.0))
    }

    /// `v1,` and the signature of `body`, sent at `at` as the message `id`. Several are joined by spaces.
    pub fn sign(&self, id: &str, at: Moment, body: &[u8]) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(format!("{id}.{}.", seconds(at)).as_bytes());
        mac.update(body);
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }
}

/// The headers of `body`, JSON, sent at `at` as the message `id` and signed with each of `secrets`.
pub fn headers(secrets: &[WebhookSecret], id: &str, at: Moment, body: &[u8]) -> Vec<(&'static str, String)> {
    let signatures: Vec<String> = secrets.iter().map(|secret| secret.sign(id, at, body)).collect();
    vec![
        ("content-type", "application/json".to_owned()),
        ("webhook-id", id.to_owned()),
        ("webhook-timestamp", seconds(at).to_string()),
        ("webhook-signature", signatures.join(" ")),
    ]
}

/// As the header `webhook-timestamp` has it: whole seconds since 1970.
pub fn seconds(at: Moment) -> i64 {
    at.0.div_euclid(1_000)
}

#[cfg(test)]
mod tests {
    use super::super::Entropy;
    use super::*;

    #[test]
    fn the_example_of_the_standard_is_signed_as_it_says() {
        let secret = WebhookSecret(STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap());
        let at = Moment(1_614_265_330_000);
        assert_eq!(
            secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, b"{\"test\": 2432232314}"),
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
        assert_eq!(secret.shown(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    #[test]
    fn each_salt_makes_a_secret_of_its_own_with_each_key() {
        let secrets = Secrets::new(vec![vec![1; 32], vec![2; 32]], Entropy::seeded(1));
        let [one, other] = ["a", "b"].map(|salt| WebhookSecret::of(&secrets, salt));
        assert_eq!(one.len(), 2);
        assert!(one == WebhookSecret::of(&secrets, "a") && one[0] != one[1] && one[0] != other[0]);
    }
}
