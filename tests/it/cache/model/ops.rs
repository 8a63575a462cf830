//! The operations of the walk: everything by which a site changes, how often each comes, and which
//! functions of the program it calls. Tests hold the list against the router, the worker, and whatever
//! else opens a transaction.

use std::collections::BTreeSet;
use std::path::Path;

use forthright::router::{self, Method};

use crate::architecture::{Reach, Source};

/// Something that changes what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Op {
    /// A walk begins with this one,
    SetUp,
    /// or with this one.
    Demo,
    Comment,
    Report,
    Decide,
    /// Says that the owner is on a comment.
    Claim,
    /// By the link in a mail, and sometimes taken back there.
    MailDecide,
    Undo,
    DecideMany,
    UndoMany,
    /// Pins, closes and slows down, at a comment or under a whole post.
    Thread,
    SaveReplies,
    Edit,
    Settle,
    Withdraw,
    /// Asks for a second look.
    Appeal,
    Answer,
    Erase,
    /// Hears of replies, or not any more.
    Follow,
    /// Wants to hear of what is new, and confirms it.
    Subscribe,
    /// Changes that, or ends it.
    Preferences,
    Confirm,
    Verify,
    Mailbox,
    Vouch,
    NewPost,
    EditPost,
    /// Uploads a file, in the list or in the editor, or changes one that is there.
    Media,
    Settings,
    Affiliation,
    AskRules,
    /// Blocks a domain, or ends what is blocked.
    Ban,
    /// Makes a rule of screening, changes what there is, or takes that back.
    Rule,
    ForgetSpam,
    /// Closes an address that complained, or opens it again.
    Complaint,
    /// Adds a webhook, or presses something on its page.
    Webhook,
    /// Another site says that it links to a post.
    Webmention,
    OwnByline,
    Password,
    RetryJob,
    /// Invites somebody, takes that back, or changes somebody of the team.
    Team,
    /// Accepts an invitation.
    Joining,
    /// Changes what somebody's own account is, or where it is logged in.
    Account,
    OwnToken,
    /// Sets up a second step.
    Factor,
    /// Asks for a mail to choose another password.
    Forgotten,
    LogIn,
    LogOut,
    ApiComment,
    ApiNewPost,
    ApiChangePost,
    ApiDeletePost,
    ApiDecide,
    ApiDecideMany,
    ApiLabel,
    ApiThread,
    ApiReports,
    ApiNote,
    ApiAppeal,
    ApiUndo,
    ApiRequest,
    ApiBan,
    ApiRule,
    ApiMedia,
    // Commands: the program itself, as a process of its own.
    AddPerson,
    ResetPassword,
    MakeToken,
    RevokeToken,
    Import,
    /// The other process ends, and another takes its place.
    Restart,
    /// The clock moves, and every job that is due then runs.
    Later,
}

/// How an operation went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Went {
    Done,
    /// As good as done: nothing may be stale after a refusal either.
    Refused,
    /// With this status.
    Failed(u16),
}

impl Went {
    /// Of a form: it leads elsewhere when it did something.
    pub fn form(status: u16) -> Self {
        match status {
            303 => Self::Done,
            500.. => Self::Failed(status),
            _ => Self::Refused,
        }
    }

    pub fn api(status: u16) -> Self {
        match status {
            200..300 => Self::Done,
            500.. => Self::Failed(status),
            _ => Self::Refused,
        }
    }
}

/// What a walk begins with.
pub const BEGINNINGS: [Op; 2] = [Op::SetUp, Op::Demo];

/// A layer around what answers a program, for requests that carry a key of their own.
const ONCE: &str = "api::once_pages::once";

/// From a token to the person it acts as, before anything else of a program.
const BEARER: &str = "api::bearer_pages::note";

