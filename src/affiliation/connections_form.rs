//! The connections of a statement as they are typed into a form: lists that belong together by their order.

use super::form::{StatementForm, choice, typed};
use super::rules::FIRST_YEAR;
use super::{ABOUT_MAX, CONNECTIONS_MAX, Connection, ConnectionKind};
use crate::t;
use crate::web::form::FieldErrors;

/// The connections that were chosen, each once.
pub fn read(form: &StatementForm, errors: &mut FieldErrors) -> Vec<Connection> {
    let kinds = &form.affiliation_kind;
    let years_pair = form.affiliation_year.is_empty() || form.affiliation_year.len() == kinds.len();
    if form.affiliation_about.len() != kinds.len() && !only_ways_out(kinds) || !years_pair {
        errors.add("affiliation_kind", t!("affiliation-unequal"));
        return Vec::new();
    }
    let at = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
    let mut connections: Vec<Connection> = Vec::new();
    for (number, kind) in kinds.iter().enumerate() {
        let Some(kind) = choice(kind, "affiliation_kind", errors) else {
            continue;
        };
        let (about, year) = (
            at(&form.affiliation_about, number),
            at(&form.affiliation_year, number),
        );
        let connection = connection(kind, &about, &year, errors);
        if !connections.contains(&connection) {
            connections.push(connection);
        }
    }
    belong_together(&connections, errors);
    connections
}

/// Not too many, and a way out stands alone.
fn belong_together(connections: &[Connection], errors: &mut FieldErrors) {
    if connections.len() > CONNECTIONS_MAX {
        errors.add(
            "affiliation_kind",
            t!("affiliation-too-many", max = CONNECTIONS_MAX),
        );
    }
    if connections.len() > 1 && connections.iter().any(|connection| is_way_out(connection.kind)) {
        errors.add("affiliation_kind", t!("affiliation-excludes"));
    }
}

/// "None" and "rather not say" are about nothing, so their list of subjects may be missing.
fn only_ways_out(kinds: &[String]) -> bool {
    kinds
        .iter()
        .all(|kind| kind.is_empty() || *kind == "none" || *kind == "declined")
}

fn is_way_out(kind: ConnectionKind) -> bool {
    matches!(kind, ConnectionKind::None | ConnectionKind::Declined)
}

fn connection(kind: ConnectionKind, about: &str, year: &str, errors: &mut FieldErrors) -> Connection {
    if is_way_out(kind) {
        return Connection {
            kind,
            about: None,
            year: None,
            typed: false,
        };
    }
    let about = typed(about, ABOUT_MAX, "affiliation_about", errors);
    if about.is_empty() {
        errors.add("affiliation_about", t!("affiliation-about-missing"));
    }
    let year = if kind == ConnectionKind::UsedTo {
        read_year(year, errors)
    } else {
        None
    };
    Connection {
        kind,
        about: Some(about),
        year,
        typed: false,
    }
}

fn read_year(typed: &str, errors: &mut FieldErrors) -> Option<i16> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let year = typed
        .parse()
        .ok()
        .filter(|year| (FIRST_YEAR..=9999).contains(year));
    if year.is_none() {
        errors.add("affiliation_year", t!("affiliation-year-wrong"));
    }
    year
}
