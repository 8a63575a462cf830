//! The history as a file: a table for spreadsheets, or JSON. Both hold what the page shows, and the codes
//! and details behind it; never what somebody typed, because the history holds none of it.

use serde::Serialize;
use serde_json::Value;

use super::history::Line;
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PostId};
use crate::web::csv;

/// The columns of the table.
const COLUMNS: [&str; 11] = [
    "id",
    "at",
    "actor",
    "person",
    "action",
    "post_id",
    "post",
    "comment_id",
    "comment_by",
    "undone",
    "detail",
];

/// One line, in either file.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: AuditId,
    /// RFC 3339, in UTC.
    at: String,
    actor: &'a str,
    person: Option<&'a str>,
    action: &'a str,
    post_id: Option<PostId>,
    post: Option<&'a str>,
    comment_id: Option<CommentId>,
    comment_by: Option<&'a str>,
    undone: bool,
    detail: &'a Value,
}

impl<'a> From<&'a Line> for Row<'a> {
    fn from(line: &'a Line) -> Self {
        Self {
            id: line.id,
            at: Moment::rfc3339(line.at),
            actor: &line.actor,
            person: line.person.as_deref(),
            action: &line.action,
            post_id: line.post.as_ref().map(|(id, _)| *id),
            post: line.post.as_ref().map(|(_, title)| title.as_str()),
            comment_id: line.comment.as_ref().map(|(id, _)| *id),
            comment_by: line.comment.as_ref().map(|(_, name)| name.as_str()),
            undone: line.undone,
            detail: &line.detail,
        }
    }
}

impl Row<'_> {
    fn cells(&self) -> [String; COLUMNS.len()] {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let number = |value: Option<i64>| value.map(|id| id.to_string()).unwrap_or_default();
        [
            self.id.to_string(),
            self.at.clone(),
            self.actor.to_owned(),
            text(self.person),
            self.action.to_owned(),
            number(self.post_id.map(|id| id.0)),
            text(self.post),
            number(self.comment_id.map(|id| id.0)),
            text(self.comment_by),
            self.undone.to_string(),
            self.detail.to_string(),
        ]
    }
}

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
}

impl Format {
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    pub fn file_name(self) -> &'static str {
        match self {
            Self::Csv => "history.csv",
            Self::Json => "history.json",
        }
    }

    /// What stands before the first line.
    pub fn begin(self) -> String {
        match self {
            Self::Csv => csv::row(COLUMNS),
            Self::Json => "[".to_owned(),
        }
    }

    /// Some lines; `first` when none were written before.
    pub fn lines(self, lines: &[Line], first: bool) -> String {
        let rows = lines.iter().map(Row::from);
        match self {
            Self::Csv => rows.map(|row| csv::row(row.cells())).collect(),
            Self::Json => {
                let rows: Vec<String> = rows.map(|row| serde_json::json!(row).to_string()).collect();
                let before = if first || rows.is_empty() { "\n" } else { ",\n" };
                format!("{before}{}", rows.join(",\n"))
            }
        }
    }

    /// What stands behind the last line.
    pub fn end(self) -> String {
        match self {
            Self::Csv => String::new(),
            Self::Json => "\n]\n".to_owned(),
        }
    }
}