/// Every operation, how often it comes (0: until it was done once), and what it calls.
pub const OPS: &[(Op, u64, &[&str])] = &[
    (Op::SetUp, 0, &["people::pages::set_up"]),
    (Op::Demo, 0, &["demo::seed::seed"]),
    (Op::Comment, 12, &["comments::create_pages::create"]),
    (Op::Report, 4, &["comments::report_pages::send"]),
    (Op::Decide, 20, &["moderation::pages::decide"]),
    (Op::Claim, 1, &["moderation::live_pages::claim"]),
    (
        Op::MailDecide,
        2,
        &[
            "moderation::mail_pages::decide",
            "moderation::mail_pages::take_back",
        ],
    ),
    (Op::Undo, 5, &["moderation::undo_pages::undo"]),
    (Op::DecideMany, 3, &["moderation::bulk_pages::decide"]),
    (
        Op::Thread,
        5,
        &[
            "moderation::thread_pages::act",
            "moderation::thread_pages::of_post",
        ],
    ),
    (Op::SaveReplies, 1, &["moderation::replies_pages::change"]),
    (Op::UndoMany, 2, &["moderation::bulk_pages::undo"]),
    (Op::Edit, 4, &["comments::receipt_pages::edit"]),
    (Op::Settle, 3, &["comments::proposal_pages::settle"]),
    (Op::Withdraw, 2, &["comments::receipt_pages::withdraw"]),
    (Op::Appeal, 2, &["comments::appeal_pages::ask"]),
    (Op::Answer, 5, &["comments::answer_pages::answer"]),
    (Op::Erase, 1, &["comments::receipt_pages::erase"]),
    (Op::Confirm, 2, &["comments::confirm_pages::confirm"]),
    (Op::Follow, 1, &["comments::follow_pages::act"]),
    (
        Op::Subscribe,
        2,
        &[
            "subscriptions::pages::subscribe",
            "subscriptions::confirm_pages::confirm",
            "subscriptions::push_pages::moved",
        ],
    ),
    (
        Op::Preferences,
        2,
        &[
            "subscriptions::preferences_pages::save",
            "subscriptions::preferences_pages::switch",
            "subscriptions::preferences_pages::pause",
            "subscriptions::preferences_pages::forget",
            "subscriptions::renew_pages::act",
            "subscriptions::stop_pages::act",
        ],
    ),
    (Op::Verify, 4, &["comments::verify_pages::act"]),
    (Op::Mailbox, 2, &["comments::mailbox_pages::verify"]),
    (Op::Vouch, 3, &["moderation::verify_pages::act"]),
    (
        Op::NewPost,
        3,
        &["posts::editor_pages::create", "posts::unsaved_pages::keep_new"],
    ),
    (
        Op::EditPost,
        8,
        &[
            "posts::editor_pages::save",
            "posts::revision_pages::restore",
            "posts::paste_pages::paste",
            "posts::state_pages::act",
            "posts::unsaved_pages::keep_of",
            "posts::unsaved_pages::throw_away",
            "posts::arrange_pages::act",
            "posts::names_pages::rename",
            "subscriptions::merge_pages::merge",
        ],
    ),
    (
        Op::Media,
        2,
        &[
            "media::pages::upload",
            "media::pages::change",
            "posts::picture_pages::insert_new",
            "posts::picture_pages::insert_into",
        ],
    ),
    (
        Op::Settings,
        2,
        &[
            "owner::pages::change",
            "owner::preview_pages::preview",
            "figures::redirect_pages::create",
            "figures::redirect_pages::remove",
        ],
    ),
    (Op::Affiliation, 1, &["affiliation::owner_pages::change"]),
    (Op::AskRules, 1, &["moderation::rules_pages::change"]),
    (
        Op::Rule,
        1,
        &[
            "moderation::screening_pages::change",
            "moderation::screening_rule_pages::create",
            "moderation::screening_rule_pages::change",
            "moderation::rule_undo_pages::undo",
        ],
    ),
    (Op::ForgetSpam, 1, &["moderation::spam_pages::forget"]),
    (
        Op::Ban,
        2,
        &[
            "moderation::ban_pages::add",
            "moderation::ban_pages::lift",
            "moderation::ban_pages::put_back",
        ],
    ),
    (
        Op::Webhook,
        1,
        &["webhooks::pages::create", "webhooks::pages::act"],
    ),
    (Op::Webmention, 2, &["webmentions::pages::receive"]),
    (Op::OwnByline, 1, &["people::account_pages::change_byline"]),
    (Op::Password, 1, &["people::account_pages::change_password"]),
    (
        Op::RetryJob,
        1,
        &["upkeep::pages::retry", "deliveries::pages::again"],
    ),
    (Op::Complaint, 1, &["deliveries::complaint_pages::act"]),
    (
        Op::Team,
        2,
        &[
            "people::team_pages::act",
            "people::team_pages::withdraw",
            "people::person_pages::act",
            "people::shared_pages::act",
        ],
    ),
    (Op::Joining, 0, &["people::invitation_pages::accept"]),
    (
        Op::Account,
        1,
        &[
            "people::own_pages::change",
            "people::own_pages::confirm_email",
            "people::sessions_pages::end",
        ],
    ),
    (Op::OwnToken, 1, &["people::tokens_pages::act"]),
    (Op::Factor, 1, &["people::second_factor_pages::act"]),
    (
        Op::Forgotten,
        1,
        &["people::reset_pages::ask", "people::reset_pages::change"],
    ),
    (
        Op::LogIn,
        1,
        &[
            "people::pages::log_in",
            "people::second_step_pages::check",
            "people::session::require",
            "web::sessions::Store::load",
            "web::sessions::Store::create",
            "web::sessions::Store::save",
        ],
    ),
    (
        Op::LogOut,
        1,
        &["people::pages::log_out", "web::sessions::Store::delete"],
    ),
    (Op::ApiComment, 3, &["api::comment_pages::create", ONCE]),
    (Op::ApiNewPost, 1, &["api::post_pages::create", ONCE]),
    (
        Op::ApiChangePost,
        4,
        &["api::post_pages::change", "api::revision_pages::restore", ONCE],
    ),
    (Op::ApiDeletePost, 1, &["api::post_pages::delete"]),
    (Op::ApiDecide, 4, &["api::moderation_pages::decide", BEARER, ONCE]),
    (Op::ApiDecideMany, 2, &["api::many_pages::decide_many", ONCE]),
    (Op::ApiLabel, 1, &["api::label_pages::judge", ONCE]),
    (Op::ApiThread, 1, &["api::thread_pages::control", ONCE]),
    (Op::ApiReports, 1, &["api::report_pages::settle", ONCE]),
    (Op::ApiAppeal, 1, &["api::appeal_pages::keep", ONCE]),
    (Op::ApiNote, 1, &["api::note_pages::write", ONCE]),
    (Op::ApiUndo, 2, &["api::moderation_pages::undo", ONCE]),
    (Op::ApiRequest, 2, &["api::affiliation_pages::act", ONCE]),
    (
        Op::ApiBan,
        1,
        &["api::ban_pages::make", "api::ban_pages::lift", ONCE],
    ),
    (
        Op::ApiRule,
        2,
        &[
            "api::rule_pages::make",
            "api::rule_pages::change",
            "api::rule_pages::remove",
            "api::rule_pages::undo",
            "api::rehearsal_pages::rehearse",
            "api::built_in_pages::change",
            "api::built_in_pages::trust",
            ONCE,
        ],
    ),
    (Op::ApiMedia, 1, &["api::media_pages::upload", ONCE]),
    (Op::AddPerson, 2, &["command::admin::Create::run"]),
    (Op::ResetPassword, 0, &["command::admin::ResetPassword::run"]),
    (Op::MakeToken, 0, &["command::token::Create::run"]),
    (Op::RevokeToken, 0, &["command::token::Revoke::run"]),
    (
        Op::Import,
        3,
        &[
            "command::import::Wordpress::run",
            "command::import::markdown::Markdown::run",
        ],
    ),
    (Op::Restart, 1, &["upkeep::daily::schedule"]),
    (
        Op::Later,
        6,
        &[
            "deliveries::challenge_notify::ask",
            "deliveries::notify::announce",
            "deliveries::notify::gather_due",
            "deliveries::notify::note_mailed",
            "deliveries::notify::pass_on",
            "deliveries::notify::send_due",
            "deliveries::notify::tell_of_comment",
            "worker::write_counts",
            "worker::look_again",
            "worker::run_one",
            "comments::mailbox_notify::tell",
            "comments::notify::tell_moderators",
            "comments::notify::tell_commenter",
            "comments::notify::mail_commenter",
            "comments::notify::remind",
            "posts::notify::tell_writer",
            "posts::notify::tell_editors",
            "people::notify::tell_invited",
            "people::notify::tell_person",
            "subscriptions::notify::tell",
            "webhooks::hub_notify::changed",
            "webhooks::hub_notify::ping",
            "webhooks::notify::notice",
            "webhooks::notify::appear",
            "webhooks::notify::send",
            "webmentions::check_notify::check",
            "webmentions::send_notify::linked",
            "webmentions::send_notify::send",
            "worker::expire",
            "worker::in_other_words",
            "worker::purge",
            "worker::render_again",
            "worker::write_anew",
        ],
    ),
];

