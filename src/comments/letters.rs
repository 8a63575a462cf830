//! The words of the mails about comments, as plain text. A commenter's mail holds our words and the
//! team's, never what a reader wrote: an address may be a stranger's, and a mail no one's billboard.

use super::chosen::Chosen;
use super::entity::report;
use super::mail_link::{GOOD_FOR, MailLink};
use super::news::{Change, News, Said};
use super::report_words::{about_label, counted, short};
use super::waiting::{Waiting, Why};
use super::{Reason, Reasons, ReportKind, Status, confirm, receipt};
use crate::clock::Moment;
use crate::mail::Message;
use crate::people::Person;
use crate::screening;
use crate::secrets::Secrets;
use crate::settings::Settings;
use crate::subscriptions::confirm::Link;
use crate::urls::{self, Links};
use crate::{t, text};

/// Whom a mail about what waits goes to.
pub struct Moderator<'a> {
    pub person: &'a Person,
    pub site: &'a Settings,
    pub links: &'a Links,
    /// What signs the links by which comments are decided on.
    pub secrets: &'a Secrets,
    pub now: Moment,
}

/// Tells a moderator what has come to wait; `waiting` is not empty.
pub fn to_moderator(to: &Moderator<'_>, waiting: &[Waiting]) -> Message {
    let blog = blog(to.site);
    let mut paragraphs = vec![t!("mail-held-lead", blog = blog.as_str())];
    paragraphs.extend(waiting.iter().map(|one| to.entry(one)));
    paragraphs.push(t!("mail-held-desk", url = to.links.absolute(&urls::Desk)));
    paragraphs.push(t!("mail-held-why", blog = blog.as_str()));
    message(&to.person.email, what_waits(waiting, &blog), &paragraphs)
}

fn what_waits(waiting: &[Waiting], blog: &str) -> String {
    match waiting {
        [one] => {
            let post = one.post_title.as_str();
            match &one.why {
                Why::Comment(_) => t!("mail-held-one", post = post, blog = blog),
                Why::Reported(reports) if about_label(reports) => {
                    t!("mail-reported-one", post = post, blog = blog)
                }
                Why::Reported(_) => t!("mail-reported-comment-one", post = post, blog = blog),
                Why::Appealed(_) => t!("mail-appeal-one", post = post, blog = blog),
            }
        }
        _ if waiting.iter().all(|one| matches!(one.why, Why::Comment(_))) => {
            t!("mail-held-many", count = waiting.len(), blog = blog)
        }
        _ => t!("mail-waiting-many", count = waiting.len(), blog = blog),
    }
}

impl Moderator<'_> {
    /// Something that waits: who, where, why, what, and where to decide.
    fn entry(&self, waiting: &Waiting) -> String {
        let mut lines = told(self.site, waiting);
        lines.push(self.link(waiting));
        lines.join("\n")
    }

    /// Of what is held, a link that decides, where the owner allows that; else the comment at the desk.
    fn link(&self, waiting: &Waiting) -> String {
        if waiting.status != Status::Pending || !self.site.mail_decisions {
            return self.links.absolute(&urls::DeskComment { id: waiting.id });
        }
        let link = MailLink {
            comment: waiting.id,
            version: waiting.version,
            moderator: self.person.id,
            until: self.now.plus(GOOD_FOR),
        };
        let url = self.links.absolute(&link.address(self.secrets));
        t!("mail-held-decide", url = url)
    }
}

/// Who, where, the whole text, and why somebody has to look.
fn told(site: &Settings, waiting: &Waiting) -> Vec<String> {
    let mut lines = vec![heading(waiting), quoted(&text::plain(&waiting.html))];
    match &waiting.why {
        Why::Comment(reasons) if reasons.0.is_empty() => {}
        Why::Comment(reasons) => lines.push(t!("mail-held-reasons", reasons = rules(site, reasons))),
        Why::Appealed(words) => lines.push(t!("mail-appeal-words", words = words.as_str())),
        Why::Reported(reports) => {
            let said = reports.iter().filter(|report| !report.reason.is_empty());
            lines.extend(said.map(said_of));
            if waiting.status == Status::Hidden {
                lines.push(t!("mail-reported-hidden"));
            }
        }
    }
    lines
}

