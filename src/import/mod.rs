//! Bringing in what another system exported, with an account of every element.
