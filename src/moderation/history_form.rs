//! Which lines of the history somebody wants to see, as they chose it.

use jiff::tz::TimeZone;
use serde::Deserialize;

use super::history::Filter;
use super::history_words::words;
use crate::clock::Moment;
use crate::ids::{CommentId, PostId};
use crate::t;
use crate::web::form::FieldErrors;

/// The choice as it stands in the address: everything text, empty where nothing was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HistoryForm {
    /// The id of somebody of the team.
    pub who: String,
    /// The code of an action.
    pub what: String,
    pub post: String,
    pub comment: String,
    /// A day, `2026-03-03`, in the site's time zone.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The line that the page begins behind.
    pub before: String,
}

impl HistoryForm {
    /// What is asked for. A choice that there is not counts as none; a day that can't be read is told.
    pub fn read(&self, zone: &TimeZone) -> (Filter, FieldErrors) {
        let mut errors = FieldErrors::default();
        let mut day = |field: &'static str, typed: &str| {
            let day = Moment::day(typed, zone);
            if day.is_none() && !typed.trim().is_empty() {
                errors.add(field, t!("history-day-wrong"));
            }
            day
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        let filter = Filter {
            person: self.who.parse().ok(),
            action: Some(self.what.clone()).filter(|code| words(code).is_some()),
            post: self.post.parse().ok(),
            comment: self.comment.parse().ok(),
            from: from.map(|(start, _)| start),
            until: to.map(|(_, end)| end),
        };
        (filter, errors)
    }

    pub fn about_post(id: PostId) -> Self {
        Self {
            post: id.to_string(),
            ..Self::default()
        }
    }

    pub fn about_comment(id: CommentId) -> Self {
        Self {
            comment: id.to_string(),
            ..Self::default()
        }
    }

    /// Nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.fields().all(|(_, value)| value.is_empty())
    }

    /// As the query of an address, without the place in the list; with its question mark, or empty.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.fields().filter(|(_, value)| !value.is_empty()));
        let query = query.finish();
        if query.is_empty() {
            query
        } else {
            format!("?{query}")
        }
    }

    fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("who", self.who.as_str()),
            ("what", &self.what),
            ("post", &self.post),
            ("comment", &self.comment),
            ("from", &self.from),
            ("to", &self.to),
        ]
        .into_iter()
    }
}
