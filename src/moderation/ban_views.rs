//! Blocking: the fold at a comment, and the page of everything that is blocked.

use maud::{Markup, html};

use super::around_views::count_words;
use super::ban_done::{BanDone, Way};
use super::ban_form::{BanForm, DOMAIN_MAX, USUAL_DAYS};
use super::bulk_form::BLOCK;
use super::form_views::{message, typed};
use super::item_views::ItemView;
use super::views::DeskPage;
use super::{Refused, View};
use crate::comments::Status;
use crate::comments::ban::{BanKind, SPANS, domains};
use crate::comments::bans::Listed;
use crate::comments::entity::comment;
use crate::people::Person;
use crate::web::attempt;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What can be blocked of a comment: its code in the form, what it is called, and whether it is chosen at
/// first.
fn choices(comment: &comment::Model) -> Vec<(String, String, bool)> {
    let name = comment.name.as_str();
    let mut choices = Vec::new();
    if comment.commenter_id.is_some() {
        choices.push(("person".to_owned(), t!("block-person", name = name), true));
    }
    if !comment.email.is_empty() {
        choices.push(("address".to_owned(), comment.email.clone(), true));
    }
    if comment.network_hash.is_some() {
        choices.push(("network".to_owned(), t!("block-network"), true));
    }
    for host in domains(comment) {
        let words = t!("block-domain", domain = host.as_str());
        choices.push((format!("domain:{host}"), words, false));
    }
    choices
}

/// The fold in which a comment is called spam and more of the same is kept away. Its button sends what is
/// chosen at first without the fold being opened.
pub fn block(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let choices = choices(comment);
    let form = typed(view).filter(|form| form.decision == "block");
    let bad = message(view, "ban");
    let typed = form.map(|form| Typed {
        ban: &form.ban,
        days: &form.ban_days,
        is_silent: !form.ban_silent.is_empty(),
    });
    let words = Words {
        legend: t!("desk-block-legend", name = comment.name.as_str()),
        button: button(comment.status == Status::Spam),
    };
    html! {
        @if !choices.is_empty() {
            details open[bad.is_some()] {
                summary { (t!("desk-block")) " " kbd { "b" } }
                (panel(&words, &choices, typed, bad.as_deref()))
            }
        }
    }
}

/// The fold in which several comments are called spam and more of the same is kept away; all their links lead
/// to `host`, if there is one. As at one comment, its button sends what is chosen at first. On the page that comes
/// `after` a refusal it is open, with what was filled in.
pub fn block_all(after: Option<&DeskPage>, host: Option<&str>, key: &Markup) -> Markup {
    let mut choices = vec![
        ("person".to_owned(), t!("block-people"), true),
        ("address".to_owned(), t!("block-addresses"), true),
        ("network".to_owned(), t!("block-networks"), true),
    ];
    if let Some(host) = host {
        let words = t!("block-domain", domain = host);
        choices.push((format!("domain:{}", host.to_lowercase()), words, false));
    }
    let form = after.and_then(|page| page.chosen.as_ref());
    let form = form.filter(|form| form.decision == BLOCK);
    let typed = form.map(|form| Typed {
        ban: &form.ban,
        days: &form.ban_days,
        is_silent: !form.ban_silent.is_empty(),
    });
    let refused = after.and_then(|page| page.refused.as_ref());
    let bad = matches!(refused, Some(Refused::NothingToBlock)).then(|| t!("desk-block-unknown"));
    let words = Words {
        legend: t!("desk-block-together"),
        button: button(after.is_some_and(|page| page.view == View::Spam)),
    };
    html! {
        details open[typed.is_some()] {
            summary { (t!("desk-block")) " " (key) }
            (panel(&words, &choices, typed, bad.as_deref()))
        }
    }
}

/// What stands above and below what is chosen.
struct Words {
    legend: String,
    button: String,
}

fn button(is_spam: bool) -> String {
    if is_spam {
        t!("desk-block")
    } else {
        t!("desk-block-button")
    }
}

/// What was filled in before.
#[derive(Clone, Copy)]
struct Typed<'a> {
    ban: &'a [String],
    days: &'a str,
    is_silent: bool,
}

/// What is blocked, for how long and how; `typed` before, or else as it is chosen at first.
fn panel(
    words: &Words,
    choices: &[(String, String, bool)],
    typed: Option<Typed<'_>>,
    bad: Option<&str>,
) -> Markup {
    let is_chosen = |code: &String, at_first: bool| typed.map_or(at_first, |typed| typed.ban.contains(code));
    let usual = USUAL_DAYS.to_string();
    html! {
        fieldset .panel {
            legend .vh { (words.legend) }
            @if let Some(bad) = bad { p .bad { (bad) } }
            (what_of(choices, is_chosen))
            (how_long(typed.map_or(usual.as_str(), |typed| typed.days)))
            (silently(typed.is_none_or(|typed| typed.is_silent)))
            p .acts { button .go name="decision" value="block" { (words.button) } }
        }
    }
}

fn what_of(choices: &[(String, String, bool)], is_chosen: impl Fn(&String, bool) -> bool) -> Markup {
    html! {
        fieldset {
            legend { (t!("block-what")) }
            div .chips {
                @for (code, words, at_first) in choices {
                    label .chip {
                        input type="checkbox" name="ban" value=(code) checked[is_chosen(code, *at_first)];
                        (words)
                    }
                }
            }
        }
    }
}

