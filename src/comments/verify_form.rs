//! What somebody types to verify what they stated, and the code of what was just done, in the address.

use serde::Deserialize;

/// What was typed, and which button was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct VerifyForm {
    /// `mail`, `code`, `domain` or `revoke`.
    pub intent: String,
    pub verify_address: String,
    pub verify_code: String,
    pub verify_domain: String,
}

/// The parameter of the receipt's address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    /// `sent`, or how it was verified: `mailbox`, `file`, `record`, `link`.
    pub verify: String,
}
