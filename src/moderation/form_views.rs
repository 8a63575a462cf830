//! The form of one comment at the desk: one button a decision, and what goes along with it. Only what
//! the comment's state allows is drawn.

use maud::{Markup, html};

use super::Errand;
use super::answer_views::about_question;
use super::appeal_views;
use super::ban_views::block;
use super::context_views::reach;
use super::edit_views::edit;
use super::find_views::carry;
use super::form::{APPROVE_ALONE, DeskForm, KEEP_ALONE};
use super::item_views::{ItemView, said};
use super::items::{Item, Reach};
use super::note_views;
use super::question_views;
use super::reject_views::reject;
use super::replies_views;
use super::report_views;
use crate::affiliation::wording::Wording;
use crate::affiliation::{Place, QUESTION_MAX, YouAre, code};
use crate::comments::entity::comment;
use crate::comments::{Decision, Kind, Status};
use crate::web::attempt;
use crate::web::form::FieldErrors;
use crate::{t, text, urls, words};

pub fn decide(view: &ItemView) -> Markup {
    let (item, comment) = (view.item, &view.item.comment);
    let name = comment.name.as_str();
    let allowed = comment.allowed();
    let may = |decision: Decision| allowed.contains(&decision);
    let shows = shows(comment);
    html! {
        form .decide id={ "f" (comment.id) } data-errand=[view.errand.map(Errand::code)] data-typed[typed(view).is_some()] method="post" action=(view.site.href(&urls::DeskComment { id: comment.id }))
            aria-label={ (t!("desk-decide", name = name)) ", " (view.site.date_time(comment.created_at)) } {
            (looks_by_enter())
            (attempt::field(view.site))
            input type="hidden" name="version" value=(comment.version);
            (carry(view.view, view.look))
            @if !view.back.is_empty() { input type="hidden" name="back" value=(view.back); }
            @if let Some(edit) = &item.edit { input type="hidden" name="edit" value=(edit.id); }
            div .tools {
                (settling(view, may(Decision::Approve)))
                (appeal_views::keep(view))
                (about_question(view))
                (report_views::deciding(view))
                @if shows && comment.kind == Kind::Comment && view.signed.is_some() { (reply(view)) }
                @if shows && may_ask(item) && view.signed.is_some() { (ask(view)) }
                @if shows && !comment.source.is_empty() { (edit(view)) }
                (note_views::write(view))
                (report_views::unreported(view))
                @if may(Decision::Reject) { (reject(view)) }
                @if may(Decision::Hide) { button name="decision" value="hide" { (report_views::hide(item)) } }
                @if may(Decision::Restore) && !report_views::settles(item) && !(item.returns() && item.standing.waits()) { button .go name="decision" value="restore" { (t!("desk-restore")) } }
                @if may(Decision::Spam) { button name="decision" value="spam" { (t!("desk-spam")) " " kbd { "s" } } }
                @if comment.blocked().is_some() && view.bans { (block(view)) }
                @if may(Decision::Trash) { button name="decision" value="trash" { (t!("desk-trash")) " " kbd { "t" } } }
            }
        }
    }
}

/// It can be answered: readers see it, or would by an approval.
pub(super) fn shows(comment: &comment::Model) -> bool {
    comment.status == Status::Published || comment.allows(Decision::Approve).is_some()
}

/// Enter in a field presses a form's first button. That one only looks: an approval would leave out the
/// question somebody was about to ask. Where scripts run, `desk.js` sends what the field belongs to.
pub(super) fn looks_by_enter() -> Markup {
    html! { button hidden name="decision" value="preview_question" {} }
}

pub(super) fn may_ask(item: &Item) -> bool {
    item.reach != Reach::Team && item.comment.kind == Kind::Comment && !item.standing.has_open_question()
}

