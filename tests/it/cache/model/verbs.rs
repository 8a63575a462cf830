//! Every verb, and the operations of the walk that reach it. A verb is a public function that is given a
//! transaction (`pub(super)` as well: it is public to its feature), wherever it stands; a function that
//! opens one itself is a beginning, and listed in `ops.rs`. That an operation reaches a verb is read from
//! the sources (`architecture/reach.rs`): one of the functions the operation calls may come to call it.
//! That the operation is carried out at least once is counted by the walk.

use std::collections::{BTreeMap, BTreeSet};

use super::ops::Op::{self, AddPerson, Affiliation, Answer, ApiChangePost, ApiComment, ApiDecide, ApiDecideMany, ApiDeletePost, ApiLabel, ApiNewPost, ApiNote, ApiReports, ApiRequest, ApiThread, ApiUndo, AskRules, Ban, Comment, Confirm, Decide, DecideMany, Demo, Edit, EditPost, Erase, ForgetSpam, Import, Later, LogIn, LogOut, Mailbox, MakeToken, NewPost, OwnByline, Password, Report, ResetPassword, Restart, RetryJob, RevokeToken, Rule, SaveReplies, SetUp, Settings, Settle, Thread, Undo, UndoMany, Verify, Vouch, Withdraw};
use super::ops::begins;
use crate::architecture::Reach;

