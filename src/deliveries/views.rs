//! The team's page of deliveries.

use maud::{Markup, html};

use super::form::ListForm;
use super::list::{Line, Lines, Queue, Tally};
use super::{Kind, State, Why, masked};
use crate::clock::Moment;
use crate::people::Person;
use crate::subscriptions::{Channel, ChannelState};
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Everything the page shows.
pub struct ListPage<'a> {
    pub person: &'a Person,
    pub now: Moment,
    pub queue: Queue,
    pub tallies: &'a [Tally],
    pub lines: &'a Lines,
    /// There is a mail server.
    pub mails: bool,
    pub form: &'a ListForm,
}

pub fn list(site: &Site, page: &ListPage) -> Markup {
    let title = t!("deliveries-title");
    Page::admin(site, &title, page.person)
        .here(Here::Deliveries)
        .render(&html! {
            main #main {
                h1 { (title) }
                p .ui .soft { (t!("deliveries-lead")) }
                @if !page.mails { p .ui { (t!("deliveries-no-mail")) } }
                p .ui { a href=(site.href(&urls::Complaints)) { (t!("complaints-title")) } }
                (queue(site, page))
                (tallies(site, page))
                h2 { (t!("deliveries-all")) }
                (choice(site, page.form))
                @if page.lines.lines.is_empty() {
                    p .ui .soft { @if page.form.is_empty() { (t!("deliveries-none")) } @else { (t!("deliveries-none-like-this")) } }
                } @else { (table(site, page)) }
                @if let Some(last) = page.lines.lines.last().filter(|_| page.lines.more) {
                    nav .pager aria-label=(t!("deliveries-pages")) {
                        a .btn rel="next" href=(older(site, page.form, last)) { (t!("deliveries-older")) }
                    }
                }
            }
        })
}

/// How the queue stands, and the button for what was given up.
fn queue(site: &Site, page: &ListPage) -> Markup {
    let queue = page.queue;
    html! {
        p .ui {
            (t!("deliveries-queue", queued = queue.queued, gathered = queue.gathered, failed = queue.failed))
            @if let Some(oldest) = queue.oldest {
                " " (oldest_words(page.now.since(oldest).as_secs() / 60))
            }
        }
        @if queue.failed > 0 {
            form method="post" action=(site.href(&urls::Deliveries)) {
                (back(page.form))
                button { (t!("deliveries-retry-all", count = queue.failed)) }
            }
        }
    }
}

fn oldest_words(minutes: u64) -> String {
    t!("deliveries-oldest", minutes = minutes)
}

fn tally_words(channel: Channel, state: State, count: i64) -> String {
    let (channel, state) = (channel_name(channel), state_name(state));
    t!(
        "deliveries-tally",
        channel = channel,
        state = state,
        count = count
    )
}

fn tallies(site: &Site, page: &ListPage) -> Markup {
    html! {
        @if !page.tallies.is_empty() {
            h2 { (t!("deliveries-posts")) }
            table .rows {
                thead { tr { th scope="col" { (t!("write-column-title")) } th scope="col" { (t!("deliveries-figures")) } } }
                tbody {
                    @for tally in page.tallies {
                        tr {
                            th scope="row" {
                                a href={ (site.href(&urls::Deliveries)) "?post=" (tally.post) } { (tally.title) }
                            }
                            td {
                                @for (channel, state, count) in &tally.by_channel {
                                    div { (tally_words(*channel, *state, *count)) }
                                }
                            }
                        }
                    }
                }
            }
            p .ui .soft { (t!("deliveries-figures-how")) }
        }
    }
}

fn choice(site: &Site, form: &ListForm) -> Markup {
    html! {
        form .choice method="get" action=(site.href(&urls::Deliveries)) aria-label=(t!("deliveries-choose")) {
            (select("state", &t!("deliveries-state"), &form.state, State::ALL.map(|state| (state.code(), state_name(state)))))
            (select("channel", &t!("deliveries-channel"), &form.channel, Channel::ALL.map(|channel| (channel.code(), channel_name(channel)))))
            (select("event", &t!("deliveries-event"), &form.event, Kind::ALL.map(|kind| (kind.code(), kind_name(kind)))))
            @if form.post().is_some() { input type="hidden" name="post" value=(form.post); }
            p .acts {
                button { (t!("deliveries-show")) }
                @if !form.is_empty() { a .btn .bare href=(site.href(&urls::Deliveries)) { (t!("deliveries-show-all")) } }
            }
        }
    }
}

