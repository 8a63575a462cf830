//! The page of one's own sessions.

use maud::{Markup, html};

use super::device::Device;
use super::own_views::{Own, nav};
use super::{Person, team_words};
use crate::clock::Moment;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// One session.
pub struct Place {
    /// The name it is stored under.
    pub id: String,
    pub device: Device,
    /// The one that asks.
    pub is_this: bool,
    pub since: Moment,
    /// To the hour.
    pub seen_at: Moment,
}

pub fn sessions(site: &Site, person: &Person, places: &[Place], saved: bool) -> Markup {
    let title = t!("sessions-title");
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Sessions))
            h1 { (title) }
            @if saved { div .note .ui role="status" { p { (t!("sessions-ended")) } } }
            p .ui .soft { (t!("sessions-lead")) }
            table .rows {
                thead {
                    tr {
                        th scope="col" { (t!("sessions-device")) }
                        th scope="col" { (t!("sessions-since")) }
                        th scope="col" { (t!("sessions-seen")) }
                        th scope="col" { (t!("jobs-act")) }
                    }
                }
                tbody { @for place in places { (row(site, place)) } }
            }
            @if places.len() > 1 {
                form method="post" action=(site.href(&urls::Sessions)) {
                    p .acts { button .risk { (t!("sessions-end-others")) } }
                }
            }
        }
    })
}

fn row(site: &Site, place: &Place) -> Markup {
    let device = team_words::device(&place.device);
    html! {
        tr {
            th scope="row" {
                b { (device) }
                @if place.is_this { " " span .state { (t!("sessions-this")) } }
            }
            td { (t!("sessions-since-day", day = site.date_time(place.since))) }
            td { (t!("sessions-seen-day", day = site.date_time(place.seen_at))) }
            td {
                @if place.is_this {
                    a href=(site.href(&urls::LogOut)) { (t!("log-out")) }
                } @else {
                    form method="post" action=(site.href(&urls::Sessions)) {
                        input type="hidden" name="session" value=(place.id);
                        button { (t!("sessions-end")) span .vh { ": " (device) } }
                    }
                }
            }
        }
    }
}
