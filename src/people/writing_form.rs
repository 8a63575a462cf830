//! What the owner typed about writing, and what it must be.

use serde::Deserialize;

use crate::settings::writing::{HOSTS_MAX, Standfirst, Writing};
use crate::t;
use crate::text::{self, SafeUrl};
use crate::web::form::FieldErrors;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WritingForm {
    pub standfirst: String,
    /// One host a line.
    pub peertube: String,
}

impl From<&Writing> for WritingForm {
    fn from(writing: &Writing) -> Self {
        Self {
            standfirst: writing.standfirst.code().to_owned(),
            peertube: writing.peertube.clone(),
        }
    }
}

impl WritingForm {
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<Writing, FieldErrors> {
        let mut errors = FieldErrors::default();
        let standfirst = Standfirst::from_code(&self.standfirst);
        if standfirst.is_none() {
            errors.add("standfirst", t!("field-missing"));
        }
        let peertube = hosts(&self.peertube, &mut errors);
        match standfirst.filter(|_| errors.is_empty()) {
            Some(standfirst) => Ok(Writing { standfirst, peertube }),
            None => Err(errors),
        }
    }
}

/// The hosts as they are stored; whole addresses are cut down to theirs.
fn hosts(typed: &str, errors: &mut FieldErrors) -> String {
    let mut hosts: Vec<String> = Vec::new();
    for line in typed.lines().map(text::line).filter(|line| !line.is_empty()) {
        match SafeUrl::parse_website(&line) {
            Some(url) if !hosts.iter().any(|host| host == url.host()) => hosts.push(url.host().to_owned()),
            Some(_) => {}
            None => errors.add("peertube", t!("writing-peertube-wrong", line = line.as_str())),
        }
    }
    if hosts.len() > HOSTS_MAX {
        errors.add("peertube", t!("write-terms-too-many", max = HOSTS_MAX));
    }
    hosts.join("\n")
}
