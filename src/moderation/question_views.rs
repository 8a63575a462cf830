//! The question to a commenter at the desk: what stands in the field at first, the other saved ones as
//! buttons, how it will stand in the thread, and why a rule has asked.

use maud::{Markup, html};

use super::form::DeskForm;
use super::item_views::ItemView;
use super::rules_views::title;
use crate::affiliation::auto_ask::{self, AskRule, Facts};
use crate::affiliation::questions::{About, fill};
use crate::screening::why;
use crate::t;
use crate::text::{self, Format};

/// How much of a saved question stands on its button, in characters.
const ON_BUTTON: usize = 70;

/// What stands in the field: what was typed, the saved one that was asked for, or the first choice.
pub fn question(view: &ItemView, typed: Option<&DeskForm>) -> String {
    let wanted = typed.and_then(DeskForm::wants_question);
    match (wanted.and_then(|number| view.questions.saved.get(number)), typed) {
        (Some(saved), _) => filled(view, saved),
        (None, Some(form)) => form.question.clone(),
        (None, None) => filled(view, view.questions.by_default()),
    }
}

/// The other saved questions, each a button that puts it into the field. Without the script the form
/// is drawn again with it, and with everything else that was typed.
pub fn others(view: &ItemView, shown: &str) -> Markup {
    let saved = view.questions.saved.iter().map(|saved| filled(view, saved));
    let others: Vec<(usize, String)> = saved.enumerate().filter(|(_, saved)| saved != shown).collect();
    html! {
        @if !others.is_empty() {
            p .hint { (t!("desk-questions")) }
            p .acts .saved {
                @for (number, question) in &others {
                    button name="decision" value={ "use_question-" (number) } data-question=(question) { (text::shorten(question, ON_BUTTON)) }
                }
            }
        }
    }
}

/// The question where it will be seen, for who asked to look.
pub fn preview(view: &ItemView, typed: Option<&DeskForm>, question: &str) -> Markup {
    let looks = typed.is_some_and(DeskForm::looks_at_question) && !question.trim().is_empty();
    let html = text::comment(question, Format::Markdown).ok().filter(|_| looks);
    let byline = view.signed.unwrap_or_default();
    let line = if typed.is_some_and(DeskForm::asks_in_private) {
        t!("desk-question-reads-private", byline = byline)
    } else {
        t!("desk-question-reads", byline = byline)
    };
    html! {
        @if let Some(html) = html {
            div .shown role="status" {
                p { (line) }
                div .say { (html) }
            }
        }
    }
}

/// Why a rule has asked; empty where a person did, or nobody.
pub fn by_rule(view: &ItemView) -> Markup {
    let request = view
        .item
        .standing
        .request
        .as_ref()
        .filter(|request| !request.rule.is_empty());
    html! {
        @if let Some(request) = request {
            @if let Some(rule) = AskRule::from_code(&request.rule) {
                p .soft { (t!("desk-asked-by-rule", rule = title(rule), subject = request.rule_subject.as_str())) }
            } @else {
                p .soft { (t!("desk-asked-by-own-rule", rule = why(&view.site.settings, &request.rule))) }
            }
        }
    }
}

fn filled(view: &ItemView, question: &str) -> String {
    let about = About {
        name: &view.item.comment.name,
        post: view.post_title,
        subject: subject(view),
        language: view.site.settings.language,
    };
    fill(question, about)
}

/// What the comment names of what the post is about, or else the first of it.
fn subject<'a>(view: &ItemView<'a>) -> Option<&'a str> {
    let facts = Facts {
        text: &view.item.comment.source,
        hosts: &[],
        email: "",
        subjects: view.subjects,
    };
    let first = || view.subjects.first().map(|subject| subject.name.as_str());
    auto_ask::find(AskRule::NamesSubject, facts).or_else(first)
}
