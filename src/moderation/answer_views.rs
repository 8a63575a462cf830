//! At the desk, below a comment whose writer was asked: what they replied in the thread, a label from
//! their own words, one more question, and taking the question back.

use maud::{Markup, html};

use super::form_views::{message, typed};
use super::item_views::ItemView;
use crate::affiliation::machine::is_open;
use crate::affiliation::requests::ROUNDS_MAX;
use crate::affiliation::{QUESTION_MAX, QUOTE_MAX, RequestState};
use crate::comments::{Kind, Status};
use crate::{t, text, urls};

/// The reply that answered in the thread; empty where none did.
pub fn in_thread(view: &ItemView) -> Markup {
    html! {
        @if let Some(reply) = &view.item.thread_answer {
            div .answer {
                p {
                    b { (t!("desk-answered-in-thread")) } " "
                    @if reply.status != Status::Published { (t!("desk-answer-not-published")) }
                }
                blockquote { p { (text::excerpt(&reply.html, 500)) } }
                p .soft { a href=(view.site.href(&urls::DeskComment { id: reply.id })) { (t!("desk-answer-see")) } }
            }
        }
    }
}

/// The folds of what can be done about an answer, or about a question that waits for one.
pub fn about_question(view: &ItemView) -> Markup {
    let request = view.item.standing.request.as_ref();
    let open = request.filter(|request| is_open(request.state));
    html! {
        @if may_quote(view) { (own_words(view)) }
        @if let Some(request) = open.filter(|_| view.signed.is_some()) {
            @if request.state == RequestState::Requested {
                button name="decision" value="take_question_back" { (t!("desk-take-question-back")) }
            } @else if request.rounds < ROUNDS_MAX { (once_more(view)) }
        }
    }
}

/// Readers see it, and nothing is said of its writer yet.
fn may_quote(view: &ItemView) -> bool {
    let (item, comment) = (view.item, &view.item.comment);
    let silent = item.standing.statement.is_none() && !item.standing.is_asked();
    let readers = comment.byline_id.is_none() && comment.kind == Kind::Comment;
    silent && readers && comment.status == Status::Published && !item.standing.has_objected
}

fn own_words(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let id = format!("l{}", comment.id);
    let value = typed(view).map_or("", |form| form.quote.as_str());
    let bad = message(view, "quote");
    html! {
        details open[bad.is_some() || !value.is_empty()] {
            summary { (t!("desk-own-words")) " " kbd { "l" } }
            div .panel {
                div .f {
                    label for=(id) { (t!("desk-own-words-label", name = comment.name.as_str())) }
                    p .hint id={ (id) "-hint" } { (t!("desk-own-words-hint", max = QUOTE_MAX)) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    input type="text" id=(id) name="quote" value=(value) maxlength=(QUOTE_MAX) autocomplete="off"
                        aria-invalid=[bad.as_ref().map(|_| "true")]
                        aria-describedby={ (id) "-hint" @if bad.is_some() { " " (id) "-bad" } };
                }
                p .acts { button .go name="decision" value="quote" { (t!("desk-own-words-show")) } }
            }
        }
    }
}

fn once_more(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let id = format!("o{}", comment.id);
    let value = typed(view)
        .filter(|form| form.decision == "clarify")
        .map_or("", |form| form.question.as_str());
    let bad = message(view, "question");
    html! {
        details open[bad.is_some()] {
            summary { (t!("desk-clarify")) }
            div .panel {
                div .f {
                    label for=(id) { (t!("desk-question-to", name = comment.name.as_str())) }
                    p .hint id={ (id) "-hint" } { (t!("desk-clarify-hint")) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    textarea id=(id) name="question" maxlength=(QUESTION_MAX) rows="3" aria-invalid=[bad.as_ref().map(|_| "true")]
                        aria-describedby={ (id) "-hint" @if bad.is_some() { " " (id) "-bad" } } { "\n" (value) }
                }
                p .acts {
                    button .go name="decision" value="clarify" { (t!("desk-clarify-send")) }
                    button name="decision" value="take_question_back" { (t!("desk-take-question-back")) }
                }
            }
        }
    }
}