fn how_long(chosen: &str) -> Markup {
    html! {
        fieldset {
            legend { (t!("block-how-long")) }
            div .chips {
                @for days in SPANS {
                    label .chip {
                        input type="radio" name="ban_days" value=(days) checked[chosen == days.to_string()];
                        @if days == 0 { (t!("block-for-good")) } @else { (t!("block-days", days = days)) }
                    }
                }
            }
        }
    }
}

fn silently(ticked: bool) -> Markup {
    html! {
        label .check {
            input type="checkbox" name="ban_silent" value="yes" checked[ticked];
            " " (t!("block-silently"))
        }
    }
}

pub struct BansPage<'a> {
    pub person: &'a Person,
    pub pending: i64,
    pub bans: &'a [Listed],
    pub form: &'a BanForm,
    pub errors: &'a FieldErrors,
    pub said: Option<Said>,
}

/// What is said above the list.
#[derive(Clone, Debug)]
pub enum Said {
    Done(BanDone),
    /// What was to be put back can't be any more.
    Gone,
}

pub fn bans(site: &Site, page: &BansPage) -> Markup {
    let title = t!("bans-title");
    let frame = Page::admin(site, &title, page.person)
        .here(Here::Desk)
        .pending(count_words(View::Pending, page.pending));
    frame.render(&html! {
        main #main {
            h1 { (title) }
            @match &page.said {
                Some(Said::Done(done)) => (flash(site, done)),
                Some(Said::Gone) => (gone()),
                None => {}
            }
            p .ui .soft { (t!("bans-lead")) }
            @if page.bans.is_empty() { div .calm { p { (t!("bans-none")) } } } @else { (table(site, page.bans)) }
            h2 { (t!("bans-add")) }
            (by_hand(site, page))
            p .ui { a .btn href=(site.href(&urls::Desk)) { (t!("replies-desk")) } }
        }
    })
}

fn flash(site: &Site, done: &BanDone) -> Markup {
    let what = what(done.kind, &done.value);
    html! {
        div .flash role="status" {
            p { @if done.lifted { (t!("bans-done-lifted", what = what)) } @else { (t!("bans-done-made", what = what)) } }
            @if let Some(way) = done.back { (way_back(site, way)) }
        }
    }
}

fn gone() -> Markup {
    html! { div .note .wrong .ui role="alert" { h2 { (t!("desk-cannot-undo")) } p { (t!("bans-gone")) } } }
}

/// The button that takes a ban back, or puts it back.
pub fn way_back(site: &Site, way: Way) -> Markup {
    let action = match way {
        Way::Lift(id) => site.href(&urls::LiftBan { id }),
        Way::PutBack(id) => site.href(&urls::UndoLift { id }),
    };
    html! {
        form method="post" action=(action) {
            (attempt::field(site))
            button .bare { (t!("desk-undo")) }
        }
    }
}

fn by_hand(site: &Site, page: &BansPage) -> Markup {
    let domain = Field {
        name: "domain",
        label: t!("bans-domain"),
        value: &page.form.domain,
        kind: "text",
        hint: Some(t!("bans-domain-hint")),
        required: true,
        max: DOMAIN_MAX,
        autocomplete: "off",
    };
    let untouched = page.errors.is_empty();
    let days = if untouched {
        USUAL_DAYS.to_string()
    } else {
        page.form.ban_days.clone()
    };
    html! {
        form .by-hand method="post" action=(site.href(&urls::Bans)) novalidate {
            (attempt::field(site))
            (domain.render(page.errors))
            (how_long(&days))
            (silently(!page.form.ban_silent.is_empty()))
            p .acts { button .go { (t!("bans-block")) } }
        }
    }
}

fn table(site: &Site, bans: &[Listed]) -> Markup {
    html! {
        table .rows {
            thead {
                tr {
                    th scope="col" { (t!("bans-what")) }
                    th scope="col" { (t!("bans-until")) }
                    th scope="col" { (t!("bans-by")) }
                    th scope="col" { (t!("jobs-act")) }
                }
            }
            tbody { @for listed in bans { (row(site, listed)) } }
        }
    }
}

fn row(site: &Site, listed: &Listed) -> Markup {
    let ban = &listed.ban;
    let what = what(ban.kind, &ban.value);
    html! {
        tr {
            th scope="row" { (what) }
            td {
                @match ban.until { Some(until) => (site.date_time(until)), None => (t!("block-for-good")) }
                @if ban.silent { " " span .state { (t!("bans-silent")) } }
            }
            td {
                (t!("bans-by-at", name = listed.by.as_str(), at = site.date(ban.created_at)))
                @if let Some(id) = ban.comment_id {
                    ", " a href=(site.href(&urls::DeskComment { id })) { (t!("bans-because")) }
                }
            }
            td {
                form method="post" action=(site.href(&urls::LiftBan { id: ban.id })) {
                    (attempt::field(site))
                    button { (t!("bans-lift")) span .vh { ": " (what) } }
                }
            }
        }
    }
}

/// What is blocked, without what is kept as a hash.
fn what(kind: BanKind, value: &str) -> String {
    match kind {
        BanKind::Person => t!("bans-person"),
        BanKind::Address => t!("bans-address"),
        BanKind::Network => t!("bans-network"),
        BanKind::Domain => t!("block-domain", domain = value),
    }
}
