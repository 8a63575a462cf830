//! The page behind the link of an invitation.

use maud::{Markup, html};

use super::entity::invitation::Model;
use super::invitations::Opened;
use super::team_form::JoinForm;
use super::{NAME_MAX, PASSWORD_MAX, PASSWORD_MIN, team_words};
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// Who invites to what, and the form.
pub fn invitation(
    site: &Site,
    link: &urls::Invitation,
    invitation: &Model,
    by: &str,
    typed: Option<(&JoinForm, &FieldErrors)>,
) -> Markup {
    let blog = site.title();
    let title = t!("join-title", blog = blog.as_str());
    let none = FieldErrors::default();
    let (typed_name, errors) = typed.map_or((&invitation.name, &none), |(form, errors)| (&form.name, errors));
    let name = Field {
        name: "name",
        label: t!("setup-name"),
        value: typed_name,
        kind: "text",
        hint: Some(t!("setup-byline-hint")),
        required: true,
        max: NAME_MAX,
        autocomplete: "name",
    };
    let password = Field {
        name: "password",
        label: t!("field-password"),
        value: "",
        kind: "password",
        hint: Some(t!("setup-password-hint", min = PASSWORD_MIN)),
        required: true,
        max: PASSWORD_MAX,
        autocomplete: "new-password",
    };
    Page::way_in(site, &title).render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("join-lead", by = by)) }
            p .ui .shown {
                b { (team_words::role(invitation.role)) } br;
                (team_words::role_what(invitation.role))
            }
            p .ui .soft { (t!("join-email", email = invitation.email.as_str())) }
            form method="post" action=(site.href(link)) novalidate {
                (name.render(errors))
                (password.render(errors))
                p .acts { button .go { (t!("join-button")) } }
            }
            p .ui .soft { (t!("join-until", day = site.date_time(invitation.expires_at))) }
        }
    })
}

/// Why the link is no good any more, and what to do.
pub fn closed(site: &Site, why: &Opened) -> Markup {
    let title = t!("join-closed-title");
    let advice = match why {
        Opened::Accepted => t!("join-accepted"),
        Opened::Withdrawn => t!("join-withdrawn"),
        Opened::Taken => t!("join-taken"),
        Opened::Late | Opened::Open(_) | Opened::Unknown => t!("join-late"),
    };
    let may_log_in = matches!(why, Opened::Accepted | Opened::Taken);
    Page::way_in(site, &title).render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (advice) }
            @if may_log_in { p .ui { a .btn .go href=(site.href(&urls::LogIn)) { (t!("log-in")) } } }
        }
    })
}
