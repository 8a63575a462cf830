//! What a post is filed under, as one writes it into the editor's fields.

use super::SubjectKind;
use super::around::{Subject, Term};

/// `IT managers, Resellers`.
pub fn names(terms: &[Term]) -> String {
    let names: Vec<&str> = terms.iter().map(|term| term.name.as_str()).collect();
    names.join(", ")
}

/// One a line: `Acme | product | acme.example`.
pub fn lines(subjects: &[Subject]) -> String {
    let lines: Vec<String> = subjects.iter().map(line).collect();
    lines.join("\n")
}

fn line(subject: &Subject) -> String {
    let kind = match subject.kind {
        SubjectKind::Organisation => "organisation",
        SubjectKind::Product => "product",
    };
    match (&subject.domain, subject.kind) {
        (Some(domain), _) => format!("{} | {kind} | {domain}", subject.name),
        (None, SubjectKind::Product) => format!("{} | {kind}", subject.name),
        (None, SubjectKind::Organisation) => subject.name.clone(),
    }
}
