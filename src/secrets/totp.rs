//! Codes by the clock (RFC 6238), as every authenticator app makes them: six digits of HMAC-SHA-1, another
//! every 30 seconds.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, Mac as _};
use sha1::Sha1;

use super::{Purpose, Secrets};
use crate::clock::Moment;

/// How long a code is shown, in milliseconds.
const STEP: i64 = 30_000;

/// How many steps a clock may be wrong.
const DRIFT: i64 = 1;

/// What an app and this site have in common. It is printed nowhere but on the page that sets it up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret([u8; 20]);

impl Secret {
    /// Derived from what is stored (`salt`) and what is not (the keys of the site): one a key, the one to
    /// show first.
    pub fn of(secrets: &Secrets, person: &str, salt: &str) -> Vec<Self> {
        let derived = secrets.derived(Purpose::SecondFactor, &[person, salt]);
        let short = |bytes: [u8; 32]| {
            let mut short = [0; 20];
            short.copy_from_slice(&bytes[..20]);
            Self(short)
        };
        derived.into_iter().map(short).collect()
    }

    /// As it is typed into an app.
    pub fn text(self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// The code of the step that `now` lies in.
    pub fn code(self, now: Moment) -> String {
        self.code_of(step(now))
    }

    /// The step whose code was `typed`, if it is one that counts at `now` and lies after `last`.
    pub fn step_of(self, typed: &str, now: Moment, last: i64) -> Option<i64> {
        let now = step(now);
        let is_right = |step: &i64| {
            let code = self.code_of(*step);
            bool::from(subtle::ConstantTimeEq::ct_eq(code.as_bytes(), typed.as_bytes()))
        };
        (now - DRIFT..=now + DRIFT)
            .filter(|step| *step > last)
            .find(is_right)
    }

    fn code_of(self, step: i64) -> String {
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(&step.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let at = usize::from(hash[19] & 15);
        let bytes = [hash[at] & 127, hash[at + 1], hash[at + 2], hash[at + 3]];
        format!("{:06}", u32::from_be_bytes(bytes) % 1_000_000)
    }
}

fn step(now: Moment) -> i64 {
    now.0.div_euclid(STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test vectors of RFC 6238, appendix B, the last six of their eight digits.
    #[test]
    fn the_codes_are_those_of_the_rfc() {
        let secret = Secret(*b"12345678901234567890");
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret.code(Moment(seconds * 1000)), code);
        }
        assert_eq!(secret.text(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    #[test]
    fn a_code_counts_one_step_early_or_late_and_once() {
        let secret = Secret(*b"12345678901234567890");
        let now = Moment(1_111_111_109_000);
        let at = |steps: i64| secret.step_of("081804", Moment(now.0 + steps * STEP), 0);
        assert!(at(-1).is_some() && at(0).is_some() && at(1).is_some());
        assert_eq!((at(-2), at(2)), (None, None));
        let step = at(0).unwrap();
        assert_eq!(secret.step_of("081804", now, step), None);
        assert_eq!(secret.step_of("08180", now, 0), None);
    }
}
