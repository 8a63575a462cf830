//! The page of the team.

use maud::{Markup, html};

use super::entity::invitation;
use super::team::Member;
use super::team_form::TeamForm;
use super::{Byline, EMAIL_MAX, NAME_MAX, Person, Role, shared_views, team_words};
use crate::web::attempt;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub struct TeamPage<'a> {
    pub owner: &'a Person,
    pub team: &'a [Member],
    /// Invitations that are open.
    pub open: &'a [invitation::Model],
    /// Names that several may write under.
    pub shared: &'a [Byline],
    pub form: &'a TeamForm,
    pub errors: &'a FieldErrors,
    pub made: Option<&'a Made<'a>>,
}

/// An invitation that was made just now.
pub struct Made<'a> {
    pub email: &'a str,
    pub url: String,
    /// It goes out by mail as well.
    pub mailed: bool,
}

pub fn team(site: &Site, page: &TeamPage<'_>) -> Markup {
    let title = t!("people-title");
    Page::admin(site, &title, page.owner).here(Here::Settings).render(&html! {
        main #main .own {
            h1 { (title) }
            @if let Some(made) = page.made { (link(made)) }
            @if !page.errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            (members(site, page.team))
            @if !page.open.is_empty() { (invitations(site, page.open)) }
            section {
                h2 { (t!("invite-title")) }
                p .ui .soft { (t!("invite-lead")) }
                (invite(site, page))
            }
            section { (shared(site, page)) }
        }
    })
}

/// The link, this once.
fn link(made: &Made<'_>) -> Markup {
    html! {
        div .note .ui role="status" {
            h2 { (t!("invite-made", email = made.email.trim())) }
            p {
                @if made.mailed { (t!("invite-made-mailed")) } @else { (t!("invite-made-by-hand")) }
            }
            label .vh for="link" { (t!("invite-link")) }
            input #link .url type="text" readonly value=(made.url);
        }
    }
}

fn members(site: &Site, team: &[Member]) -> Markup {
    html! {
        table .rows {
            thead {
                tr {
                    th scope="col" { (t!("people-name")) }
                    th scope="col" { (t!("people-role")) }
                    th scope="col" { (t!("people-seen")) }
                    th scope="col" { (t!("people-factor")) }
                    th scope="col" { (t!("people-posts")) }
                }
            }
            tbody { @for member in team { (row(site, member)) } }
        }
    }
}

fn row(site: &Site, member: &Member) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href=(site.href(&urls::Person { id: member.id })) { bdi { (member.name) } }
                @if member.stopped_at.is_some() { " " span .state .wait { (t!("people-stopped")) } }
                br;
                span .soft { (member.email) }
                @if let Some((_, signs)) = member.byline.as_ref().filter(|(_, signs)| *signs != member.name) {
                    br; span .soft { (t!("people-signs", name = signs.as_str())) }
                }
            }
            td { (team_words::role(member.role)) }
            td { (seen(site, member)) }
            td { @if member.second_factor { (t!("people-factor-on")) } @else { span .soft { (t!("people-factor-off")) } } }
            td { (t!("people-posts-count", count = member.posts)) }
        }
    }
}

/// The day somebody was last here.
pub fn seen(site: &Site, member: &Member) -> Markup {
    html! {
        @match member.seen_at {
            Some(seen) => (t!("people-seen-at", day = site.date(seen))),
            None => span .soft { (t!("people-never-seen")) },
        }
    }
}

fn invitations(site: &Site, open: &[invitation::Model]) -> Markup {
    html! {
        section {
            h2 { (t!("invitations-title")) }
            table .rows {
                thead {
                    tr {
                        th scope="col" { (t!("people-name")) }
                        th scope="col" { (t!("people-role")) }
                        th scope="col" { (t!("invitations-until")) }
                        th scope="col" { (t!("jobs-act")) }
                    }
                }
                tbody { @for each in open { (invitation(site, each)) } }
            }
        }
    }
}

fn invitation(site: &Site, each: &invitation::Model) -> Markup {
    html! {
        tr {
            th scope="row" { bdi { (each.name) } br; span .soft { (each.email) } }
            td { (team_words::role(each.role)) }
            td { (t!("invitations-good-until", day = site.date(each.expires_at))) }
            td {
                form method="post" action=(site.href(&urls::WithdrawInvitation { id: each.id })) {
                    button { (t!("invitations-withdraw")) span .vh { ": " (each.name) } }
                }
            }
        }
    }
}

fn invite(site: &Site, page: &TeamPage<'_>) -> Markup {
    let form = page.form;
    let name = Field {
        name: "name",
        label: t!("people-name"),
        value: &form.name,
        kind: "text",
        hint: Some(t!("invite-name-hint")),
        required: true,
        max: NAME_MAX,
        autocomplete: "off",
    };
    let email = Field {
        name: "email",
        label: t!("field-email"),
        value: &form.email,
        kind: "email",
        hint: None,
        required: true,
        max: EMAIL_MAX,
        autocomplete: "off",
    };
    html! {
        form method="post" action=(site.href(&urls::People)) novalidate {
            (attempt::field(site))
            (name.render(page.errors))
            (email.render(page.errors))
            (roles(Role::from_code(&form.role), page.errors))
            p .acts { button .go name="intent" value="invite" { (t!("invite-button")) } }
        }
    }
}

/// One of the roles, each with what it may do.
pub fn roles(chosen: Option<Role>, errors: &FieldErrors) -> Markup {
    html! {
        fieldset {
            legend { (t!("people-role")) }
            @if let Some(error) = errors.of("role") { p .bad { (error) } }
            @for role in Role::ALL {
                label .pick {
                    input type="radio" name="role" value=(role.code()) checked[chosen == Some(role)];
                    span { b { (team_words::role(role)) } br; span .soft { (team_words::role_what(role)) } }
                }
            }
        }
    }
}

fn shared(site: &Site, page: &TeamPage<'_>) -> Markup {
    let name = Field {
        name: "byline_name",
        label: t!("shared-name"),
        value: &page.form.byline_name,
        kind: "text",
        hint: None,
        required: true,
        max: NAME_MAX,
        autocomplete: "off",
    };
    html! {
        h2 { (t!("shared-title")) }
        p .ui .soft { (t!("shared-lead")) }
        (shared_views::links(site, page.shared))
        form method="post" action=(site.href(&urls::People)) novalidate {
            (attempt::field(site))
            (name.render(page.errors))
            p .acts { button name="intent" value="byline" { (t!("shared-add")) } }
        }
    }
}
