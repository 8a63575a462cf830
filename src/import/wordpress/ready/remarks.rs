//! The comments of an export, rendered and within limits. What a comment is too long for is told in
//! the account; network addresses never get this far.

use std::collections::HashMap;

use super::super::fate::{CommentFate, CommentKind, CommentState, ItemFate, Plan, PlannedItem, Why};
use super::super::here::Here;
use super::super::threads::{self, Placed};
use super::super::{Comment, convert};
use super::{Notes, plain_paragraphs};
use crate::clock::Moment;
use crate::comments::{Kind, NAME_MAX, Status, WEBSITE_MAX};
use crate::import::Became;
use crate::people::email;
use crate::t;
use crate::text::{self, Format, SafeHtml, SafeUrl};

/// The new comments of one text, each behind the one it answers.
pub struct Thread {
    /// WordPress's number of the text.
    pub text: i64,
    pub remarks: Vec<Remark>,
}

/// A comment or pingback.
pub struct Remark {
    pub number: i64,
    /// The number of the comment it answers.
    pub parent: Option<i64>,
    pub kind: Kind,
    pub status: Status,
    /// The login of the author who wrote it while logged in.
    pub author: Option<String>,
    pub name: String,
    pub email: String,
    pub website: String,
    pub source: String,
    pub html: SafeHtml,
    pub sent: Moment,
}

type Words = (String, SafeHtml);

/// All new comments; those that are larger than one may be are left behind in the plan.
pub(super) fn threads(plan: &mut Plan, here: &Here, notes: &mut Notes, now: Moment) -> Vec<Thread> {
    let mut found = Vec::new();
    let authors: HashMap<i64, &str> = plan
        .authors
        .iter()
        .filter_map(|(author, _)| Some((author.wp_id?, author.login.as_str())))
        .collect();
    for planned in &mut plan.items {
        if !matches!(planned.fate, ItemFate::Text(..) | ItemFate::Repeated) {
            continue;
        }
        let mut words = rendered(planned, here, notes);
        let placed = threads::placed(planned);
        let remarks: Vec<Remark> = placed
            .iter()
            .filter_map(|placed| {
                let words = words.remove(&placed.comment.wp_id)?;
                Some(remark(
                    placed,
                    words,
                    &authors,
                    planned.item.published,
                    notes,
                    now,
                ))
            })
            .collect();
        if !remarks.is_empty() {
            found.push(Thread {
                text: planned.item.wp_id,
                remarks,
            });
        }
    }
    found
}

/// The words of every new comment by its number.
fn rendered(planned: &mut PlannedItem, here: &Here, notes: &mut Notes) -> HashMap<i64, Words> {
    let mut rendered = HashMap::new();
    for (comment, fate) in &mut planned.comments {
        let is_new = here.refs.number(Became::Comment, comment.wp_id).is_none();
        if !matches!(fate, CommentFate::Taken(..)) || !is_new {
            continue;
        }
        match words(comment, notes) {
            Some(words) => {
                rendered.insert(comment.wp_id, words);
            }
            None => *fate = CommentFate::Skipped(Why::TooLarge),
        }
    }
    rendered
}

fn words(comment: &Comment, notes: &mut Notes) -> Option<Words> {
    let source = convert::comment(&comment.content);
    if let Ok(html) = text::comment(&source, Format::Html) {
        return Some((source, html));
    }
    let plain = plain_paragraphs(&source);
    let html = text::comment(&plain, Format::Html).ok()?;
    notes.changed.push("comment too deeply nested, now plain");
    Some((plain, html))
}

fn remark(
    placed: &Placed,
    (source, html): Words,
    authors: &HashMap<i64, &str>,
    text_date: Option<i64>,
    notes: &mut Notes,
    now: Moment,
) -> Remark {
    let comment = placed.comment;
    let author = comment.user_id.and_then(|id| authors.get(&id));
    let sent = comment.published.or(text_date).map_or(now, Moment);
    Remark {
        number: comment.wp_id,
        parent: placed.parent,
        kind: match placed.kind {
            CommentKind::Comment => Kind::Comment,
            CommentKind::Pingback => Kind::Pingback,
        },
        status: match placed.state {
            CommentState::Published => Status::Published,
            CommentState::Pending => Status::Pending,
            CommentState::Spam => Status::Spam,
        },
        author: author.map(|login| (*login).to_owned()),
        name: name(&comment.author, notes),
        email: email(&comment.email).unwrap_or_default(),
        website: website(&comment.url),
        source,
        html,
        sent: sent.min(now),
    }
}

fn name(typed: &str, notes: &mut Notes) -> String {
    let name = text::line(typed);
    if name.is_empty() {
        t!("import-anonymous")
    } else {
        notes.shortened(&name, NAME_MAX, "name shortened")
    }
}

fn website(typed: &str) -> String {
    let url = SafeUrl::parse_website(typed).map(|url| url.as_str().to_owned());
    url.filter(|url| url.chars().count() <= WEBSITE_MAX)
        .unwrap_or_default()
}