fn select<const N: usize>(
    name: &str,
    label: &str,
    chosen: &str,
    options: [(&'static str, String); N],
) -> Markup {
    html! {
        div .f {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" { (t!("deliveries-any")) }
                @for (code, words) in options { option value=(code) selected[code == chosen] { (words) } }
            }
        }
    }
}

fn table(site: &Site, page: &ListPage) -> Markup {
    html! {
        table .rows {
            thead {
                tr {
                    th scope="col" { (t!("deliveries-what")) }
                    th scope="col" { (t!("deliveries-to")) }
                    th scope="col" { (t!("deliveries-state")) }
                    th scope="col" { (t!("deliveries-when")) }
                }
            }
            tbody { @for line in &page.lines.lines { (row(site, page, line)) } }
        }
    }
}

fn row(site: &Site, page: &ListPage, line: &Line) -> Markup {
    html! {
        tr {
            th scope="row" { (what(page.lines, line)) }
            td { (channel_name(line.channel)) br; bdi .soft { (to(line)) } }
            td {
                (state_name(line.state))
                @if line.state == State::Queued && line.attempts > 0 { " " (t!("deliveries-tried", count = line.attempts)) }
                @if !line.words.is_empty() { br; span .soft { bdi { (words(line)) } } }
                @if line.state == State::Failed && line.way == ChannelState::GivenUp { br; span .soft { (t!("deliveries-way-given-up")) } }
                @if matches!(line.state, State::Failed | State::Refused) && line.digest_id.is_none() { (retry(site, page, line)) }
            }
            td { (site.date_time(line.sent_at.unwrap_or(line.created_at))) }
        }
    }
}

fn what(lines: &Lines, line: &Line) -> Markup {
    html! {
        (kind_name(line.event))
        @match line.event {
            Kind::Post => @if let Some(title) = lines.post(line) { br; span .soft { (title) } },
            Kind::Comment => @if let Some((name, title)) = lines.comment(line) {
                br; span .soft { (t!("deliveries-comment", name = name.as_str(), post = title.as_str())) }
            },
            Kind::Digest => {}
        }
    }
}

/// The address so that nobody reads it, or who it is where there is none.
fn to(line: &Line) -> String {
    if line.address.is_empty() || line.channel == Channel::Feed {
        t!("deliveries-subscriber", number = line.subscriber_id.to_string())
    } else {
        masked(&line.address)
    }
}

fn words(line: &Line) -> String {
    match Why::from_code(&line.words).filter(|_| line.state == State::Dropped) {
        Some(Why::Paused) => t!("deliveries-why-paused"),
        Some(Why::Stopped) => t!("deliveries-why-stopped"),
        Some(Why::Gone) => t!("deliveries-why-gone"),
        Some(Why::Unwanted) => t!("deliveries-why-unwanted"),
        None => line.words.clone(),
    }
}

fn retry(site: &Site, page: &ListPage, line: &Line) -> Markup {
    html! {
        form method="post" action=(site.href(&urls::Deliveries)) {
            input type="hidden" name="delivery" value=(line.id);
            (back(page.form))
            button aria-label=(t!("deliveries-retry-one", to = to(line))) { (t!("deliveries-retry")) }
        }
    }
}

/// The choice, to come back to.
fn back(form: &ListForm) -> Markup {
    html! {
        @for (name, value) in form.fields().into_iter().filter(|(_, value)| !value.is_empty()) {
            input type="hidden" name=(name) value=(value);
        }
    }
}

fn older(site: &Site, form: &ListForm, last: &Line) -> String {
    let query = form.query();
    let joint = if query.is_empty() { "?" } else { "&" };
    format!("{}{query}{joint}before={}", site.href(&urls::Deliveries), last.id)
}

fn channel_name(channel: Channel) -> String {
    match channel {
        Channel::Email => t!("deliveries-email"),
        Channel::Feed => t!("deliveries-feed"),
        Channel::Push => t!("deliveries-push"),
        Channel::Webhook => t!("deliveries-webhook"),
    }
}

fn state_name(state: State) -> String {
    match state {
        State::Queued => t!("deliveries-queued"),
        State::Gathered => t!("deliveries-gathered"),
        State::Sent => t!("deliveries-sent"),
        State::Refused => t!("deliveries-refused"),
        State::Failed => t!("deliveries-failed"),
        State::Dropped => t!("deliveries-dropped"),
    }
}

fn kind_name(kind: Kind) -> String {
    match kind {
        Kind::Post => t!("deliveries-post"),
        Kind::Comment => t!("deliveries-comment-kind"),
        Kind::Digest => t!("deliveries-digest"),
    }
}
