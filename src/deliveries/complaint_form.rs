//! An address that complained, as somebody of the team types it, and what became of that.

use serde::Deserialize;

use crate::web::form::FieldErrors;
use crate::{mail, people, t};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ComplaintForm {
    pub email: String,
    /// `lift` takes it back; else it is closed.
    pub intent: String,
}

impl ComplaintForm {
    /// As subscribers' addresses are written; `None` with a message at `email` where it is none.
    pub fn address(&self, errors: &mut FieldErrors) -> Option<String> {
        let address = people::email(&self.email).filter(|address| mail::is_address(address));
        if address.is_none() {
            errors.add("email", t!("field-email-wrong"));
        }
        address
    }

    pub fn lifts(&self) -> bool {
        self.intent == "lift"
    }
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    Closed,
    Lifted,
    /// Nothing: no complaint had closed it.
    WasOpen,
}

impl Done {
    const ALL: [Self; 3] = [Self::Closed, Self::Lifted, Self::WasOpen];

    pub fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Lifted => "lifted",
            Self::WasOpen => "was_open",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.code() == code)
    }
}

/// The page that follows says what was done, and names no address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct After {
    pub done: String,
}
