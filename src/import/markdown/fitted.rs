//! What a head says, in the fields of a post: in one line each, and within their limits.

use std::collections::BTreeSet;

use super::account::Account;
use super::page::Page;
use crate::posts::cover::NamedCover;
use crate::posts::save::Text;
use crate::posts::{
    AUDIENCE_MAX, CommentPolicy, INTERESTS_MAX, Kind, SUMMARY_MAX, TAG_MAX, TERMS_MAX, TITLE_MAX, Terms,
    WHY_MAX, lang,
};
use crate::text::{self, Format, SafeHtml};

/// Characters of a text that stand for a summary nobody wrote.
const BEGINNING: usize = 200;

impl Page {
    /// All that the post says, without its cover.
    pub(super) fn text(&self, title: &str, source: String, html: SafeHtml, account: &mut Account) -> Text {
        let front = &self.front;
        let mut short = |words: &str, max: usize, what: &str| {
            let line = text::line(words);
            let short = text::shorten(&line, max);
            if short != line {
                account.note(
                    &format!("{what} that were too long and are shortened"),
                    &self.path,
                );
            }
            short
        };
        let mut summary = short(&front.summary, SUMMARY_MAX, "summaries");
        if summary.is_empty() && self.place.kind == Kind::Post {
            summary = text::excerpt(&html, BEGINNING);
        }
        Text {
            kind: self.place.kind,
            slug: None,
            title: short(title, TITLE_MAX, "titles"),
            summary,
            audience: short(&front.audience, AUDIENCE_MAX, "sentences of whom it is for"),
            why: short(&front.why, WHY_MAX, "sentences of why it matters"),
            interests: short(&front.interests, INTERESTS_MAX, "interests"),
            lang: lang::tag(if front.lang.is_empty() {
                &self.place.lang
            } else {
                &front.lang
            })
            .unwrap_or_default(),
            source,
            format: Format::Markdown,
            html,
            comment_policy: match front.has_comments {
                Some(false) => CommentPolicy::Off,
                _ => CommentPolicy::Open,
            },
            never_closes: false,
            slow_minutes: 0,
            published_at: self.standing.published,
            bylines: Vec::new(),
            terms: self.terms(account),
            cover: NamedCover::default(),
            canonical: String::new(),
        }
    }

    /// Tags and categories are both tags here.
    fn terms(&self, account: &mut Account) -> Terms {
        let mut limited = |names: &mut dyn Iterator<Item = &String>| {
            let mut seen = BTreeSet::new();
            let lines = names.map(|name| text::shorten(&text::line(&name.replace(',', " ")), TAG_MAX));
            let named = |name: &String| {
                let slug = text::slug(name);
                !slug.is_empty() && slug != "uncategorized" && seen.insert(slug)
            };
            let mut names: Vec<String> = lines.filter(named).collect();
            if names.len() > TERMS_MAX {
                account.note(
                    &format!("more than {TERMS_MAX} tags; the first are taken"),
                    &self.path,
                );
                names.truncate(TERMS_MAX);
            }
            names
        };
        Terms {
            tags: limited(&mut self.front.categories.iter().chain(&self.front.tags)),
            audiences: limited(&mut self.front.audiences.iter()),
            subjects: Vec::new(),
            series: None,
        }
    }
}
