//! A browser that takes notes: the keys of the one in RFC 8291, section 5, and what it reads of what is handed to
//! it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use web_push_native::p256::SecretKey;
use web_push_native::{Auth, decrypt};

use super::receiver::Posted;

pub const P256DH: &str =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
pub const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";
const PRIVATE: &str = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";

/// As a row holds them.
pub fn keys() -> String {
    json!({ "p256dh": P256DH, "auth": AUTH }).to_string()
}

/// What was handed to the browser, as its worker reads it.
#[track_caller]
pub fn opened(posted: &Posted) -> Value {
    assert_eq!(posted.header("content-encoding"), "aes128gcm");
    let key = SecretKey::from_slice(&URL_SAFE_NO_PAD.decode(PRIVATE).unwrap()).unwrap();
    let auth: [u8; 16] = URL_SAFE_NO_PAD.decode(AUTH).unwrap().try_into().unwrap();
    let read = decrypt(posted.body.to_vec(), &key, &Auth::from(auth)).unwrap();
    serde_json::from_slice(&read).unwrap()
}

/// The link in a first note, which the worker of the browser follows; none in any other.
#[track_caller]
pub fn link(posted: &Posted) -> Option<String> {
    opened(posted)["confirm"].as_str().map(str::to_owned)
}
