//! The page of one person of the team.

use maud::{Markup, html};

use super::team::Member;
use super::{Byline, Person, team_views, team_words};
use crate::ids::BylineId;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub struct PersonPage<'a> {
    pub owner: &'a Person,
    pub member: &'a Member,
    pub bylines: &'a [Byline],
    /// Those they may sign with besides their own.
    pub further: &'a [BylineId],
    pub saved: bool,
    /// Why nothing was changed.
    pub wrong: Option<String>,
}

pub fn person(site: &Site, page: &PersonPage<'_>) -> Markup {
    let member = page.member;
    Page::admin(site, &member.name, page.owner)
        .here(Here::Settings)
        .render(&html! {
            main #main .own {
                p .ui { a href=(site.href(&urls::People)) { (t!("people-title")) } }
                h1 { bdi { (member.name) } }
                @if page.saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
                @if let Some(wrong) = &page.wrong { div .note .wrong .ui role="alert" { p { (wrong) } } }
                (about(site, member))
                section { (role(site, page)) }
                section { h2 { (t!("person-bylines")) } (bylines(site, page)) }
                section { h2 { (t!("factor-title")) } (factor(site, page)) }
                section { h2 { (t!("person-account")) } (account(site, member)) }
            }
        })
}

fn about(site: &Site, member: &Member) -> Markup {
    html! {
        p .ui .soft {
            (member.email) " · " (team_words::role(member.role)) " · "
            (t!("people-posts-count", count = member.posts)) " · "
            (team_views::seen(site, member))
        }
        @if let Some(at) = member.stopped_at {
            div .note .wait .ui { p { (t!("person-stopped-at", day = site.date(at))) } }
        }
    }
}

fn role(site: &Site, page: &PersonPage<'_>) -> Markup {
    let id = page.member.id;
    html! {
        form method="post" action=(site.href(&urls::Person { id })) {
            (team_views::roles(Some(page.member.role), &FieldErrors::default()))
            p .acts { button .go name="intent" value="role" { (t!("person-role-save")) } }
        }
    }
}

fn bylines(site: &Site, page: &PersonPage<'_>) -> Markup {
    let id = page.member.id;
    if page.member.role.edits() {
        return html! { p .ui .soft { (t!("person-bylines-any")) } };
    }
    let own = page.member.byline.as_ref().map(|(id, _)| *id);
    let others = page.bylines.iter().filter(|byline| Some(byline.id) != own);
    html! {
        p .ui .soft { (t!("person-bylines-lead")) }
        form method="post" action=(site.href(&urls::Person { id })) {
            @for byline in others {
                label .check {
                    input type="checkbox" name="byline" value=(byline.id) checked[page.further.contains(&byline.id)];
                    bdi { (byline.name) }
                }
            }
            p .acts { button name="intent" value="bylines" { (t!("person-bylines-save")) } }
        }
    }
}

fn factor(site: &Site, page: &PersonPage<'_>) -> Markup {
    let member = page.member;
    html! {
        @if member.id == page.owner.id {
            p .ui { a href=(site.href(&urls::SecondFactor)) { (t!("person-factor-own")) } }
        } @else if member.second_factor {
            p .ui .soft { (t!("person-factor-on")) }
            form method="post" action=(site.href(&urls::Person { id: member.id })) {
                p .acts { button .risk name="intent" value="factor_off" { (t!("person-factor-off")) } }
            }
        } @else {
            p .ui .soft { (t!("person-factor-none")) }
        }
    }
}

fn account(site: &Site, member: &Member) -> Markup {
    let is_stopped = member.stopped_at.is_some();
    html! {
        p .ui .soft { @if is_stopped { (t!("person-back-lead")) } @else { (t!("person-stop-lead")) } }
        form method="post" action=(site.href(&urls::Person { id: member.id })) {
            p .acts {
                @if is_stopped {
                    button .go name="intent" value="take_back" { (t!("person-back")) }
                } @else {
                    button .risk name="intent" value="stop" { (t!("person-stop")) }
                }
            }
        }
    }
}
