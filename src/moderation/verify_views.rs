//! Beside a comment at the desk: what of its writer's statement is verified, and what a moderator may
//! do about it.

use maud::{Markup, html};

use super::find_views::carry;
use super::item_views::ItemView;
use crate::affiliation::Capacity;
use crate::affiliation::label::for_team;
use crate::affiliation::said::Verified;
use crate::affiliation::verify::named;
use crate::affiliation::wording::Wording;
use crate::comments::attest::Word;
use crate::comments::verify_views::words;
use crate::web::attempt;
use crate::{t, urls};

/// Empty where there is nothing that could be verified.
pub fn verification(view: &ItemView) -> Markup {
    let standing = &view.item.standing;
    let Some((seen, statement, _)) = standing.statement.as_ref().filter(|_| standing.can_be_verified) else {
        return html! {};
    };
    let (verified, name) = (standing.verified.as_ref(), named(statement));
    let said = for_team(statement, &Wording::of(&view.site.settings));
    let claims_office = statement.capacity == Capacity::Official;
    html! {
        h4 { (t!("desk-verified")) }
        p {
            @match verified { Some(verified) => (told(view, verified)), None => (t!("verify-nothing")) }
        }
        @if let Some(label) = said.filter(|_| verified.is_some()) { p .soft { (label.words) } }
        @if view.decides {
            form method="post" action=(view.site.href(&urls::DeskVerify { id: view.item.comment.id })) {
                (attempt::field(view.site))
                (carry(view.view, view.look))
                input type="hidden" name="statement" value=(seen);
                p .acts {
                    @if let (None, Some(name)) = (verified, name) {
                        button name="intent" value=(Word::Vouch.code()) { (t!("desk-vouch", name = name)) }
                    }
                    @if let (Some(verified), Some(name)) = (verified, name) {
                        @if claims_office && !verified.official {
                            button name="intent" value=(Word::Official.code()) { (t!("desk-official", name = name)) }
                        }
                    }
                    @if verified.is_some() {
                        button .risk name="intent" value=(Word::Revoke.code()) { (t!("desk-revoke")) }
                    }
                }
            }
        }
    }
}

fn told(view: &ItemView, verified: &Verified) -> Markup {
    let (at, until) = (view.site.date(verified.at), view.site.date(verified.until));
    html! {
        (words(verified)) " " (t!("verify-since", at = at, until = until))
        @if verified.official { " " (t!("desk-is-official")) }
    }
}
