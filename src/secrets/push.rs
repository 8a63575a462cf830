//! What browsers are pushed: encrypted for the one browser that asked for it (RFC 8291), and signed so that
//! what carries it there knows which site it comes from (VAPID, RFC 8292).

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};
use serde_json::json;
use url::Url;
use web_push_native::p256::PublicKey;
use web_push_native::p256::ecdsa::signature::Signer as _;
use web_push_native::p256::ecdsa::{Signature, SigningKey};
use web_push_native::{Auth, encrypt};

use super::{Purpose, Secrets};
use crate::clock::{Moment, hours};

/// How long a signature is good; 24 hours at most (RFC 8292, section 2).
const GOOD_FOR: Duration = hours(12);

/// What a browser says of itself, in base64 for URLs without padding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// Its public key: a point of P-256, uncompressed.
    pub p256dh: String,
    /// 16 bytes that only the browser and this site know.
    pub auth: String,
}

impl Keys {
    /// Whether something can be encrypted with them.
    pub fn are_sound(&self) -> bool {
        self.encrypt(b"x").is_some()
    }

    /// `message` as only this browser reads it; `None` when these are no keys. The library draws the key that
    /// is good for this message alone.
    pub fn encrypt(&self, message: &[u8]) -> Option<Vec<u8>> {
        let point = BASE64.decode(self.p256dh.trim_end_matches('=')).ok()?;
        let auth = BASE64.decode(self.auth.trim_end_matches('=')).ok()?;
        let auth: [u8; 16] = auth.try_into().ok()?;
        let key = PublicKey::from_sec1_bytes(&point).ok()?;
        encrypt(message.to_vec(), &key, &Auth::from(auth)).ok()
    }
}

/// The key by which a site is known to those who carry its messages. Browsers bind what they take to it, so it
/// is derived from the oldest key of the site, which stays when another one signs.
pub struct Vapid(SigningKey);

impl Vapid {
    pub fn of(secrets: &Secrets) -> Self {
        let key = |round: u32| {
            let derived = secrets.derived(Purpose::Push, &[&round.to_string()]);
            SigningKey::from_slice(derived.last()?).ok()
        };
        // All but one in 2^32 numbers are a key.
        let key = (0..u32::MAX).find_map(key);
        Self(key.expect("a site has a key, and some number made of it is one of the curve"))
    }

    /// As a browser wants it: the point, uncompressed, in base64 for URLs without padding.
    pub fn public(&self) -> String {
        BASE64.encode(self.0.verifying_key().to_encoded_point(false))
    }

    /// The header `Authorization` of a message to `endpoint`; `contact` is a `mailto:` or `https:` address where
    /// whoever carries it reaches the site's owner.
    pub fn authorization(&self, endpoint: &Url, contact: &str, now: Moment) -> String {
        let head = json!({ "typ": "JWT", "alg": "ES256" });
        let claims = json!({
            "aud": endpoint.origin().ascii_serialization(),
            "exp": now.plus(GOOD_FOR).0.div_euclid(1_000),
            "sub": contact,
        });
        let signed = format!(
            "{}.{}",
            BASE64.encode(head.to_string()),
            BASE64.encode(claims.to_string())
        );
        let signature: Signature = self.0.sign(signed.as_bytes());
        let token = format!("{signed}.{}", BASE64.encode(signature.to_bytes()));
        format!("vapid t={token}, k={}", self.public())
    }
}

#[cfg(test)]
mod tests {
    use web_push_native::decrypt;
    use web_push_native::p256::SecretKey;
    use web_push_native::p256::ecdsa::VerifyingKey;
    use web_push_native::p256::ecdsa::signature::Verifier as _;

    use super::super::Entropy;
    use super::*;

    /// The browser of the example in RFC 8291, section 5.
    const PRIVATE: &str = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    const PUBLIC: &str =
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

    fn opened(encrypted: Vec<u8>) -> Vec<u8> {
        let key = SecretKey::from_slice(&BASE64.decode(PRIVATE).unwrap()).unwrap();
        let auth: [u8; 16] = BASE64.decode(AUTH).unwrap().try_into().unwrap();
        decrypt(encrypted, &key, &Auth::from(auth)).unwrap()
    }

    #[test]
    fn the_example_of_the_standard_is_opened_and_so_is_what_is_made_here() {
        let example = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg\
                       Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(
            opened(BASE64.decode(example).unwrap()),
            b"When I grow up, I want to be a watermelon"
        );
        let keys = Keys {
            p256dh: PUBLIC.to_owned(),
            auth: AUTH.to_owned(),
        };
        let made = keys.encrypt(b"Something is new.").unwrap();
        assert_eq!(opened(made.clone()), b"Something is new.");
        assert_ne!(made, keys.encrypt(b"Something is new.").unwrap());
    }

    #[test]
    fn what_are_no_keys_encrypts_nothing() {
        for (p256dh, auth) in [
            ("", AUTH),
            (PUBLIC, ""),
            (PUBLIC, "AAAA"),
            ("!", AUTH),
            (AUTH, AUTH),
        ] {
            let keys = Keys {
                p256dh: p256dh.to_owned(),
                auth: auth.to_owned(),
            };
            assert!(
                keys.encrypt(b"x").is_none() && !keys.are_sound(),
                "{p256dh} {auth}"
            );
        }
    }

    #[test]
    fn a_message_says_whose_it_is_to_whom_and_until_when() {
        let secrets = Secrets::new(vec![vec![1; 32], vec![2; 32]], Entropy::seeded(1));
        let vapid = Vapid::of(&secrets);
        let endpoint = Url::parse("https://push.example/send/abc").unwrap();
        let now = Moment(1_772_530_200_000);
        let header = vapid.authorization(&endpoint, "mailto:mara@example.org", now);
        let (token, key) = header
            .strip_prefix("vapid t=")
            .unwrap()
            .split_once(", k=")
            .unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let point = BASE64.decode(key).unwrap();
        let signature = Signature::from_slice(&BASE64.decode(signature).unwrap()).unwrap();
        let verifies = VerifyingKey::from_sec1_bytes(&point).unwrap();
        assert!(verifies.verify(signed.as_bytes(), &signature).is_ok());
        let claims = BASE64.decode(signed.split_once('.').unwrap().1).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["aud"], "https://push.example");
        assert_eq!(claims["exp"], 1_772_530_200 + 12 * 3_600);
        assert_eq!(claims["sub"], "mailto:mara@example.org");
        let rotated = Secrets::new(vec![vec![3; 32], vec![1; 32], vec![2; 32]], Entropy::seeded(1));
        assert_eq!(Vapid::of(&rotated).public(), key, "browsers are bound to it");
    }
}
