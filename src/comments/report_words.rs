//! What readers report, in words for the form, the desk and the mail to moderators.

use super::ReportKind;
use super::entity::report;
use crate::t;

/// As a reader chooses it.
pub fn choice(kind: ReportKind) -> String {
    match kind {
        ReportKind::Spam => t!("report-kind-spam"),
        ReportKind::Insult => t!("report-kind-insult"),
        ReportKind::Private => t!("report-kind-private"),
        ReportKind::Illegal => t!("report-kind-illegal"),
        ReportKind::Label => t!("report-kind-label"),
        ReportKind::Other => t!("report-kind-other"),
    }
}

/// In a word or two, as moderators read it.
pub fn short(kind: ReportKind) -> String {
    match kind {
        ReportKind::Spam => t!("report-short-spam"),
        ReportKind::Insult => t!("report-short-insult"),
        ReportKind::Private => t!("report-short-private"),
        ReportKind::Illegal => t!("report-short-illegal"),
        ReportKind::Label => t!("report-short-label"),
        ReportKind::Other => t!("report-short-other"),
    }
}

/// The kinds with how many report each, the commonest first: “insult (2), spam (1)”.
pub fn counted(reports: &[report::Model]) -> String {
    let of_kind = |kind| reports.iter().filter(|report| report.kind == kind).count();
    let mut kinds = ReportKind::ALL.map(|kind| (of_kind(kind), kind));
    kinds.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let kinds = kinds.into_iter().filter(|(count, _)| *count > 0);
    kinds
        .map(|(count, kind)| t!("report-counted", kind = short(kind), count = count))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Only the label is reported, not what the comment says.
pub fn about_label(reports: &[report::Model]) -> bool {
    reports.iter().all(|report| report.kind == ReportKind::Label)
}
