//! Which figures are asked for, as the address says it.

use serde::Deserialize;

use super::Period;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FiguresForm {
    pub days: String,
}

impl FiguresForm {
    pub fn period(&self) -> Period {
        Period::from_days(&self.days)
    }
}
