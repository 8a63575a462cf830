//! What a post has to say of whom it is for, whose recordings may play, and whether pages are told that a post
//! links to them.

use super::form::{SettingsForm, ticked};
use crate::settings::Key;
use crate::settings::save::Changed;
use crate::settings::writing::{HOSTS_MAX, Standfirst};
use crate::t;
use crate::text::{self, SafeUrl};
use crate::web::form::FieldErrors;

impl SettingsForm {
    pub(super) fn writing(&self, errors: &mut FieldErrors) -> Changed {
        if Standfirst::from_code(&self.standfirst).is_none() {
            errors.add("standfirst", t!("field-missing"));
        }
        vec![
            (Key::Standfirst, self.standfirst.clone()),
            (Key::PeertubeHosts, hosts(&self.peertube, errors)),
            (Key::TellsLinked, ticked(&self.tells_linked)),
        ]
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
