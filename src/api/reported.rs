//! What readers report, as the API answers with it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::comments::ReportKind;
use crate::comments::entity::report;
use crate::moderation::items::Item;

/// A report that nobody has decided on. Who sent it is not known.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Reported {
    /// What is wrong.
    pub kind: ReportKind,
    /// Of a `label`, the words beside the name that it is about, as readers see them now; else empty.
    pub label: String,
    /// A sentence in the reader's words; may be empty.
    pub reason: String,
    #[schema(format = DateTime)]
    pub reported_at: String,
}

impl Reported {
    /// The open reports of `item`, oldest first.
    pub fn of(item: &Item) -> Vec<Self> {
        let label = item.standing.label.as_ref();
        let label = label.map_or("", |label| label.words.as_str());
        let about = |report: &report::Model| match report.kind {
            ReportKind::Label => label.to_owned(),
            _ => String::new(),
        };
        let reported = |report: &report::Model| Self {
            kind: report.kind,
            label: about(report),
            reason: report.reason.clone(),
            reported_at: report.created_at.rfc3339(),
        };
        item.reports.iter().map(reported).collect()
    }
}