fn heading(waiting: &Waiting) -> String {
    let name = std::iter::once(&waiting.name).chain(&waiting.label);
    let name = name.map(String::as_str).collect::<Vec<_>>().join(" · ");
    let (name, post) = (name.as_str(), waiting.post_title.as_str());
    if let Why::Reported(reports) = &waiting.why {
        return reported(reports, name, post);
    }
    if let Why::Appealed(_) = &waiting.why {
        return t!("mail-appeal-entry", name = name, post = post);
    }
    match waiting.status {
        Status::Published => t!("mail-held-answered", name = name, post = post),
        Status::Hidden => t!("mail-held-hidden", name = name, post = post),
        _ => t!("mail-held-entry", name = name, post = post),
    }
}

fn reported(reports: &[report::Model], name: &str, post: &str) -> String {
    let count = reports.len();
    if about_label(reports) {
        return t!("mail-reported-entry", count = count, name = name, post = post);
    }
    let kinds = counted(reports);
    t!(
        "mail-reported-comment-entry",
        count = count,
        name = name,
        post = post,
        kinds = kinds
    )
}

/// What one reader says of it.
fn said_of(report: &report::Model) -> String {
    let reason = report.reason.as_str();
    match report.kind {
        ReportKind::Label => t!("mail-reported-reason", reason = reason),
        kind => t!("mail-reported-sentence", kind = short(kind), reason = reason),
    }
}

/// Every rule that held the comment.
fn rules(site: &Settings, reasons: &Reasons) -> String {
    let why = |each| reason(site, each);
    reasons.0.iter().map(why).collect::<Vec<_>>().join("; ")
}

/// Why a rule held the comment, with the words it matched.
fn reason(site: &Settings, reason: &Reason) -> String {
    let sentence = screening::why(site, &reason.rule);
    if reason.matched.is_empty() {
        sentence
    } else {
        format!("{sentence} ({})", reason.matched)
    }
}

/// Tells a commenter everything that is new, in one mail; `news` says something.
pub fn to_commenter(news: &News, site: &Settings, links: &Links, secrets: &Secrets) -> Message {
    let mut paragraphs = vec![opening(news)];
    if let Some(Change::NotPublished { reason } | Change::Hidden { reason }) = &news.change
        && !reason.is_empty()
    {
        paragraphs.push(format!("{}\n{}", t!("mail-reason"), quoted(reason)));
    }
    if let Some(because) = &news.label_gone {
        paragraphs.push(format!("{}\n{}", t!("mail-label-gone"), quoted(because)));
    }
    if let Some(by) = &news.sent_back {
        paragraphs.push(t!("mail-sent-back", name = by.as_str()));
    }
    if news.looked_again {
        paragraphs.push(t!("mail-appeal-kept"));
    }
    paragraphs.extend(news.replies.iter().map(|said| {
        format!(
            "{}\n{}",
            t!("mail-replied", name = said.by.as_str()),
            quoted(&said.text)
        )
    }));
    if let Some(question) = &news.question {
        paragraphs.push(asks(question));
    }
    let receipt = receipt::link(secrets, news.id, &news.nonce);
    paragraphs.push(t!("mail-receipt", url = links.absolute(&receipt)));
    paragraphs.extend(closing(news, site, links, secrets));
    Message {
        list: chosen(news).map(|chosen| chosen.list(links, secrets)),
        ..message(&news.email, subject(news), &paragraphs)
    }
}

/// Where it tells of replies that its reader chose to hear of.
fn chosen(news: &News) -> Option<&Chosen> {
    news.chosen.as_ref().filter(|_| !news.replies.is_empty())
}

