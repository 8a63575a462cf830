//! The saved questions as their owner edits them, each with a look at how it will read.

use maud::{Markup, html};

use super::QUESTION_MAX;
use super::owner_views::{OwnerPage, acts, movers, save_first};
use super::questions::{About, Questions, SAVED_MAX, fill};
use crate::words::Language;
use crate::{t, urls};

pub fn questions(page: &OwnerPage<'_>) -> Markup {
    let (questions, wrong) = (&page.typed.questions, &page.wrong.questions);
    let count = questions.saved.len();
    let language = page.site.settings.language;
    html! {
        section aria-labelledby="questions" {
            h2 #questions { (t!("owner-questions")) }
            p .ui .soft { (t!("owner-questions-lead", max = SAVED_MAX)) }
            form method="post" action=(page.site.href(&urls::Affiliation)) novalidate {
                input type="hidden" name="part" value="questions";
                (save_first())
                @for row in 0..count { (one(row, questions, wrong.get(&row).map(String::as_str), language)) }
                @if count < SAVED_MAX && questions.saved.last().is_none_or(|last| !last.trim().is_empty()) {
                    (one(count, questions, None, language))
                }
                p .acts { button name="intent" value="preview" { (t!("owner-preview")) } }
                (acts())
            }
        }
    }
}

/// A row; one behind the last is empty, to add another.
fn one(row: usize, questions: &Questions, wrong: Option<&str>, language: Language) -> Markup {
    let typed = questions.saved.get(row).map_or("", String::as_str);
    let is_new = row >= questions.saved.len();
    let number = row + 1;
    let title = if is_new {
        t!("owner-question-new")
    } else {
        t!("owner-question", number = number)
    };
    html! {
        fieldset .row {
            legend { label for={ "question-" (row) } { (title) } }
            @if let Some(wrong) = wrong { p .bad id={ "question-" (row) "-error" } { (wrong) } }
            textarea id={ "question-" (row) } name="question" rows="3" maxlength=(QUESTION_MAX)
                aria-invalid=[wrong.map(|_| "true")]
                aria-describedby=[wrong.map(|_| format!("question-{row}-error"))] { "\n" (typed) }
            @if !typed.trim().is_empty() { p .shown { (t!("owner-reads")) " " q { (fill(typed, sample(&t!("owner-sample-name"), &t!("owner-sample-post"), &t!("owner-sample-subject"), language))) } } }
            div .moves {
                label .check {
                    input type="radio" name="first" value=(row) checked[row == questions.first];
                    (t!("owner-question-first"))
                }
                @if !is_new {
                    (movers(row, questions.saved.len(), &title))
                    button name="intent" value={ "remove-" (row) } aria-label=(t!("owner-remove-what", what = title.as_str())) { (t!("owner-remove")) }
                }
            }
        }
    }
}

fn sample<'a>(name: &'a str, post: &'a str, subject: &'a str, language: Language) -> About<'a> {
    About {
        name,
        post,
        subject: Some(subject),
        language,
    }
}