/// What opens a transaction and is reached by no operation, and why nothing is missed by that.
const ELSEWHERE: &[(&str, &str)] = &[(
    "command::serve::schedule_upkeep",
    "one call of upkeep::daily::schedule, which Op::Restart makes",
)];

pub fn begins(op: Op) -> &'static [&'static str] {
    let line = OPS.iter().find(|(known, ..)| *known == op);
    line.map_or(&[], |(_, _, begins)| *begins)
}

fn source(file: &str) -> Source {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file);
    Source::new(file, &std::fs::read_to_string(path).unwrap())
}

/// The functions that answer anything but a GET, as the router's table names them.
fn handlers(reach: &Reach) -> BTreeSet<String> {
    let router = source("router.rs");
    let calls = ["form(", "api("]
        .into_iter()
        .flat_map(|call| router.code.match_indices(call));
    let arguments = calls.filter_map(|(at, call)| router.code[at + call.len()..].split(')').next());
    let handlers = arguments.filter_map(|arguments| {
        let arguments: Vec<&str> = arguments.split(',').map(str::trim).collect();
        let handler = arguments.iter().rfind(|argument| !argument.is_empty())?;
        (!arguments.contains(&"Get")).then(|| named(reach, "crate::router", handler))
    });
    handlers.collect()
}