/// The first buttons: approve, or what becomes of an answer or an edit.
pub(super) fn settling(view: &ItemView, approves: bool) -> Markup {
    let item = view.item;
    let waits = item.standing.waits();
    html! {
        @if item.edit.is_some() {
            button .go name="decision" value="accept_edit" { (t!("desk-accept-edit")) @if !waits { " " kbd { "a" } } }
            button name="decision" value="decline_edit" { (t!("desk-decline-edit")) }
        }
        @if approves && waits && item.answered {
            button .go name="decision" value="accept" { (t!("desk-accept-approve")) " " kbd { "a" } }
            (without_words(view))
        } @else if approves {
            button .go name="decision" value=(APPROVE_ALONE) { (t!("desk-approve")) " " kbd { "a" } }
            @if waits { button name="decision" value="without_label" { (t!("desk-without-label")) } }
        } @else if waits && (item.comment.status == Status::Published || item.returns()) {
            button .go name="decision" value="accept" { (t!("desk-accept")) " " kbd { "a" } }
            (without_words(view))
        } @else if item.comment.status == Status::Published && item.thread_answer.is_some() {
            button .go name="decision" value="without_label" { (t!("desk-leave-it")) @if item.edit.is_none() { " " kbd { "a" } } }
        } @else if item.answered && item.comment.status == Status::Published {
            button .go name="decision" value=(KEEP_ALONE) { (t!("desk-seen")) @if item.edit.is_none() { " " kbd { "a" } } }
        }
    }
}

/// Whether one of the first buttons has the key `a`. No other has it then: the script presses the one that says so.
pub(super) fn has_key(item: &Item) -> bool {
    let published = item.comment.status == Status::Published;
    let waits = item.standing.waits();
    item.comment.allows(Decision::Approve).is_some()
        || item.edit.is_some() && !waits
        || waits && (published || item.returns())
        || published && (item.thread_answer.is_some() || item.answered)
}

/// Less than the whole answer: only what was chosen, where something was typed as well, or nothing.
fn without_words(view: &ItemView) -> Markup {
    html! {
        @if said(view).is_some_and(|label| !label.more.is_empty()) {
            button name="decision" value="chips_only" { (t!("desk-chips-only")) }
        }
        button name="decision" value="without_label" { (t!("desk-without-label")) }
    }
}

pub(super) fn typed<'a>(view: &'a ItemView) -> Option<&'a DeskForm> {
    view.typed.map(|(form, _)| form)
}

pub(super) fn message(view: &ItemView, field: &str) -> Option<String> {
    let errors: &FieldErrors = &view.typed?.1;
    errors.of(field).map(str::to_owned)
}

