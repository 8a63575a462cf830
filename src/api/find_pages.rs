//! What a program looks for at the desk, in the parameters that the desk's own page has. What can't be
//! read is refused, because a program can be told.

use jiff::tz::TimeZone;

use super::input_pages::{choice, given};
use super::problem_pages::{FieldError, Problem};
use crate::affiliation::YouAre;
use crate::ids::CommentId;
use crate::moderation::find_form::{Find, Stands};
use crate::t;

/// What is looked for, with days of `zone`.
///
/// # Errors
/// 400 with what is wrong with a parameter.
pub fn looked_for(parameters: &[(String, String)], zone: &TimeZone) -> Result<Find, Problem> {
    let find = Find {
        person: comment(parameters, "person")?,
        network: comment(parameters, "network")?,
        stands: choice::<Stands>(parameters, "stands")?,
        you_are: choice::<YouAre>(parameters, "you_are")?,
        ..Find::of(parameters)
    };
    let (from, to) = find.days(zone);
    let days = [("from", &find.from, from), ("to", &find.to, to)];
    let wrong = days
        .into_iter()
        .filter(|(_, typed, day)| !typed.is_empty() && day.is_none());
    let errors: Vec<_> = wrong.map(|(name, ..)| told(name, t!("api-day-wrong"))).collect();
    if errors.is_empty() {
        Ok(find)
    } else {
        Err(Problem::parameters(errors))
    }
}

fn comment(parameters: &[(String, String)], name: &str) -> Result<Option<CommentId>, Problem> {
    let typed = given(parameters, name).filter(|typed| !typed.is_empty());
    let read = typed.map(str::parse).transpose();
    read.map_err(|_| Problem::parameters(vec![told(name, t!("api-comment-wrong"))]))
}

pub fn told(field: &str, message: String) -> FieldError {
    FieldError {
        field: field.to_owned(),
        message,
    }
}