/// The most telling operations of each; there may be more.
const VERBS: &[(&str, &[Op])] = &[
    ("affiliation::answer::answer", &[Answer]),
    ("affiliation::ask::ask", &[Decide, Comment, ApiComment]),
    ("affiliation::cancel::cancel", &[Undo, ApiUndo]),
    ("affiliation::cancel::end", &[Decide, Undo, ApiDecide]),
    ("affiliation::case::carry_out", &[Answer, Decide]),
    ("affiliation::clarify::clarify", &[ApiRequest]),
    ("affiliation::clarify::take_back", &[Undo, ApiUndo]),
    ("affiliation::expire::expire", &[Later]),
    ("affiliation::forget::forget", &[Later]),
    ("affiliation::quote::quote", &[Decide]),
    ("affiliation::remind::reminded", &[Later]),
    ("affiliation::reply::reply", &[Comment]),
    ("affiliation::mailbox::enter", &[Verify]),
    ("affiliation::mailbox::forget", &[Verify, Erase]),
    ("affiliation::mailbox::purge", &[Later]),
    ("affiliation::mailbox::take", &[Mailbox, Verify]),
    ("affiliation::mailbox::wait", &[Verify]),
    ("affiliation::redact::put_back", &[Undo, ApiUndo]),
    ("affiliation::redact::redact", &[Decide, ApiLabel]),
    ("affiliation::rows::insert", &[Comment, Answer, ApiComment]),
    ("affiliation::rows::move_request", &[Decide, Answer, Later]),
    (
        "affiliation::rows::move_statement",
        &[Comment, Decide, ApiComment],
    ),
    ("affiliation::rows::note_answer", &[Answer]),
    ("affiliation::rows::note_reply", &[Comment]),
    ("affiliation::rows::record", &[Undo, Answer, Later]),
    ("affiliation::settle::on_approval", &[Comment, Decide, ApiComment]),
    ("affiliation::settle::restore", &[Undo, ApiUndo]),
    ("affiliation::state::state", &[Comment, ApiComment]),
    ("affiliation::verify::confirm_official", &[Vouch]),
    ("affiliation::verify::revoke", &[Verify, Vouch]),
    ("affiliation::verify::verify", &[Verify, Mailbox, Vouch]),
    ("affiliation::withdraw::withdraw", &[Answer]),
    ("audit::record::complete", &[Decide, Undo, ApiDecide]),
    ("audit::record::mark_undone", &[Undo, ApiUndo]),
    ("audit::record::record", &[Comment, Decide, Import]),
    ("comments::answer::answer", &[Answer]),
    ("comments::answer::reply", &[Comment]),
    ("comments::answer::withdraw", &[Answer]),
    ("comments::auto_ask::signing", &[Comment, ApiComment]),
    ("comments::auto_ask::ask", &[Comment, ApiComment]),
    ("comments::cancel::cancel", &[ApiRequest]),
    ("comments::ban::ban", &[Decide, Ban]),
    ("comments::ban::by_hand", &[Ban]),
    ("comments::ban::lift", &[Ban]),
    ("comments::ban::purge", &[Later]),
    ("comments::ban::take_back", &[Undo, ApiUndo]),
    ("comments::clarify::clarify", &[ApiRequest]),
    ("comments::close::close", &[Decide, Undo, ApiDecide]),
    ("comments::close::reopen", &[Undo, ApiUndo]),
    ("comments::close::take_question", &[Decide, ApiRequest]),
    ("comments::close::undo_reply", &[Undo, ApiUndo]),
    ("comments::confirm::confirm", &[Confirm]),
    ("comments::decide::decide", &[Decide, ApiDecide]),
    ("comments::decide::decide_only", &[Decide, ApiDecideMany]),
    ("comments::edit::edit", &[Edit]),
    ("comments::effect::apply", &[Answer, ApiRequest]),
    ("comments::effect::change", &[Answer, Undo, ApiRequest]),
    ("comments::effect::note_label", &[Answer, Decide, Undo]),
    ("comments::effect::note_text", &[Decide, Undo]),
    ("comments::effect::to_desk", &[Edit]),
    ("comments::effect::wait_for_answer", &[Decide, ApiDecide]),
    ("comments::erase::erase", &[Erase]),
    ("comments::erase::forget", &[Erase, Later]),
    ("comments::give_up::give_up", &[Later]),
    ("comments::host_edit::apply", &[Decide, ApiDecide]),
    ("comments::insert::count", &[Decide, Withdraw, Import]),
    ("comments::insert::insert", &[Comment, Decide, Import]),
    ("comments::insert::show", &[Decide, Undo, Import]),
    ("comments::insert::unshow", &[Decide, Undo, ApiDecide]),
    ("comments::label_review::claim", &[Decide, ApiLabel]),
    ("comments::label_review::judge", &[Decide, ApiLabel]),
    ("comments::label_review::take_back", &[Undo]),
    ("comments::learn::forget", &[Erase, Later]),
    ("comments::learn::from_lines", &[Undo, ApiUndo]),
    ("comments::learn::learn", &[Decide, Undo, ApiDecideMany]),
    ("comments::moderate::moved", &[Decide, Undo, ApiDecide]),
    ("comments::moderate::transition", &[Decide, Undo, Withdraw]),
    ("comments::note::delete", &[Decide]),
    ("comments::note::forget", &[Erase, Later]),
    ("comments::note::forget_person", &[Erase]),
    ("comments::note::purge", &[Later]),
    ("comments::note::take_back", &[Undo, ApiUndo]),
    ("comments::note::write", &[Decide, ApiNote]),
    ("comments::notify::decided", &[Decide, ApiDecide]),
    ("comments::notify::held", &[Comment, Edit, ApiComment]),
    ("comments::notify::returns", &[Decide, ApiDecide]),
    ("comments::notify::undone", &[Decide, Undo, ApiDecide]),
    ("comments::own_ask::ask", &[Comment, ApiComment]),
    ("comments::pin::drop", &[Decide, ApiDecide]),
    ("comments::pin::put", &[Thread, ApiThread]),
    ("comments::pin::put_back", &[Undo, ApiUndo]),
    ("comments::propose::end", &[Settle, Decide, Undo]),
    ("comments::propose::propose", &[Decide, ApiDecide]),
    ("comments::propose::undo", &[Undo, ApiUndo]),
    ("comments::propose::withdraw", &[Decide, Edit, Withdraw]),
    ("comments::purge::purge", &[Later]),
    ("comments::question_undo::keep", &[Decide, ApiRequest]),
    ("comments::question_undo::take_back", &[Undo, ApiUndo]),
    ("comments::redact::put_back", &[Undo, ApiUndo]),
    ("comments::redact::redact", &[Decide, Settle, ApiDecide]),
    ("comments::remember::remember", &[Comment, ApiComment]),
    ("comments::report::report", &[Report]),
    ("comments::report_review::moved", &[Decide, ApiDecide]),
    ("comments::report_review::reopen", &[Undo, ApiUndo]),
    ("comments::report_review::resolve", &[Decide, ApiDecide]),
    ("comments::report_review::settle", &[Decide, ApiReports]),
    ("comments::review::review", &[Decide]),
    ("comments::review::take_back", &[Undo, ApiUndo]),
    ("comments::sent::record", &[Later]),
    ("comments::settle::settle", &[Settle]),
    ("comments::spam_reset::reset", &[ForgetSpam]),
    ("comments::state::answer_in_thread", &[Comment]),
    ("comments::state::state", &[Comment, ApiComment]),
    ("comments::submit::submit", &[Comment, ApiComment]),
    ("comments::taken::discussion", &[Comment, ApiComment]),
    ("comments::thread_control::control", &[Thread, ApiThread]),
    ("comments::thread_control::take_back", &[Undo, ApiUndo]),
    ("comments::verify::confirm_official", &[Vouch]),
    ("comments::verify::revoke", &[Verify, Vouch]),
    ("comments::verify::verify", &[Verify, Mailbox, Vouch]),
    ("comments::withdraw::withdraw", &[Withdraw, Erase]),
    ("demo::people::remember", &[Demo]),
    ("demo::people::team", &[Demo]),
    ("demo::thread::Thread::new", &[Demo]),
    ("db::anew::later", &[Erase]),
    ("idempotency::answers::answered", &[ApiComment]),
    ("idempotency::answers::begin", &[ApiComment]),
    ("idempotency::answers::release", &[ApiComment]),
    ("idempotency::rows::claim", &[Decide, Undo]),
    ("idempotency::rows::led_to", &[Decide, Undo]),
    ("idempotency::rows::purge", &[Later]),
    ("import::refs::Refs::add", &[Import]),
    ("import::wordpress::write::write", &[Import]),
    ("jobs::queue::cancel_held", &[Decide, Undo, ApiDecide]),
    ("jobs::queue::claim", &[Later]),
    ("jobs::queue::done", &[Later]),
    ("jobs::queue::enqueue", &[Decide]),
    ("jobs::queue::enqueue_held", &[Decide, ApiDecide]),
    ("jobs::queue::enqueue_once", &[Comment, Edit, ApiComment]),
    ("jobs::queue::failed", &[Later]),
    ("jobs::queue::retry", &[RetryJob]),
    ("moderation::bulk::decide_all", &[DecideMany, ApiDecideMany]),
    ("moderation::bulk::take_back", &[UndoMany, ApiUndo]),
    ("moderation::pages::Doing::block", &[Decide]),
    ("moderation::pages::Doing::note", &[Decide]),
    ("moderation::pages::Doing::unnote", &[Decide]),
    ("moderation::replies::save", &[SaveReplies]),
    ("moderation::undo::undo", &[Undo, ApiUndo]),
    ("moderation::undo::undo_only", &[Undo, ApiUndo]),
    ("moderation::words_anew::words_anew", &[Later]),
    ("people::change_byline::change_byline", &[OwnByline]),
    (
        "people::reset_password::reset_password",
        &[Password, ResetPassword],
    ),
    ("people::set_up::add", &[SetUp, Demo, AddPerson]),
    ("people::set_up::add_byline", &[SetUp, AddPerson, Import]),
    ("people::set_up::set_up", &[SetUp, Demo]),
    ("people::tokens::create", &[MakeToken]),
    ("people::tokens::revoke", &[RevokeToken]),
    ("posts::change::change", &[EditPost, ApiDeletePost]),
    ("posts::policy::set", &[Thread]),
    ("posts::save::claim", &[NewPost, EditPost, ApiNewPost]),
    ("posts::save::create", &[NewPost, ApiNewPost]),
    ("posts::save::note", &[NewPost, EditPost, ApiNewPost]),
    ("posts::save::save", &[EditPost, ApiChangePost]),
    ("posts::save::sign", &[NewPost, EditPost, ApiNewPost]),
    ("posts::subjects::set_site", &[AskRules]),
    ("posts::terms::audience", &[NewPost, EditPost, ApiNewPost]),
    ("posts::terms::file", &[NewPost, EditPost, ApiNewPost]),
    ("posts::terms::subject", &[NewPost, EditPost, ApiNewPost]),
    ("posts::terms::tag", &[NewPost, EditPost, ApiNewPost]),
    ("posts::write::write", &[NewPost, EditPost, ApiNewPost]),
    ("sessions::rows::end", &[LogOut]),
    ("sessions::rows::end_all", &[Password, ResetPassword]),
    ("sessions::rows::keep", &[LogIn]),
    ("sessions::rows::purge", &[Later]),
    ("settings::change::change", &[Settings, Affiliation, Demo]),
    ("settings::rules::add", &[Rule]),
    ("settings::rules::change", &[Rule]),
    ("settings::rules::place_before", &[Rule]),
    ("settings::rules::set_state", &[Rule]),
    ("settings::rules::treat", &[Rule]),
    ("settings::save::one", &[Affiliation, AskRules]),
    ("settings::save::save", &[Settings]),
    ("touched::rows::forget", &[Later]),
    ("upkeep::daily::purge", &[Later]),
    ("upkeep::daily::schedule", &[Restart, Later]),
    ("web::attempt::Attempt::led_to", &[Decide, Undo]),
];

