//! What the team sees of readers: how often posts were read and where from, what was searched, which
//! addresses were not found, and where old ones lead. It is counted by `counts/`, which keeps nothing of who.

pub mod chart_views;
pub mod form;
pub mod lost;
pub mod lost_pages;
pub mod lost_views;
pub mod pages;
pub mod read;
pub mod redirect_form;
pub mod redirect_pages;
pub mod redirect_views;
pub mod views;

use crate::ids::{PersonId, PostId};

/// Whose posts are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Everybodys,
    /// Those of one writer.
    Of(PersonId),
    /// One post alone.
    Post(PostId),
}

/// How many days are looked at, today among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    Week,
    #[default]
    Month,
    Quarter,
    Year,
}

impl Period {
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    pub fn days(self) -> u32 {
        match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }

    /// By its number of days, as the address has it; a month for what is none.
    pub fn from_days(typed: &str) -> Self {
        let days = typed.parse().unwrap_or(0);
        Self::ALL
            .into_iter()
            .find(|period| period.days() == days)
            .unwrap_or_default()
    }
}
