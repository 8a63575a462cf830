//! What roles, scopes and devices are called.

use super::device::Device;
use super::{Role, Scope};
use crate::t;

pub fn role(role: Role) -> String {
    match role {
        Role::Contributor => t!("role-contributor"),
        Role::Author => t!("role-author"),
        Role::Moderator => t!("role-moderator"),
        Role::Editor => t!("role-editor"),
        Role::Owner => t!("role-owner"),
    }
}

/// What somebody of this role may do, in one sentence.
pub fn role_what(role: Role) -> String {
    match role {
        Role::Contributor => t!("role-contributor-what"),
        Role::Author => t!("role-author-what"),
        Role::Moderator => t!("role-moderator-what"),
        Role::Editor => t!("role-editor-what"),
        Role::Owner => t!("role-owner-what"),
    }
}

/// What a token of this scope may do.
pub fn scope(scope: Scope) -> String {
    match scope {
        Scope::Read => t!("scope-read"),
        Scope::Write => t!("scope-write"),
        Scope::Moderate => t!("scope-moderate"),
        Scope::Admin => t!("scope-admin"),
    }
}

/// `Firefox on Linux`.
pub fn device(device: &Device) -> String {
    t!(
        "device",
        browser = device.browser.as_str(),
        system = device.system.as_str()
    )
}