pub(super) fn reply(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let id = format!("r{}", comment.id);
    let value = replies_views::text(view);
    let bad = message(view, "reply");
    let published = comment.status == Status::Published;
    html! {
        details open[!value.is_empty()] {
            summary { (t!("desk-reply")) " " kbd { "r" } }
            div .panel {
                div .f {
                    label for=(id) { (t!("desk-reply-to", name = comment.name.as_str(), byline = view.signed.unwrap_or_default())) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    textarea id=(id) name="reply" rows="4" aria-invalid=[bad.as_ref().map(|_| "true")]
                        aria-describedby=[bad.as_ref().map(|_| format!("{id}-bad"))] { "\n" (value) }
                }
                (replies_views::choose(view))
                p .acts {
                    @if published { button .go name="decision" value="keep" { (t!("desk-send-reply")) } }
                    @else { button .go name="decision" value="approve" { (t!("desk-approve-reply")) } }
                }
            }
        }
    }
}

pub(super) fn ask(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let name = comment.name.as_str();
    let id = format!("q{}", comment.id);
    let form = typed(view).filter(|form| !form.question.is_empty() || form.looks_at_question());
    let question = question_views::question(view, form);
    let asked = form.filter(|form| form.decision.ends_with("_ask") || form.looks_at_question());
    let bad = message(view, "question");
    let private = form.is_some_and(DeskForm::asks_in_private);
    let opened = asked.is_some() || bad.is_some() || view.errand == Some(Errand::Ask);
    html! {
        details open[opened] {
            summary { (t!("desk-ask")) " " kbd { "w" } }
            fieldset .panel {
                legend .vh { (t!("desk-ask-legend", name = name)) }
                div .f {
                    label for=(id) { (t!("desk-question-to", name = name)) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    textarea id=(id) name="question" maxlength=(QUESTION_MAX) rows="3" aria-invalid=[bad.as_ref().map(|_| "true")]
                        aria-describedby=[bad.as_ref().map(|_| format!("{id}-bad"))] { "\n" (question) }
                }
                (question_views::others(view, &question))
                (question_views::preview(view, form, &question))
                (offered(&Wording::of(&view.site.settings), form))
                fieldset {
                    legend { (t!("desk-place")) " " i { (reach(view.item)) } }
                    div .chips {
                        label .chip { input type="radio" name="place" value=(code(&Place::Public)) checked[!private]; (t!("desk-place-public")) }
                        label .chip { input type="radio" name="place" value=(code(&Place::Private)) checked[private]; (t!("desk-place-private")) }
                    }
                }
                p .acts {
                    @if comment.status == Status::Published {
                        button .go name="decision" value="publish_ask" { (t!("desk-ask-published")) " " kbd { "w" } }
                    } @else {
                        button .go name="decision" value="publish_ask" { (t!("desk-publish-ask")) " " kbd { "w" } }
                    }
                    @if comment.status == Status::Pending {
                        button name="decision" value="hold_ask" { (t!("desk-hold-ask")) " " kbd { "h" } }
                    }
                    button name="decision" value="preview_question" { (t!("desk-question-preview")) }
                }
            }
        }
    }
}

/// The answers offered: all of them, until somebody opens the fold and leaves some out.
fn offered(wording: &Wording, form: Option<&DeskForm>) -> Markup {
    let all = wording.offered();
    let is_chosen = |chip: &YouAre| form.is_none_or(|form| form.chips.contains(&code(chip)));
    let chosen = all.iter().filter(|chip| is_chosen(chip)).count();
    let how_many = if chosen == all.len() {
        t!("desk-chips-all")
    } else {
        t!("desk-chips-some", count = chosen, all = all.len())
    };
    html! {
        details open[chosen < all.len()] {
            summary { (t!("desk-chips")) (words::colon()) i { (how_many) } }
            fieldset {
                legend .vh { (t!("desk-chips")) }
                p .hint { (t!("desk-chips-hint")) }
                div .chips {
                    @for chip in &all {
                        label .chip {
                            input type="checkbox" name="chips" value=(code(chip)) checked[is_chosen(chip)];
                            (wording.chip(*chip))
                        }
                    }
                }
            }
        }
    }
}

/// For thumbs on a phone: the commonest decisions on the comment in focus, which is `item` at first. Where there
/// are others, all of the buttons are there: the script aims them at one for which they may make sense.
pub fn thumbs(item: &Item, others: bool) -> Markup {
    let comment = &item.comment;
    let form = format!("f{}", comment.id);
    let allowed = comment.allowed();
    let usual = usual(item, &allowed);
    html! {
        div .thumbs {
            p { (comment.name) (words::colon()) (text::excerpt(&comment.html, 80)) }
            @if let Some((value, words)) = usual { button .go form=(form) name="decision" value=(value) { (words) } }
            @else if others { button .go form=(form) name="decision" value="" hidden {} }
            @for (decision, words) in [(Decision::Spam, t!("desk-spam")), (Decision::Trash, t!("desk-trash"))] {
                @let makes_sense = allowed.contains(&decision);
                @if makes_sense || others {
                    button form=(form) name="decision" value=(decision.code()) hidden[!makes_sense] { (words) }
                }
            }
        }
    }
}

/// What is pressed most: the first button of its form, by its code and words.
fn usual(item: &Item, allowed: &[Decision]) -> Option<(&'static str, String)> {
    let published = item.comment.status == Status::Published;
    if item.edit.is_some() {
        Some(("accept_edit", t!("desk-accept-edit")))
    } else if item.returns() && !item.standing.waits() && !report_views::settles(item) {
        Some(("restore", t!("desk-restore")))
    } else if item.answered && item.standing.waits() {
        Some(("accept", t!("desk-accept")))
    } else if allowed.contains(&Decision::Approve) {
        Some((APPROVE_ALONE, t!("desk-approve")))
    } else if published && item.thread_answer.is_some() {
        Some(("without_label", t!("desk-leave-it")))
    } else if published && item.answered {
        Some((KEEP_ALONE, t!("desk-seen")))
    } else {
        report_views::settling(item)
    }
}