/// The functions that run jobs, as the worker's table names them.
fn jobs(reach: &Reach) -> BTreeSet<String> {
    let worker = source("worker.rs");
    let lines = worker.code.lines().filter(|line| line.contains("::KIND =>"));
    let called = lines.filter_map(|line| line.split("=>").nth(1)?.split('(').next());
    called
        .map(|path| named(reach, "crate::worker", path.trim()))
        .collect()
}

fn named(reach: &Reach, module: &str, path: &str) -> String {
    let parts: Vec<String> = path.split("::").map(str::to_owned).collect();
    reach
        .named(module, &parts)
        .unwrap_or_else(|| panic!("{module} names {path}, which is nowhere"))
}

#[test]
fn every_form_and_every_job_is_an_operation_of_the_model() {
    let reach = Reach::of_the_program();
    let known: BTreeSet<String> = OPS
        .iter()
        .flat_map(|(_, _, begins)| *begins)
        .map(|name| (*name).to_owned())
        .collect();
    let gone: Vec<_> = known.iter().filter(|name| !reach.has(name)).collect();
    assert!(gone.is_empty(), "these are no functions any more: {gone:?}");
    let handlers = handlers(reach);
    let forms = router::table()
        .into_iter()
        .filter(|route| route.method != Method::Get);
    assert_eq!(handlers.len(), forms.count(), "src/router.rs can't be read");
    let there = &handlers | &jobs(reach);
    let new: Vec<_> = there.difference(&known).collect();
    assert!(
        new.is_empty(),
        "give {new:?} an operation in tests/it/cache/model/ops.rs, and say there how it is done"
    );
}

#[test]
fn whatever_opens_a_transaction_is_reached_by_an_operation() {
    let reach = Reach::of_the_program();
    let reached: BTreeSet<&str> = OPS
        .iter()
        .flat_map(|(_, _, begins)| *begins)
        .flat_map(|name| reach.from(name))
        .collect();
    let elsewhere: BTreeSet<&str> = ELSEWHERE.iter().map(|(name, _)| *name).collect();
    let opening = reach.calling(&["begin_write", "write_grouped"]);
    let missed: BTreeSet<&str> = opening.difference(&reached).copied().collect();
    assert_eq!(
        missed, elsewhere,
        "a command, a page or a job that writes needs an operation in tests/it/cache/model/ops.rs"
    );
}
