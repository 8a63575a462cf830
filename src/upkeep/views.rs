//! The page of jobs.

use maud::{Markup, html};

use crate::jobs::Counts;
use crate::jobs::entity::Model;
use crate::people::Person;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Counts first, then the jobs that failed too often, each with its last error and a way to retry.
pub fn jobs(site: &Site, owner: &Person, counts: Counts, parked: &[Model]) -> Markup {
    let title = t!("jobs-title");
    Page::admin(site, &title, owner).here(Here::Settings).render(&html! {
        main #main {
            div .head { h1 { (title) } }
            p .ui { (t!("jobs-counts", queued = counts.queued, running = counts.running, parked = counts.parked)) }
            @if parked.is_empty() {
                div .calm { p { (t!("jobs-none")) } }
            } @else {
                p .ui .soft { (t!("jobs-parked-lead")) }
                table .rows {
                    thead {
                        tr {
                            th scope="col" { (t!("jobs-kind")) }
                            th scope="col" { (t!("jobs-since")) }
                            th scope="col" { (t!("jobs-error")) }
                            th scope="col" { (t!("jobs-act")) }
                        }
                    }
                    tbody { @for job in parked { (row(site, job)) } }
                }
            }
        }
    })
}

fn row(site: &Site, job: &Model) -> Markup {
    html! {
        tr {
            th scope="row" { (kind(&job.kind)) }
            td { (site.date_time(job.created_at)) }
            td { (job.last_error.as_deref().unwrap_or_default()) }
            td {
                form method="post" action=(site.href(&urls::Jobs)) {
                    input type="hidden" name="job_id" value=(job.id);
                    button aria-label=(t!("jobs-retry-one", kind = kind(&job.kind))) { (t!("jobs-retry")) }
                }
            }
        }
    }
}

/// What a kind of job does, in words.
fn kind(code: &str) -> String {
    match code {
        "comments.tell_moderators" => t!("job-tell-moderators"),
        "comments.tell_commenter" | "comments.mail_commenter" => t!("job-tell-commenter"),
        "comments.mail_code" => t!("job-mail-code"),
        "comments.look_again" => t!("job-look-again"),
        "posts.tell_writer" | "posts.tell_editors" => t!("job-tell-approval"),
        "affiliation.expire" => t!("job-expire"),
        "affiliation.remind" => t!("job-remind"),
        "db.write_anew" => t!("job-write-anew"),
        "settings.language_changed" => t!("job-language-changed"),
        "posts.render_again" => t!("job-render-again"),
        "people.invited" => t!("job-invited"),
        "people.tell" => t!("job-tell-person"),
        "posts.announce" => t!("job-announce"),
        "comments.tell" | "comments.pass_on" | "comments.told_by_mail" => t!("job-tell-of-comment"),
        "subscriptions.ask" => t!("job-ask"),
        "subscriptions.challenge" => t!("job-challenge"),
        "deliveries.send" => t!("job-deliver"),
        "deliveries.gather" => t!("job-gather"),
        "webhooks.notice" | "webhooks.appear" => t!("job-webhook-notice"),
        "webmentions.check" => t!("job-mention-check"),
        "webmentions.send" | "posts.linked" => t!("job-mention-send"),
        "hub.changed" | "hub.ping" => t!("job-hub"),
        "webhooks.send" => t!("job-webhook-send"),
        "upkeep.purge" => t!("job-purge"),
        other => other.to_owned(),
    }
}
