//! What a rule would have done, in a sentence; for the page and for programs.

use super::screening_rehearsal::Rehearsal;
use crate::screening::Treatment;
use crate::t;

/// "Would have held 14 of the last 500 comments, of which you published 3."
pub fn would(does: Treatment, rehearsal: &Rehearsal) -> String {
    let (found, of, published) = (rehearsal.found.len(), rehearsal.of, rehearsal.published());
    match does {
        Treatment::Hold => t!(
            "screening-would-hold",
            found = found,
            of = of,
            published = published
        ),
        Treatment::Reject => t!(
            "screening-would-reject",
            found = found,
            of = of,
            published = published
        ),
        Treatment::Spam => t!(
            "screening-would-spam",
            found = found,
            of = of,
            published = published
        ),
        Treatment::Ask => t!(
            "screening-would-ask",
            found = found,
            of = of,
            published = published
        ),
        Treatment::Tell => t!(
            "screening-would-tell",
            found = found,
            of = of,
            published = published
        ),
    }
}