#[test]
fn every_verb_is_reached_by_an_operation_of_the_model() {
    let reach = Reach::of_the_program();
    let there = reach.verbs();
    let known: BTreeSet<&str> = VERBS.iter().map(|(verb, _)| *verb).collect();
    let new: Vec<_> = there.difference(&known).collect();
    assert!(
        new.is_empty(),
        "give {new:?} a line in tests/it/cache/model/verbs.rs that names an operation of the walk; if none reaches \
         it, add one to ops.rs"
    );
    let gone: Vec<_> = known.difference(&there).collect();
    assert!(gone.is_empty(), "these are no verbs any more: {gone:?}");
    assert_eq!(VERBS.len(), known.len(), "a verb stands twice");
}

#[test]
fn the_operations_of_a_verb_do_reach_it() {
    let reach = Reach::of_the_program();
    let mut reached: BTreeMap<Op, BTreeSet<&str>> = BTreeMap::new();
    for (verb, ops) in VERBS {
        assert!(!ops.is_empty(), "no operation reaches {verb}");
        for op in *ops {
            let reached = reached
                .entry(*op)
                .or_insert_with(|| begins(*op).iter().flat_map(|begin| reach.from(begin)).collect());
            assert!(
                reached.contains(verb),
                "{op:?} does not reach {verb}: nothing that it calls names it"
            );
        }
    }
}