fn subject(news: &News) -> String {
    let post = news.post_title.as_str();
    if news.reminds {
        return t!("mail-subject-reminder", post = post);
    }
    match (&news.change, &news.question) {
        (Some(Change::Published), Some(_)) => t!("mail-subject-published-asked", post = post),
        (Some(Change::Published), None) if !news.replies.is_empty() => {
            t!("mail-subject-published-replied", post = post)
        }
        (Some(Change::Published), None) => t!("mail-subject-published", post = post),
        (Some(Change::NotPublished { .. } | Change::Hidden { .. } | Change::WaitsAgain), _) => {
            t!("mail-subject-not-published", post = post)
        }
        (None, Some(_)) => t!("mail-subject-asked", post = post),
        (None, None) if news.label_gone.is_some() && news.replies.is_empty() => {
            t!("mail-subject-label-gone", post = post)
        }
        (None, None) if news.sent_back.is_some() && news.replies.is_empty() => {
            t!("mail-subject-sent-back", post = post)
        }
        (None, None) if news.looked_again && news.replies.is_empty() => {
            t!("mail-subject-not-published", post = post)
        }
        (None, None) => t!("mail-subject-replied", post = post),
    }
}

fn opening(news: &News) -> String {
    let post = news.post_title.as_str();
    match &news.change {
        Some(Change::Published) => t!("mail-published", post = post),
        Some(Change::NotPublished { .. }) => t!("mail-not-published", post = post),
        Some(Change::Hidden { .. }) => t!("mail-hidden", post = post),
        Some(Change::WaitsAgain) => t!("mail-waits-again", post = post),
        None if news.reminds => t!("mail-reminder", post = post),
        None if news.question.is_some() => t!("mail-asked", post = post),
        None if news.label_gone.is_some() && news.replies.is_empty() => t!("mail-about-label", post = post),
        None if news.sent_back.is_some() && news.replies.is_empty() => t!("mail-about-text", post = post),
        None if news.looked_again && news.replies.is_empty() => t!("mail-about-text", post = post),
        None => t!("mail-answered", post = post),
    }
}

fn asks(question: &Said) -> String {
    let asks = t!("mail-asks", name = question.by.as_str());
    format!(
        "{asks}\n{}\n\n{}",
        quoted(&question.text),
        t!("mail-how-to-answer")
    )
}

/// Why this mail came and, to an address nobody has confirmed, how to get the next one too.
fn closing(news: &News, site: &Settings, links: &Links, secrets: &Secrets) -> Vec<String> {
    let blog = blog(site);
    let mut paragraphs = Vec::new();
    if let Some((channel, nonce)) = &news.follow
        && news.change == Some(Change::Published)
    {
        let link = Link::confirms(*channel).address(secrets, nonce);
        paragraphs.push(t!("mail-follow-confirm", url = links.absolute(&link)));
    } else if !news.confirmed {
        let signed = confirm::link(secrets, news.id, &news.nonce, &news.email);
        paragraphs.push(t!("mail-confirm", url = links.absolute(&signed)));
    }
    let mut foot = vec![format!("-- \n{}", t!("mail-why", blog = blog.as_str()))];
    foot.extend(
        chosen(news)
            .into_iter()
            .flat_map(|chosen| chosen.lines(links, secrets)),
    );
    foot.push(links.absolute(&urls::Home));
    paragraphs.push(foot.join("\n"));
    paragraphs
}

fn blog(site: &Settings) -> String {
    if site.title.is_empty() {
        t!("site-untitled")
    } else {
        site.title.clone()
    }
}

/// Marked as someone's words, line by line, as mail programs expect it.
fn quoted(text: &str) -> String {
    text.lines()
        .map(|line| {
            if line.is_empty() {
                ">".to_owned()
            } else {
                format!("> {line}")
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn message(to: &str, subject: String, paragraphs: &[String]) -> Message {
    Message::plain(to.to_owned(), subject, format!("{}\n", paragraphs.join("\n\n")))
}
