//! The page of addresses that were not found.

use maud::{Markup, html};

use super::chart_views::name;
use super::views::{Tab, frame};
use crate::counts::entity::missing_addresses::Model;
use crate::people::Person;
use crate::web::site::Site;
use crate::{t, urls};

pub fn missing(site: &Site, person: &Person, asked: &[Model], probes: &[Model]) -> Markup {
    let body = html! {
        p .ui .soft { (t!("missing-lead")) }
        @if asked.is_empty() { p .ui { (t!("missing-none")) } } @else { (table(site, asked, true)) }
        @if !probes.is_empty() {
            details .fold {
                summary { (t!("missing-probes", count = probes.len())) }
                p .ui .soft { (t!("missing-probes-what")) }
                (table(site, probes, false))
            }
        }
    };
    frame(site, person, (Some(Tab::Missing), &t!("missing-title")), &body)
}

fn table(site: &Site, rows: &[Model], can_lead: bool) -> Markup {
    html! {
        table .rows .tally {
            thead {
                tr {
                    th scope="col" { (t!("missing-address")) }
                    th scope="col" { (t!("missing-requests")) }
                    th scope="col" { (t!("missing-last")) }
                    @if can_lead { th scope="col" { span .vh { (t!("missing-act")) } } }
                }
            }
            tbody { @for row in rows { (line(site, row, can_lead)) } }
        }
    }
}

fn line(site: &Site, row: &Model, can_lead: bool) -> Markup {
    let query: String = url::form_urlencoded::byte_serialize(row.path.as_bytes()).collect();
    html! {
        tr {
            th scope="row" { code { (row.path) } }
            td { (row.requests) }
            td { (name(row.last_day)) }
            @if can_lead {
                td {
                    a href={ (site.href(&urls::NewRedirect)) "?from=" (query) } {
                        (t!("missing-redirect")) span .vh { ": " (row.path) }
                    }
                }
            }
        }
    }
}
